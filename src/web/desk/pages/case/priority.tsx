import { Input } from 'antd';
import { useId, useState } from 'react';
import type { CaseView } from '../../../../contract/index.js';
import { ConflictModal } from '../../parts/step/conflict.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useChange } from '../../parts/step/use-change.js';
import { useT } from '../../words.js';

/** Makes the case urgent, or an urgent one normal again; what becomes of the date is said first. */
export function Priority({ found, close }: { found: CaseView; close: () => void }) {
  const t = useT(),
    id = useId(),
    change = useChange(found, close);
  const [reason, setReason] = useState('');
  const to = found.priority === 'urgent' ? 'normal' : 'urgent';
  const send = () => change.run({ path: 'priority', method: 'put', text: reason, body: { priority: to, reason: reason.trim(), version: found.version } });
  return (
    <>
      <Dialog
        title={`${t(`priority.make.${to}`)} ${found.caseNo}`}
        verb={t(`priority.make.${to}`)}
        ready={reason.trim().length > 0}
        pending={change.pending}
        problem={change.problem}
        onSend={send}
        onClose={close}
      >
        <p className="m">{t(`priority.effect.${to}`)}</p>
        <label className="field" htmlFor={id}>
          {t('field.reason')}
          <span className="s m"> {t('field.required')}</span>
          <Input.TextArea id={id} autoFocus rows={3} value={reason} onChange={event => setReason(event.target.value)} maxLength={1000} aria-required />
        </label>
      </Dialog>
      <ConflictModal change={change} />
    </>
  );
}
