import type { Assessment, CaseKind, Reason } from '../../contract/index.js';
import { closedBeside } from './closed.js';
import { childrenOf } from './families.js';
import { GIVES_BACK, guardsFor } from './guards.js';
import { amountOver, amountUnder } from './kinds/amount.js';
import { duplicate } from './kinds/duplicate.js';
import { failedDebited, failedWithoutRow } from './kinds/failed.js';
import { fee } from './kinds/fee.js';
import { fraud, lostVoucher, network } from './kinds/other.js';
import { refundFailed, refundLate, refundMismatch } from './kinds/refund.js';
import { settlement } from './kinds/settlement.js';
import { because, situationOf, undecided, type AssessInput, type Decide, type Situation } from './situation.js';
import { RULES, type Rulebook } from './version.js';
import { viewOf } from './view-at.js';

/** Kinds decided on a linked row; the others never look at one. */
const DECIDES: Record<Exclude<CaseKind, 'settlement_missing' | 'other'>, Decide> = {
  amount_over: amountOver,
  amount_under: amountUnder,
  duplicate,
  failed_debited: failedDebited,
  refund_failed: refundFailed,
  refund_mismatch: refundMismatch,
  refund_late: refundLate,
  lost_voucher: lostVoucher,
  card_type_fee: fee,
  fee_dispute: fee,
  retrieval: network,
  chargeback: network,
  fraud,
};

/** Nothing is proposed without a linked row, but for a failed payment that never came (readings 4, 7). */
function unlinked(input: AssessInput): Assessment {
  const { claim, located } = input;
  const { match, contradictions, candidates, lead } = located;
  const score = Math.round((candidates[0]?.score ?? 0) * 10) / 10;
  if (match === 'none') {
    const found = claim.kind === 'failed_debited' ? failedWithoutRow(input) : undecided(because('none_found', '2', { score }));
    return located.allButTheCard ? { ...found, reasons: [...found.reasons, because('none_all_but_card', '8.15')] } : found;
  }
  if (contradictions.length > 0) return undecided(because('review_contradiction', '2', { disagrees: contradictions.join(' ') }));
  const { linkAt } = input.rules ?? RULES;
  return undecided(score >= linkAt ? because('review_lead', '2', { score, lead: lead ?? 0 }) : because('review_score', '2', { score, linkAt }));
}

/** A guard that closes the proposal leaves it to the next file (G13) or to a person. */
function guarded(decided: Assessment, found: Situation): Assessment {
  const { remedy, amountFen } = decided;
  if (!remedy || !GIVES_BACK.includes(remedy)) return decided;
  const failed = guardsFor(remedy, amountFen, found.sale, found.children, {}, found.rules).find(({ passed }) => !passed);
  if (!failed) return decided;
  const closed = [{ remedy, code: failed.code, rule: failed.guard, facts: failed.facts }, ...decided.closed];
  const rest = { ...decided, amountFen: 0, closed, openUntil: undefined, neverAutomatic: undefined };
  return failed.guard === 'G13'
    ? { ...rest, remedy: 'wait_for_file', reasons: [...decided.reasons, because('result_unknown', 'G13', failed.facts)] }
    : { ...rest, remedy: null, targetLogNo: null, reasons: [...decided.reasons, because('guard_closed', failed.guard, failed.facts)] };
}

/** A proven kind that is not the claimed one is said (section 3, last paragraph). */
const saidSo = ({ reasons, provenKind }: Assessment, claimed: CaseKind): Reason[] =>
  provenKind && provenKind !== claimed ? [...reasons, because('proven_other_kind', '3', { claimed, proven: provenKind })] : reasons;

/** Adds what stands beside the proposal: the family of every row it names, closed options, guards. */
function complete(decided: Assessment, found: Situation, input: AssessInput & { rules: Rulebook }): Assessment {
  const { rows, located, claim } = input;
  const target = rows.find(row => row.logNo === decided.targetLogNo);
  const named = rows.filter(row => located.logNos.includes(row.logNo) || decided.relatedLogNos.includes(row.logNo));
  const related = new Set([...decided.relatedLogNos, ...named.flatMap(row => childrenOf(row, rows)).map(row => row.logNo)]);
  const whole = { ...decided, reasons: saidSo(decided, claim.kind), relatedLogNos: [...related].filter(logNo => !located.logNos.includes(logNo)) };
  if (!target || claim.kind === 'fraud') return whole;
  const family = target === found.sale ? found : situationOf(target, input);
  return guarded({ ...whole, closed: [...whole.closed, ...closedBeside(whole, family)] }, family);
}

/**
 * What follows from what was located, by section 3 and its readings: proven kind, remedy, amount in fen, reasons and closed options.
 * Pure; null remedy where a person decides. Throws RangeError on an unreadable time.
 */
export function assess(input: AssessInput): Assessment {
  const { claim, located, asOf, rules = RULES } = input;
  if (claim.kind === 'settlement_missing') return settlement(input);
  if (claim.kind === 'other') return undecided(because('kind_for_a_person', '3'));
  if (located.match !== 'linked') return unlinked(input);
  const seen = { ...input, rules, rows: viewOf(claim.mid, input.rows, asOf) };
  const sale = seen.rows.find(row => located.logNos.includes(row.logNo));
  if (!sale) return undecided(because('row_not_seen', '8.1', { logNos: located.logNos.join(' ') }));
  const found = situationOf(sale, seen);
  return complete(DECIDES[claim.kind](found), found, seen);
}
