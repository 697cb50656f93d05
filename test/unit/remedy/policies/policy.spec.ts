import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AUTOMATIC_KINDS, AUTOMATIC_REMEDIES, KINDS, REMEDIES, SIGNER_GROUPS, STAFF_ROLES, type DraftPolicy, type AutomaticKind, type RemedyKind, type SignerLine, type StaffRole } from '../../../../src/contract/index.js';
import { signersFor } from '../../../../src/cases/rulebook/index.js';
import { faultsIn } from '../../../../src/remedy/policies/check-policy.js';
import { isAutomatic, isSampled, RULEBOOK_POLICY, rulesUnder, signersUnder, type Candidate } from '../../../../src/remedy/policies/policy.js';

const CLEAR: Candidate = {
  kind: 'refund_late', remedy: 'refund', amountFen: 19_400, proposal: { reasons: [{ code: 'pair_unreturned', rule: '3 duplicate', facts: {} }] }, level: 'agent', referredToLegal: false,
  rejections: 0, reopenings: 0, papers: { missing: [], openDoubts: 0, altered: false },
};
const ON = { automatic: [{ kind: 'refund_late' as const, upToFen: 20_000 }] };

describe('version 0 is the rulebook’s section 5', () => {
  test.each(REMEDIES)('%s is signed as the rulebook says, at every limit', remedy => {
    for (const amount of [-1, 0, 1, 500_000, 500_001, 9_999_999]) for (const legal of [true, false]) {
      expect(signersUnder(RULEBOOK_POLICY, remedy, amount, legal)).toEqual(signersFor(remedy, amount, { fraudCourtRegulator: legal }));
    }
  });
  test('approves nothing by itself', () => expect(isAutomatic(RULEBOOK_POLICY, CLEAR)).toBe(false));
  test('stands up to its own check', () => expect(faultsIn({ lines: [...RULEBOOK_POLICY.lines], automatic: [] })).toEqual([]));
});

describe('limits', () => {
  const lines: SignerLine[] = [
    ...RULEBOOK_POLICY.lines.filter(line => line.group !== 'money'),
    { group: 'money', upToFen: null, signers: ['supervisor', 'supervisor', 'admin'] },
    { group: 'money', upToFen: 100_000, signers: ['agent', 'agent'] },
  ];
  test.each([[100_000, ['agent', 'agent']], [100_001, ['supervisor', 'supervisor', 'admin']]] as const)('%d fen: %j, in whatever order the lines stand', (amount, signers) => {
    expect(signersUnder({ lines }, 'refund', amount, false)).toEqual(signers);
  });
  test('legal signs as well where a court or regulator is in it', () => expect(signersUnder({ lines }, 'refund', 1, true)).toEqual(['agent', 'agent', 'legal']));
  test('other groups keep theirs', () => {
    expect(signersUnder({ lines }, 'no_error', 0, false)).toEqual(['agent']);
    expect(signersUnder({ lines }, 'payout_correction', -5, false)).toEqual(['supervisor', 'admin']);
  });
  test('the rest of the rules stays', () => expect({ ...rulesUnder({ lines }), signers: 0, downwardSigners: 0 }).toEqual({ ...rulesUnder(RULEBOOK_POLICY), signers: 0, downwardSigners: 0 }));
});

describe('what is approved automatically', () => {
  test('is a clear case of the kind within the limit', () => {
    expect(isAutomatic(ON, CLEAR)).toBe(true);
    expect(isAutomatic(ON, { ...CLEAR, amountFen: 20_000 })).toBe(true);
  });
  test.each<[string, Partial<Candidate>]>([
    ['above the limit', { amountFen: 20_001 }],
    ['nothing to move', { amountFen: 0 }],
    ['another kind', { kind: 'amount_over' }],
    ['no kind', { kind: null }],
    ['a refusal', { remedy: 'no_error', amountFen: 0 }],
    ['by hand', { remedy: 'manual_refund' }],
    ['money from the merchant', { remedy: 'collect_difference' }],
    ['a pair resting on the mask alone (reading 42)', { proposal: { reasons: [], neverAutomatic: true } }],
    ['a person’s own proposal', { proposal: { reasons: [{ code: 'person_decided', rule: '3', facts: {} }] } }],
    ['no proposal on file', { proposal: null }],
    ['escalated', { level: 'supervisor' }],
    ['referred to legal', { referredToLegal: true }],
    ['rejected once', { rejections: 1 }],
    ['reopened', { reopenings: 1 }],
    ['papers not looked at', { papers: null }],
    ['a paper not read yet', { papers: { missing: [], unread: 1, openDoubts: 0, altered: false } }],
    ['papers missing', { papers: { missing: ['slip'], openDoubts: 0, altered: false } }],
    ['a doubt open', { papers: { missing: [], openDoubts: 1, altered: false } }],
    ['a sign of alteration', { papers: { missing: [], openDoubts: 0, altered: true } }],
  ])('never: %s', (_, fields) => expect(isAutomatic(ON, { ...CLEAR, ...fields })).toBe(false));

  test('only remedies that give back, whatever a policy names', () => {
    const all = { automatic: KINDS.map(kind => ({ kind: kind as AutomaticKind, upToFen: 1_000_000 })) };
    const automatic = REMEDIES.filter(remedy => isAutomatic(all, { ...CLEAR, remedy }));
    expect(automatic).toEqual(REMEDIES.filter(remedy => AUTOMATIC_REMEDIES.includes(remedy)));
  });
  test('one in ten is drawn, the tenth first', () => {
    expect(Array.from({ length: 40 }, (_, at) => at + 1).filter(nth => isSampled(nth, 10))).toEqual([10, 20, 30, 40]);
  });
});

describe('a draft', () => {
  const { lines } = RULEBOOK_POLICY;
  const draft = (fields: Partial<DraftPolicy>) => faultsIn({ lines: [...lines], automatic: [], ...fields }).map(each => each.field);
  const money = (...rows: Pick<SignerLine, 'upToFen' | 'signers'>[]) => draft({ lines: [...lines.filter(line => line.group !== 'money'), ...rows.map(row => ({ group: 'money' as const, ...row }))] });
  const TWO: StaffRole[] = ['agent', 'supervisor'];

  test.each(SIGNER_GROUPS)('without a line for %s is refused', group => expect(draft({ lines: lines.filter(line => line.group !== group) })).toEqual([`lines.${group}`]));
  test('needs an open end', () => expect(money({ upToFen: 100, signers: TWO })).toEqual(['lines.money']));
  test('has one open end', () => expect(money({ upToFen: null, signers: TWO }, { upToFen: null, signers: TWO })).toEqual(['lines.money']));
  test.each([[[200, 100]], [[100, 100]]])('limits %j do not rise', limits => expect(money(...limits.map(upToFen => ({ upToFen, signers: TWO })), { upToFen: null, signers: TWO })).toEqual(['lines.money']));
  test('the open end is the last', () => expect(money({ upToFen: null, signers: TWO }, { upToFen: 100, signers: TWO })).toEqual(['lines.money']));
  test('money is never moved by one', () => expect(money({ upToFen: null, signers: ['admin'] })).toEqual(['lines.money']));
  test('an agent makes and never checks', () => expect(money({ upToFen: null, signers: ['supervisor', 'agent'] })).toEqual(['lines.money']));
  test('two of one role are two people', () => expect(money({ upToFen: null, signers: ['supervisor', 'supervisor'] })).toEqual([]));
  test('six lines a group', () => {
    const rows = (count: number) => [...Array.from({ length: count - 1 }, (_, at) => ({ upToFen: at + 1, signers: TWO })), { upToFen: null, signers: TWO }];
    expect([money(...rows(6)), money(...rows(7))]).toEqual([[], ['lines.money']]);
  });
  test('one automatic line a kind, and none above ¥5,000', () => {
    expect(draft({ automatic: [{ kind: 'refund_late', upToFen: 1 }, { kind: 'refund_late', upToFen: 2 }] })).toEqual(['automatic']);
    expect(draft({ automatic: [{ kind: 'refund_late', upToFen: 500_001 }] })).toEqual(['automatic']);
    expect(draft({ automatic: AUTOMATIC_KINDS.map(kind => ({ kind, upToFen: 500_000 })) })).toEqual([]);
  });
});

test('whatever passes the check names signers for every remedy and amount, at least two where money moves', () => {
  const roles = fc.array(fc.constantFrom<StaffRole>(...STAFF_ROLES), { minLength: 1, maxLength: 4 });
  const line = fc.record({ group: fc.constantFrom(...SIGNER_GROUPS), upToFen: fc.option(fc.integer({ min: 1, max: 1_000_000 })), signers: roles });
  const amount = fc.integer({ min: -2_000_000, max: 2_000_000 });
  fc.assert(fc.property(fc.array(line, { maxLength: 8 }), amount, fc.constantFrom<RemedyKind>(...REMEDIES), (some, amountFen, remedy) => {
    const given = new Set(some.map(each => each.group));
    const lines = [...some, ...RULEBOOK_POLICY.lines.filter(each => !given.has(each.group))];
    if (faultsIn({ lines, automatic: [] }).length) return;
    const signers = signersUnder({ lines }, remedy, amountFen, false);
    const moves = amountFen < 0 || ['refund', 'partial_refund', 'retry_refund', 'manual_refund', 'fee_adjustment', 'reissue_payout', 'release_hold', 'payout_correction'].includes(remedy);
    expect(signers.length).toBeGreaterThanOrEqual(moves ? 2 : 1);
  }), { numRuns: 500 });
});
