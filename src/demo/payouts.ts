import type { TransactionRow } from '../contract/index.js';
import { localIso, type Moments } from './moments.js';
import { BREAKFAST, FLORIST, HOTEL, SHOPS } from './shops.table.js';

/** Which payouts went wrong: working days back and whose. */
export const WENT_WRONG = {
  held: { shop: HOTEL, workingDays: 3 },
  returned: { shop: BREAKFAST, workingDays: 3 },
  missing: { shop: FLORIST, workingDays: 4 },
} as const;

/** The settle day of a payout that went wrong. */
export const wrongDay = (moments: Moments, which: keyof typeof WENT_WRONG): string => moments.settledBefore(WENT_WRONG[which].workingDays);

/** What a shop is owed for a settle day: Σ net of its OK rows, in fen. */
export const netOf = (rows: readonly TransactionRow[], shop: number, day: string): number =>
  rows.filter(row => row.mid === SHOPS[shop]!.mid && row.settleDate === day && row.status === 'OK').reduce((sum, row) => sum + row.netFen, 0);

/** The lines of one settle day's payouts, paid on the next working day. */
export function payoutLines(moments: Moments, day: string, payDay: string, rows: readonly TransactionRow[]): (string | number)[][] {
  const isWrong = (which: keyof typeof WENT_WRONG, shop: number) => WENT_WRONG[which].shop === shop && wrongDay(moments, which) === day;
  return SHOPS.flatMap(({ mid, account }, shop) => {
    const net = netOf(rows, shop, day);
    if (net <= 0 || isWrong('missing', shop)) return [];
    if (isWrong('held', shop)) return [[day, mid, net, account, 'HELD', '', '', '大额待核']];
    if (isWrong('returned', shop)) return [[day, mid, net, account, 'RETURNED', '', `YZB${day}${shop}`, '收款户名不符，银行退回']];
    const paidAt = localIso(moments.on(payDay, `09:3${shop}:00`));
    return [[day, mid, net, account, 'PAID', paidAt, `YZB${day}${shop}`, '']];
  });
}
