import { describe, expect, test } from '@jest/globals';
import { freeFrom, type Window } from '../../../src/remedy/maintenance.js';

const at = (time: string) => new Date(`2026-10-15T${time}:00Z`);
const from = (start: string, end: string, ended?: string): Window => ({ fromAt: at(start), untilAt: at(end), endedAt: ended ? at(ended) : null });
const free = (now: string, ...windows: Window[]) => freeFrom(windows, at(now)).toISOString().slice(11, 16);

test('without a window: now', () => expect(free('02:00')).toBe('02:00'));
test.each([['01:59', '01:59'], ['02:00', '04:00'], ['03:59', '04:00'], ['04:00', '04:00']])('at %s with one from two to four: %s', (now, then) => expect(free(now, from('02:00', '04:00'))).toBe(then));

describe('several windows', () => {
  test('that follow on each other are one', () => expect(free('02:30', from('04:00', '05:00'), from('02:00', '04:00'))).toBe('05:00'));
  test('that overlap are one', () => expect(free('02:30', from('02:00', '04:00'), from('03:00', '06:00'), from('02:10', '02:40'))).toBe('06:00'));
  test('with a gap leave the gap', () => expect(free('02:30', from('02:00', '04:00'), from('04:01', '06:00'))).toBe('04:00'));
  test('that are the same are one', () => expect(free('02:30', from('02:00', '04:00'), from('02:00', '04:00'))).toBe('04:00'));
});

describe('an ended window', () => {
  test('counts up to its end', () => {
    expect(free('02:30', from('02:00', '04:00', '03:00'))).toBe('03:00');
    expect(free('03:30', from('02:00', '04:00', '03:00'))).toBe('03:30');
  });
  test('called off before it began does not count', () => expect(free('02:30', from('02:00', '04:00', '01:00'))).toBe('02:30'));
  test('ended after its time is what it was', () => expect(free('02:30', from('02:00', '04:00', '09:00'))).toBe('04:00'));
});
