import type { ExactKey, Located, TransactionRow } from '../../contract/index.js';
import { dayOf, daysBetween } from './days.js';
import { saleOf } from './families.js';
import type { Stated } from './stated.js';
import type { Rulebook } from './version.js';

export interface ExactHit {
  readonly key: Exclude<ExactKey, 'picked'>;
  readonly sale: TransactionRow;
  /** the row the key named, where it is a child of the sale (reading 29) */
  readonly child?: TransactionRow;
  readonly contradictions: Located['contradictions'];
}

type Fits = (row: TransactionRow, said: Stated, rules: Rulebook) => boolean;

const near = (row: TransactionRow, said: Stated, rules: Rulebook): boolean =>
  said.day !== undefined && Math.abs(daysBetween(dayOf(row.txnTime), said.day)) <= rules.windowDays;
// an undated number is still looked up, but its date is then unproven and a person looks
const nearOrUndated: Fits = (row, said, rules) => said.day === undefined || near(row, said, rules);
const isAmount = (row: TransactionRow, said: Stated): boolean => {
  const amount = Math.abs(row.amtFen);
  return amount === said.amountFen || amount === said.intendedFen;
};
const lastFourOf = (row: TransactionRow): string => row.panMasked.slice(-4);

const KEYS: readonly (readonly [ExactHit['key'], Fits])[] = [
  ['logNo', (row, said) => said.logNo !== undefined && row.logNo === said.logNo],
  ['rrn', (row, said, rules) => said.rrn !== undefined && row.rrn.toUpperCase() === said.rrn && nearOrUndated(row, said, rules)],
  [
    'voucher',
    (row, said, rules) =>
      said.tid !== undefined &&
      said.batchNo !== undefined &&
      said.voucherNo !== undefined &&
      row.tid.toUpperCase() === said.tid &&
      row.batchNo === said.batchNo &&
      row.voucherNo === said.voucherNo &&
      nearOrUndated(row, said, rules),
  ],
  [
    'auth',
    (row, said) =>
      said.authCode !== undefined &&
      said.last4 !== undefined &&
      row.authCode.toUpperCase() === said.authCode &&
      lastFourOf(row) === said.last4 &&
      isAmount(row, said) &&
      dayOf(row.txnTime) === said.day,
  ],
];

function amountAgrees(rows: readonly TransactionRow[], said: Stated, intendedMayDiffer: boolean): boolean {
  if (said.amountFen === undefined && (said.intendedFen === undefined || intendedMayDiffer)) return true;
  return rows.some(row => isAmount(row, said));
}

function contradictionsOf(
  hit: Omit<ExactHit, 'contradictions'>,
  said: Stated,
  intendedMayDiffer: boolean,
  rules: Rulebook,
): Located['contradictions'] {
  const rows = hit.child ? [hit.child, hit.sale] : [hit.sale];
  const undated = said.day === undefined && hit.key !== 'logNo';
  const dated = said.day !== undefined && !rows.some(row => near(row, said, rules));
  return [
    ...(amountAgrees(rows, said, intendedMayDiffer) ? [] : ['amount' as const]),
    ...(said.last4 === undefined || lastFourOf(hit.sale) === said.last4 ? [] : ['last4' as const]),
    ...(undated || dated ? ['date' as const] : []),
  ];
}

/**
 * The first exact key that yields one transaction, with what disagrees (section 2; readings 3, 25, 29).
 * `intendedMayDiffer`: the kind disputes the amount, so a missing charged amount contradicts nothing.
 */
export function findExact(said: Stated, rows: readonly TransactionRow[], intendedMayDiffer: boolean, rules: Rulebook): ExactHit | undefined {
  for (const [key, fits] of KEYS) {
    const named = rows.filter(row => fits(row, said, rules));
    const sales = new Set(named.map(row => saleOf(row, rows)));
    const [sale] = sales;
    if (sales.size !== 1 || !sale) continue;
    const child = named.find(row => row.logNo !== sale.logNo);
    const hit = { key, sale, ...(child && { child }) };
    return { ...hit, contradictions: contradictionsOf(hit, said, intendedMayDiffer, rules) };
  }
  return undefined;
}
