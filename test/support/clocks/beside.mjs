/** Clocks that come with an item from outside: no step of a case starts them. */
import { built } from './dist.mjs';

const MINUTE = 60_000, DAY = 24 * 60;

/** `kind`: regulator or network; `days`: when a network item is due, in whole minutes, since what is left of one has no place in the column. */
export async function startBeside(app, tx, clocks, found, { kind, days }) {
  const { Clock } = await built('platform/clock.js');
  const now = app.get(Clock).now();
  return kind === 'regulator' ? clocks.startRegulator(tx, found, now) : clocks.startNetwork(tx, found, now, new Date(now.getTime() + Math.round(days * DAY) * MINUTE));
}
