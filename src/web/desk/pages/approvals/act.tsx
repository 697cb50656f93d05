import { Button, Input } from 'antd';
import { useEffect, useId, useRef } from 'react';
import type { ApprovalRowView, CaseView } from '../../../../contract/index.js';
import { isSend } from '../../keys.js';
import { Cap, SendCap } from '../../parts/kbd.js';
import { Ident } from '../../parts/ident.js';
import { ProblemPanel } from '../../parts/states.js';
import { nameOf } from '../../person-name.js';
import { stepLabel } from '../../steps.js';
import { useT } from '../../words.js';
import type { ApprovalsState } from './use-approvals.js';
import type { Act } from './use-act.js';

interface Props {
  row: ApprovalRowView;
  page: ApprovalsState;
  act: Act;
}

/** The bar below the evidence: what I may do, then the one thing I am doing; nothing covers what is signed. */
export function ActBar({ row, page, act }: Props) {
  const found = page.found.data;
  return (
    <div className="acts">
      {Boolean(act.problem) && <ProblemPanel error={act.problem} />}
      {act.doing && found ? <Confirm row={row} page={page} act={act} found={found} /> : <Choices row={row} page={page} act={act} />}
    </div>
  );
}

function Choices({ row: { remedy }, page, act }: Props) {
  const t = useT(),
    found = page.found.data;
  const can = (step: 'ask' | 'reject') => Boolean(found?.abilities.includes(step));
  return (
    <div className="go">
      <span className="s m nw">
        {page.at + 1} / {page.rows.length}
      </span>
      {!remedy.maySign && remedy.whyNot && <span className="s m">{t(`whyNot.${remedy.whyNot}`)}</span>}
      <span className="grow" />
      {can('ask') && <Button onClick={() => page.setStep('ask')}>{t('step.ask')}</Button>}
      {can('reject') && (
        <Button onClick={() => act.begin('reject')}>
          {t('approvals.reject')} <Cap of="reject" />
        </Button>
      )}
      {found && page.sign && (
        <Button type="primary" className="big" disabled={!remedy.maySign || act.changed} onClick={() => act.begin('sign')}>
          {stepLabel(page.sign, found, t)} <Cap of="sign" />
        </Button>
      )}
    </div>
  );
}

/** Said once more in one line, then the name goes under it; Esc goes back, what was typed stays. */
function Confirm({ row: { remedy }, page, act, found }: Props & { found: CaseView }) {
  const t = useT(),
    id = useId(),
    group = useRef<HTMLDivElement>(null),
    button = useRef<HTMLButtonElement>(null);
  const reject = act.doing === 'reject';
  useEffect(() => {
    // a disabled button cannot hold the focus, and without it Esc is not heard
    if (!reject) (act.armed ? button : group).current?.focus();
  }, [reject, act.armed]);
  const label = reject ? t('approvals.rejectNow') : stepLabel(page.sign ?? 'sign', found, t);
  return (
    <div
      className="go confirm"
      ref={group}
      role="group"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) act.end();
        if (isSend(event)) act.send(act.doing!);
      }}
    >
      {reject ? (
        <label htmlFor={id} className="why">
          <span className="s m">
            {t('field.reason')} {t('field.required')}
          </span>
          <Input.TextArea
            id={id}
            autoFocus
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={act.draft.text}
            onChange={event => act.draft.write(event.target.value)}
            maxLength={1000}
            aria-required
          />
        </label>
      ) : (
        <p className="sure">
          {t('approvals.sure', { by: remedy.signatures.map(one => nameOf(one.by, t)).join(t('glue.list')) || t('approvals.noneSigned') })}
          {remedy.targetLogNo && (
            <>
              {' '}
              <span className="m">{t('sign.target')}</span> <Ident value={remedy.targetLogNo} small />
            </>
          )}
        </p>
      )}
      <Button onClick={act.end}>
        {t('action.back')} <kbd>Esc</kbd>
      </Button>
      <Button
        ref={button}
        type="primary"
        danger={reject}
        className="big"
        loading={act.pending}
        disabled={act.changed || (reject ? !act.draft.text.trim() : !act.armed)}
        onClick={() => act.send(act.doing!)}
      >
        {label} <SendCap />
      </Button>
    </div>
  );
}
