import { Button } from 'antd';
import { Link } from 'react-router';
import type { CaseView, Step } from '../../../../contract/index.js';
import { ClockState } from '../../parts/clocks.js';
import { CompareBrief } from '../../parts/compare.js';
import { Moment } from '../../parts/due.js';
import { Ident } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { Figure } from '../../parts/section.js';
import { Empty, Wait } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { TimelineText, who } from '../../parts/timeline.js';
import { Yuan } from '../../parts/yuan.js';
import { useCaseView, useNextSteps } from '../../queries.js';
import { stepLabel } from '../../steps.js';
import { useT } from '../../words.js';

/** What decides the case, beside the list: claim and proof, money, clocks, last words, and the one next step. */
export function Preview({ id, take }: { id?: string; take: (step: Step) => void }) {
  const t = useT(),
    read = useCaseView(id);
  if (!id)
    return (
      <aside className="pv" aria-label={t('preview.label')}>
        <Empty title={t('preview.none')} />
      </aside>
    );
  return (
    <aside className="pv" aria-label={t('preview.label')}>
      <Wait on={read} rows={10}>
        {found => <Shown key={found.id} found={found} take={take} />}
      </Wait>
    </aside>
  );
}

function Shown({ found, take }: { found: CaseView; take: (step: Step) => void }) {
  const t = useT(),
    located = found.finding?.located;
  return (
    <>
      <Title found={found} />
      <div className="in">
        <section>
          <h3>
            {t('case.compare')}
            {located && (
              <span>
                {located.candidates[0] ? t('preview.score', { score: located.candidates[0].score }) : ''}
                {t(`match.${located.match}`)}
              </span>
            )}
          </h3>
          <CompareBrief found={found} />
        </section>
        <Money found={found} />
        <section>
          <h3>{t('case.clocks')}</h3>
          {found.clocks.map(clock => (
            <div className="row" key={clock.kind}>
              <span className="m lab">{t(`clock.${clock.kind}`)}</span>
              <ClockState clock={clock} proposed={Boolean(found.proposal)} />
            </div>
          ))}
        </section>
        <Shop found={found} />
        <Latest found={found} />
      </div>
      <Next found={found} take={take} />
    </>
  );
}

const Title = ({ found }: { found: CaseView }) => {
  const t = useT();
  return (
    <header>
      <div className="row s m">
        <Ident value={found.caseNo} small copy label={t('col.caseNo')} />
        <Status status={found.status} />
        <Link className="end" to={`/cases/${found.id}`}>
          {t('preview.open')}
        </Link>
      </div>
      <h2 className="ell" title={found.merchantName}>
        {found.merchantName}
      </h2>
      <div className="s m ell">
        {[found.terminal?.address, found.merchantPhone, t(`channel.${found.channel}`)].filter(Boolean).join(' · ')} · <Moment at={found.receivedAt} />
      </div>
    </header>
  );
};

const Money = ({ found }: { found: CaseView }) => {
  const t = useT();
  return (
    <section>
      <dl className="mny">
        <Figure label={t('money.claimed')}>
          <Yuan fen={found.money.claimedFen} />
        </Figure>
        <Figure label={t('money.returned')}>
          <Yuan fen={found.money.returnedFen} />
        </Figure>
        <Figure label={t('money.outstanding')}>
          <Yuan fen={found.money.outstandingFen} />
        </Figure>
      </dl>
    </section>
  );
};

const Shop = ({ found }: { found: CaseView }) => {
  const t = useT();
  return (
    <section className="opt">
      <h3>{t('case.merchant')}</h3>
      <div className="row">
        <span className="m lab">MID</span>
        <Ident value={found.mid} copy label="MID" />
      </div>
      {found.terminal && (
        <div className="row">
          <span className="m lab">TID</span>
          <Ident value={found.terminal.tid} copy label="TID" />
          <span className="m ell">
            {found.terminal.maker} {found.terminal.model}
          </span>
        </div>
      )}
      {found.alike?.slice(0, 2).map(one => (
        <div className="row" key={one.id}>
          <span className="m lab">{t('case.alike')}</span>
          <Link className="id s" to={`/cases/${one.id}`}>
            {one.caseNo}
          </Link>
          <span className="m ell">
            {t(`kind.${one.kind}`)}
            {t('glue.comma')}
            {t(`status.${one.status}`)}
          </span>
        </div>
      ))}
    </section>
  );
};

const Latest = ({ found }: { found: CaseView }) => {
  const t = useT();
  return (
    <section>
      <h3>
        {t('preview.recent')}
        <span>{t('preview.entries', { count: found.timeline.length })}</span>
      </h3>
      <ul className="ptl">
        {found.timeline
          .slice(-4)
          .reverse()
          .map(entry => (
            <li key={entry.id}>
              <Moment at={entry.at} brief />
              <span>
                <b>{who(entry, t)}</b> <TimelineText entry={entry} />
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
};

function Next({ found, take }: { found: CaseView; take: (step: Step) => void }) {
  const t = useT(),
    { primary } = useNextSteps(found),
    reason = found.proposal?.reasons[0];
  const why = reason ? t.code('reason', reason.code, reason.facts) : t(`next.${found.status}`);
  return (
    <div className="next">
      <p>{why}</p>
      {primary ? (
        <Button block type="primary" onClick={() => take(primary)}>
          {stepLabel(primary, found, t)} <Cap of="next" />
        </Button>
      ) : (
        <Link to={`/cases/${found.id}`} className="s">
          {t('preview.open')} <Cap of="open" />
        </Link>
      )}
    </div>
  );
}
