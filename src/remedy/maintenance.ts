export interface Window {
  fromAt: Date;
  untilAt: Date;
  endedAt: Date | null;
}

/** A window that was ended counts up to then; one called off before it began not at all. */
const endOf = ({ untilAt, endedAt }: Window): Date => (endedAt && endedAt < untilAt ? endedAt : untilAt);

/** The moment from which something may be sent: now, or the end of the windows that lie over it, also where one follows on another. */
export function freeFrom(windows: readonly Window[], now: Date): Date {
  let at = now;
  for (let over = covering(windows, at); over; over = covering(windows, at)) at = endOf(over);
  return at;
}

const covering = (windows: readonly Window[], at: Date): Window | undefined => windows.find(one => one.fromAt <= at && at < endOf(one));
