import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { api, Problem } from '../../api.js';
import DayField from '../../parts/day-field.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';

/** An announced window, in local time whatever zone the browser is in. */
export function Announce() {
  const t = useT(),
    [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('maintenance.announce')}
      </Button>
      {open && <AnnounceDialog close={() => setOpen(false)} />}
    </>
  );
}

function AnnounceDialog({ close }: { close: () => void }) {
  const t = useT(),
    id = useId(),
    client = useQueryClient(),
    [form, setForm] = useState<{ from?: string; until?: string; note: string }>({ note: '' });
  const { from, until, note } = form;
  const send = useMutation({
    mutationFn: () => api.post('/maintenance', { from: `${from}:00+08:00`, until: `${until}:00+08:00`, note: note.trim() }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['maintenance'] });
      close();
    },
  });
  const wrong = (name: string) => (send.error instanceof Problem ? send.error.field(name) : undefined);
  const backwards = from && until && until <= from ? t('maintenance.backwards') : undefined;
  return (
    <Dialog
      title={t('maintenance.announce')}
      verb={t('maintenance.announce')}
      ready={Boolean(from && until && note.trim().length > 1 && !backwards)}
      pending={send.isPending}
      problem={send.error}
      onSend={() => send.mutate()}
      onClose={close}
    >
      <p className="m">{t('maintenance.effect')}</p>
      {(['from', 'until'] as const).map(name => (
        <label key={name} className="field" htmlFor={`${id}-${name}`}>
          {t(`maintenance.${name}`)} <span className="s m">{t('maintenance.zone')}</span>
          <DayField id={`${id}-${name}`} withTime value={form[name]} onChange={value => setForm({ ...form, [name]: value })} />
          {name === 'until' && (backwards ?? wrong('until')) && <span className="red">{backwards ?? wrong('until')}</span>}
        </label>
      ))}
      <label className="field" htmlFor={`${id}-note`}>
        {t('maintenance.note')} <span className="s m">{t('field.required')}</span>
        <Input id={`${id}-note`} value={note} maxLength={200} onChange={event => setForm({ ...form, note: event.target.value })} />
      </label>
    </Dialog>
  );
}
