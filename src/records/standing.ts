import type { FeePlanRow, FeeView, TransactionRow } from '../contract/index.js';

/** The local day of a row's own time, as children name it. */
export const dayOf = (row: Pick<TransactionRow, 'txnTime'>): string => row.txnTime.slice(0, 10).replaceAll('-', '');

const RETURNS = new Set(['VOID', 'REFUND', 'CR_ADJ']);
const SALES = new Set(['SALE', 'COMPLETION']);
const DEBIT = new Set(['01', '05']);
const CREDIT = new Set(['02', '03']);

const sumOf = (rows: readonly TransactionRow[], isCounted: (row: TransactionRow) => boolean): number =>
  rows.filter(row => row.status === 'OK' && isCounted(row)).reduce((sum, row) => sum + row.amtFen, 0);

/** What went back and what may still go back, in fen; positive (rulebook section 3, reading 38). */
export function standingOf(row: TransactionRow, children: readonly TransactionRow[]): { returnedFen: number; refundableFen: number } {
  const returnedFen = 0 - sumOf(children, child => RETURNS.has(child.txnType));
  const chargedBack = 0 - sumOf(children, child => child.txnType === 'CHARGEBACK') - sumOf(children, child => child.txnType === 'REPRESENT');
  const isSale = SALES.has(row.txnType) && row.status === 'OK';
  return { returnedFen, refundableFen: isSale ? Math.max(row.amtFen - returnedFen - Math.max(chargedBack, 0), 0) : 0 };
}

/** The fee by the plan valid on the row's own day with what it is made of; undefined without a plan, and for what is no sale (rulebook section 1). */
export function feeOf(row: TransactionRow, plans: readonly FeePlanRow[]): FeeView | undefined {
  const day = dayOf(row);
  const plan = plans.filter(one => one.validFrom <= day && (one.validTo === '' || day <= one.validTo)).at(-1);
  if (!plan || !SALES.has(row.txnType)) return undefined;
  const rate = DEBIT.has(row.cardKind) ? 'debit' : CREDIT.has(row.cardKind) ? 'credit' : 'wallet';
  const bp = { debit: plan.debitBp, credit: plan.creditBp, wallet: plan.walletBp }[rate];
  const capFen = rate === 'debit' ? plan.debitCapFen : 0;
  const roundedFen = Math.floor((row.amtFen * bp + 5000) / 10_000);
  const expectedFen = capFen > 0 ? Math.min(roundedFen, capFen) : roundedFen;
  return { rate, bp, capFen, roundedFen, expectedFen, validFrom: plan.validFrom, validTo: plan.validTo };
}
