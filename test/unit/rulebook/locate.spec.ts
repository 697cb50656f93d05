import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Claim, TransactionRow } from '../../../src/contract/index.js';
import { locate, RULES, viewAt, windowOf, type Rulebook } from '../../../src/cases/rulebook/index.js';
import { child, claimOf, LATER, sale, TID, wallet } from './rows.js';

const MINUTE = '2026-10-16T10:24:00+08:00';
const FACTS: Partial<Claim> = { occurredAt: MINUTE, amountFen: 10_000, tid: TID };
const found = (rows: readonly TransactionRow[], given: Partial<Claim> = {}, kind: Claim['kind'] = 'lost_voucher') =>
  locate(claimOf(kind, { ...FACTS, ...given }), rows, LATER);

describe('link, review or none (section 2)', () => {
  test('one row that fits is linked with its lead', () => {
    const row = sale();
    expect(found([row])).toMatchObject({ match: 'linked', logNos: [row.logNo], lead: 100 });
  });
  test('85 links, a point less is shown to a person', () => {
    const row = sale({ txnTime: '2026-10-16T10:50:00+08:00' });
    // 40 + 5 + 20 + 15 + 5 of 100
    expect(found([row], { last4: '2280' })).toMatchObject({ match: 'linked' });
    const stricter: Rulebook = { ...RULES, linkAt: 86 };
    expect(locate(claimOf('lost_voucher', { ...FACTS, last4: '2280' }), [row], LATER, stricter).match).toBe('review');
  });
  test('a lead of 15 links, a smaller one does not', () => {
    const row = sale();
    const near = sale({ txnTime: '2026-10-16T10:30:00+08:00', panMasked: '621799******0001' });
    // 77 of 85 is 9.4 behind
    expect(found([row, near]).match).toBe('review');
    const far = sale({ txnTime: '2026-10-16T10:50:00+08:00', panMasked: '621799******0001' });
    // 70 of 85 is 17.6 behind
    expect(found([row, far])).toMatchObject({ match: 'linked', logNos: [row.logNo] });
  });
  test('below 60 there is none, and near misses are shown', () => {
    const row = sale({ amtFen: 123 });
    expect(found([row])).toMatchObject({ match: 'none', logNos: [], candidates: [{ row: { logNo: row.logNo } }] });
  });
  test('at 60 to 84 a person sees the candidate with its points', () => {
    const row = sale({ txnTime: '2026-10-16T18:00:00+08:00' });
    const located = found([row], { tid: undefined, last4: '2280' });
    expect(located).toMatchObject({ match: 'review', logNos: [] });
    expect(located.candidates[0]!.points.map(each => each.feature)).toEqual(['amount', 'time', 'last4', 'type']);
  });
  test('amount and minute alone never link', () => expect(found([sale()], { tid: undefined }).match).toBe('review'));
  test('reading 16: a guess from the intended amount never links by itself', () => {
    const located = found([sale({ amtFen: 100_000 })], { amountFen: undefined, intendedFen: 10_000, last4: '2280' }, 'amount_over');
    expect(located).toMatchObject({ match: 'review', candidates: [{ score: 80 }] });
  });
  test('the window is the claimed day and its neighbours', () => {
    const rows = ['14', '15', '16', '17', '18'].map(day => sale({ txnTime: `2026-10-${day}T10:24:00+08:00`, amtFen: 10_000 }));
    const seen = found(rows, { occurredAt: '2026-10-16' })
      .candidates.map(each => each.row.logNo)
      .sort();
    expect(seen).toEqual(rows.slice(1, 4).map(row => row.logNo));
  });
  test('only sales and completions are scored', () => {
    const row = sale();
    const done = sale({ txnType: 'COMPLETION', txnTime: '2026-10-16T20:00:00+08:00' });
    const others = (['PREAUTH', 'FEE', 'VOID'] as const).map(txnType => sale({ txnType }));
    expect(found([row, done, child('REFUND', row, 10_000), ...others]).candidates.map(each => each.row)).toEqual([row, done]);
  });
  test('a claim without a date or a key finds nothing', () =>
    expect(found([sale()], { occurredAt: undefined })).toMatchObject({ match: 'none', candidates: [] }));
});

describe('reading 15: all but the card', () => {
  test('one row fits in all but the card: none, and the person is told', () =>
    expect(found([sale()], { last4: '9999' })).toMatchObject({ match: 'none', logNos: [], allButTheCard: true }));
  test('two such rows are not told as one', () => expect(found([sale(), sale()], { last4: '9999' }).allButTheCard).toBeUndefined());
  test('a row that misses more than the card is not told', () =>
    expect(found([sale({ amtFen: 5 })], { last4: '9999' }).allButTheCard).toBeUndefined());
  test('a row whose card fits is not that row', () => expect(found([sale({ amtFen: 5 })], { last4: '2280' }).allButTheCard).toBeUndefined());
});

describe('reading 23: rows of any status are candidates', () => {
  test.each(['OK', 'REVERSED', 'FAILED', 'PENDING'] as const)('%s', status => expect(found([sale({ status })]).match).toBe('linked'));
});

describe('reading 26: a reversed sale and its retry', () => {
  const reversed = sale({ status: 'REVERSED', txnTime: '2026-10-16T10:23:30+08:00' });
  const retry = sale();
  test.each(['lost_voucher', 'failed_debited', 'duplicate'] as const)('%s: a tie is reviewed, never preferred by status', kind => {
    const located = found([reversed, retry], {}, kind);
    expect(located).toMatchObject({ match: 'review', lead: 0 });
    expect(located.candidates).toHaveLength(2);
  });
});

describe('reading 2: a pair is one candidate', () => {
  const first = sale();
  const second = sale({ txnTime: '2026-10-16T10:26:00+08:00' });
  const both = [first.logNo, second.logNo];

  test.each(['duplicate', 'failed_debited'] as const)('%s: the lead is measured outside the pair and both are linked', kind =>
    expect(found([first, second], {}, kind)).toMatchObject({ match: 'linked', logNos: both, lead: 100 }),
  );
  test('both candidates name each other', () =>
    expect(
      found([first, second], {}, 'duplicate')
        .candidates.map(each => each.pairLogNo)
        .sort(),
    ).toEqual([...both].sort()));
  test('for any other kind the two tie', () => expect(found([first, second]).match).toBe('review'));
  test('an exact hit links both as well', () =>
    expect(found([first, second], { rrn: second.rrn }, 'duplicate')).toMatchObject({ match: 'linked', exactKey: 'rrn', logNos: both }));
  test('a third row close behind still stops the link', () => {
    const other = sale({ txnTime: '2026-10-16T10:24:00+08:00', panMasked: '625900******1111' });
    expect(found([first, second, other], {}, 'duplicate').match).toBe('review');
  });
  test('wallet rows pair by terminal', () => {
    const rows = [wallet(), wallet({ txnTime: '2026-10-16T10:30:00+08:00' })];
    expect(found(rows, {}, 'duplicate').logNos).toHaveLength(2);
    expect(found([rows[0]!, { ...rows[1]!, tid: '90010000' }], {}, 'duplicate').logNos).toHaveLength(1);
  });
  test('three equal sales are no pair', () => {
    const third = sale({ txnTime: '2026-10-16T10:25:00+08:00' });
    expect(found([first, second, third], {}, 'duplicate').match).toBe('review');
  });
});

describe('properties', () => {
  const minute = fc.integer({ min: 0, max: 59 });
  const rowOf = fc.record({
    minute,
    amtFen: fc.constantFrom(10_000, 1_000, 20_000),
    last: fc.constantFrom('2280', '0001'),
    tid: fc.constantFrom(TID, '90010000'),
    status: fc.constantFrom('OK' as const, 'REVERSED' as const, 'PENDING' as const),
  });
  const rows = fc
    .array(rowOf, { maxLength: 8 })
    .map(list =>
      list.map(({ minute: at, last, ...rest }) =>
        sale({ ...rest, panMasked: `621799******${last}`, txnTime: `2026-10-16T10:${String(at).padStart(2, '0')}:00+08:00` }),
      ),
    );
  const kind = fc.constantFrom('duplicate' as const, 'failed_debited' as const, 'lost_voucher' as const, 'amount_over' as const);
  const given = fc.record({ last4: fc.option(fc.constantFrom('2280', '0001'), { nil: undefined }), intendedFen: fc.constantFrom(undefined, 1_000) });

  test('the order of the rows never changes the answer', () => {
    const shuffled = rows.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })));
    fc.assert(fc.property(shuffled, kind, given, ([list, mixed], of, said) => expect(found(mixed, said, of)).toEqual(found(list, said, of))));
  });
  test('equal candidates are never chosen', () => {
    fc.assert(
      fc.property(rows, given, (list, said) => {
        const twins = list.map(row => ({ ...row, logNo: `9${row.logNo.slice(1)}`, rrn: `9${row.rrn.slice(1)}` }));
        expect(found([...list, ...twins], said).match).not.toBe('linked');
      }),
    );
  });
  test('what is linked is a row of the mid, above 85 and 15 ahead of everything unlinked', () => {
    fc.assert(
      fc.property(rows, kind, given, (list, of, said) => {
        const located = found(list, said, of);
        if (located.match !== 'linked') return expect(located.logNos).toEqual([]);
        const best = located.candidates[0]!.score;
        expect(best).toBeGreaterThanOrEqual(85);
        const rest = located.candidates.filter(each => !located.logNos.includes(each.row.logNo));
        rest.forEach(each => expect(best - each.score).toBeGreaterThanOrEqual(15));
      }),
    );
  });
  test('the days windowOf names are enough', () => {
    const outside = ['2026-10-13', '2026-10-19'].map(day => sale({ txnTime: `${day}T10:24:00+08:00` }));
    fc.assert(
      fc.property(rows, kind, given, (list, of, said) => {
        const claim = claimOf(of, { ...FACTS, ...said });
        const window = windowOf(claim).days;
        const read = [...list, ...outside].filter(row => window.includes(row.txnTime.slice(0, 10).replaceAll('-', '')));
        expect(locate(claim, read, LATER)).toEqual(locate(claim, [...list, ...outside], LATER));
      }),
    );
  });
  test('rows unseen at asOf make no difference', () => {
    fc.assert(
      fc.property(rows, kind, (list, of) => {
        const asOf = '2026-10-16T10:30:00+08:00';
        const claim = claimOf(of, FACTS);
        expect(locate(claim, list, asOf)).toEqual(locate(claim, viewAt(list, asOf), asOf));
      }),
    );
  });
});
