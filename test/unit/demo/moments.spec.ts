import { describe, expect, test } from '@jest/globals';
import { localIso, Moments, settleDayOf } from '../../../src/demo/moments.js';

const monday = new Moments(new Date('2026-11-23T07:38:00+08:00'));
const noon = new Moments(new Date('2026-11-23T12:00:00+08:00'));

describe('days', () => {
  test('count back from the local day', () => {
    expect([monday.day(0), monday.day(1), monday.day(23)]).toEqual(['20261123', '20261122', '20261031']);
    expect(localIso(monday.at(1, '11:28:09'))).toBe('2026-11-22T11:28:09+08:00');
    expect(localIso(monday.before(noon.now, '07:52'))).toBe('2026-11-22T07:52:00+08:00');
  });

  test('just after midnight today is the new day', () => {
    expect(new Moments(new Date('2026-11-22T16:05:00Z')).day(0)).toBe('20261123');
  });

  test('a row after 23:00 settles on the next day', () => {
    expect(settleDayOf(new Date('2026-11-22T22:59:59+08:00'))).toBe('20261122');
    expect(settleDayOf(new Date('2026-11-22T23:00:00+08:00'))).toBe('20261123');
  });
});

describe('desk hours', () => {
  test.each([
    [monday, 0, '2026-11-22T21:00:00+08:00'],
    [monday, 60, '2026-11-22T20:00:00+08:00'],
    [monday, 720, '2026-11-22T09:00:00+08:00'],
    [monday, 721, '2026-11-21T20:59:00+08:00'],
    [noon, 60, '2026-11-23T11:00:00+08:00'],
    [noon, 200, '2026-11-22T20:40:00+08:00'],
    [noon, 1000, '2026-11-21T19:20:00+08:00'],
    [new Moments(new Date('2026-11-23T23:30:00+08:00')), 30, '2026-11-23T20:30:00+08:00'],
  ])('%#: %s minutes back', (moments, minutes, iso) => {
    expect(localIso(moments.desk(minutes))).toBe(iso);
  });
});

describe('the calendar', () => {
  test('working minutes leave weekends out', () => {
    expect(localIso(monday.working(60))).toBe('2026-11-20T17:00:00+08:00');
  });

  test('a payout comes on the next working day', () => {
    expect([noon.payDay('20261119'), noon.payDay('20261120'), noon.payDay('20260930')]).toEqual(['20261120', '20261123', '20261008']);
  });

  test.each([
    ['2026-11-23T12:00:00+08:00', 1, '20261122'],
    ['2026-11-23T12:00:00+08:00', 2, '20261119'],
    ['2026-10-07T12:00:00+08:00', 1, '20260929'],
  ])('at %s, %s working days back', (now, count, day) => {
    expect(new Moments(new Date(now)).settledBefore(count)).toBe(day);
  });
});

describe('the last known minute', () => {
  test('a little before now, never after the evening', () => {
    expect(localIso(noon.upTo)).toBe('2026-11-23T11:35:00+08:00');
    expect(localIso(new Moments(new Date('2026-11-23T23:59:00+08:00')).upTo)).toBe('2026-11-23T22:30:00+08:00');
  });

  test('belongs to yesterday in the first minutes of a day', () => {
    expect(new Moments(new Date('2026-11-23T00:50:00+08:00')).hasToday(40)).toBe(false);
    expect(new Moments(new Date('2026-11-23T01:06:00+08:00')).hasToday(40)).toBe(true);
  });
});
