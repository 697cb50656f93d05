import { describe, expect, test } from '@jest/globals';
import { AFTER_BOOKING, BEFORE_BOOKING, faultOf, FAULTS, type Script } from '../../../../src/remedy/acquirer/simulator/faults.js';
import { NOW } from '../../../support/lakala-keys.js';

const send = (script: Script, no = 'R1-2', pass = 0, now = NOW) => faultOf(script, { no, isQuery: false, pass, now });
const query = (script: Script, no = 'R1-2', pass = 0) => faultOf(script, { no, isQuery: true, pass, now: NOW });
const numbers = Array.from({ length: 400 }, (_, n) => `R${n}-2`);

test('without a script nothing goes wrong', () => expect([send({}), query({})]).toEqual([undefined, undefined]));
test('every fault is either before or after the booking', () => expect([...BEFORE_BOOKING, ...AFTER_BOOKING].sort()).toEqual([...FAULTS].sort()));

describe('in order', () => {
  test('each request takes one; `none` lets one pass', () => {
    const script: Script = { next: ['busy', 'none', 'timeout_after'] };
    expect([send(script), query(script), send(script), send(script)]).toEqual(['busy', undefined, 'timeout_after', undefined]);
  });
});

describe('by number', () => {
  test('only that number meets them, in order', () => {
    const script: Script = { byNumber: { 'R1-2': ['rate_limit', 'bad_signature'] } };
    expect([send(script, 'R1-3'), send(script), query(script), send(script)]).toEqual([undefined, 'rate_limit', 'bad_signature', undefined]);
  });
});

describe('at random', () => {
  const script: Script = { random: { seed: '7', ofQueries: 0.3 } };
  test('every number’s first request meets one, the later ones none', () => {
    expect(numbers.every(no => send(script, no) !== undefined)).toBe(true);
    expect(numbers.every(no => send(script, no, 1) === undefined)).toBe(true);
  });
  test('every kind comes', () => expect(new Set(numbers.map(no => send(script, no)))).toEqual(new Set(FAULTS)));
  test('the same seed brings the same, another seed others', () => {
    const all = (seed: string) => numbers.map(no => send({ random: { seed } }, no)).join();
    expect(all('7')).toBe(all('7'));
    expect(all('7')).not.toBe(all('8'));
  });
  test('a share of the questions meets one', () => {
    const met = numbers.filter(no => query(script, no) !== undefined).length;
    expect(met).toBeGreaterThan(70);
    expect(met).toBeLessThan(170);
    expect(numbers.some(no => query({ random: { seed: '7' } }, no) !== undefined)).toBe(false);
  });
  test('a question never meets what is told of bookings alone', () => {
    const met = new Set(numbers.flatMap(no => [0, 1, 2].map(pass => query(script, no, pass))));
    for (const fault of ['timeout_before', 'open_then_fail', 'late_notice', 'doubled'] as const) expect(met.has(fault)).toBe(false);
  });
  test('a share of the numbers', () => {
    const met = numbers.filter(no => send({ random: { seed: '7', share: 0.25 } }, no)).length;
    expect(met).toBeGreaterThan(60);
    expect(met).toBeLessThan(140);
  });
});

describe('maintenance', () => {
  const script: Script = { maintenance: { from: '2026-10-15T01:00:00Z', until: '2026-10-15T03:00:00Z' }, next: ['busy'] };
  test.each([['00:59:59', 'busy'], ['01:00:00', 'maintenance'], ['02:59:59', 'maintenance'], ['03:00:00', 'busy']])('at %s: %s', (time, fault) => {
    expect(send({ ...script, next: ['busy'] }, 'R1-2', 0, new Date(`2026-10-15T${time}Z`))).toBe(fault);
  });
  test('takes nothing from the script', () => {
    send(script);
    expect(script.next).toEqual(['busy']);
  });
});
