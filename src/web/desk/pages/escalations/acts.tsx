import { useMutation } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useId, useState } from 'react';
import type { BoardLoadView, BoardRowView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useRefresh } from '../../queries.js';
import { useT } from '../../words.js';

interface Props {
  row: BoardRowView;
  close: () => void;
}

/** One change of the row's case; the lists follow, and the dialogue closes. */
export function useAct<Asked>({ row, close }: { row: { case: { id: string } }; close: () => void }, run: (asked: Asked) => Promise<unknown>) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      refresh(row.case.id);
      close();
    },
  });
}

export function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT(),
    id = useId();
  return (
    <label className="field" htmlFor={id}>
      {t('field.reason')}
      <span className="s m"> {t('field.required')}</span>
      <Input.TextArea id={id} rows={4} maxLength={1000} value={value} onChange={event => onChange(event.target.value)} aria-required />
    </label>
  );
}

/** Who can take it, the suggested one first, then the least loaded. */
function takers(load: BoardLoadView[], row: BoardRowView, first: string | undefined) {
  const people = load.flatMap(one =>
    one.person && one.person.id !== row.case.owner?.id && one.person.role !== 'legal' ? [{ ...one, person: one.person }] : [],
  );
  return people.sort((left, right) => Number(right.person.id === first) - Number(left.person.id === first) || left.open - right.open);
}

/** Everybody's load stands beside the name. */
export function Reassign({ row, close, load, first }: Props & { load: BoardLoadView[]; first?: string }) {
  const t = useT(),
    people = takers(load, row, first),
    [to, setTo] = useState(people[0]?.person.id);
  const give = useAct({ row, close }, (userId: string) => api.put(`/cases/${row.case.id}/owner`, { userId, version: row.case.version }));
  const name = people.find(one => one.person.id === to)?.person.name ?? '';
  return (
    <Dialog
      title={t('reassign.title', { caseNo: row.case.caseNo })}
      verb={t('reassign.verb', { name })}
      ready={Boolean(to)}
      pending={give.isPending}
      problem={give.error}
      onSend={() => to && give.mutate(to)}
      onClose={close}
    >
      <fieldset className="field">
        <legend>{t('reassign.to')}</legend>
        <Radio.Group
          className="ticks one loads"
          value={to}
          onChange={event => setTo(event.target.value as string)}
          options={people.map(({ person, open, dueToday }) => ({
            value: person.id,
            label: (
              <span className="person-load">
                {person.name} <span className="s m">{t(`role.${person.role}`)}</span>
                <span className="s m amt">{t('reassign.load', { open, today: dueToday })}</span>
              </span>
            ),
          }))}
        />
      </fieldset>
    </Dialog>
  );
}

export function Refer({ row, close }: Props) {
  const t = useT(),
    [text, setText] = useState('');
  const refer = useAct({ row, close }, (reason: string) =>
    api.post(`/cases/${row.case.id}/steps`, { step: 'refer', version: row.case.version, text: reason }),
  );
  return (
    <Dialog
      title={t('refer.title', { caseNo: row.case.caseNo })}
      verb={t('step.refer')}
      legal
      ready={text.trim().length > 0}
      pending={refer.isPending}
      problem={refer.error}
      onSend={() => refer.mutate(text.trim())}
      onClose={close}
    >
      <p className="m">{t('effect.refer')}</p>
      <Reason value={text} onChange={setText} />
    </Dialog>
  );
}

/** Asked here, decided by a second person of the level it leaves. */
export function ComeDown({ row, close }: Props) {
  const t = useT(),
    [to, setTo] = useState<'agent' | 'supervisor'>(row.case.level === 'legal' ? 'supervisor' : 'agent'),
    [reason, setReason] = useState('');
  const ask = useAct({ row, close }, (text: string) => api.post(`/cases/${row.case.id}/come-down`, { to, reason: text }));
  return (
    <Dialog
      title={t('down.title', { caseNo: row.case.caseNo })}
      verb={t('down.verb')}
      ready={reason.trim().length > 0}
      pending={ask.isPending}
      problem={ask.error}
      onSend={() => ask.mutate(reason.trim())}
      onClose={close}
    >
      <p className="m">{t('down.what', { role: t(`level.${row.case.level}`) })}</p>
      {row.case.level === 'legal' && (
        <fieldset className="field">
          <legend>{t('down.to')}</legend>
          <Radio.Group
            value={to}
            onChange={event => setTo(event.target.value as 'agent' | 'supervisor')}
            options={(['supervisor', 'agent'] as const).map(level => ({ value: level, label: t(`level.${level}`) }))}
          />
        </fieldset>
      )}
      <Reason value={reason} onChange={setReason} />
    </Dialog>
  );
}
