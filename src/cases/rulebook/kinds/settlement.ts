import type { Assessment, PayoutRow } from '../../../contract/index.js';
import { addDays, dayOf } from '../days.js';
import { because, factMissing, propose, type AssessInput } from '../situation.js';
import { viewOf } from '../view-at.js';
import { RULES } from '../version.js';

const RULE = '3 settlement_missing';
const kind = 'settlement_missing';

/** Working days d with from < d ≤ to, counted up to `enough` (reading 11). */
function workingDaysAfter(from: string, to: string, workingDay: (day: string) => boolean, enough: number): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to && count < enough; day = addDays(day, 1)) count += workingDay(day) ? 1 : 0;
  return count;
}

function paid(lines: readonly PayoutRow[], net: number): Assessment {
  const paidFen = lines.reduce((sum, line) => sum + line.netFen, 0);
  const facts = { paidFen, netFen: net, bankRef: lines.map(line => line.bankRef).join(' ') };
  return paidFen === net
    ? propose({ kind, remedy: 'no_error' }, because('payout_paid', RULE, facts))
    : propose({ kind, remedy: 'payout_correction', amountFen: net - paidFen }, because('payout_differs', net < paidFen ? '8.40' : RULE, facts));
}

function unpaid({ asOf, workingDay, rules = RULES }: AssessInput, day: string, net: number): Assessment {
  const enough = rules.payoutWorkingDays;
  const workingDays = workingDaysAfter(day, dayOf(asOf), workingDay, enough);
  const facts = { netFen: net, workingDays, needed: enough };
  // the day's own file has not come yet
  if (day > dayOf(asOf)) return propose({ kind, remedy: 'wait_for_file' }, because('payout_young', RULE, facts));
  if (net <= 0) return propose({ kind, remedy: 'no_error' }, because('payout_carried_forward', '8.40', facts));
  return workingDays >= enough
    ? propose({ kind, remedy: 'reissue_payout', amountFen: net }, because('payout_overdue', RULE, facts))
    : propose({ kind, remedy: 'wait_for_file' }, because('payout_young', RULE, facts));
}

/** Section 3 `settlement_missing`: the payout of one settle date against Σ net of its OK rows (readings 11, 40). */
export function settlement(input: AssessInput): Assessment {
  const { claim, rows, payouts, asOf } = input;
  const said = claim.settleDate ?? claim.occurredAt;
  if (!said) return factMissing('settleDate', RULE);
  const day = claim.settleDate ?? dayOf(said);
  const net = viewOf(claim.mid, rows, asOf)
    .filter(row => row.settleDate === day && row.status === 'OK')
    .reduce((sum, row) => sum + row.netFen, 0);
  const lines = payouts.filter(line => line.mid === claim.mid && line.settleDate === day);
  const done = lines.filter(line => line.status === 'PAID');
  if (done.length > 0) return paid(done, net);
  const [line] = lines;
  if (!line) return unpaid(input, day, net);
  const facts = { netFen: line.netFen, reason: line.reason };
  return line.status === 'RETURNED'
    ? propose({ kind, remedy: 'reissue_payout', amountFen: line.netFen }, because('payout_returned', RULE, facts))
    : propose({ kind, remedy: 'release_hold', amountFen: line.netFen }, because('payout_held', RULE, facts));
}
