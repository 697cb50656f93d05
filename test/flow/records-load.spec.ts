import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { Transaction } from '../../src/records/transaction.entity.js';
import { verifyChain } from '../../src/platform/audit/audit.js';
import { aFile, aLine, csv, openStore, streamOf, type Line, type Store } from '../fixtures/records/store.js';

let store: Store;
beforeEach(async () => void (store = await openStore()));
afterEach(() => store.close());

const NAME = 'transactions-20261005.csv';
const load = (content: string, name = NAME) => store.loader.load(streamOf(content), name);
const many = (count: number): Line[] => Array.from({ length: count }, (_, at) => aLine(at + 1));
const all = (table: string, order: string) => store.db.read(tx => tx.query(`SELECT * FROM "${table}" ORDER BY "${order}"`) as Promise<Record<string, unknown>[]>);
const count = async (table: string, order: string) => (await all(table, order)).length;

describe('all good lines or none', () => {
  test('a load that breaks in the middle leaves nothing', async () => {
    const content = aFile(many(3500));
    const { read } = store.files;
    let passes = 0;
    // the second pass breaks after two batches
    store.files.read = sha256 => (++passes < 2 ? read.call(store.files, sha256) : Readable.from((async function* () {
      for await (const chunk of Readable.from([Buffer.from(content.slice(0, 400_000))])) yield chunk;
      throw new Error('disk gone');
    })()));
    await expect(load(content)).rejects.toThrow('disk gone');
    for (const [table, order] of [['transaction', 'logNo'], ['parked_child', 'logNo'], ['loaded_file', 'id'], ['record_conflict', 'id'], ['job', 'id'], ['audit', 'seq']]) {
      expect([table, await count(table!, order!)]).toEqual([table, 0]);
    }
    store.files.read = read;
    expect(await load(content)).toMatchObject({ outcome: 'loaded', loaded: 3500 });
  });

  test('a stream that breaks off keeps no file', async () => {
    const cut = Readable.from((async function* () {
      yield Buffer.from(aFile(many(3)).slice(0, 300));
      throw new Error('connection lost');
    })());
    await expect(store.loader.load(cut, NAME)).rejects.toThrow('connection lost');
    expect(await count('loaded_file', 'id')).toBe(0);
  });

  test('two loads of the same file at once: one loads', async () => {
    const content = aFile(many(1500));
    const reports = await Promise.all([load(content), load(content), load(content)]);
    expect(reports.map(one => one.outcome).sort()).toEqual(['loaded', 'noop', 'noop']);
    expect(new Set(reports.map(one => one.id)).size).toBe(1);
    expect(await count('transaction', 'logNo')).toBe(1500);
  });

  test('two files with the same rows at once: each row once', async () => {
    const [first, second] = await Promise.all([load(aFile(many(1200))), load(aFile(many(1200).reverse()))]);
    expect([first.loaded + second.loaded, first.ignored + second.ignored]).toEqual([1200, 1200]);
  });

  test('others may read and write meanwhile', async () => {
    const loading = load(aFile(many(4000)));
    const reads = await Promise.all([1, 2, 3].map(() => count('transaction', 'logNo')));
    expect(reads.every(rows => rows === 0)).toBe(true);
    await loading;
  });
});

describe('what is known already', () => {
  test('equal lines are ignored, in any order and any number of times', async () => {
    const lines = many(12);
    await load(aFile(lines));
    const before = await all('transaction', 'logNo');
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: 1 }), async some => {
      const { outcome, loaded, ignored, conflicts } = await load(aFile(some));
      expect([loaded, conflicts]).toEqual([0, 0]);
      if (outcome === 'loaded') expect(ignored).toBe(some.length);
      expect(await all('transaction', 'logNo')).toEqual(before);
    }), { numRuns: 25 });
  });

  test('other content is a conflict and never overwrites', async () => {
    await load(aFile([aLine(1), aLine(2)]));
    const report = await load(aFile([aLine(1, { amt_fen: 10001, net_fen: 9961 }), aLine(2), aLine(3)]));
    expect(report).toMatchObject({ loaded: 1, ignored: 1, conflicts: 1, conflictLines: [{ line: 2, key: '26100500000001', columns: ['amt_fen', 'net_fen'] }] });
    expect(await store.db.read(tx => tx.findOneBy(Transaction, { logNo: '26100500000001' }))).toMatchObject({ amtFen: 10000, netFen: 9960 });
    const [conflict] = await all('record_conflict', 'id');
    expect(JSON.parse(String(conflict!['ours']))).toMatchObject({ amt_fen: '10000', log_no: '26100500000001' });
    expect(JSON.parse(String(conflict!['theirs']))).toMatchObject({ amt_fen: '10001' });
  });

  test('within one file too', async () => {
    const report = await load(aFile([aLine(1), aLine(1), aLine(1, { rrn: '627999999999' })]));
    expect(report).toMatchObject({ loaded: 1, ignored: 1, conflicts: 1, conflictLines: [{ line: 4, columns: ['rrn'] }] });
  });

  test('a refused file is not remembered: corrected it loads, and unchanged it is refused again', async () => {
    const wrong = aFile(many(2), '#TOTAL,20261005,2,1\n');
    expect(await load(wrong)).toMatchObject({ outcome: 'rejected', reason: 'trailer', loaded: 0, trailerNetFen: 1, actualNetFen: 19920 });
    expect(await load(wrong)).toMatchObject({ outcome: 'rejected' });
    expect(await count('transaction', 'logNo')).toBe(0);
    expect(await load(aFile(many(2)))).toMatchObject({ outcome: 'loaded', loaded: 2 });
  });
});

describe('lines', () => {
  test('bad ones are told with their physical line, good ones load', async () => {
    const lines = [aLine(1, { reason: 'two\nlines, "quoted"' }), aLine(2, { mid: '1.00E+15' }), aLine(3), aLine(4, { settle_date: '20261006' })];
    const report = await load(aFile(lines));
    expect(report).toMatchObject({ loaded: 2, rejected: 2 });
    expect(report.rejectedLines).toEqual([
      { line: 4, column: 'mid', value: '1.00E+15', reason: 'format' },
      { line: 6, column: 'settle_date', value: '20261006', reason: 'other_date' },
    ]);
    await store.db.read(async tx => {
      expect(await store.records.exhibit(tx, '26100500000003')).toMatchObject({ name: NAME, line: 5 });
      expect(await store.records.rawLine(tx, '26100500000001')).toContain('"two\nlines, ""quoted"""');
      expect((await store.records.byLogNo(tx, ['26100500000001']))[0]!.reason).toBe('two\nlines, "quoted"');
    });
  });

  test('a file of nothing but faults tells the first thousand and counts them all', async () => {
    const report = await load(aFile(many(1300).map(line => ({ ...line, tid: '' }))));
    expect([report.rejected, report.rejectedLines.length, report.loaded]).toEqual([1300, 1000, 0]);
  });

  test('a child before its sale is parked until the sale comes', async () => {
    const child = aLine(9, { txn_type: 'REFUND', amt_fen: -500, fee_fen: 0, net_fen: -500, orig_rrn: '627000000001', orig_date: '20261004' });
    expect((await load(aFile([child]))).parked).toBe(1);
    // the same RRN of another day or merchant is another sale
    expect((await load(aFile([aLine(1)]))).parked).toBe(1);
    expect((await load(aFile([aLine(2, { rrn: '627000000001', mid: '999331059121163', txn_time: '2026-10-04T10:00:00+08:00' })]))).parked).toBe(1);
    expect((await load(aFile([aLine(3, { rrn: '627000000001', txn_time: '2026-10-04T23:59:59+08:00' })]))).parked).toBe(0);
  });
});

describe('terminals, fee plans, payouts', () => {
  const TERMINALS = 'tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to';
  const terminal = (over: Line = {}): Line => ({ tid: '90010021', mid: '999331059121162', serial_no: 'D1', maker: '升腾型', model: 'CT-V8', store_name: '禾木参茸行', address: '解放路151号', bound_from: '20250901', bound_to: '', ...over });

  test('the merchant has the name of its first terminal', async () => {
    await load(csv([terminal(), terminal({ tid: '90010022', store_name: '禾木参茸行收银2' })], TERMINALS), 'terminals.csv');
    expect(await store.db.read(tx => store.records.merchant(tx, '999331059121162'))).toMatchObject({ name: '禾木参茸行' });
  });

  test('an open binding takes its end, anything else is a conflict', async () => {
    await load(csv([terminal(), terminal({ tid: '90010022' })], TERMINALS), 'terminals.csv');
    const again = [terminal({ bound_to: '20261016' }), terminal({ tid: '90010022', model: 'PX' }), terminal({ serial_no: 'D2', bound_from: '20261016' })];
    expect(await load(csv(again, TERMINALS), 'terminals.csv')).toMatchObject({ loaded: 2, conflicts: 1, conflictLines: [{ key: '999331059121162/90010022/20250901', columns: ['model'] }] });
    expect(await load(csv([terminal({ bound_to: '20261017' })], TERMINALS), 'terminals.csv')).toMatchObject({ loaded: 0, conflicts: 1 });
    expect(await load(csv([terminal()], TERMINALS), 'terminals.csv')).toMatchObject({ loaded: 0, conflicts: 1 });
    await store.db.read(async tx => {
      expect(await store.records.terminal(tx, '999331059121162', '90010021')).toMatchObject({ serialNo: 'D2' });
      expect((await store.records.terminalsOf(tx, '999331059121162')).map(one => [one.tid, one.serialNo])).toEqual([['90010021', 'D2'], ['90010022', 'D1']]);
    });
  });

  test('fee plans', async () => {
    const header = 'mid,valid_from,valid_to,debit_bp,debit_cap_fen,credit_bp,wallet_bp';
    const plan = (over: Line = {}): Line => ({ mid: '999331059121162', valid_from: '20260101', valid_to: '', debit_bp: 40, debit_cap_fen: 1800, credit_bp: 58, wallet_bp: 35, ...over });
    await load(csv([plan()], header), 'fee-plans.csv');
    const again = [plan({ valid_to: '20261015' }), plan({ valid_from: '20261016', credit_bp: 60 }), plan({ valid_from: '20261017', credit_bp: 10_001 })];
    expect(await load(csv(again, header), 'fee-plans.csv')).toMatchObject({ loaded: 2, conflicts: 0, rejectedLines: [{ line: 4, column: 'credit_bp' }] });
    const plans = await store.db.read(tx => store.records.feePlans(tx, '999331059121162'));
    expect(plans.map(one => [one.validFrom, one.validTo, one.creditBp, one.debitCapFen])).toEqual([['20260101', '20261015', 58, 1800], ['20261016', '', 60, 1800]]);
  });

  test('payouts', async () => {
    const header = 'settle_date,mid,net_fen,account_tail4,status,paid_at,bank_ref,reason';
    const payout = (over: Line = {}): Line => ({ settle_date: '20261005', mid: '999331059121162', net_fen: 9960, account_tail4: '0057', status: 'PAID', paid_at: '2026-10-08T11:22:23+08:00', bank_ref: 'B1', reason: '', ...over });
    const others = [payout({ settle_date: '20261006' }), payout({ mid: '999331059121163', status: 'LOST' }), payout({ mid: '999331059121164', status: 'HELD', paid_at: '', bank_ref: '' })];
    const report = await load(csv([payout(), ...others], header), 'payouts-20261005.csv');
    expect(report).toMatchObject({ loaded: 2, settleDate: '20261005', rejectedLines: [{ line: 3, reason: 'other_date' }, { line: 4, column: 'status' }] });
    expect(await store.db.read(tx => store.records.payouts(tx, '999331059121162', '20261005'))).toEqual([
      { settleDate: '20261005', mid: '999331059121162', netFen: 9960, accountTail4: '0057', status: 'PAID', paidAt: '2026-10-08T11:22:23+08:00', bankRef: 'B1', reason: '' },
    ]);
    expect(await load(csv([payout({ status: 'RETURNED' })], header), 'payouts-20261005.csv')).toMatchObject({ conflicts: 1 });
  });
});

describe('who is told', () => {
  test('an audit row and one job of each room in the transaction of the load; none for a refused or known file', async () => {
    store.arrivals.onLoaded('investigation.recheck');
    store.arrivals.onLoaded('remedy.reconcile');
    const { id } = await load(aFile(many(2)));
    await load(aFile(many(2)));
    await load(aFile(many(3), ''));
    const jobs = await all('job', 'name');
    expect(jobs.map(job => [job['key'], JSON.parse(String(job['payload']))])).toEqual(['investigation.recheck', 'remedy.reconcile'].map(name =>
      [`${name}:${id}`, { fileId: id, settleDate: '20261005', kind: 'transactions' }]));
    expect((await all('audit', 'seq')).map(row => row['action'])).toEqual(['records.load', 'records.reject']);
    expect(await store.db.read(tx => verifyChain(tx))).toBeNull();
  });
});
