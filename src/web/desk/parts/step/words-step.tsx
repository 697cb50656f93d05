import { Input, Radio } from 'antd';
import { useId } from 'react';
import { useState } from 'react';
import type { CaseView, Step } from '../../../../contract/index.js';
import { useDraft } from '../../drafts.js';
import { useMe } from '../../queries.js';
import { NEEDS_TEXT, stepLabel } from '../../steps.js';
import { useT } from '../../words.js';
import { Dialog } from './dialog.js';
import type { Change } from './use-change.js';

export interface StepProps {
  found: CaseView;
  step: Step;
  change: Change;
  close: () => void;
}

/** A step that needs no more than words; its effect is said before it is taken. */
export function WordsStep({ found, step, change, close }: StepProps) {
  const t = useT(),
    me = useMe(),
    id = useId();
  const draft = useDraft(me.id, found.id, `step-${step}`);
  const [handed, setHanded] = useState<boolean>();
  const must = NEEDS_TEXT.includes(step),
    asksGoods = step === 'answer' && found.question?.ask === 'goods_handed_over';
  const ready = (!must || draft.text.trim().length > 0) && (!asksGoods || handed !== undefined);
  const send = () =>
    change.run(
      { path: 'steps', text: draft.text, body: { step, version: found.version, text: draft.text.trim() || undefined, goodsHandedOver: handed } },
      { onSuccess: () => draft.write('') },
    );
  const label = stepLabel(step, found, t);
  return (
    <Dialog
      title={`${label} ${found.caseNo}`}
      verb={label}
      ready={ready}
      pending={change.pending}
      problem={change.problem}
      legal={step === 'rule'}
      onSend={send}
      onClose={close}
    >
      <p className="m">{t.maybe(`effect.${step}`) ?? ''}</p>
      {asksGoods && (
        <fieldset className="field">
          <legend>{t('ask.goods_handed_over')}</legend>
          <Radio.Group
            value={handed}
            onChange={event => setHanded(event.target.value as boolean)}
            options={[
              { value: true, label: t('answer.yes') },
              { value: false, label: t('answer.no') },
            ]}
          />
        </fieldset>
      )}
      <label className="field" htmlFor={id}>
        {t(must ? 'field.reason' : 'field.remark')}
        {must && <span className="s m"> {t('field.required')}</span>}
        <Input.TextArea
          id={id}
          autoFocus
          rows={step === 'rule' ? 8 : 4}
          value={draft.text}
          onChange={event => draft.write(event.target.value)}
          maxLength={4000}
          aria-required={must}
        />
      </label>
    </Dialog>
  );
}
