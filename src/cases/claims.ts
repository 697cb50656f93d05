import type { Claim } from '../contract/index.js';
import { maskCardData } from '../platform/guard/card-data.js';

const REFUND_KINDS = ['refund_failed', 'refund_mismatch', 'refund_late'];

/** What a claim is about, in fen: the difference, the refund, or the whole amount; 0 where none is stated. */
export function claimedFenOf(claim: Claim): number {
  const { kind, amountFen, intendedFen, expectedRefundFen } = claim;
  if (kind === 'amount_over' || kind === 'amount_under') {
    return amountFen !== undefined && intendedFen !== undefined ? Math.abs(amountFen - intendedFen) : (amountFen ?? intendedFen ?? 0);
  }
  if (REFUND_KINDS.includes(kind)) return expectedRefundFen ?? amountFen ?? 0;
  return amountFen ?? 0;
}

const AS_LONG_AS_A_CARD = /^\d{15,19}$/;

/** The claim without card data in any text; numbers the claim itself states as references are left alone. */
export function guardedClaim(claim: Claim): { claim: Claim; masked: number } {
  // people type the card number where another number is asked
  const stated = [claim.logNo, claim.rrn, claim.refundNo].filter(one => one !== undefined && !AS_LONG_AS_A_CARD.test(one));
  const known = [claim.mid, ...(stated as string[])];
  let masked = 0;
  const clean = Object.entries(claim).map(([field, value]) => {
    if (typeof value !== 'string' || known.includes(value)) return [field, value];
    const { text, found } = maskCardData(value, { known });
    masked += found.length;
    return [field, text];
  });
  // the story stands last: a search in it then meets nothing else
  clean.sort(([left], [right]) => Number(left === 'story') - Number(right === 'story'));
  return { claim: Object.fromEntries(clean) as Claim, masked };
}
