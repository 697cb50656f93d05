import { describe, expect, test } from '@jest/globals';
import { ROLES, STATUSES } from '../../../src/contract/index.js';
import { stepsFor } from '../../../src/cases/lifecycle.js';
import { abilitiesOf, mayDo, scopeOf, sees } from '../../../src/cases/policy.js';
import { aCase, anActor } from '../../support/a-case.js';

describe('which cases an actor sees', () => {
  test('a merchant: its own', () => {
    expect(scopeOf(anActor('merchant'))).toEqual({ mid: '999290054110001' });
    expect(sees(anActor('merchant'), aCase())).toBe(true);
    expect(sees(anActor('merchant', { mid: '999290054110002' }), aCase())).toBe(false);
  });
  test('a merchant without a number sees none, not all', () => {
    const nobody = anActor('merchant', { mid: undefined });
    expect(Object.values(scopeOf(nobody))).not.toContain(undefined);
    expect(sees(nobody, aCase())).toBe(false);
  });
  test('legal: what was referred, also after it came back', () => {
    expect(sees(anActor('legal'), aCase())).toBe(false);
    expect(sees(anActor('legal'), aCase({ referredToLegal: true, status: 'in_review' }))).toBe(true);
  });
  test.each(['agent', 'supervisor', 'admin', 'system'] as const)('%s: all', role => {
    expect(scopeOf(anActor(role))).toEqual({});
    expect(sees(anActor(role), aCase())).toBe(true);
  });
});

describe('abilities', () => {
  test.each(ROLES)('of %s are the lifecycle’s steps of the status', role => {
    // an admin grants what legal asks for, and is offered neither
    const offered = (status: (typeof STATUSES)[number]) => stepsFor(role, status).filter(step => role === 'legal' || !['rule', 'send_back'].includes(step));
    for (const status of STATUSES) expect(abilitiesOf(anActor(role), aCase({ status, referredToLegal: true }))).toEqual(offered(status));
  });
  test.each(ROLES)('of %s end no case under a legal hold', role => {
    const ends = ['accept', 'withdraw', 'objection_over'];
    for (const status of STATUSES) {
      const [free, held] = [false, true].map(heldByLaw => abilitiesOf(anActor(role), aCase({ status, referredToLegal: true, heldByLaw })));
      expect(held).toEqual(free!.filter(step => !ends.includes(step)));
    }
  });
  test('are none on a case that is not seen', () => {
    expect(abilitiesOf(anActor('merchant', { mid: '999290054110002' }), aCase({ status: 'resolved' }))).toEqual([]);
    expect(abilitiesOf(anActor('legal'), aCase({ status: 'legal_review' }))).toEqual([]);
  });
});

describe('beside the steps', () => {
  test.each([
    ['merchant', { message: true, note: false, evidence: true, assign: false, prioritise: false }],
    ['agent', { message: true, note: true, evidence: true, assign: true, prioritise: false }],
    ['supervisor', { message: true, note: true, evidence: true, assign: true, prioritise: true }],
    ['admin', { message: false, note: true, evidence: false, assign: false, prioritise: false }],
    ['legal', { message: true, note: true, evidence: true, assign: true, prioritise: false }],
  ] as const)('%s may on a referred open case', (role, expected) => {
    expect(mayDo(anActor(role), aCase({ referredToLegal: true }))).toEqual(expected);
  });
  test('nothing on a case that is not seen', () => {
    const nothing = { message: false, note: false, evidence: false, assign: false, prioritise: false };
    expect(mayDo(anActor('merchant', { mid: '999290054110002' }), aCase())).toEqual(nothing);
    expect(mayDo(anActor('legal'), aCase())).toEqual(nothing);
  });
  test.each([['resolved', true], ['closed', false], ['withdrawn', false]] as const)('a supervisor may say how pressing a case is while it is %s: %p', (status, expected) => {
    expect(mayDo(anActor('supervisor'), aCase({ status })).prioritise).toBe(expected);
  });
  test('a withdrawn case takes no messages and no papers', () => {
    expect(mayDo(anActor('merchant'), aCase({ status: 'withdrawn' }))).toMatchObject({ message: false, evidence: false });
    expect(mayDo(anActor('agent'), aCase({ status: 'closed' }))).toMatchObject({ message: true, evidence: true });
  });
});
