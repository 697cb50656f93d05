import { stringify } from 'csv-stringify/sync';
import type { TransactionRow } from '../contract/index.js';
import { background, DAYS } from './background.js';
import { numbered, type Draft } from './drafts.js';
import { settleDayOf, type Moments } from './moments.js';
import { payoutLines } from './payouts.js';
import { PLAN_CHANGE, SHOPS, type Plan } from './shops.table.js';

export interface DemoFile {
  name: string;
  text: string;
  /** when it reaches us */
  at: Date;
}
export interface DemoFiles {
  files: DemoFile[];
  rows: TransactionRow[];
  /** the row a draft became */
  rowOf: (draft: Draft) => TransactionRow;
}

// prettier-ignore
const COLUMNS: readonly (keyof TransactionRow)[] = [
  'settleDate', 'logNo', 'mid', 'tid', 'opNo', 'batchNo', 'voucherNo', 'rrn', 'authCode', 'txnTime', 'txnType', 'channel', 'cardKind', 'panMasked',
  'amtFen', 'feeFen', 'netFen', 'resp', 'status', 'origRrn', 'origDate', 'reason',
];
const HEADS = {
  transactions: `${COLUMNS.map(name => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)).join()}\n`,
  payouts: 'settle_date,mid,net_fen,account_tail4,status,paid_at,bank_ref,reason\n',
  plans: 'mid,valid_from,valid_to,debit_bp,debit_cap_fen,credit_bp,wallet_bp\n',
  terminals: 'tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to\n',
};
const LONG_AGO = '20250901';
const MINUTE = 60_000;

/** All files of the demo, in order of arrival; the same for the same `now` and stories. */
export function demoFiles(moments: Moments, told: readonly Draft[]): DemoFiles {
  const changeDay = moments.day(PLAN_CHANGE.daysBack);
  const byDraft = numbered([...background(moments, told), ...told], changeDay);
  const rows = [...byDraft.values()];
  const start = moments.at(DAYS, '00:05');
  const days = [...new Set(rows.map(row => row.settleDate))].sort();
  const files: DemoFile[] = [
    { name: 'terminals.csv', text: HEADS.terminals + stringify(terminalLines()), at: start },
    { name: 'fee-plans.csv', text: HEADS.plans + stringify(planLines(changeDay, moments.day(PLAN_CHANGE.daysBack + 1))), at: start },
    ...days.map(day => transactionsFile(moments, day, rows.filter(row => row.settleDate === day))),
    ...days.flatMap(day => payoutsFile(moments, day, rows)),
  ];
  files.sort((left, right) => left.at.getTime() - right.at.getTime());
  return { files, rows, rowOf: draft => byDraft.get(draft)! };
}

function transactionsFile(moments: Moments, day: string, rows: readonly TransactionRow[]): DemoFile {
  const net = rows.filter(row => row.status === 'OK').reduce((sum, row) => sum + row.netFen, 0);
  const lines = rows.map(row => COLUMNS.map(column => row[column]));
  const text = `${HEADS.transactions}${stringify(lines)}#TOTAL,${day},${rows.length},${net}\n`;
  return { name: `transactions-${day}.csv`, text, at: arrival(moments, day) };
}

/** A day's rows come at six the next morning; those of today, and of a night that is not over, just now. */
function arrival(moments: Moments, day: string): Date {
  const morning = new Date(moments.on(day, '06:00').getTime() + 1440 * MINUTE);
  const last = new Date(moments.upTo.getTime() + MINUTE);
  return morning < last ? morning : last;
}

function payoutsFile(moments: Moments, day: string, rows: readonly TransactionRow[]): DemoFile[] {
  const payDay = moments.payDay(day);
  const at = moments.on(payDay, '10:30');
  const isWhole = settleDayOf(moments.upTo) !== day;
  return at < moments.upTo && isWhole ? [{ name: `payouts-${day}.csv`, text: HEADS.payouts + stringify(payoutLines(moments, day, payDay, rows)), at }] : [];
}

const terminalLines = (): string[][] =>
  SHOPS.flatMap(({ mid, name, address, terminals }) =>
    terminals.map(({ tid, serialNo, maker, model }) => [tid, mid, serialNo, maker, model, name, address, LONG_AGO, '']),
  );

function planLines(changeDay: string, lastDay: string): (string | number)[][] {
  const line = (mid: string, from: string, to: string, { debitBp, debitCapFen, creditBp, walletBp }: Plan) => [mid, from, to, debitBp, debitCapFen, creditBp, walletBp];
  return SHOPS.flatMap(({ mid, plan }, shop) =>
    shop === PLAN_CHANGE.shop ? [line(mid, LONG_AGO, lastDay, plan), line(mid, changeDay, '', PLAN_CHANGE.plan)] : [line(mid, LONG_AGO, '', plan)],
  );
}
