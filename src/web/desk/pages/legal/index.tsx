import { Button } from 'antd';
import { Link } from 'react-router';
import type { CaseView, LegalView } from '../../../../contract/index.js';
import { useKeys } from '../../keys.js';
import { ClockState } from '../../parts/clocks.js';
import { Moment } from '../../parts/due.js';
import { Icon } from '../../parts/icon.js';
import { Ident } from '../../parts/ident.js';
import { Person } from '../../parts/person.js';
import { Wait } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { StepDialog } from '../../parts/step/step-dialog.js';
import { Timeline } from '../../parts/timeline.js';
import { Yuan } from '../../parts/yuan.js';
import { triggerWords } from '../../trigger-words.js';
import { useT } from '../../words.js';
import { Exhibits, Facts, Rules } from './facts.js';
import { Side } from './side.js';
import { type LegalState, PANES, useLegal } from './use-legal.js';
import './legal.css';

export default function Legal() {
  const page = useLegal();
  return (
    <Wait on={page.read} rows={12}>
      {legal => (
        <Wait on={page.found} rows={12}>
          {found => <Review legal={legal} found={found} page={page} />}
        </Wait>
      )}
    </Wait>
  );
}

function Review({ legal, found, page }: { legal: LegalView; found: CaseView; page: LegalState }) {
  useKeys({ next: () => found.abilities.includes('rule') && page.setStep('rule') }, !page.step);
  return (
    <main className="lg">
      <Head found={found} legal={legal} />
      {legal.hold || found.hold ? <HoldBar found={found} page={page} /> : <span />}
      <div className="lb">
        <section className="lmain">
          <Panes legal={legal} found={found} page={page} />
        </section>
        <Side legal={legal} found={found} page={page} />
      </div>
      {page.step && <StepDialog found={found} step={page.step} close={() => page.setStep(undefined)} />}
    </main>
  );
}

function Head({ found, legal }: { found: CaseView; legal: LegalView }) {
  const t = useT(),
    last = legal.escalations.at(-1),
    clock = found.clocks.find(one => one.kind === 'outcome') ?? found.clocks[0];
  return (
    <div className="ch1">
      <Link className="back" to="/legal">
        <Icon name="left" />
        {t('tab.legal')}
      </Link>
      <Ident value={found.caseNo} copy label={t('col.caseNo')} />
      <h1 className="ell">{found.merchantName}</h1>
      <span className="m nw">{t(`kind.${found.provenKind ?? found.kind}`)}</span>
      <Status status={found.status} />
      <Person person={found.owner} />
      <Link className="s nw" to={`/cases/${found.id}`}>
        {t('preview.open')}
      </Link>
      <dl>
        <div>
          <dt>{t('legal.disputed')}</dt>
          <dd>
            <Yuan fen={found.money.outstandingFen} strong />
          </dd>
        </div>
        {last && (
          <div className="opt">
            <dt>{t('legal.why')}</dt>
            <dd className="ell">{triggerWords(last.trigger, last.facts, t)}</dd>
          </div>
        )}
        {clock && (
          <div>
            <dt>{t(`clock.${clock.kind}`)}</dt>
            <dd>
              <ClockState clock={clock} proposed={Boolean(found.proposal)} />
            </dd>
          </div>
        )}
      </dl>
    </div>
  );
}

/** The hold is the strongest thing on the page: solid violet, with what it stops. */
function HoldBar({ found, page }: { found: CaseView; page: LegalState }) {
  const t = useT();
  return (
    <div className="holdbar" role="status">
      <Icon name="lock" />
      <b>{t('legal.hold')}</b>
      <span>{t('legal.holdWhat')}</span>
      {found.hold && (
        <span className="nw">
          {found.hold.reason} <Moment at={found.hold.at} />
        </span>
      )}
      {found.abilities.includes('release') && (
        <Button size="small" onClick={() => page.setStep('release')}>
          {t('step.release')}
        </Button>
      )}
    </div>
  );
}

function Panes({ legal, found, page }: { legal: LegalView; found: CaseView; page: LegalState }) {
  const t = useT();
  const counts = {
    facts: legal.facts.claimed.length + legal.facts.proven.length + legal.facts.disputed.length,
    chronology: found.timeline.length,
    evidence: page.exhibits.length,
    rules: legal.rules.length,
  };
  return (
    <>
      <div className="ltabs" role="tablist" aria-label={t('legal.panes')}>
        {PANES.map(one => (
          <button
            type="button"
            role="tab"
            key={one}
            aria-selected={one === page.pane}
            className={one === page.pane ? 'on' : ''}
            onClick={() => page.show(one)}
          >
            {t(`legal.${one}`)} {counts[one]}
          </button>
        ))}
      </div>
      <div className="lpane" role="tabpanel" tabIndex={0}>
        {page.pane === 'facts' && (
          <>
            <Facts legal={legal} exhibits={page.exhibits} />
            <Exhibits exhibits={page.exhibits} />
          </>
        )}
        {page.pane === 'chronology' && <Timeline entries={found.timeline} />}
        {page.pane === 'evidence' && <Exhibits exhibits={page.exhibits} />}
        {page.pane === 'rules' && <Rules legal={legal} />}
      </div>
    </>
  );
}
