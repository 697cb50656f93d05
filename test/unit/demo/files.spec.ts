import { describe, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { isPair } from '../../../src/cases/rulebook/pairs.js';
import { expectedFee } from '../../../src/cases/rulebook/kinds/fee.js';
import type { FeePlanRow } from '../../../src/contract/index.js';
import { Moments } from '../../../src/demo/moments.js';
import { SHOPS } from '../../../src/demo/shops.table.js';
import { csvLines } from '../../../src/records/loading/csv-lines.js';
import { kindOf } from '../../../src/records/loading/kinds.table.js';
import { isGood, readLine } from '../../../src/records/loading/line-reader.js';
import { surveyOf } from '../../../src/records/loading/survey.js';
import { NOWS, planAt, read } from './plan-at.js';

const linesOf = (text: string) => csvLines(Readable.from([Buffer.from(text)]) as never, 'utf-8' as never);

describe.each(NOWS)('at %s', iso => {
  const plan = planAt(iso);
  const moments = new Moments(new Date(iso));
  const transactions = plan.files.filter(file => file.name.startsWith('transactions-'));

  test('the same for the same now', () => {
    expect(planAt(iso).files).toEqual(plan.files);
  });

  test('the loader takes every file and every line of it', async () => {
    for (const file of plan.files) {
      const survey = await surveyOf(linesOf(file.text), file.name);
      expect(survey.fault).toBeUndefined();
      let number = 0;
      for await (const line of linesOf(file.text)) {
        if (number++ === 0 || line.fields[0] === '#TOTAL') continue;
        const told = readLine(survey.kind!, line, survey.settleDate);
        expect(isGood(told) ? 'good' : { file: file.name, ...told }).toBe('good');
      }
    }
  });

  test('22 columns, and a trailer that adds up', () => {
    expect(kindOf('transactions').columns).toHaveLength(22);
    for (const file of transactions) {
      const { lines, trailer } = read(file);
      const net = lines.filter(line => line['status'] === 'OK').reduce((sum, line) => sum + Number(line['net_fen']), 0);
      expect(trailer).toEqual(['#TOTAL', file.name.slice(13, 21), String(lines.length), String(net)]);
      expect(new Set(lines.map(line => line['settle_date']))).toEqual(new Set([file.name.slice(13, 21)]));
    }
  });

  test('a fortnight up to yesterday, and nothing later than now', () => {
    const days = transactions.map(file => file.name.slice(13, 21));
    for (let back = 1; back <= 14; back++) expect(days).toContain(moments.day(back));
    expect(new Set(days).size).toBe(days.length);
    expect(plan.files.every(file => file.at < moments.now)).toBe(true);
    expect(plan.rows.every(row => Date.parse(row.txnTime) < moments.now.getTime() && row.settleDate <= moments.day(0))).toBe(true);
  });

  test('today’s rows come before now and after they were made', () => {
    for (const file of transactions) {
      const last = read(file).lines.map(line => line['txn_time']!).sort().at(-1)!;
      expect(file.at.getTime()).toBeGreaterThan(Date.parse(last));
    }
  });

  test('about ten rows a merchant and whole day', () => {
    const whole = new Set(transactions.map(file => file.name.slice(13, 21)).filter(day => day > moments.day(14) && day < moments.day(0)));
    const rows = plan.rows.filter(row => whole.has(row.settleDate)).length;
    expect(rows / whole.size / SHOPS.length).toBeGreaterThan(9);
    expect(rows / whole.size / SHOPS.length).toBeLessThan(13);
  });

  test('numbers are unique where the acquirer’s are', () => {
    for (const numbers of [plan.rows.map(row => row.logNo), plan.rows.map(row => row.rrn)]) expect(new Set(numbers).size).toBe(plan.rows.length);
    const slips = plan.rows.filter(row => row.voucherNo).map(row => [row.mid, row.tid, row.batchNo, row.voucherNo].join('/'));
    expect(new Set(slips).size).toBe(slips.length);
  });

  test('a child names its sale’s number and local day, later and of the same merchant', () => {
    const children = plan.rows.filter(row => row.origRrn);
    expect(children.length).toBeGreaterThan(20);
    for (const child of children) {
      const sale = plan.rows.find(row => row.rrn === child.origRrn)!;
      expect(sale).toMatchObject({ mid: child.mid, txnType: 'SALE', tid: child.tid });
      expect(child.origDate).toBe(sale.txnTime.slice(0, 10).replaceAll('-', ''));
      expect(Date.parse(child.txnTime)).toBeGreaterThan(Date.parse(sale.txnTime));
      expect(child.amtFen).toBe(-sale.amtFen);
      if (child.txnType === 'VOID') expect([child.batchNo, child.netFen]).toEqual([sale.batchNo, -sale.netFen]);
    }
  });

  test('batches are cut at 23:00 and change with the settle day', () => {
    const slips = plan.rows.filter(row => row.batchNo);
    for (const row of slips) {
      const late = row.txnTime.slice(11, 13) === '23';
      expect(row.settleDate > row.txnTime.slice(0, 10).replaceAll('-', '')).toBe(late);
    }
    const batches = new Map(slips.map(row => [`${row.tid}/${row.settleDate}`, row.batchNo]));
    for (const row of slips) expect(batches.get(`${row.tid}/${row.settleDate}`)).toBe(row.batchNo);
  });

  test('wallets and back-office rows have no slip, and cards are masked', () => {
    for (const row of plan.rows) {
      if (row.panMasked) expect(row.panMasked).toMatch(/^\d{6}\*{6}\d{4}$/);
      else expect(row).toMatchObject({ cardKind: '', batchNo: '', voucherNo: '', authCode: '' });
      if (!row.opNo) expect([row.batchNo, row.voucherNo]).toEqual(['', '']);
    }
  });

  test('fees are the plan’s, but for the one a story is about', () => {
    const plans = read(plan.files.find(file => file.name === 'fee-plans.csv')!).lines.map(planRow);
    expect(plans.filter(one => one.mid === SHOPS[3]!.mid)).toHaveLength(2);
    const wrong = plan.rows.filter(row => row.txnType === 'SALE' && row.status === 'OK' && expectedFee(row, planFor(row, plans)).feeFen !== row.feeFen);
    expect(wrong.map(row => [row.amtFen, row.feeFen])).toEqual([[420_000, 2520]]);
    expect(plan.rows.every(row => row.netFen === (row.status === 'OK' ? row.amtFen - row.feeFen : 0))).toBe(true);
  });

  test('what was not booked is there too', () => {
    for (const status of ['REVERSED', 'FAILED', 'PENDING']) expect(plan.rows.filter(row => row.status === status).length).toBeGreaterThan(0);
  });

  test('the only double charges are those that are told', () => {
    const pairs = plan.rows.flatMap((row, at) => plan.rows.slice(at + 1).filter(other => other.amtFen === row.amtFen && isPair(row, other)).map(() => row.amtFen));
    const told = [19_400, 23_600, 32_800, 126_000, 648_000, 5_680_000, ...(moments.hasToday(40) ? [4650] : [])];
    expect(pairs.sort((left, right) => left - right)).toEqual(told.sort((left, right) => left - right));
  });

  test('the one left to report: ¥194.00 twice at 11:28 yesterday, 41 seconds apart', () => {
    const [first, second, ...more] = plan.rows.filter(row => row.mid === SHOPS[0]!.mid && row.amtFen === 19_400);
    expect(more).toEqual([]);
    expect([first!.panMasked, first!.settleDate]).toEqual([second!.panMasked, moments.day(1)]);
    expect(first!.txnTime.slice(11, 16)).toBe('11:28');
    expect(Date.parse(second!.txnTime) - Date.parse(first!.txnTime)).toBe(41_000);
  });
});

const planRow = (line: Record<string, string>): FeePlanRow => ({
  mid: line['mid']!, validFrom: line['valid_from']!, validTo: line['valid_to']!, debitBp: Number(line['debit_bp']), debitCapFen: Number(line['debit_cap_fen']),
  creditBp: Number(line['credit_bp']), walletBp: Number(line['wallet_bp']),
});
const planFor = (row: { mid: string; txnTime: string }, plans: FeePlanRow[]): FeePlanRow => {
  const day = row.txnTime.slice(0, 10).replaceAll('-', '');
  return plans.find(plan => plan.mid === row.mid && plan.validFrom <= day && (plan.validTo === '' || day <= plan.validTo))!;
};
