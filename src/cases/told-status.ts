import { ENDED, type CaseStatus } from '../contract/index.js';
import type { Case } from './case.entity.js';
import { quietByLaw } from './law-hold/stopped.js';

/** How far a suspected fraud has come is nobody's business outside. */
const HUSHED: readonly CaseStatus[] = ['in_review', 'proposed', 'legal_review'];
/** What a hold leaves to be seen, as `quietByLaw` has it. */
const SEEN_UNDER_HOLD: readonly CaseStatus[] = ['resolved', 'awaiting_merchant', ...ENDED];

/** The status that a case's merchant is told. */
export function toldStatus(found: Pick<Case, 'kind' | 'status' | 'heldByLaw'>): CaseStatus {
  const isQuiet = quietByLaw(found);
  if (found.kind === 'fraud') return isQuiet || HUSHED.includes(found.status) ? 'on_hold' : found.status;
  return isQuiet ? 'investigating' : found.status;
}

const listed = (list: readonly CaseStatus[]): string => list.map(status => `'${status}'`).join(', ');

/** For a query over cases named `c`: no filter and no sum says what no row does. */
export const QUIET_SQL = `(c.heldByLaw AND c.status NOT IN (${listed(SEEN_UNDER_HOLD)}))`;
export const TOLD_STATUS_SQL =
  `CASE WHEN c.kind = 'fraud' AND (${QUIET_SQL} OR c.status IN (${listed(HUSHED)})) THEN 'on_hold' WHEN ${QUIET_SQL} THEN 'investigating' ELSE c.status END`;
