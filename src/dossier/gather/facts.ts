import type { FiledReview } from '../../cases/case-file/case-file.js';
import type { Claim, TransactionRow } from '../../contract/index.js';
import type { FactLine } from '../content.js';
import type { People } from './people.js';

/** Fields of a claim beside the column of the row that can prove them. */
const COMPARED: readonly [field: keyof Claim, column: keyof TransactionRow][] = [
  ['mid', 'mid'], ['tid', 'tid'], ['occurredAt', 'txnTime'], ['amountFen', 'amtFen'], ['last4', 'panMasked'], ['rrn', 'rrn'], ['voucherNo', 'voucherNo'],
  ['batchNo', 'batchNo'], ['authCode', 'authCode'], ['logNo', 'logNo'], ['opNo', 'opNo'],
];
const ROW_ONLY: readonly (keyof TransactionRow)[] = ['txnType', 'status', 'settleDate', 'feeFen', 'netFen'];

/** As legal sorted them; a fact that is called proven without an exhibit is printed as disputed. */
export function reviewedFacts(review: FiledReview, people: People): FactLine[] {
  return review.facts.map(fact => ({
    standing: fact.standing === 'proven' && fact.exhibits.length === 0 ? 'disputed' : fact.standing, text: people.text(fact.text),
    claims: fact.claims.map(({ party, says }) => ({ party, says: people.text(says) })), ...(fact.record ? { record: people.text(fact.record) } : {}), exhibits: fact.exhibits,
  }));
}

/** Where legal wrote none: what was claimed beside what the row says. */
export function comparedFacts(claim: Claim, row: TransactionRow | undefined, exhibit: string | undefined): FactLine[] {
  const lines = COMPARED.flatMap(([field, column]) => {
    const said = claim[field] === undefined || claim[field] === '' ? undefined : String(claim[field]);
    const proven = row && String(row[column]) !== '' ? String(row[column]) : undefined;
    if (said === undefined && proven === undefined) return [];
    return [lineOf(field, said, proven, exhibit)];
  });
  const more = row ? ROW_ONLY.map(column => lineOf(column, undefined, String(row[column]), exhibit)) : [];
  const ranks = ['proven', 'disputed', 'claimed'];
  return [...lines, ...more].sort((left, right) => ranks.indexOf(left.standing) - ranks.indexOf(right.standing));
}

function lineOf(field: string, said: string | undefined, proven: string | undefined, exhibit: string | undefined): FactLine {
  const standing = proven === undefined ? 'claimed' : said === undefined || agrees(field, said, proven) ? 'proven' : 'disputed';
  return { standing, field, claims: said === undefined ? [] : [{ party: 'merchant', says: said }], ...(proven === undefined ? {} : { record: proven }), exhibits: proven !== undefined && exhibit ? [exhibit] : [] };
}

function agrees(field: string, said: string, proven: string): boolean {
  if (field === 'last4') return proven.endsWith(said);
  if (field === 'occurredAt') return proven.startsWith(said.slice(0, said.length > 10 ? 16 : 10));
  return said.toUpperCase() === proven.toUpperCase();
}
