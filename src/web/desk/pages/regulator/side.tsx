import { Button } from 'antd';
import { Link } from 'react-router';
import type { ComplaintView } from '../../../../contract/index.js';
import { dayOf, exact, stamp } from '../../format.js';
import { ClockState } from '../../parts/clocks.js';
import { Moment } from '../../parts/due.js';
import { Cap } from '../../parts/kbd.js';
import { Fact } from '../../parts/section.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import type { Doing } from './dialogs.js';
import { Extension } from './extension.js';
import { Name } from './reveal.js';

interface Props {
  complaint: ComplaintView;
  start: (doing: Doing) => void;
}

/** What is to be done first, then dates, then people. */
export function Side({ complaint, start }: Props) {
  return (
    <div className="in">
      <CheckAndSend complaint={complaint} start={start} />
      <Dates complaint={complaint} start={start} />
      <About complaint={complaint} />
      <Versions complaint={complaint} />
    </div>
  );
}

function CheckAndSend({ complaint, start }: Props) {
  const t = useT(),
    { may, check } = complaint;
  return (
    <section>
      <h3>{t('comp.check')}</h3>
      <CheckState complaint={complaint} />
      <Ends complaint={complaint} />
      <div className="row acts">
        {may.check && <Button onClick={() => start({ what: 'check' })}>{t('comp.check.ask')}</Button>}
        {check?.mayDecide && (
          <>
            <Button type="primary" onClick={() => start({ what: 'decide', countersign: check, granted: true })}>
              {t('comp.check.grant')} <Cap of="sign" />
            </Button>
            <Button onClick={() => start({ what: 'decide', countersign: check, granted: false })}>
              {t('comp.check.refuse')} <Cap of="reject" />
            </Button>
          </>
        )}
        {may.send && (
          <Button type="primary" onClick={() => start({ what: 'send' })}>
            {t('comp.send')}
          </Button>
        )}
        {may.close && <Button onClick={() => start({ what: 'close' })}>{t('comp.close')}</Button>}
      </div>
    </section>
  );
}

function CheckState({ complaint }: { complaint: ComplaintView }) {
  const t = useT(),
    { form, check } = complaint;
  if (!form) return <p className="m s">{t('comp.form.none')}</p>;
  const version = form.version;
  if (!check) return <p className="s">{t('comp.check.none', { version })}</p>;
  if (!check.decision) return <p className="s amber">{t('comp.check.waits', { version, name: check.askedBy.name })}</p>;
  if (check.decision.granted) return <p className="s green">{t('comp.check.granted', { version, name: check.decision.by.name })}</p>;
  return <p className="s red">{t('comp.check.refused', { name: check.decision.by.name, reason: check.decision.reason })}</p>;
}

function Ends({ complaint }: { complaint: ComplaintView }) {
  const t = useT(),
    now = useNow(),
    { sent, closed } = complaint;
  return (
    <>
      {sent && (
        <p className="s">
          {t('comp.sent', { at: stamp(sent.at, now), way: t(`sendWay.${sent.way}`), name: sent.by.name })} {sent.late && <b className="red">{t('reg.sentLate')}</b>}
        </p>
      )}
      {closed && (
        <p className="s">
          {t('comp.closed', { at: stamp(closed.at, now), outcome: t(`compOutcome.${closed.outcome}`), acceptance: t(`acceptance.${closed.acceptance}`) })}
          <br />
          <span className="m">{t('comp.keep', { day: dayOf(closed.keepUntil) })}</span>
        </p>
      )}
    </>
  );
}

function Dates({ complaint, start }: Props) {
  const t = useT(),
    { clock, whyNoClock, letterDueAt, hardStopAt } = complaint;
  return (
    <section>
      <h3>{t('comp.clock')}</h3>
      {whyNoClock && <p className="s amber">{t(whyNoClock === 'company' ? 'comp.company' : 'comp.letter')}</p>}
      <dl className="kvs">
        <Fact label={t('reg.received')}>
          <Moment at={complaint.receivedAt} />
        </Fact>
        {clock && (
          <Fact label={t('reg.due')}>
            <ClockState clock={clock} proposed={false} />
          </Fact>
        )}
        {letterDueAt && (
          <Fact label={t('comp.letterDue')}>
            <Moment at={letterDueAt} />
          </Fact>
        )}
        {hardStopAt && (
          <Fact label={t('comp.hardStop')}>
            <span title={exact(hardStopAt)}>{dayOf(hardStopAt)}</span>
          </Fact>
        )}
      </dl>
      {clock && <Extension complaint={complaint} start={start} />}
    </section>
  );
}

function About({ complaint }: { complaint: ComplaintView }) {
  const t = useT(),
    now = useNow();
  return (
    <section>
      <h3>{complaint.subject}</h3>
      <dl className="kvs">
        <Name complaint={complaint} />
        {complaint.proxy && <Fact label={t('comp.proxy')}>{complaint.proxy}</Fact>}
        <Fact label={t('comp.asks')}>{complaint.asks}</Fact>
        <Fact label={t('comp.case')}>
          <Link to={`/cases/${complaint.case.id}`} className="id">
            {complaint.case.caseNo}
          </Link>{' '}
          <span className="s m">{t(`status.${complaint.case.status}`)}</span>
        </Fact>
        <Fact label={t('comp.entered')}>
          {complaint.enteredBy.name} <span className="s m">{stamp(complaint.enteredAt, now)}</span>
        </Fact>
      </dl>
      <p className="s m">{t('comp.scan')}</p>
    </section>
  );
}

function Versions({ complaint }: { complaint: ComplaintView }) {
  const t = useT(),
    now = useNow();
  if (!complaint.versions.length) return null;
  return (
    <section>
      <h3>{t('comp.form.history')}</h3>
      <ol className="cv">
        {complaint.versions.map(one => (
          <li key={one.version}>
            <b>{t('comp.form.version', { version: one.version })}</b> <span>{one.changed ? t(`section.${one.changed}`) : t('comp.form.drafted')}</span>
            <span className="s m">{t('comp.form.by', { name: one.by.name, at: stamp(one.at, now) })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
