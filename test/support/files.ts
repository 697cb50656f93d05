import type { TransactionRow } from '../../src/contract/index.js';

export type RowLike = Partial<TransactionRow> & Pick<TransactionRow, 'amtFen' | 'txnTime'>;

const HEADER = 'settle_date,log_no,mid,tid,op_no,batch_no,voucher_no,rrn,auth_code,txn_time,txn_type,channel,card_kind,pan_masked,amt_fen,fee_fen,net_fen,resp,status,orig_rrn,orig_date,reason';
let serial = 0;

/** A sale of the first merchant unless said otherwise. */
export function aRow(row: RowLike): TransactionRow {
  serial += 1;
  const number = String(serial).padStart(6, '0');
  const settleDate = row.settleDate ?? row.txnTime.slice(0, 10).replaceAll('-', '');
  return {
    settleDate, logNo: `26${settleDate.slice(4)}${number.padStart(8, '0')}`, mid: '999290054110001', tid: '90000001', opNo: '01', batchNo: '000127', voucherNo: number,
    rrn: `628800${number}`, authCode: '7QG656', txnType: 'SALE', channel: 'UPAY', cardKind: '02', panMasked: '622575******1234', feeFen: 0, netFen: row.amtFen, resp: '00',
    status: 'OK', origRrn: '', origDate: '', reason: '', ...row,
  };
}

const cells = (row: TransactionRow): string =>
  [row.settleDate, row.logNo, row.mid, row.tid, row.opNo, row.batchNo, row.voucherNo, row.rrn, row.authCode, row.txnTime, row.txnType, row.channel, row.cardKind,
    row.panMasked, row.amtFen, row.feeFen, row.netFen, row.resp, row.status, row.origRrn, row.origDate, row.reason].join(',');

/** One file of a settle date with a right trailer. */
export function transactionsFile(rows: RowLike[], day: string): string {
  const lines = rows.map(row => aRow({ ...row, settleDate: day }));
  const sum = lines.filter(line => line.status === 'OK').reduce((total, line) => total + line.netFen, 0);
  return [HEADER, ...lines.map(cells), `#TOTAL,${day},${lines.length},${sum}`, ''].join('\n');
}

export const terminalsFile = (mids: string[]): string =>
  ['tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to', ...mids.map((mid, n) => `9000000${n + 1},${mid},SN${n},联迪,LD-A8,${n ? '别家小馆' : '鼎丰清吧'},云州市和平里${n + 1}号,20260101,`), ''].join('\n');
