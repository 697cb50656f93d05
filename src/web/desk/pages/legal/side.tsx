import { Button, Input } from 'antd';
import type { CaseView, LegalView, Step } from '../../../../contract/index.js';
import { useDraft } from '../../drafts.js';
import { isSend } from '../../keys.js';
import { Moment } from '../../parts/due.js';
import { Icon } from '../../parts/icon.js';
import { Cap, SendCap } from '../../parts/kbd.js';
import { ProblemPanel } from '../../parts/states.js';
import { useMe } from '../../queries.js';
import { stepLabel } from '../../steps.js';
import { triggerWords } from '../../trigger-words.js';
import { useT } from '../../words.js';
import { Dossier } from './dossier.js';
import type { LegalState } from './use-legal.js';

interface Props {
  legal: LegalView;
  found: CaseView;
  page: LegalState;
}

/** Privileged notes, how it came here, and the ruling. */
export function Side({ legal, found, page }: Props) {
  return (
    <aside className="side">
      <Notes legal={legal} found={found} page={page} />
      <div className="sidemid">
        <Escalated legal={legal} />
        <Dossier found={found} legal={legal} />
      </div>
      <Ruling legal={legal} found={found} page={page} />
    </aside>
  );
}

function Notes({ legal, found, page }: Props) {
  const t = useT(),
    me = useMe(),
    draft = useDraft(me.id, found.id, 'privileged');
  const keep = () => {
    const text = draft.text.trim();
    if (text) page.note.mutate(text, { onSuccess: () => draft.write('') });
  };
  return (
    <section className="pr">
      <h2>
        <Icon name="lock" />
        {t('legal.notes')}
        <span>{t('legal.privileged')}</span>
      </h2>
      {legal.notes.map(note => (
        <div className="n" key={note.id}>
          {note.text}
          <div className="s">
            {note.by.name}
            {t('glue.comma')}
            <Moment at={note.at} />
          </div>
        </div>
      ))}
      {!legal.notes.length && <p className="s m">{t('legal.noNotes')}</p>}
      {Boolean(page.note.error) && <ProblemPanel error={page.note.error} />}
      {me.role === 'legal' && (
        <div className="nf">
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 6 }}
            aria-label={t('legal.writeNote')}
            placeholder={t('legal.writeNote')}
            value={draft.text}
            onChange={event => draft.write(event.target.value)}
            onKeyDown={event => {
              if (isSend(event)) keep();
            }}
          />
          <Button size="small" className="btn-violet" disabled={!draft.text.trim()} loading={page.note.isPending} onClick={keep}>
            {t('legal.keepNote')} <SendCap />
          </Button>
        </div>
      )}
    </section>
  );
}

function Escalated({ legal }: { legal: LegalView }) {
  const t = useT();
  return (
    <section className="do">
      <h2>
        {t('legal.ladder')}
        <span>{legal.referredAt && <Moment at={legal.referredAt} />}</span>
      </h2>
      <ul className="dl">
        {legal.escalations.map(one => (
          <li key={one.id}>
            <b className={one.to === 'legal' ? 'violet' : ''}>{t(`level.${one.to}`)}</b>
            <span>
              {triggerWords(one.trigger, one.facts, t)}
              <br />
              <span className="s m">
                {one.ackAt ? (
                  <>
                    {one.ackBy?.name} <Moment at={one.ackAt} />
                  </>
                ) : (
                  t('legal.unacknowledged')
                )}
              </span>
            </span>
            <span className="s m">
              <Moment at={one.at} />
            </span>
          </li>
        ))}
      </ul>
      {!legal.escalations.length && <p className="s m">{t('legal.referredByHand')}</p>}
    </section>
  );
}

function Ruling({ legal, found, page }: Props) {
  const t = useT(),
    can = (step: Step) => found.abilities.includes(step);
  const others = (['send_back', 'hold', 'ask'] as const).filter(can);
  return (
    <section className="rl">
      <h2>
        {t('legal.ruling')}
        <span>{legal.ruling && <Moment at={legal.ruling.at} />}</span>
      </h2>
      {legal.ruling ? (
        <blockquote className="ruling">
          {legal.ruling.text}
          <footer className="s m">{legal.ruling.by.name}</footer>
        </blockquote>
      ) : (
        <p className="s m">{t('legal.noRuling')}</p>
      )}
      <div className="row">
        {can('rule') && (
          <Button type="primary" className="legal" onClick={() => page.setStep('rule')}>
            {t('step.rule')} <Cap of="next" />
          </Button>
        )}
        {others.map(step => (
          <Button key={step} onClick={() => page.setStep(step)}>
            {stepLabel(step, found, t)}
          </Button>
        ))}
      </div>
    </section>
  );
}
