import { expect, test } from '@jest/globals';
import { Clock, localDay, localIso, ManualClock } from '../../../src/platform/clock.js';

test.each([
  ['2026-10-15T02:00:00Z', '2026-10-15T10:00:00+08:00', '20261015'], ['2026-10-15T15:59:59Z', '2026-10-15T23:59:59+08:00', '20261015'],
  ['2026-10-15T16:00:00Z', '2026-10-16T00:00:00+08:00', '20261016'], ['2026-12-31T16:00:00Z', '2027-01-01T00:00:00+08:00', '20270101'],
])('%s is %s here', (at, iso, day) => {
  expect([localIso(new Date(at)), localDay(new Date(at))]).toEqual([iso, day]);
});
test('local text names the same instant', () => expect(Date.parse(localIso(new Date('2026-02-28T20:11:12Z')))).toBe(Date.parse('2026-02-28T20:11:12Z')));
test('a manual clock stands still until it is moved, and hands out dates that cannot move it', () => {
  const clock = new ManualClock(new Date('2026-10-15T02:00:00Z'));
  clock.now().setFullYear(1999);
  expect(clock.now().toISOString()).toBe('2026-10-15T02:00:00.000Z');
  clock.forward({ days: 1, hours: 2, minutes: 3 });
  expect(clock.now().toISOString()).toBe('2026-10-16T04:03:00.000Z');
  clock.set('2026-01-01T00:00:00Z');
  expect(clock.now().toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect(clock).toBeInstanceOf(Clock);
});
