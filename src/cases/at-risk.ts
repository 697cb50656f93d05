import { ENDED, type MoneyView } from '../contract/index.js';
import type { Case } from './case.entity.js';
import { QUIET_SQL } from './told-status.js';

type Money = Pick<Case, 'status' | 'remedy' | 'proposedFen' | 'claimedFen' | 'returnedFen' | 'returnedBeforeFen' | 'writtenOffFen'>;

/** Whether the records say what the case is about; an answer that was turned down says nothing. */
const isProposed = ({ remedy, proposedFen, status }: Money): boolean => remedy !== null && remedy !== 'wait_for_file' && !(proposedFen === 0 && status === 'in_review');

/** What is not settled of what the records say or, until they do, of what is claimed; what came back before a proposal is none of its sum. */
function outstandingFen(found: Money): number {
  const { proposedFen, claimedFen, returnedFen, returnedBeforeFen, writtenOffFen } = found;
  const disputed = isProposed(found) ? Math.abs(proposedFen) + (returnedBeforeFen ?? 0) : claimedFen;
  return Math.max(0, disputed - returnedFen - writtenOffFen);
}

export function moneyOf(found: Money): MoneyView {
  const { claimedFen, proposedFen, returnedFen, writtenOffFen } = found;
  return { claimedFen, proposedFen, returnedFen, outstandingFen: outstandingFen(found), writtenOffFen };
}

/** Disputed and not settled, of a case that has not ended, in fen. */
export const atRiskFen = (found: Money): number => (ENDED.includes(found.status) ? 0 : moneyOf(found).outstandingFen);

/**
 * The same for a query over cases named `c`, so that a list and its sums never differ.
 * @param isMerchant to whom a sum is only known once it was approved, and never of a suspected fraud or what a legal hold keeps quiet
 */
export function atRiskSql(isMerchant: boolean): string {
  const known = isMerchant ? `c.approved AND c.kind <> 'fraud' AND c.status <> 'on_hold' AND NOT ${QUIET_SQL} AND ` : '';
  const disputed = `CASE WHEN ${known}c.remedy IS NOT NULL AND c.remedy <> 'wait_for_file' AND NOT (c.proposedFen = 0 AND c.status = 'in_review') THEN ABS(c.proposedFen) + COALESCE(c.returnedBeforeFen, 0) ELSE c.claimedFen END`;
  const left = `((${disputed}) - c.returnedFen - c.writtenOffFen)`;
  return `CASE WHEN c.status IN (${ENDED.map(status => `'${status}'`).join(', ')}) OR ${left} < 0 THEN 0 ELSE ${left} END`;
}
