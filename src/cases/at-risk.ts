import { ENDED, type MoneyView } from '../contract/index.js';
import type { Case } from './case.entity.js';

type Money = Pick<Case, 'status' | 'remedy' | 'proposedFen' | 'claimedFen' | 'returnedFen' | 'writtenOffFen'>;

/** What the case is about now: what the records say once something is proposed, until then what is claimed. */
const disputedFen = ({ remedy, proposedFen, claimedFen }: Money): number => (remedy && remedy !== 'wait_for_file' ? Math.abs(proposedFen) : claimedFen);

export function moneyOf(found: Money): MoneyView {
  const { claimedFen, proposedFen, returnedFen, writtenOffFen } = found;
  return { claimedFen, proposedFen, returnedFen, outstandingFen: Math.max(0, disputedFen(found) - returnedFen - writtenOffFen), writtenOffFen };
}

/** Disputed and not settled, of a case that has not ended, in fen. */
export const atRiskFen = (found: Money): number => (ENDED.includes(found.status) ? 0 : moneyOf(found).outstandingFen);

/**
 * The same for a query over cases named `c`, so that a list and its sums never differ.
 * @param isMerchant to whom a sum is only known once it was approved, and never of a suspected fraud
 */
export function atRiskSql(isMerchant: boolean): string {
  const known = isMerchant ? `c.approved AND c.kind <> 'fraud' AND c.status <> 'on_hold' AND ` : '';
  const disputed = `CASE WHEN ${known}c.remedy IS NOT NULL AND c.remedy <> 'wait_for_file' THEN ABS(c.proposedFen) ELSE c.claimedFen END`;
  const left = `((${disputed}) - c.returnedFen - c.writtenOffFen)`;
  return `CASE WHEN c.status IN (${ENDED.map(status => `'${status}'`).join(', ')}) OR ${left} < 0 THEN 0 ELSE ${left} END`;
}
