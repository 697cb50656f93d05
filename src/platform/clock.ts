/** The one source of time; tests and the evaluation put a `ManualClock` in its place. */
export class Clock {
  now(): Date {
    return new Date();
  }
}

export class ManualClock extends Clock {
  constructor(private at: Date) {
    super();
  }
  override now(): Date {
    return new Date(this.at);
  }
  set(at: Date | string): void {
    this.at = new Date(at);
  }
  forward(by: { days?: number; hours?: number; minutes?: number }): void {
    this.at = new Date(this.at.getTime() + (((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0)) * 60_000);
  }
}

const EIGHT_HOURS = 8 * 3600_000;
/** `2026-10-16T10:24:00+08:00`; the business runs in one zone without daylight saving. */
export const localIso = (at: Date): string => `${new Date(at.getTime() + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`;
/** `20261016` in +08:00 */
export const localDay = (at: Date): string => localIso(at).slice(0, 10).replaceAll('-', '');
