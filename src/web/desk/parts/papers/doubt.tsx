import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { DecideDoubt, SlipDoubtView } from '../../../../contract/index.js';
import { useDraft } from '../../drafts.js';
import { agreement } from '../../evidence/slip-lines.js';
import { isMono, said } from '../../evidence/slip-values.js';
import { isSend } from '../../keys.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { Diff } from '../diff.js';
import { ProblemPanel } from '../states.js';
import { useDecision } from './use-decision.js';

interface Props {
  caseId: string;
  doubt: SlipDoubtView;
  mayAct: boolean;
  onShow: (evidenceId: string) => void;
}

/** Where slip, claim and row say different things, in words that blame nobody. */
export function Doubt({ caseId, doubt, mayAct, onShow }: Props) {
  const t = useT(),
    [decision, setDecision] = useState<DecideDoubt['decision']>();
  const { field, weight, state } = doubt,
    grave = weight === 'possible_alteration';
  return (
    <li className={`doubt${grave ? ' grave' : ''} ${state}`}>
      <h3>
        {t(`doubt.${weight}`, { field: t(`slip.${field}`) })}
        {state !== 'open' && <span className="tag">{t(`decision.${state}`)}</span>}
      </h3>
      <dl>
        <Said label={t('slip.slip')} doubt={doubt} value={doubt.slip}>
          <Button type="link" size="small" aria-label={t('doubt.showOf', { field: t(`slip.${field}`) })} onClick={() => onShow(doubt.evidenceId)}>
            {t('doubt.show')}
          </Button>
        </Said>
        {doubt.claim !== undefined && <Said label={t('compare.claim')} doubt={doubt} value={doubt.claim} />}
        {doubt.row !== undefined && <Said label={t('compare.record')} doubt={doubt} value={doubt.row} />}
      </dl>
      {doubt.note && (
        <p className="s">
          {doubt.by && <b>{doubt.by.name}</b>} {doubt.note}
        </p>
      )}
      {state === 'open' && mayAct && !decision && (
        <div className="row end">
          <Button size="small" onClick={() => setDecision('dismissed')}>
            {t('doubt.dismiss')}
          </Button>
          <Button size="small" onClick={() => setDecision('confirmed')}>
            {t('doubt.confirm')}
          </Button>
        </div>
      )}
      {state === 'open' && decision && <Decide caseId={caseId} doubt={doubt} decision={decision} close={() => setDecision(undefined)} />}
    </li>
  );
}

function Said({ label, doubt, value, children }: { label: string; doubt: SlipDoubtView; value: string; children?: ReactNode }) {
  const t = useT(),
    { field, slip } = doubt,
    text = said(field, value, t);
  const differs = value !== slip && agreement(field, slip, value) === 'differs';
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {differs ? (
          <Diff value={text} against={said(field, slip, t)} mono={isMono(field)} />
        ) : (
          <span className={isMono(field) ? 'id s' : undefined}>{text}</span>
        )}{' '}
        {children}
      </dd>
    </div>
  );
}

const LONGEST = 500;

function Decide({ caseId, doubt, decision, close }: { caseId: string; doubt: SlipDoubtView; decision: DecideDoubt['decision']; close: () => void }) {
  const t = useT(),
    me = useMe(),
    id = useId(),
    decide = useDecision(caseId);
  const draft = useDraft(me.id, caseId, `doubt-${doubt.id}`),
    note = draft.text.trim();
  const send = () => {
    if (note && !decide.isPending) decide.mutate({ id: doubt.id, decision, note }, { onSuccess: () => draft.write('') });
  };
  const effect = decision === 'confirmed' && doubt.weight === 'possible_alteration' ? 'doubt.effectLegal' : `doubt.effect.${decision}`;
  return (
    <div className="decide">
      {Boolean(decide.error) && <ProblemPanel error={decide.error} />}
      <label className="field" htmlFor={id}>
        {t('field.reason')} <span className="m">{t('field.required')}</span>
        <Input.TextArea
          id={id}
          autoFocus
          rows={2}
          maxLength={LONGEST}
          value={draft.text}
          aria-required
          aria-describedby={`${id}-effect`}
          onChange={event => draft.write(event.target.value)}
          onKeyDown={event => {
            if (isSend(event)) send();
            if (event.key === 'Escape') close();
          }}
        />
      </label>
      <p className="s m" id={`${id}-effect`}>
        {t(effect as 'doubt.effectLegal')}
      </p>
      <div className="row end">
        <Button size="small" onClick={close}>
          {t('action.back')}
        </Button>
        <Button size="small" className="btn-ink" disabled={!note} loading={decide.isPending} onClick={send}>
          {t(decision === 'confirmed' ? 'doubt.confirm' : 'doubt.dismiss')}
        </Button>
      </div>
    </div>
  );
}
