import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseView, LegalView } from '../../../../contract/index.js';
import { ClockState } from '../../parts/clocks.js';
import { Moment } from '../../parts/due.js';
import { Icon } from '../../parts/icon.js';
import { Ident } from '../../parts/ident.js';
import { Person } from '../../parts/person.js';
import { Status } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { nameOf } from '../../person-name.js';
import { useMe } from '../../queries.js';
import { triggerWords } from '../../trigger-words.js';
import { useT } from '../../words.js';
import { Assign } from '../queue/assign.js';
import type { LegalPage } from './use-legal.js';

/** Which case it is, who holds it, what it is about and by when. */
export function Head({ found, legal, page }: { found: CaseView; legal: LegalView; page: LegalPage }) {
  const t = useT(),
    me = useMe(),
    [giving, setGiving] = useState(false);
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
      {me.role === 'legal' && found.owner?.id !== me.id && (
        <Button size="small" onClick={() => setGiving(true)}>
          {t('legal.take')}
        </Button>
      )}
      {me.role === 'legal' && !legal.hold && (
        <Button size="small" className="btn-violet" onClick={() => page.setOpen({ what: 'hold' })}>
          {t('legal.placeHold')}
        </Button>
      )}
      <Link className="s nw" to={`/cases/${found.id}`}>
        {t('preview.open')}
      </Link>
      <Figures found={found} legal={legal} />
      {giving && <Assign rows={[found]} legalOnly close={() => setGiving(false)} />}
    </div>
  );
}

function Figures({ found, legal }: { found: CaseView; legal: LegalView }) {
  const t = useT(),
    clock = found.clocks.find(one => one.kind === 'outcome') ?? found.clocks[0];
  const why = [...new Set(legal.escalations.filter(one => one.to === 'legal').map(one => triggerWords(one.trigger, one.facts, t)))].join(t('glue.then'));
  return (
    <dl>
      <div>
        <dt>{t('legal.disputed')}</dt>
        <dd>
          <Yuan fen={found.money.outstandingFen} strong />
        </dd>
      </div>
      <div className="opt">
        <dt>{t('legal.why')}</dt>
        <dd className="ell" title={why}>
          {why || t('legal.byHand')}
        </dd>
      </div>
      {clock && (
        <div>
          <dt>{t(`clock.${clock.kind}`)}</dt>
          <dd>
            <ClockState clock={clock} proposed={Boolean(found.proposal)} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The hold is the strongest thing on the page: solid violet, with what it stops. */
export function HoldBar({ legal, page }: { legal: LegalView; page: LegalPage }) {
  const t = useT(),
    me = useMe();
  const stands = legal.holds.find(one => !one.to),
    asked = legal.countersigns.some(one => one.act === 'release_hold' && !one.decision);
  return (
    <div className="holdbar" role="status">
      <Icon name="lock" />
      <b>{t('legal.hold')}</b>
      <span>{t('legal.holdWhat')}</span>
      {stands && (
        <span>
          <Moment at={stands.from} /> {t(stands.cause === 'review' ? 'legal.holdByReview' : 'legal.holdBy', { name: nameOf(stands.by, t) })} {stands.reason}
        </span>
      )}
      {asked && <b className="asked">{t('legal.releaseAsked')}</b>}
      {me.role === 'legal' && !asked && (
        <Button size="small" onClick={() => page.setOpen({ what: 'release' })}>
          {t('legal.askRelease')}
        </Button>
      )}
    </div>
  );
}
