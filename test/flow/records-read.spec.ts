import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TransactionSearch } from '../../src/records/transaction-search.js';
import type { Tx } from '../../src/platform/database/database.js';
import { aFile, aLine, openStore, streamOf, type Line, type Store } from '../fixtures/records/store.js';

const MID = '999331059121162';
const OTHER = '999331059121163';
let store: Store;

const on = (day: string, time: string, number: number, over: Line = {}): Line => aLine(number, { settle_date: day, txn_time: time, ...over });
const FILES: Record<string, Line[]> = {
  20261004: [
    on('20261004', '2026-10-04T00:00:00+08:00', 1),
    on('20261004', '2026-10-04T23:59:59+08:00', 2, { mid: OTHER, pan_masked: '621799******9999' }),
  ],
  20261005: [
    on('20261005', '2026-10-04T23:30:00+08:00', 3), // after the cut: settled the next day
    on('20261005', '2026-10-05T10:00:00+08:00', 4, { txn_type: 'REFUND', amt_fen: -4000, fee_fen: 0, net_fen: -4000, orig_rrn: '627000000003', orig_date: '20261004' }),
    on('20261005', '2026-10-05T10:00:01+08:00', 5, { status: 'FAILED', resp: '51' }),
    on('20261005', '2026-10-05T18:00:00+08:00', 6, { amt_fen: 199_900, net_fen: 199_860, pan_masked: '621799******4321', voucher_no: '004321' }),
  ],
};
beforeAll(async () => {
  store = await openStore();
  for (const [day, lines] of Object.entries(FILES)) {
    const net = lines.reduce((sum, line) => sum + (line['status'] === 'OK' ? Number(line['net_fen']) : 0), 0);
    await store.loader.load(streamOf(aFile(lines, `#TOTAL,${day},${lines.length},${net}\n`)), `transactions-${day}.csv`);
  }
});
afterAll(() => store.close());

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => store.db.read(work);
const last = (rows: { logNo: string }[]) => rows.map(row => Number(row.logNo.slice(-2)));
const at = (local: string) => new Date(`2026-10-${local}+08:00`);

test.each([
  ['the day of the claim and no other merchant', ['20261004'], '20T00:00:00', [1, 3]],
  ['two days', ['20261004', '20261005'], '20T00:00:00', [1, 3, 4, 5, 6]],
  ['nothing later than asOf', ['20261005'], '05T10:00:00', [4]],
  ['nothing settled after asOf\'s day (reading 1)', ['20261004'], '04T23:59:59', [1]],
])('rows for a claim: %s', async (_, days, asOf, expected) => {
  expect(last(await read(tx => store.records.rowsForClaim(tx, MID, { days }, at(asOf))))).toEqual(expected);
});
test('a stated number is found outside the days, within the merchant', async () => {
  const wanted = { days: ['20261001'], rrn: '627000000006', logNo: '26100500000003' };
  expect(last(await read(tx => store.records.rowsForClaim(tx, MID, wanted, at('20T00:00:00'))))).toEqual([3, 6]);
  expect(await read(tx => store.records.rowsForClaim(tx, OTHER, wanted, at('20T00:00:00')))).toEqual([]);
});
test('rows of a merchant between two days', async () => {
  expect(last(await read(tx => store.records.rowsOfMid(tx, MID, '20261004', '20261004', at('20T00:00:00'))))).toEqual([1, 3]);
});

test('children and parent by RRN and the local day of the sale, not its settle date', async () => {
  await read(async tx => {
    const [sale] = await store.records.byLogNo(tx, ['26100500000003']);
    const children = await store.records.children(tx, MID, [sale!]);
    expect(last(children)).toEqual([4]);
    expect(await store.records.parent(tx, children[0]!)).toEqual(sale);
    expect(await store.records.children(tx, MID, [sale!], at('05T09:59:59'))).toEqual([]);
    expect(await store.records.children(tx, MID, [])).toEqual([]);
  });
});
test('by log number, own merchant only', async () => {
  expect(await read(tx => store.records.byLogNo(tx, ['26100500000001'], OTHER))).toEqual([]);
  expect(await read(tx => store.records.byLogNo(tx, []))).toEqual([]);
});
test('amounts are numbers on both engines', async () => {
  const [row] = await read(tx => store.records.byLogNo(tx, ['26100500000006']));
  expect(row).toMatchObject({ amtFen: 199_900, feeFen: 40, netFen: 199_860, batchNo: '000352' });
  expect(Object.keys(row!)).toHaveLength(22);
});
test('sum of a day: OK rows only', async () => {
  expect(await read(tx => store.records.settleSum(tx, MID, '20261005'))).toBe(9960 - 4000 + 199_860);
  expect(await read(tx => store.records.settleSum(tx, MID, '20261101'))).toBe(0);
});
test('days of transaction files, as seen at asOf', async () => {
  expect(await read(tx => store.records.transactionFileDays(tx, at('20T00:00:00')))).toEqual(['20261004', '20261005']);
  expect(await read(tx => store.records.transactionFileDays(tx, at('04T23:59:59')))).toEqual(['20261004']);
});
test('an exhibit names file, hash and line', async () => {
  const exhibit = await read(tx => store.records.exhibit(tx, '26100500000004'));
  expect(exhibit).toMatchObject({ name: 'transactions-20261005.csv', line: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(await read(tx => store.records.rawLine(tx, '26100500000004'))).toContain('20261005,26100500000004,');
  expect(await read(tx => store.records.exhibit(tx, '99999999999999'))).toBeNull();
  expect(await read(tx => store.records.rawLine(tx, '99999999999999'))).toBeNull();
});

const search = new TransactionSearch();
test.each([
  [{}, [6, 5, 4, 2, 3, 1]], [{ mid: MID }, [6, 5, 4, 3, 1]], [{ date: '20261004' }, [2, 3, 1]], [{ q: '4321' }, [6]], [{ q: '004321' }, [6]], [{ q: '9999' }, [2]],
  [{ q: '1999.00' }, [6]], [{ q: '¥1,999' }, [6]], [{ q: '-40' }, [4]], [{ q: '627000000003' }, [3]], [{ q: '26100500000001' }, [1]], [{ q: OTHER }, [2]],
  [{ q: '100', mid: OTHER }, [2]], [{ q: '100', date: '20261005' }, [5]], [{ q: '7777' }, []], [{ q: 'nobody' }, []],
])('search %j', async (asked, expected) => expect(last((await read(tx => search.page(tx, asked))).rows)).toEqual(expected));

test.each([{}, { q: '100' }, { mid: MID }])('page by page nothing is missed or doubled: %j', async asked => {
  const whole = (await read(tx => search.page(tx, asked))).rows;
  const seen = [];
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await read(tx => search.page(tx, { ...asked, limit: 2, ...(after ? { after } : {}) }));
    seen.push(...page.rows);
    after = page.next;
  }
  expect(seen).toEqual(whole);
});
