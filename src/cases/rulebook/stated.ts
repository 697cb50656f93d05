import type { Claim } from '../../contract/index.js';
import { addDays, dayOf, isBareDay } from './days.js';
import { RULES, type Rulebook } from './version.js';

/** The facts of a claim that rows can be compared with, written the way the files write them. */
export interface Stated {
  readonly mid: string;
  /** `YYYYMMDD` at +08:00 */
  readonly day?: string;
  /** only when a minute was stated (reading 18) */
  readonly time?: string;
  readonly amountFen?: number;
  readonly intendedFen?: number;
  readonly logNo?: string;
  readonly tid?: string;
  readonly rrn?: string;
  readonly batchNo?: string;
  readonly voucherNo?: string;
  readonly authCode?: string;
  readonly last4?: string;
  readonly first6?: string;
  readonly opNo?: string;
}

const text = (said: string | undefined): string | undefined => said?.trim().toUpperCase() || undefined;
const sixDigits = (said: string | undefined): string | undefined => {
  const number = text(said);
  // people leave out the leading zeros that the files keep
  return number && /^\d{1,5}$/.test(number) ? number.padStart(6, '0') : number;
};

/** The claim's facts; empty ones are left out. Throws RangeError on an unreadable time. */
export function statedBy(claim: Claim): Stated {
  const { occurredAt, settleDate } = claim;
  return {
    mid: claim.mid,
    day: occurredAt ? dayOf(occurredAt) : settleDate || undefined,
    time: occurredAt && !isBareDay(occurredAt) ? occurredAt : undefined,
    amountFen: claim.amountFen,
    intendedFen: claim.intendedFen,
    logNo: text(claim.logNo),
    tid: text(claim.tid),
    rrn: text(claim.rrn),
    batchNo: sixDigits(claim.batchNo),
    voucherNo: sixDigits(claim.voucherNo),
    authCode: text(claim.authCode),
    last4: text(claim.last4),
    first6: text(claim.first6),
    opNo: text(claim.opNo),
  };
}

/** How many features the claim states (reading 21): mid, kind, batch and a bare day are none. */
export function featuresOf(said: Stated): number {
  const amount = said.amountFen ?? said.intendedFen;
  const { time, tid, last4, first6, opNo, rrn, voucherNo, authCode } = said;
  return [amount, time, tid, last4, first6, opNo, rrn, voucherNo, authCode].filter(fact => fact !== undefined).length;
}

/** What a caller has to read so that `locate` finds what it can. */
export interface ClaimWindow {
  /** days of `txn_time`, `YYYYMMDD`; empty when no date was stated */
  days: string[];
  keys: {
    logNo?: string;
    rrn?: string;
    voucher?: { tid: string; batchNo: string; voucherNo: string };
    auth?: { authCode: string; last4: string };
  };
}

/** The days and the exact keys (section 2) that a claim asks for, within its own mid. */
export function windowOf(claim: Claim, rules: Rulebook = RULES): ClaimWindow {
  const { day, logNo, rrn, tid, batchNo, voucherNo, authCode, last4 } = statedBy(claim);
  const reach = Array.from({ length: 2 * rules.windowDays + 1 }, (_, i) => i - rules.windowDays);
  return {
    days: day ? reach.map(by => addDays(day, by)) : [],
    keys: {
      ...(logNo && { logNo }),
      ...(rrn && { rrn }),
      ...(tid && batchNo && voucherNo && { voucher: { tid, batchNo, voucherNo } }),
      ...(authCode && last4 && { auth: { authCode, last4 } }),
    },
  };
}
