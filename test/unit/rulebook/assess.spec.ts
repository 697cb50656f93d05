import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KINDS, type CaseKind, type Located } from '../../../src/contract/index.js';
import { REASON_CODES, RULES } from '../../../src/cases/rulebook/index.js';
import { child, claimOf, codes, decided, decidedWithout, investigated, nothing, payout, picked, plan, sale, SAME_DAY, wallet } from './rows.js';

describe('section 3, the rest of the table', () => {
  test('lost_voucher, linked: transaction_certificate', () => {
    const row = sale();
    expect(decided(claimOf('lost_voucher'), [row])).toMatchObject({
      provenKind: 'lost_voucher',
      remedy: 'transaction_certificate',
      amountFen: 0,
      targetLogNo: row.logNo,
    });
  });
  test.each(['retrieval', 'chargeback'] as const)('%s: network_dispute, amount 0 (reading 6)', kind => {
    const row = sale();
    const taken = child('CHARGEBACK', row, 10_000);
    expect(decided(claimOf(kind), [row, taken])).toMatchObject({
      provenKind: kind,
      remedy: 'network_dispute',
      amountFen: 0,
      relatedLogNos: [taken.logNo],
    });
  });
  test('fraud: on_hold, and nothing is said that could alert a suspect', () => {
    const row = sale();
    const found = decided(claimOf('fraud'), [row]);
    expect(found).toMatchObject({ provenKind: 'fraud', remedy: 'on_hold', amountFen: 0, targetLogNo: row.logNo, closed: [] });
    expect(found.reasons).toEqual([{ code: 'risk_and_legal', rule: '3 fraud', facts: {} }]);
  });
  test('other: a person decides, linked or not', () => {
    expect(decided(claimOf('other'), [sale()])).toMatchObject({ provenKind: null, remedy: null });
    expect(decidedWithout(claimOf('other')).remedy).toBeNull();
  });
});

describe('reading 7: at review and none nothing is proposed', () => {
  const kinds = KINDS.filter(kind => kind !== 'settlement_missing' && kind !== 'failed_debited');
  test.each(kinds)('%s', kind => {
    for (const match of ['review', 'none'] as const) {
      expect(decidedWithout(claimOf(kind), { located: { ...nothing, match } })).toMatchObject({
        provenKind: null,
        remedy: null,
        amountFen: 0,
        targetLogNo: null,
        relatedLogNos: [],
        closed: [],
      });
    }
  });
  const why = (located: Partial<Located>) => decidedWithout(claimOf('duplicate'), { located: { ...nothing, ...located } }).reasons;
  const candidate = (score: number) => ({ row: sale(), score, points: [] });
  test('a contradiction is named', () =>
    expect(why({ match: 'review', contradictions: ['amount', 'date'] })).toEqual([
      { code: 'review_contradiction', rule: '2', facts: { disagrees: 'amount date' } },
    ]));
  test('a small lead is named', () =>
    expect(why({ match: 'review', candidates: [candidate(100)], lead: 9.4 })).toEqual([
      { code: 'review_lead', rule: '2', facts: { score: 100, lead: 9.4 } },
    ]));
  test('a score between the bars is named, to a tenth', () =>
    expect(why({ match: 'review', candidates: [candidate(77.512)] })).toEqual([
      { code: 'review_score', rule: '2', facts: { score: 77.5, linkAt: 85 } },
    ]));
  test('reading 15: the person is told of a row that fits in all but the card', () =>
    expect(why({ match: 'none', allButTheCard: true }).map(each => each.code)).toEqual(['none_found', 'none_all_but_card']));
});

describe('the linked rows', () => {
  test('a row not seen at asOf decides nothing', () =>
    expect(decided(claimOf('lost_voucher'), [sale({ settleDate: '20261021' })])).toMatchObject({
      remedy: null,
      reasons: [{ code: 'row_not_seen' }],
    }));
  test("nor does another merchant's", () => expect(decided(claimOf('lost_voucher'), [sale({ mid: '999000000000001' })]).remedy).toBeNull());
  test('a person may have picked the row', () => {
    const row = sale();
    const found = decided(claimOf('refund_failed', { expectedRefundFen: 500 }), [sale({ amtFen: 1 }), row], { located: picked(row) });
    expect(found).toMatchObject({ remedy: 'refund', targetLogNo: row.logNo });
  });
  test('a child that is not seen yet has returned nothing', () => {
    const row = sale();
    const later = child('REFUND', row, 500, { txnTime: '2026-10-21T09:00:00+08:00' });
    expect(decided(claimOf('refund_failed', { expectedRefundFen: 500 }), [row, later])).toMatchObject({ remedy: 'refund', relatedLogNos: [] });
  });
  test('linked rows are not related to themselves', () => {
    const [first, second] = [sale(), sale({ txnTime: '2026-10-16T10:26:00+08:00' })];
    expect(decided(claimOf('duplicate'), [first, second], { located: picked(first, second) }).relatedLogNos).toEqual([]);
    expect(decided(claimOf('duplicate'), [first, second], { located: picked(first) }).relatedLogNos).toEqual([second.logNo]);
  });
});

test('reading 3 carries through: an exact row and only the intended amount give a proposal', () => {
  const row = sale({ amtFen: 188_000 });
  const { located, found } = investigated(claimOf('amount_over', { occurredAt: '2026-10-16', intendedFen: 18_800, rrn: row.rrn }), [row]);
  expect(located.match).toBe('linked');
  expect(found).toMatchObject({ remedy: 'partial_refund', amountFen: 169_200 });
});

test('a proven kind that is not the claimed one is said', () => {
  const found = decided(claimOf('amount_over', { intendedFen: 42_000 }), [sale()]);
  expect(found.reasons.at(-1)).toEqual({ code: 'proven_other_kind', rule: '3', facts: { claimed: 'amount_over', proven: 'amount_under' } });
  expect(codes(decided(claimOf('amount_under', { intendedFen: 42_000 }), [sale()]))).toEqual(['under_charged']);
});

test('rules are a parameter: a later version decides its own way', () => {
  const rules = { ...RULES, version: '2027-01', cutOff: '13:00' };
  const claim = claimOf('amount_over', { intendedFen: 1_000 });
  expect(decided(claim, [sale()], { asOf: SAME_DAY }).remedy).toBe('void_and_recharge');
  expect(decided(claim, [sale()], { asOf: SAME_DAY, rules })).toMatchObject({
    remedy: 'partial_refund',
    closed: [{ remedy: 'void', code: 'batch_past_cut_off' }],
  });
});

describe('properties of every decision', () => {
  const type = fc.constantFrom('SALE' as const, 'REFUND' as const, 'CR_ADJ' as const, 'CHARGEBACK' as const, 'VOID' as const);
  const status = fc.constantFrom('OK' as const, 'OK' as const, 'REVERSED' as const, 'FAILED' as const, 'PENDING' as const);
  const entry = fc.record({ type, status, minute: fc.integer({ min: 10, max: 59 }), fen: fc.constantFrom(10_000, 3_000, 1_000), card: fc.boolean() });
  const world = fc.array(entry, { minLength: 1, maxLength: 7 }).map(entries => {
    const first = sale({ status: entries[0]!.status });
    return [
      first,
      ...entries.slice(1).map(({ type: of, status: as, minute, fen, card }) => {
        const given = { status: as, txnTime: `2026-10-16T10:${minute}:00+08:00` };
        if (of !== 'SALE') return child(of, first, fen, given);
        return card ? sale({ ...given, amtFen: fen }) : wallet({ ...given, amtFen: fen });
      }),
    ];
  });
  const kind = fc.constantFrom<CaseKind>(...KINDS);
  const facts = fc.record({
    intendedFen: fc.constantFrom(1_000, 10_000, 13_000),
    expectedRefundFen: fc.constantFrom(1_000, 3_000, 10_000),
    goodsHandedOver: fc.constantFrom(undefined, true, false),
  });
  const more = { payouts: [payout()], feePlans: [plan()], laterFiles: ['20261017'] };
  const claim = (of: CaseKind, said: object) => claimOf(of, { settleDate: '20261016', ...said });

  test('the order of the rows never changes it', () => {
    const mixed = world.chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })));
    fc.assert(
      fc.property(mixed, kind, facts, ([rows, shuffled], of, said) => {
        const located = picked(rows[0]!);
        expect(decided(claim(of, said), shuffled, { ...more, located })).toEqual(decided(claim(of, said), rows, { ...more, located }));
      }),
      { numRuns: 300 },
    );
  });
  test('every code is in the list, every reason names a rule, and nothing moves without a remedy', () => {
    fc.assert(
      fc.property(world, kind, facts, fc.boolean(), (rows, of, said, sameDay) => {
        const found = decided(claim(of, said), rows, { ...more, ...(sameDay && { asOf: SAME_DAY }) });
        for (const { code, rule } of [...found.reasons, ...found.closed]) {
          expect(REASON_CODES).toContain(code);
          expect(rule).toMatch(/^(2|3|3 [a-z_]+|8\.\d+|G\d+)$/);
        }
        expect(found.reasons.length).toBeGreaterThan(0);
        expect(Number.isInteger(found.amountFen)).toBe(true);
        if (found.remedy === null) expect(found).toMatchObject({ amountFen: 0, targetLogNo: null });
        if (found.openUntil) expect(['void', 'void_and_recharge']).toContain(found.remedy);
        expect(found.closed.map(option => option.remedy)).not.toContain(found.remedy);
      }),
      { numRuns: 500 },
    );
  });
  test('what gives money back never exceeds what its target has left', () => {
    fc.assert(
      fc.property(world, kind, facts, (rows, of, said) => {
        const found = decided(claim(of, said), rows, more);
        if (!['void', 'void_and_recharge', 'refund', 'partial_refund', 'retry_refund', 'manual_refund'].includes(found.remedy ?? '')) return;
        const target = rows.find(row => row.logNo === found.targetLogNo)!;
        const back = rows.filter(row => row.origRrn === target.rrn && row.status === 'OK').reduce((sum, row) => sum - row.amtFen, 0);
        expect(found.amountFen + back).toBeLessThanOrEqual(target.amtFen);
        expect(found.amountFen).toBeGreaterThan(0);
        expect(target.status).toBe('OK');
      }),
      { numRuns: 500 },
    );
  });
  test('codes are unique', () => expect(new Set(REASON_CODES).size).toBe(REASON_CODES.length));
});

test('codes() reads the reasons in order', () => expect(codes(decided(claimOf('lost_voucher'), [sale()]))).toEqual(['linked']));
