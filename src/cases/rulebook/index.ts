export { signersFor } from './approvals.js';
export { assess } from './assess.js';
export { closedByRule, type RuleClosed } from './closed-by-rule.js';
export { childrenOf, isSale, saleOf } from './families.js';
export { guardsFor, type Circumstances, type GuardCheck, type GuardedRemedy, type GuardName } from './guards.js';
export { keySlip, type KeySlip } from './key-slip.js';
export { expectedFee, planOn, type ExpectedFee } from './kinds/fee.js';
export { locate } from './locate.js';
export { batchOf, type BatchState } from './open-batch.js';
export { equalSales, isPair, partnerOf } from './pairs.js';
export { REASON_CODES, type ReasonCode } from './reason-codes.js';
export { chargedBackFen, refundableFen, returnedFen } from './refundable.js';
export {
  checkRequirements, missingOf, PAPER_WORDS, paperOfReading, REQUIREMENTS, requirementsFor, REQUIREMENTS_VERSION, type Requirement, type SeenPapers,
} from './requirements.js';
export type { AssessInput } from './situation.js';
export { windowOf, type ClaimWindow } from './stated.js';
export { REMEDY_GROUPS, RULES, type RemedyGroup, type Rulebook, type SignedRemedy, type SignerRow } from './version.js';
export { viewAt, viewOf } from './view-at.js';
export { waysBack, type WayBack } from './ways-back.js';
