import { Button } from 'antd';
import type { LegalReferralView, LegalView } from '../../../../contract/index.js';
import { Moment } from '../../parts/due.js';
import { Empty } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import type { LegalPage } from './use-legal.js';

/** Matters before a court, the police, a mediator, an arbitrator or the regulator, act by act. */
export function Outside({ legal, page }: { legal: LegalView; page: LegalPage }) {
  const t = useT(),
    me = useMe();
  const add = me.role === 'legal' && <Button onClick={() => page.setOpen({ what: 'referral' })}>{t('legal.refer')}</Button>;
  if (!legal.referrals.length)
    return (
      <Empty title={t('legal.noMatters')} actions={add}>
        {t('legal.noMattersWhy')}
      </Empty>
    );
  return (
    <div className="matters">
      {legal.referrals.map(matter => (
        <Matter key={matter.id} matter={matter} page={page} writes={me.role === 'legal'} />
      ))}
      <div className="row">{add}</div>
    </div>
  );
}

function Matter({ matter, page, writes }: { matter: LegalReferralView; page: LegalPage; writes: boolean }) {
  const t = useT();
  return (
    <article>
      <header>
        <b>{matter.body}</b> <span className="tag v">{t(`referralTo.${matter.to}`)}</span> <Dot kind={matter.state === 'ended' ? 'done' : 'wait'}>{t(`referralState.${matter.state}`)}</Dot>
        {matter.reference && <span className="id s">{matter.reference}</span>}
        {writes && (
          <Button size="small" aria-label={t('legal.nextActOf', { body: matter.body })} onClick={() => page.setOpen({ what: 'referral', matter })}>
            {t('legal.nextAct')}
          </Button>
        )}
      </header>
      <p className="m s">
        {(['sentOn', 'receivedOn', 'nextOn'] as const).flatMap(day => (matter[day] ? [`${t(`legal.${day}`)} ${matter[day]}`] : [])).join(t('glue.then'))}
      </p>
      <ol>
        {matter.acts.map(act => (
          <li key={act.at}>
            <Moment at={act.at} /> {act.by.name} {t(`referralState.${act.state}`)}
            {act.note && <span> {act.note}</span>}
          </li>
        ))}
      </ol>
    </article>
  );
}
