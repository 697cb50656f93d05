/** The acquirer's files of a torture: sales of one merchant, and later the rows of what was booked. */
export const MID = '999290054110001';
export const TID = '90000001';

const HEADER = 'settle_date,log_no,mid,tid,op_no,batch_no,voucher_no,rrn,auth_code,txn_time,txn_type,channel,card_kind,pan_masked,amt_fen,fee_fen,net_fen,resp,status,orig_rrn,orig_date,reason';
const DAY_MS = 24 * 3600_000;
const local = at => new Date(at + 8 * 3600_000).toISOString();
export const dayOf = at => local(at).slice(0, 10).replaceAll('-', '');
const digits = (n, width) => String(n).padStart(width, '0');

/** Card payments, scan payments by the scan interfaces' numbers, and scan payments by others'. */
const KINDS = [
  { channel: 'UPAY', cardKind: '02', prefix: '26', pan: n => `622575******${digits(n % 10_000, 4)}` },
  { channel: 'UPAY', cardKind: '01', prefix: '26', pan: n => `621799******${digits(n % 10_000, 4)}` },
  { channel: 'WECHAT', cardKind: '', prefix: '66', pan: () => '' },
  { channel: 'ALIPAY', cardKind: '', prefix: '26', pan: () => '' },
];

/** Sales of yesterday and what is to be refunded of them; three in ten are asked for more than they have, one in ten had a failed refund before. */
export function makeTrade(count, { int, pick, roll }, now = Date.now()) {
  const day = dayOf(now - DAY_MS);
  const sales = [], wishes = [];
  while (wishes.length < count) {
    const n = sales.length, kind = pick(KINDS), amount = int(1000, 400_000);
    const at = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${digits(9 + (n % 12), 2)}:${digits(n % 60, 2)}:${digits(n % 60, 2)}+08:00`;
    const sale = { ...kind, n, day, at, amount, logNo: `${kind.prefix}${day.slice(4)}${digits(n, 8)}`, rrn: digits(700_000_000_000 + n, 12), panMasked: kind.pan(n), failed: roll() < 0.1 };
    sales.push(sale);
    const parts = roll() < 0.3 ? [0.4, 0.4, 0.4] : roll() < 0.5 ? [1] : [0.3, 0.5];
    for (const part of parts.slice(0, count - wishes.length)) wishes.push({ sale, amount: Math.max(1, Math.floor(amount * part)) });
  }
  return { day, sales, wishes };
}

const line = row => [row.day, row.logNo, MID, TID, '01', '', '', row.rrn, '', row.at, row.type, row.channel, row.cardKind, row.panMasked, row.amount, 0, row.amount, '00', row.status ?? 'OK', row.origRrn ?? '', row.origDate ?? '', row.reason ?? ''].join();
const file = (day, rows) => {
  const sum = rows.filter(row => (row.status ?? 'OK') === 'OK').reduce((total, row) => total + row.amount, 0);
  return [HEADER, ...rows.map(line), `#TOTAL,${day},${rows.length},${sum}`, ''].join('\n');
};
const childOf = (sale, fields) => ({ ...sale, origRrn: sale.rrn, origDate: sale.day, ...fields });

export const salesFile = ({ day, sales }) => file(day, sales.flatMap(sale => {
  const failed = childOf(sale, { type: 'REFUND', status: 'FAILED', amount: -sale.amount, logNo: `27${sale.day.slice(4)}${digits(sale.n, 8)}`, rrn: digits(600_000_000_000 + sale.n, 12) });
  return [{ ...sale, type: 'SALE' }, ...(sale.failed ? [failed] : [])];
}));

/** Today's file of what the acquirer booked; a few rows do not carry our number. */
export function returnsFile({ sales }, booked, { roll }, now = Date.now()) {
  const byLog = new Map(sales.map(sale => [sale.logNo, sale]));
  const day = dayOf(now);
  const rows = booked.map((refund, n) => {
    const sale = byLog.get(refund.origin);
    return childOf(sale, {
      day, type: 'REFUND', at: `${local(now - 1000).slice(0, 19)}+08:00`, amount: -refund.amountFen, logNo: `28${day.slice(4)}${digits(n, 8)}`, rrn: digits(800_000_000_000 + n, 12), reason: roll() < 0.9 ? refund.no : '',
    });
  });
  return { name: `transactions-${day}.csv`, text: file(day, rows) };
}

export const claimOf = ({ sale, amount }) => ({
  kind: 'refund_failed', mid: MID, channel: 'phone', logNo: sale.logNo, occurredAt: sale.at, amountFen: sale.amount, expectedRefundFen: amount, story: '钱没有退回来',
});
