import { Button } from 'antd';
import type { ComplaintExtensionView, ComplaintView } from '../../../../contract/index.js';
import { when } from '../../format.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import type { Doing } from './dialogs.js';

interface Props {
  complaint: ComplaintView;
  start: (doing: Doing) => void;
}

/** Who asked for more time, who approved it, who was told, and what is still open. */
export function Extension({ complaint, start }: Props) {
  const t = useT(),
    now = useNow(),
    { extensions, untold, tellings, may } = complaint;
  const canAsk = Boolean(complaint.extendBefore && now < Date.parse(complaint.extendBefore)) && complaint.state === 'open' && !complaint.late;
  return (
    <div className="ext">
      <h4>{t('comp.extension')}</h4>
      {extensions.map(one => (
        <Asked key={one.countersign.id} one={one} start={start} />
      ))}
      {!extensions.length && (
        <p className="s m">
          {t('comp.extension.none')} {complaint.state === 'open' && (canAsk ? t('comp.extension.before', { at: when(complaint.extendBefore!, now, t) }) : t('comp.extension.closed'))}
        </p>
      )}
      {tellings
        .filter(one => one.about === 'extension')
        .map(one => (
          <p key={`${one.to} ${one.at}`} className="s m">
            {t('comp.extension.told', { party: t(`party.${one.to}`), way: t(`sendWay.${one.way}`), at: when(one.at, now, t) })}
          </p>
        ))}
      {untold.length > 0 && <p className="s red">{t('comp.extension.untold', { who: untold.map(one => t(`party.${one}`)).join(t('glue.list')) })}</p>}
      <div className="row acts">
        {may.extend && <Button onClick={() => start({ what: 'extend' })}>{t('comp.extend')}</Button>}
        {may.tell && (
          <Button type="primary" onClick={() => start({ what: 'tell' })}>
            {t('comp.tell')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Asked({ one: { countersign, until }, start }: { one: ComplaintExtensionView; start: Props['start'] }) {
  const t = useT(),
    now = useNow(),
    { decision, askedBy, reason, mayDecide } = countersign;
  const known = Number.isNaN(Date.parse(until)) ? until : when(until, now, t);
  return (
    <div className="s">
      <p>
        {t('comp.extension.asked', { name: askedBy.name, until: known })}
        {t('glue.then')}
        {decision ? (
          <b className={decision.granted ? 'green' : 'red'}>{t(decision.granted ? 'comp.extension.granted' : 'comp.extension.refused', { name: decision.by.name })}</b>
        ) : (
          <span className="amber">{t('comp.extension.waits')}</span>
        )}
      </p>
      <p className="m">{reason}</p>
      {mayDecide && (
        <div className="row acts">
          <Button type="primary" onClick={() => start({ what: 'decide', countersign, granted: true })}>
            {t('comp.decide.grantExtension')}
          </Button>
          <Button onClick={() => start({ what: 'decide', countersign, granted: false })}>{t('comp.decide.refuseExtension')}</Button>
        </div>
      )}
    </div>
  );
}
