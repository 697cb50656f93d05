import { describe, expect, test } from '@jest/globals';
import type { SignerLine } from '../../../../src/contract/index.js';
import { RULEBOOK_POLICY, type Policy } from '../../../../src/remedy/policies/policy.js';
import { preview, type Compared } from '../../../../src/remedy/policies/preview.js';

const order = (fields: Partial<Compared> = {}): Compared => ({
  kind: 'refund_late', remedy: 'refund', amountFen: 30_000, proposal: { reasons: [] }, level: 'agent', referredToLegal: false, rejections: 0, reopenings: 0,
  papers: { missing: [], openDoubts: 0, altered: false }, waits: false, ...fields,
});
const withMoney = (...rows: Pick<SignerLine, 'upToFen' | 'signers'>[]): Policy => ({
  ...RULEBOOK_POLICY, version: 1, lines: [...RULEBOOK_POLICY.lines.filter(line => line.group !== 'money'), ...rows.map(row => ({ group: 'money' as const, ...row }))],
});
const STRICTER = withMoney({ upToFen: 20_000, signers: ['agent', 'supervisor'] }, { upToFen: null, signers: ['supervisor', 'admin'] });
const STAFF = { agent: 2, supervisor: 2, admin: 1, legal: 1 };
const of = (next: Policy, orders: Compared[], staff = STAFF) => preview(RULEBOOK_POLICY, next, orders, staff);

test('the same lines change nothing', () => {
  const { changes, automatic, warnings, workload } = of(RULEBOOK_POLICY, [order(), order({ waits: true })]);
  expect({ changes, automatic, warnings }).toEqual({ changes: [], automatic: [], warnings: [] });
  expect(workload.every(each => each.before === each.after)).toBe(true);
});

describe('a lower limit', () => {
  const orders = [order({ amountFen: 20_000 }), order({ amountFen: 20_001 }), order({ amountFen: 499_999 }), order({ amountFen: 40_000, waits: true }), order({ amountFen: 600_000 })];
  test('names the orders between the limits, waiting and past, with their sum', () => {
    expect(of(STRICTER, orders).changes).toEqual([
      { remedy: 'refund', before: ['agent', 'supervisor'], after: ['supervisor', 'admin'], automatic: false, waiting: 1, past: 2, pastFen: 520_000 },
    ]);
  });
  test('counts what there was', () => expect(of(STRICTER, orders)).toMatchObject({ orders: 4, waiting: 1 }));
  test('shows whose work it becomes', () => {
    expect(of(STRICTER, orders).workload).toEqual([
      { role: 'agent', people: 2, before: 3, after: 1 }, { role: 'supervisor', people: 2, before: 4, after: 4 },
      { role: 'legal', people: 1, before: 0, after: 0 }, { role: 'admin', people: 1, before: 1, after: 3 },
    ]);
  });
  test('leaves other remedies out', () => expect(of(STRICTER, [order({ remedy: 'no_error', amountFen: 0 }), order({ remedy: 'manual_refund' })]).changes).toEqual([]));
});

describe('automatic approval', () => {
  const on: Policy = { ...RULEBOOK_POLICY, version: 1, automatic: [{ kind: 'refund_late', upToFen: 50_000 }, { kind: 'amount_over', upToFen: 50_000 }] };
  const many = Array.from({ length: 25 }, () => order());
  test('says how many orders, how much, and how many would be drawn', () => {
    expect(of(on, [...many, order({ amountFen: 50_001 }), order({ rejections: 1 })]).automatic).toEqual([
      { kind: 'refund_late', orders: 25, sumFen: 750_000, sampled: 2 }, { kind: 'amount_over', orders: 0, sumFen: 0, sampled: 0 },
    ]);
  });
  test('shows them as signed by nobody', () => expect(of(on, many).changes).toEqual([{ remedy: 'refund', before: ['agent', 'supervisor'], after: [], automatic: true, waiting: 0, past: 25, pastFen: 750_000 }]));
  test('never takes what waits', () => expect(of(on, [order({ waits: true })])).toMatchObject({ changes: [], automatic: [{ orders: 0 }, { orders: 0 }] }));
  test('switched off again: people sign', () => expect(preview(on, RULEBOOK_POLICY, many, STAFF).changes).toMatchObject([{ before: [], after: ['agent', 'supervisor'], automatic: false, past: 25 }]));
});

describe('warns', () => {
  const pair = withMoney({ upToFen: null, signers: ['supervisor', 'supervisor'] });
  test('of two places for one person', () => expect(of(pair, [], { ...STAFF, supervisor: 1 }).warnings).toEqual([{ code: 'one_person', role: 'supervisor' }]));
  test('of a place for nobody', () => expect(of(RULEBOOK_POLICY, [], { ...STAFF, admin: 0 }).warnings).toEqual([{ code: 'nobody_holds', role: 'admin' }]));
  test('where the one supervisor would have to stand in for the agent and check as well', () => {
    expect(of(RULEBOOK_POLICY, [], { ...STAFF, agent: 0, supervisor: 1 }).warnings).toEqual([{ code: 'nobody_holds', role: 'agent' }]);
  });
  test('not where a supervisor stands in for an agent', () => expect(of(RULEBOOK_POLICY, [], { ...STAFF, agent: 0 }).warnings).toEqual([]));
});
