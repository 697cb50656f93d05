import type { Assessment } from '../../../contract/index.js';
import { dayOf } from '../days.js';
import { equalSales, looksAlike } from '../pairs.js';
import { because, factMissing, giveBack, propose, unbooked, type AssessInput, type Decide } from '../situation.js';
import { RULES } from '../version.js';
import { returnOfPair } from './duplicate.js';

const RULE = '3 failed_debited';
const kind = 'failed_debited';

/** Section 3 `failed_debited` on a row, with readings 5 and 34. */
export const failedDebited: Decide = found => {
  const { claim, sale, rows, refundable, rules } = found;
  const retries = rows.filter(row => looksAlike(sale, row, rules)).map(row => row.logNo);
  const notBooked = unbooked(found);
  if (notBooked) return { ...notBooked, relatedLogNos: retries };
  const equal = equalSales(sale, rows, rules);
  if (equal.length > 1) return returnOfPair(found, equal, 'earlier');
  const facts = { logNo: sale.logNo, amountFen: refundable };
  if (refundable === 0) return propose({ kind, remedy: 'no_error', target: sale }, because('already_returned', '8.34', facts));
  if (claim.goodsHandedOver === undefined) {
    return propose({ kind, remedy: 'confirm_delivery', amountFen: refundable, target: sale }, because('ok_alone', RULE, facts));
  }
  if (claim.goodsHandedOver) return propose({ kind, remedy: 'no_error', target: sale }, because('goods_handed_over', RULE, facts));
  const reason = because('goods_not_handed_over', RULE, facts);
  return giveBack(found, kind, sale, { open: reason, cut: reason });
};

/** No row at all: waits for three later files, then says that nothing was booked (reading 4). */
export function failedWithoutRow({ claim, laterFiles, asOf, rules = RULES }: AssessInput): Assessment {
  const said = claim.occurredAt ?? claim.settleDate;
  if (!said) return factMissing('occurredAt', '8.4');
  const day = dayOf(said);
  const files = new Set(laterFiles.filter(file => file > day && file <= dayOf(asOf))).size;
  const facts = { laterFiles: files, needed: rules.laterFiles };
  return files >= rules.laterFiles
    ? propose({ kind, remedy: 'no_error' }, because('no_row_after_files', '8.4', facts))
    : propose({ kind, remedy: 'wait_for_file' }, because('no_row_yet', '8.4', facts));
}
