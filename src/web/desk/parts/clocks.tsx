import { Button, Popover } from 'antd';
import type { ClockStretch, ClockView } from '../../../contract/index.js';
import { clock as clockWords, dateWords, dayOf, percent, span, stamp, tone, remaining, when } from '../format.js';
import { useNow } from '../queries.js';
import { useT } from '../words.js';
import { Due } from './due.js';
import { Icon } from './icon.js';

/** A clock in words: met, paused, or when and how long still. */
export function ClockState({ clock, proposed }: { clock: ClockView; proposed: boolean }) {
  const t = useT(),
    now = useNow();
  if (clock.state === 'met' && clock.metAt)
    return (
      <span className="nw">
        {stamp(clock.metAt, now)} <span className="green">{t('clock.met')}</span>
      </span>
    );
  if (clock.state === 'stopped') return <span className="m">{t('clock.stopped')}</span>;
  if (!clock.dueAt) return <span className="m">{t('clock.paused')}</span>;
  return <Due due={{ ...clock, dueAt: clock.dueAt }} proposed={proposed} />;
}

/** The clock on the case's strip; a click shows how the date comes about. */
export function ClockFigure({
  clock,
  proposed,
  open,
  onOpen,
}: {
  clock: ClockView;
  proposed: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
}) {
  const t = useT(),
    now = useNow();
  const left = clock.remainingMinutes;
  const running = clock.dueAt && (clock.state === 'running' || clock.state === 'breached');
  return (
    <div className="clk">
      <Popover
        trigger="click"
        arrow={false}
        placement="bottomRight"
        open={open}
        onOpenChange={onOpen}
        content={<Derivation clock={clock} />}
        styles={{ container: { width: 'min(386px, calc(100vw - 24px))', padding: '10px 14px 12px' } }}
      >
        <Button type="text" className="clk-btn" title={t('clock.derive', { clock: t(`clock.${clock.kind}`) })}>
          <span className="dt">
            {t(`clock.${clock.kind}`)} <Icon name="down" />
          </span>
          <span className="dd">
            {running ? (
              <span className={`due ${tone(clock, proposed)}`}>
                {when(clock.dueAt!, now, t)}
                {left !== undefined && <i>{remaining(left, clock.basis, t)}</i>}
              </span>
            ) : (
              <ClockState clock={clock} proposed={proposed} />
            )}
          </span>
        </Button>
      </Popover>
    </div>
  );
}

const oneDay = (stretch: ClockStretch) => dayOf(stretch.from) === dayOf(Date.parse(stretch.to) - 1000);
const stretchDay = (stretch: ClockStretch, now: number, t: ReturnType<typeof useT>) =>
  oneDay(stretch)
    ? dateWords(stretch.from, now, t)
    : `${stamp(stretch.from, now).slice(0, -6)} – ${stamp(Date.parse(stretch.to) - 1000, now).slice(0, -6)}`;

/** One row a stretch, weekends and pauses shown, the sum in bold, and what fires next. */
function Derivation({ clock }: { clock: ClockView }) {
  const t = useT(),
    now = useNow();
  const stretches = clock.stretches ?? [];
  const counted = stretches.reduce((sum, one) => sum + one.minutes, 0);
  return (
    <div className="derive" role="dialog" aria-label={t('clock.derivation')}>
      <h3>
        {clock.dueAt ? t('clock.how', { at: when(clock.dueAt, now, t) }) : t('clock.paused')}
        <span>
          {t.code('policy', clock.policy.split('@')[0] ?? '')} v{clock.policy.split('@')[1] ?? 1}
        </span>
      </h3>
      <table>
        <tbody>
          {stretches.map((one, index) => (
            <tr key={index}>
              <td>{stretchDay(one, now, t)}</td>
              <td>
                {one.kind !== 'running'
                  ? t(`stretch.${one.kind}`)
                  : oneDay(one)
                    ? `${clockWords(one.from)}–${clockWords(one.to)}`
                    : t(`basis.${clock.basis}`)}
                {one.label && ` ${t.code('stretchLabel', one.label)}`}
              </td>
              <td>{one.minutes ? span(one.minutes, clock.basis, t) : '—'}</td>
            </tr>
          ))}
          <tr className="sum">
            <td>{t('clock.sum')}</td>
            <td>{t(`basis.${clock.basis}`)}</td>
            <td>{span(counted, clock.basis, t)}</td>
          </tr>
        </tbody>
      </table>
      {clock.changes?.map(one => (
        <p key={one.at} className="m">
          {t(`clock.changed.${one.what}`, { at: stamp(one.at, now) })}
          {one.dueAt && t('clock.changed.to', { due: stamp(one.dueAt, now) })}
        </p>
      ))}
      <p className="m">
        {t('clock.used', { percent: percent(clock.used) })}
        {t(clock.used < 0.5 ? 'clock.at50' : clock.used < 0.7 ? 'clock.at70' : 'clock.atDue')}
      </p>
    </div>
  );
}
