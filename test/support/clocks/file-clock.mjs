/** One fake time for several processes: it stands in a file, whoever asks reads it, and only the walk writes it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { built } from './dist.mjs';

/** A `Clock` of the product that reads its instant from `file`. */
export async function fileClock(file) {
  const { Clock } = await built('platform/clock.js');
  class FileClock extends Clock {
    now() {
      return new Date(Number(readFileSync(file, 'utf8')));
    }
  }
  return new FileClock();
}

/**
 * Where the time went. It stands still between two points and no instant comes twice, also after a jump back, so that an instant in
 * any row names the point at which it was written. `high` is the latest instant there had been by then.
 */
export function makeWalk(file, start) {
  const points = [];
  const taken = new Set();
  const to = (instant, what) => {
    let at = Math.round(instant);
    while (taken.has(at)) at += 1;
    taken.add(at);
    writeFileSync(`${file}.next`, String(at));
    renameSync(`${file}.next`, file);
    points.push({ at, high: Math.max(at, points.at(-1)?.high ?? at), what, settled: false });
    return at;
  };
  to(start, 'start');
  return {
    points,
    to,
    get now() {
      return points.at(-1).at;
    },
    by: (ms, what) => to(points.at(-1).at + ms, what),
    /** All that was due at this point has been done. */
    settle: () => void (points.at(-1).settled = true),
  };
}
