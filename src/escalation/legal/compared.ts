import type { Claim, FactView, TransactionRow } from '../../contract/index.js';

/** Fields of a claim beside the column of the row that can prove them. */
const COMPARED: readonly [field: keyof Claim, column: keyof TransactionRow][] = [
  ['mid', 'mid'], ['tid', 'tid'], ['occurredAt', 'txnTime'], ['amountFen', 'amtFen'], ['rrn', 'rrn'], ['voucherNo', 'voucherNo'],
  ['batchNo', 'batchNo'], ['authCode', 'authCode'], ['logNo', 'logNo'], ['opNo', 'opNo'], ['last4', 'panMasked'],
];
const ROW_ONLY: readonly (keyof TransactionRow)[] = ['txnType', 'status', 'settleDate', 'feeFen', 'netFen'];

/** Facts claimed, proven and disputed, apart; each proven fact points to what proves it. */
export function factsOf(claim: Claim, row: TransactionRow | undefined, exhibits: string[]): { claimed: FactView[]; proven: FactView[]; disputed: FactView[] } {
  const facts = { claimed: [] as FactView[], proven: [] as FactView[], disputed: [] as FactView[] };
  for (const [field, column] of COMPARED) {
    const claimed = claim[field] === undefined ? undefined : String(claim[field]);
    const proven = row ? String(row[column]) : undefined;
    if (claimed === undefined && !proven) continue;
    const fact = { field, ...(claimed === undefined ? {} : { claimed }), ...(proven ? { proven, exhibits } : { exhibits: [] }) };
    facts[!proven ? 'claimed' : claimed === undefined || agrees(field, claimed, proven) ? 'proven' : 'disputed'].push(fact);
  }
  for (const column of ROW_ONLY) if (row) facts.proven.push({ field: column, proven: String(row[column]), exhibits });
  return facts;
}

function agrees(field: keyof Claim, claimed: string, proven: string): boolean {
  if (field === 'last4') return proven.endsWith(claimed);
  if (field === 'occurredAt') return proven.startsWith(claimed.slice(0, claimed.length > 10 ? 16 : 10));
  return claimed.toUpperCase() === proven.toUpperCase();
}
