import { Button, Popover } from 'antd';
import type { ClockStretch, ClockView } from '../../../contract/index.js';
import { wayText } from '../derivation.js';
import { percent, stamp, tone, remaining, when } from '../format.js';
import { useNow } from '../queries.js';
import { useT } from '../words.js';
import { Due } from './due.js';
import { Icon } from './icon.js';
import { Cap } from './kbd.js';
import { StretchTable } from './stretch-table.js';

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
  extend,
}: {
  clock: ClockView;
  proposed: boolean;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** asks for a later date, where the reader may */
  extend?: (() => void) | undefined;
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
        content={<Derivation clock={clock} extend={extend} />}
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

/** Minutes promised; the rows of a clock that is late go on past them. */
function target(clock: ClockView, stretches: readonly ClockStretch[]): number {
  const counted = stretches.reduce((sum, one) => sum + one.minutes, 0);
  return counted + Math.min(0, clock.remainingMinutes ?? 0);
}

/** The sentence, one row a stretch, weekends and pauses shown, the sum in bold, and what fires next. */
function Derivation({ clock, extend }: { clock: ClockView; extend?: (() => void) | undefined }) {
  const t = useT(),
    now = useNow();
  const stretches = clock.stretches ?? [];
  const open = (clock.state === 'running' || clock.state === 'breached') && !clock.metAt;
  const way = open && clock.basis === 'working' && clock.dueAt ? wayText({ from: clock.startedAt, dueAt: clock.dueAt, minutes: target(clock, stretches), stretches }, t) : undefined;
  return (
    <div className="derive" role="dialog" aria-label={t('clock.derivation')}>
      <h3>
        {clock.dueAt ? t('clock.how', { at: when(clock.dueAt, now, t) }) : t('clock.paused')}
        <span>
          {t.code('policy', clock.policy.split('@')[0] ?? '')} v{clock.policy.split('@')[1] ?? 1}
        </span>
      </h3>
      {way && <p className="way">{way}</p>}
      {stretches.some(one => one.beyond) && <p className="amber">{t('calendar.beyond')}</p>}
      <StretchTable stretches={stretches} basis={clock.basis} />
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
      {extend && (
        <Button size="small" onClick={extend}>
          {t('key.extend')} <Cap of="extend" />
        </Button>
      )}
    </div>
  );
}
