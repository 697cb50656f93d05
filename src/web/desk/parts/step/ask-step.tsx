import { Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import type { Claim } from '../../../../contract/index.js';
import { useDraft } from '../../drafts.js';
import { useMe, usePapers } from '../../queries.js';
import { useT } from '../../words.js';
import { AskPapers } from './ask-papers.js';
import { Dialog } from './dialog.js';
import type { StepProps } from './words-step.js';

const ASKABLE = [
  'occurredAt',
  'amountFen',
  'intendedFen',
  'expectedRefundFen',
  'tid',
  'last4',
  'rrn',
  'voucherNo',
  'batchNo',
  'authCode',
  'refundNo',
  'settleDate',
] as const satisfies readonly (keyof Claim)[];

/** A question to the merchant: papers and facts that are missing, or words of one's own; the answer clock pauses ours. */
export function AskStep({ found, change, close }: StepProps) {
  const t = useT(),
    me = useMe(),
    id = useId();
  const draft = useDraft(me.id, found.id, 'step-ask');
  const [facts, setFacts] = useState<string[]>([]),
    [wanted, setWanted] = useState<string[]>([]),
    papers = usePapers(found.id).data,
    missing = [...wanted, ...facts];
  const open = ASKABLE.filter(field => found.claim[field] === undefined);
  const send = () =>
    change.run(
      {
        path: 'steps',
        text: draft.text,
        body: { step: 'ask', version: found.version, text: draft.text.trim() || undefined, missing: missing.length ? missing : undefined },
      },
      { onSuccess: () => draft.write('') },
    );
  return (
    <Dialog
      title={t('ask.title', { merchant: found.merchantName })}
      verb={t('ask.send')}
      ready={missing.length > 0 || draft.text.trim().length > 0}
      pending={change.pending}
      problem={change.problem}
      onSend={send}
      onClose={close}
    >
      <p className="m">{t('effect.ask')}</p>
      {papers && <AskPapers papers={papers} value={wanted} onChange={setWanted} />}
      <fieldset className="field">
        <legend>{t('ask.missing')}</legend>
        <Checkbox.Group
          className="ticks"
          value={facts}
          onChange={setFacts}
          options={open.map(field => ({ value: field, label: t(`field.${field}`) }))}
        />
      </fieldset>
      <label className="field" htmlFor={id}>
        {t('ask.words')}
        <Input.TextArea id={id} rows={4} value={draft.text} onChange={event => draft.write(event.target.value)} maxLength={2000} />
      </label>
      <p className="s m">{t('ask.reader', { merchant: found.merchantName, phone: found.merchantPhone ?? '—' })}</p>
    </Dialog>
  );
}
