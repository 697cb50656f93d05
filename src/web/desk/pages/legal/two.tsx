import { Button } from 'antd';
import type { CountersignView, LegalView, PersonView } from '../../../../contract/index.js';
import { Moment } from '../../parts/due.js';
import { Hash } from '../../parts/ident.js';
import { Cap } from '../../parts/kbd.js';
import { nameOf } from '../../person-name.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import type { LegalPage } from './use-legal.js';

/** 提出 and 放行 as two lines of a voucher: solid once signed, dashed until then; what is granted has its fingerprint above. */
export function Two({ legal, page }: { legal: LegalView; page: LegalPage }) {
  const t = useT();
  // a dossier is released where its versions stand
  const acts = legal.countersigns.filter(one => one.act !== 'release_dossier');
  const waiting = acts.filter(one => !one.decision),
    shown = waiting.length ? waiting : acts.slice(0, 1);
  return (
    <section className="rl" aria-label={t('legal.two')}>
      {!shown.length && (
        <>
          <h2>{t('legal.two')}</h2>
          <p className="s m">{t('legal.twoNone')}</p>
        </>
      )}
      {shown.map(one => (
        <Request key={one.id} one={one} page={page} />
      ))}
    </section>
  );
}

function Request({ one, page }: { one: CountersignView; page: LegalPage }) {
  const t = useT();
  return (
    <div className="req">
      <h2>
        {t('legal.two')}
        <span>
          {t('legal.object', { act: t.code('act', one.act) })} <Hash value={one.fingerprint} />
        </span>
      </h2>
      {one.reason && <p className="why">{one.reason}</p>}
      <div className="lsg">
        <Line label={t('legal.asks')} person={one.askedBy} at={one.askedAt} />
        {one.decision ? (
          <Line label={t(one.decision.granted ? 'legal.grants' : 'legal.refuses')} person={one.decision.by} at={one.decision.at} note={one.decision.reason} />
        ) : (
          <div className="todo">
            <span className="s">{t('legal.grants')}</span>
            <b>{t('legal.secondPerson')}</b>
            <span className="s">{t('legal.notTheSame')}</span>
          </div>
        )}
      </div>
      {!one.decision && <Decide one={one} page={page} />}
    </div>
  );
}

function Line({ label, person, at, note }: { label: string; person: PersonView; at: string; note?: string }) {
  const t = useT();
  return (
    <div>
      <span className="s">{label}</span>
      <b>{nameOf(person, t)}</b> {t.code('role', person.role)}
      <span className="s">
        <Moment at={at} /> {note}
      </span>
    </div>
  );
}

function Decide({ one, page }: { one: CountersignView; page: LegalPage }) {
  const t = useT(),
    me = useMe();
  const decide = (grant: boolean) => page.setOpen({ what: 'decide', request: one, grant });
  if (one.askedBy.id === me.id)
    return (
      <Button className="wide" onClick={() => decide(false)}>
        {t('legal.takeBack')}
      </Button>
    );
  if (!one.mayDecide) return <p className="s m">{t('legal.waitsFor')}</p>;
  return (
    <div className="row acts">
      <Button type="primary" className="legal" onClick={() => decide(true)}>
        {t('legal.grant', { act: t.code('act', one.act) })} <Cap of="sign" />
      </Button>
      <Button onClick={() => decide(false)}>{t('legal.refuse')}</Button>
    </div>
  );
}
