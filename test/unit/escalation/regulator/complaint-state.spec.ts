import { describe, expect, test } from '@jest/globals';
import type { CountersignView, Role } from '../../../../src/contract/index.js';
import type { CaseClock } from '../../../../src/cases/case-clock.entity.js';
import { dueOf, isLate, mayOf, stateOf, untoldOf } from '../../../../src/escalation/regulator/complaint-state.js';
import { UNANSWERED, type Complaint } from '../../../../src/escalation/regulator/complaint.entity.js';

const at = (text: string) => new Date(`2026-10-${text}:00Z`);
const complaint = (fields: Partial<Complaint> = {}): Complaint => ({ ...UNANSWERED, regime: 'regulator', receivedAt: at('14T09:00'), letterDueAt: null, ...fields }) as Complaint;
const clock = (dueAt: Date | null, state = 'running') => ({ dueAt, state }) as CaseClock;
const extension = (granted?: boolean, decided = '2026-10-20T08:00:00Z') => ({ ...(granted === undefined ? {} : { decision: { granted, at: decided } }) }) as CountersignView;
const DUE = at('29T09:00');

test('the regulator’s date comes before the letter’s', () => {
  expect(dueOf(complaint({ letterDueAt: at('20T00:00') }), clock(DUE))).toEqual(DUE);
  expect(dueOf(complaint({ letterDueAt: at('20T00:00') }), null)).toEqual(at('20T00:00'));
  expect(dueOf(complaint(), null)).toBeNull();
});
test.each([[{}, 'open'], [{ sentAt: DUE }, 'sent'], [{ sentAt: DUE, closedAt: DUE }, 'closed'], [{ closedAt: DUE }, 'closed']] as const)('%j is %s', (fields, state) =>
  expect(stateOf(complaint(fields as Partial<Complaint>))).toBe(state));

describe('late', () => {
  test('from the very moment of its date', () => expect([isLate(complaint(), clock(DUE), at('29T08:59')), isLate(complaint(), clock(DUE), DUE)]).toEqual([false, true]));
  test('as it was when it was sent', () => expect([isLate(complaint({ sentAt: DUE, late: true }), clock(DUE), at('15T00:00')), isLate(complaint({ sentAt: at('20T00:00'), late: false }), clock(DUE), at('30T00:00'))]).toEqual([true, false]));
  test('as it was when it was closed unsent', () => expect(isLate(complaint({ closedAt: at('20T00:00') }), clock(DUE), at('30T00:00'))).toBe(false));
  test('never without a date', () => expect(isLate(complaint(), null, at('30T00:00'))).toBe(false));
});

describe('who was not told of an extension', () => {
  const told = (toWhom: 'complainant' | 'regulator', when: string) => ({ about: 'extension' as const, toWhom, at: new Date(when) });
  test('nobody has to be told of one that was refused or waits', () => expect([untoldOf([extension()], []), untoldOf([extension(false)], [])]).toEqual([[], []]));
  test('both, once it is granted', () => expect(untoldOf([extension(true)], [])).toEqual(['complainant', 'regulator']));
  test('what was told before the grant does not count', () => expect(untoldOf([extension(true)], [told('regulator', '2026-10-20T07:59:00Z'), told('complainant', '2026-10-20T08:00:00Z')])).toEqual(['regulator']));
});

describe('what the reader may do', () => {
  const standing = { complaint: complaint(), clock: clock(DUE), extensions: [] as CountersignView[], untold: [], formVersion: 1, checkOpen: false };
  const may = (fields: Partial<typeof standing> = {}, role: Role = 'agent', now = at('20T00:00')) => Object.entries(mayOf(role, { ...standing, ...fields }, now)).filter(([, allowed]) => allowed).map(([act]) => act);
  test.each([['agent', ['edit', 'check', 'extend']], ['supervisor', ['edit', 'check', 'reveal', 'extend']], ['legal', ['edit', 'check', 'reveal']], ['admin', ['reveal']], ['merchant', []]] as const)('%s', (role, acts) => expect(may({}, role)).toEqual(acts));
  test('is sent once checked, and not while anybody was not told', () => {
    const checked = { complaint: complaint({ checkedVersion: 1 }) };
    expect(may(checked)).toEqual(['edit', 'send', 'extend']);
    expect(may({ ...checked, untold: ['regulator'] as never })).toEqual(['edit', 'tell', 'extend']);
    expect(may({ ...checked, formVersion: 2 })).toEqual(['edit', 'check', 'extend']);
    expect(may({ checkOpen: true })).toEqual(['edit', 'extend']);
  });
  test('nothing but closing once sent, nothing at all once closed', () => {
    expect(may({ complaint: complaint({ sentAt: at('19T00:00') }) })).toEqual(['close']);
    expect(may({ complaint: complaint({ sentAt: at('19T00:00'), closedAt: at('19T00:00') }) })).toEqual([]);
  });
  test('a company’s or a letter is closed without a form', () => expect(may({ complaint: complaint({ regime: 'letter' }), clock: null as never, formVersion: 0 })).toEqual(['edit', 'close']));
  test('an extension is asked for once, before day 15 and its date', () => {
    expect(may({}, 'agent', at('29T08:59'))).toContain('extend');
    expect(may({}, 'agent', DUE)).not.toContain('extend');
    for (const one of [extension(), extension(true)]) expect(may({ extensions: [one] })).not.toContain('extend');
    expect(may({ extensions: [extension(false)] })).toContain('extend');
    expect(may({ clock: clock(DUE, 'breached') })).not.toContain('extend');
    expect(may({ clock: clock(at('18T00:00')) })).not.toContain('extend');
  });
});
