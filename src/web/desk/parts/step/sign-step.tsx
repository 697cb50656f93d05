import { Input } from 'antd';
import { useId } from 'react';
import type { RemedyView } from '../../../../contract/index.js';
import { useDraft } from '../../drafts.js';
import { useMe, useRemedy } from '../../queries.js';
import { stepLabel } from '../../steps.js';
import { useT } from '../../words.js';
import { Signed } from '../signed.js';
import { Wait } from '../states.js';
import { Dialog } from './dialog.js';
import type { StepProps } from './words-step.js';

/** Signing or rejecting what stands: amount, row, fingerprint and guards are in view before the name goes under it. */
export function SignStep({ found, step, change, close }: StepProps) {
  const t = useT(),
    me = useMe(),
    id = useId();
  const remedy = useRemedy(found.id);
  const draft = useDraft(me.id, found.id, 'step-reject');
  const reject = step === 'reject';
  const label = stepLabel(step, found, t);
  const send = (shown: RemedyView) =>
    change.run(
      {
        path: 'approval',
        text: draft.text,
        body: { decision: reject ? 'reject' : 'sign', fingerprint: shown.fingerprint, note: reject ? draft.text.trim() : undefined },
      },
      { onSuccess: () => draft.write('') },
    );
  const ready = Boolean(remedy.data) && (!reject || draft.text.trim().length > 0);
  return (
    <Dialog
      title={`${label} ${found.caseNo}`}
      verb={label}
      danger={reject}
      ready={ready}
      pending={change.pending}
      problem={change.problem}
      width={620}
      onSend={() => remedy.data && send(remedy.data)}
      onClose={close}
    >
      <Wait on={remedy} rows={4}>
        {shown => (shown ? <Signed remedy={shown} found={found} /> : <p>{t('sign.nothing')}</p>)}
      </Wait>
      {reject && (
        <label className="field" htmlFor={id}>
          {t('field.reason')}
          <span className="s m"> {t('field.required')}</span>
          <Input.TextArea
            id={id}
            autoFocus
            rows={3}
            value={draft.text}
            onChange={event => draft.write(event.target.value)}
            maxLength={2000}
            aria-required
          />
        </label>
      )}
    </Dialog>
  );
}
