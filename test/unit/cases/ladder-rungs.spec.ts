import { describe, expect, test } from '@jest/globals';
import { CLOCK_POLICIES } from '../../../src/cases/clock-policies.js';
import { LADDER, LADDER_VERSION, ladderRung, LADDERS, levelOf } from '../../../src/cases/ladder/rungs.js';
import { triggerOf } from '../../../src/escalation/regulator/regimes.js';
import { TRIGGERS } from '../../../src/escalation/triggers.js';

describe('the ladder as a table', () => {
  test('versions have names of their own and each names a trigger once', () => {
    expect(new Set(LADDERS.map(one => one.version)).size).toBe(LADDERS.length);
    for (const { rungs } of LADDERS) expect(new Set(rungs.map(row => row.trigger)).size).toBe(rungs.length);
    expect(LADDER_VERSION).toBe('2026-11');
  });
  test('every trigger has a row, and every row somebody who acknowledges and what follows', () => {
    for (const { code } of TRIGGERS) expect(['supervisor', 'legal']).toContain(levelOf(code));
    for (const row of LADDER.rungs.filter(one => one.to !== 'agent')) {
      expect(row.ackMinutes).toBeGreaterThan(0);
      expect(row.otherwise).toBe(row.to === 'supervisor' ? 'climb' : 'tell_again');
    }
  });
  test('its clocks are those of section 6: 50 %, 70 %, due', () => {
    const shares = LADDER.rungs.flatMap(row => row.share ?? []);
    expect(shares).toEqual([0.5, 0.7, 1]);
    const ours = CLOCK_POLICIES.filter(policy => policy.rungs.some(rung => rung.then === 'clock_passed'));
    for (const policy of ours) expect(policy.rungs.map(rung => rung.share)).toEqual(shares);
  });
  test('a complaint or letter that somebody enters is as pressing as one that somebody writes of', () => {
    const letter = ladderRung('official_letter', 'legal');
    for (const source of ['pboc', 'court'] as const) {
      const trigger = triggerOf(source);
      expect(ladderRung(trigger, 'legal')).toMatchObject({ trigger, ackMinutes: letter.ackMinutes, otherwise: letter.otherwise });
    }
  });
  test('a clock’s trigger finds its row, an unknown one that of its level', () => {
    expect(ladderRung('clock_70_first_answer', 'supervisor').trigger).toBe('clock_70');
    expect(ladderRung('clock_breached_outcome', 'legal').trigger).toBe('clock_breached');
    expect(ladderRung('met_late', 'legal').trigger).toBe('any_legal');
    // one code to two levels is two rows
    expect(ladderRung('clock_70_outcome', 'legal').trigger).toBe('any_legal');
  });
  test('what fired under the first version climbs nowhere', () => {
    expect(ladderRung('amount_above_5000', 'supervisor', '2026-10')).toMatchObject({ ackMinutes: 240, otherwise: null });
  });
  test('a version, level or trigger that never was is refused', () => {
    expect(() => ladderRung('x', 'legal', '2020-01')).toThrow(RangeError);
    expect(() => ladderRung('x', 'agent')).toThrow(RangeError);
    expect(() => levelOf('x')).toThrow('no rung for x');
  });
});
