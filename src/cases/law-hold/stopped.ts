import { ENDED, type Step } from '../../contract/index.js';
import type { Case } from '../case.entity.js';
import { rowFor } from '../lifecycle.js';

type Held = Pick<Case, 'heldByLaw' | 'status'>;

/** A legal hold lets a case go on, but not end: no closing, no withdrawing, no end of the objection window (domain.md 3.2). */
export const stoppedByLaw = (found: Held, step: Step): boolean => found.heldByLaw && ENDED.includes(rowFor(found.status, step)?.[2] ?? found.status);

/** While it stands the merchant reads that the case is being worked on, a question to it, and an answer once there is one. */
export const quietByLaw = ({ heldByLaw, status }: Held): boolean => heldByLaw && status !== 'resolved' && status !== 'awaiting_merchant' && !ENDED.includes(status);

/** Steps whose line would tell the merchant more than that. */
export const QUIET_STEPS: readonly Step[] = ['approve', 'sent'];
