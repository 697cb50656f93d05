import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { type ComplaintView, REVEAL_REASONS, type RevealReason } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { Fact } from '../../parts/section.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';

/** Name and contact, masked; who may and says why reads them whole until the page is left. */
export function Name({ complaint }: { complaint: ComplaintView }) {
  const t = useT(),
    [asking, setAsking] = useState(false);
  const show = useMutation({
    mutationFn: (reason: RevealReason) => api.post(`/complaints/${complaint.id}/reveal`, { reason }),
    onSuccess: () => setAsking(false),
  });
  const { name, contact, representative } = show.data ?? { name: complaint.complainant, contact: complaint.contact, representative: complaint.representative };
  return (
    <>
      <Fact label={t('reg.complainant')}>
        {name} <span className="s m">{t(complaint.naturalPerson ? 'enter.natural.yes' : 'enter.natural.no')}</span>
      </Fact>
      <Fact label={t('comp.contact')}>
        {contact}{' '}
        {show.data ? (
          <span className="s m" role="status">
            {t('comp.revealed')}
          </span>
        ) : (
          complaint.may.reveal && (
            <Button size="small" type="link" onClick={() => setAsking(true)}>
              {t('comp.reveal')}
            </Button>
          )
        )}
        {asking && <Why pending={show.isPending} problem={show.error} send={show.mutate} close={() => setAsking(false)} />}
      </Fact>
      {representative && <Fact label={t('comp.representative')}>{representative}</Fact>}
    </>
  );
}

function Why({ pending, problem, send, close }: { pending: boolean; problem: unknown; send: (reason: RevealReason) => void; close: () => void }) {
  const t = useT(),
    id = useId(),
    [reason, setReason] = useState<RevealReason>();
  return (
    <Dialog title={t('comp.reveal')} verb={t('comp.reveal')} ready={Boolean(reason)} pending={pending} problem={problem} onSend={() => send(reason!)} onClose={close}>
      <p className="m">{t('comp.revealAudit')}</p>
      <label className="field" htmlFor={id}>
        {t('comp.revealWhy')}
        <Select id={id} value={reason} options={REVEAL_REASONS.map(value => ({ value, label: t(`reveal.${value}`) }))} onChange={setReason} />
      </label>
    </Dialog>
  );
}
