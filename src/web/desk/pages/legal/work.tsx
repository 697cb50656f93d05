import { Button } from 'antd';
import type { CaseView, LegalView, RulingView } from '../../../../contract/index.js';
import { yuan } from '../../format.js';
import { Moment } from '../../parts/due.js';
import { Cap } from '../../parts/kbd.js';
import { useMe } from '../../queries.js';
import { stepLabel } from '../../steps.js';
import { useT } from '../../words.js';
import type { LegalPage } from './use-legal.js';

interface Props {
  legal: LegalView;
  found: CaseView;
  page: LegalPage;
}

/** The opinion, the ruling as it stands or waits, and what legal can do next. */
export function Work({ legal, found, page }: Props) {
  const t = useT();
  return (
    <>
      <h2>
        {t('legal.ruling')}
        <span>{legal.ruling?.grantedAt && <Moment at={legal.ruling.grantedAt} />}</span>
      </h2>
      {legal.ruling && <Said ruling={legal.ruling} />}
      {legal.proposedRuling && <Said ruling={legal.proposedRuling} waits />}
      {!legal.ruling && !legal.proposedRuling && <p className="s m">{t('legal.noRuling')}</p>}
      {legal.opinion && (
        <details className="opin">
          <summary>
            {t('legal.opinionVersion', { version: legal.opinion.version })} <span className="s m">{t(legal.ruling ? 'legal.opinionFiled' : 'legal.opinionPrivileged')}</span>
          </summary>
          <p>{legal.opinion.text}</p>
          <p className="s m">
            {legal.opinion.by.name} <Moment at={legal.opinion.at} />
          </p>
        </details>
      )}
      <Acts legal={legal} found={found} page={page} />
    </>
  );
}

function Said({ ruling, waits = false }: { ruling: RulingView; waits?: boolean }) {
  const t = useT();
  return (
    <blockquote className={waits ? 'ruling todo' : 'ruling'}>
      <b>{t(`outcome.${ruling.outcome}`)}</b>
      {ruling.amountFen !== undefined && <b> {yuan(ruling.amountFen)}</b>} {waits && <span className="tag v">{t('legal.waits')}</span>}
      <p>{ruling.text}</p>
      <details>
        <summary className="s">{t('legal.reasons')}</summary>
        <p className="s">{ruling.reasons}</p>
      </details>
      <footer className="s m">
        {ruling.by.name}
        {ruling.grantedBy && ` · ${ruling.grantedBy.name}`}
      </footer>
    </blockquote>
  );
}

function Acts({ legal, found, page }: Props) {
  const t = useT(),
    me = useMe();
  if (me.role !== 'legal') return null;
  const can = (step: CaseView['abilities'][number]) => found.abilities.includes(step),
    // one filled button: what waits for the reader's word comes first
    asked = legal.countersigns.some(one => !one.decision && one.mayDecide);
  return (
    <div className="row acts">
      {can('rule') && (
        <Button
          type={asked ? 'default' : 'primary'}
          size="small"
          className={asked ? undefined : 'legal'}
          disabled={Boolean(legal.proposedRuling)}
          onClick={() => page.setOpen({ what: 'ruling' })}
        >
          {t(legal.proposedRuling ? 'legal.rulingWaits' : 'legal.writeRuling')} <Cap of="next" />
        </Button>
      )}
      <Button size="small" onClick={() => page.setOpen({ what: 'opinion' })}>
        {t('legal.writeOpinion')}
      </Button>
      {can('send_back') && (
        <Button size="small" onClick={() => page.setOpen({ what: 'sendBack' })}>
          {t('legal.sendBack')} <Cap of="reject" />
        </Button>
      )}
      {can('propose') && (
        <Button size="small" onClick={() => page.setOpen({ what: 'step', step: 'propose' })}>
          {stepLabel('propose', found, t)}
        </Button>
      )}
      <Button size="small" onClick={() => page.setOpen({ what: 'referral' })}>
        {t('legal.refer')}
      </Button>
    </div>
  );
}
