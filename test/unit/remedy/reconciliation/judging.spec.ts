import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REMEDIES, ROW_VERDICTS, TXN_TYPES, type RemedyView, type TransactionRow } from '../../../../src/contract/index.js';
import { hasAmountOf } from '../../../../src/remedy/proof.js';
import { count, isAlarming, isAwaited, isProvable, judge, listOf, noTallies, type Known, type Ordered } from '../../../../src/remedy/reconciliation/judging.js';
import { aRow } from '../../../support/files.js';

const NUMBER = 'R26101500018-2';
const order = (fields: Partial<Ordered> = {}): Ordered =>
  ({ id: 'o1', caseId: 'c1', refundNo: NUMBER, mid: '999290054110001', remedy: 'refund', amountFen: 19400, state: 'sent', sends: 1, proofLogNo: null, ...fields });
const row = (fields: Partial<TransactionRow> = {}): TransactionRow =>
  aRow({ txnTime: '2026-10-15T11:00:00+08:00', txnType: 'REFUND', amtFen: -19400, opNo: '', batchNo: '', voucherNo: '', ...fields });
const under = (fields: Partial<TransactionRow> = {}) => row({ reason: NUMBER, ...fields });
const said = (one: TransactionRow, known: Known = {}) => judge(one, known)?.verdict;

describe('a row with our number', () => {
  const mine = under();
  test('that proved its order is matched, whatever else', () => expect(said(mine, { proved: order({ proofLogNo: mine.logNo, state: 'confirmed' }) })).toBe('matched'));
  test('that holds the number is being proved', () => expect(said(mine, { named: order(), holder: mine.logNo })).toBe('proving'));
  test('beside the one that holds it is a second booking', () => expect(said(mine, { named: order(), holder: 'another' })).toBe('booked_twice'));
  test('of an order that has its row is a second booking, of whatever amount', () => {
    const known = { named: order({ state: 'confirmed', proofLogNo: 'another' }) };
    expect([said(mine, known), said(under({ amtFen: -1 }), known)]).toEqual(['booked_twice', 'booked_twice']);
  });
  test.each([-19399, -19401, 19400, -1, 0])('of %i fen instead of -19400 is another amount', amtFen => expect(said(under({ amtFen }), { named: order() })).toBe('other_amount'));
  test('of another merchant is that before anything else', () => expect(said(under({ mid: '999290054110002', amtFen: -1 }), { named: order() })).toBe('other_merchant'));
  test.each(['void', 'proposed'] as const)('of a %s order awaits nothing', state => expect(said(mine, { named: order({ state, sends: 0 }), holder: mine.logNo })).toBe('not_awaited'));
  test('of an order refused before it was sent awaits nothing', () => expect(said(mine, { named: order({ state: 'refused', sends: 0 }), holder: mine.logNo })).toBe('not_awaited'));
  test('of an order the acquirer refused, and booked all the same, is being proved', () => expect(said(mine, { named: order({ state: 'refused' }), holder: mine.logNo })).toBe('proving'));
  test.each(TXN_TYPES)('is alarming as %s too when there is no such order', txnType => expect(said(under({ txnType }))).toBe('no_such_order'));
  test.each(['R26101500018-2', '退款 R26101500018-2', 'R2610151234501-12'])('of our form: %s', reason => expect(said(row({ reason }))).toBe('no_such_order'));
  test.each(['R20261009-0211', 'R26101500018', 'XR26101500018-2', 'R26101500018-2X', 'REFUND-1', '退货', ''])('which %p is not', reason => expect(said(row({ reason }))).toBe('back_office'));
});

describe('a row without our number', () => {
  test.each(['VOID', 'COMPLETION_VOID', 'REFUND'] as const)('%s with a trace of the terminal is the merchant’s own', txnType => {
    for (const trace of [{ opNo: '01' }, { batchNo: '000001' }, { voucherNo: '000001' }]) expect(said(row({ txnType, ...trace }))).toBe('own');
    expect(said(row({ txnType }))).toBe('back_office');
  });
  test('an adjustment is the acquirer’s, whatever stands beside it', () => expect(said(row({ txnType: 'CR_ADJ', opNo: '01', batchNo: '000001' }))).toBe('back_office'));
  test.each(['SALE', 'PREAUTH', 'PREAUTH_VOID', 'COMPLETION', 'DR_ADJ', 'CHARGEBACK', 'REPRESENT', 'FEE'] as const)('%s is no refund', txnType => expect(judge(row({ txnType }), {})).toBeUndefined());
});

describe('what may still come', () => {
  const STATES: RemedyView['state'][] = ['proposed', 'approved', 'sending', 'sent', 'unknown', 'refused', 'confirmed', 'not_confirmed', 'void'];
  const which = (is: (one: Ordered) => boolean, fields: Partial<Ordered>) => STATES.filter(state => is(order({ state, ...fields })));
  test('a refund is awaited once the acquirer has it', () => expect(which(isAwaited, {})).toEqual(['sending', 'sent', 'unknown', 'not_confirmed']));
  test('a remedy at the terminal from its approval on, until a person has it again', () => expect(which(isAwaited, { remedy: 'void', sends: 0 })).toEqual(['approved', 'sending', 'sent', 'unknown']));
  test('nothing that was written off is awaited; a row may still prove it', () => {
    expect(STATES.filter(state => isAwaited(order({ state }), true))).toEqual([]);
    expect(isProvable(order({ state: 'not_confirmed' }))).toBe(true);
  });
  test('a refused one can be proved and is not awaited', () => expect(which(isProvable, {})).toEqual(['approved', 'sending', 'sent', 'unknown', 'refused', 'not_confirmed']));
});

describe('every row is in one list', () => {
  const known = fc.record({
    proved: fc.option(fc.boolean(), { nil: undefined }), named: fc.option(fc.record({ state: fc.constantFrom<RemedyView['state']>('proposed', 'approved', 'sent', 'unknown', 'refused', 'confirmed', 'not_confirmed', 'void'),
      sends: fc.nat(2), amountFen: fc.constantFrom(19400, 100), remedy: fc.constantFrom(...REMEDIES), proof: fc.boolean(), mine: fc.boolean() }), { nil: undefined }), holds: fc.boolean(),
  });
  const rows = fc.record({ txnType: fc.constantFrom(...TXN_TYPES), amtFen: fc.integer({ min: -20000, max: 20000 }), opNo: fc.constantFrom('', '01'), batchNo: fc.constantFrom('', '000001'), reason: fc.constantFrom('', NUMBER, '退货', 'R20261009-0211') });
  const read = (fields: Partial<TransactionRow>, { proved, named, holds }: { proved?: boolean | undefined; named?: { state: RemedyView['state']; sends: number; amountFen: number; remedy: Ordered['remedy']; proof: boolean; mine: boolean } | undefined; holds: boolean }) => {
    const one = row(fields);
    const of = named && order({ ...named, mid: named.mine ? one.mid : 'other', proofLogNo: named.proof ? 'another' : null });
    return { one, judged: judge(one, { ...(proved ? { proved: order({ proofLogNo: one.logNo }) } : {}), ...(of ? { named: of } : {}), ...(holds ? { holder: one.logNo } : {}) }), of };
  };

  test('money back is never passed over, and nothing is matched but by its order', () => {
    fc.assert(fc.property(rows, known, (fields, about) => {
      const { one, judged } = read(fields, about);
      if (['VOID', 'COMPLETION_VOID', 'REFUND', 'CR_ADJ'].includes(one.txnType)) expect(judged).toBeDefined();
      if (!judged) return;
      expect(ROW_VERDICTS).toContain(judged.verdict);
      expect(judged.verdict === 'matched').toBe(about.proved === true);
    }), { numRuns: 500 });
  });
  test('what is being proved has the amount of an order that can be proved', () => {
    fc.assert(fc.property(rows, known, (fields, about) => {
      const { one, judged, of } = read(fields, about);
      if (judged?.verdict !== 'proving') return;
      expect([of !== undefined && hasAmountOf(of, one), of !== undefined && isProvable(of), about.holds]).toEqual([true, true, true]);
    }), { numRuns: 500 });
  });
  test('counts and sums over the lists are those of the rows', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...ROW_VERDICTS), fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 40 }), drawn => {
      const tallies = noTallies();
      for (const [verdict, fen] of drawn) count(tallies, listOf(verdict), fen);
      const all = Object.values(tallies);
      expect(all.reduce((sum, one) => sum + one.count, 0)).toBe(drawn.length);
      expect(all.reduce((sum, one) => sum + one.fen, 0)).toBe(drawn.reduce((sum, [, fen]) => sum + Math.abs(fen), 0));
    }));
  });
  test('a verdict is alarming exactly when its list is', () => {
    for (const verdict of ROW_VERDICTS) expect(isAlarming(verdict)).toBe(listOf(verdict) === 'alarming');
  });
});
