import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { randomInt } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileView, TransactionRow } from '../../contract/index.js';
import { Case } from '../../cases/case.entity.js';
import { Clock, localDay, localIso } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Loader } from '../../records/loading/loader.js';
import { Orders } from '../orders.js';
import { AT_TERMINAL, toAcquirer } from '../remedy-kinds.js';
import type { RemedyOrder } from '../remedy.entity.js';
import { EmbeddedSimulator } from './simulator/embedded-simulator.js';

const HEADER = 'settle_date,log_no,mid,tid,op_no,batch_no,voucher_no,rrn,auth_code,txn_time,txn_type,channel,card_kind,pan_masked,amt_fen,fee_fen,net_fen,resp,status,orig_rrn,orig_date,reason';

const LONG_AGO = new Date(0);

/** The simulated acquirer's next transaction file: what was booked and what merchants did at their terminals since the last one. */
@Injectable()
export class NextFile {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly loader: Loader,
    private readonly orders: Orders,
    private readonly acquirer: EmbeddedSimulator,
  ) {}

  async arrive(): Promise<FileView> {
    const booked = new Set((await this.acquirer.booked()).map(one => one.no));
    const lines = await this.db.read(async tx => {
      // terminals and the back office are not in its refund ledger
      const due = (await this.orders.provable(tx, LONG_AGO)).filter(order => (toAcquirer(order.remedy) ? booked.has(order.refundNo) : order.state !== 'refused'));
      return (await Promise.all(due.map(order => this.linesFor(tx, order)))).flat();
    });
    const day = localDay(this.clock.now());
    const sum = lines.reduce((total, line) => total + line.netFen, 0);
    const text = `${HEADER}\n${stringify(lines.map(line => Object.values(line)))}#TOTAL,${day},${lines.length},${sum}\n`;
    return this.loader.load(Readable.from([Buffer.from(text)]), `transactions-${day}.csv`);
  }

  private async linesFor(tx: Tx, order: RemedyOrder): Promise<TransactionRow[]> {
    const { target } = await this.orders.guards.rowsOf(tx, order.mid, order.targetLogNo);
    const back = { ...this.line(order, target), amtFen: -order.amountFen, netFen: -order.amountFen };
    if (order.remedy === 'collect_difference') return [{ ...this.sale(order, target, order.amountFen) }];
    if (!AT_TERMINAL.includes(order.remedy)) return [target ? back : { ...back, txnType: 'FEE', amtFen: order.amountFen, netFen: order.amountFen }];
    const voided: TransactionRow = { ...back, txnType: 'VOID', amtFen: -(target?.amtFen ?? 0), netFen: -(target?.netFen ?? 0), feeFen: -(target?.feeFen ?? 0) };
    const found = await tx.findOneBy(Case, { id: order.caseId });
    const intended = found?.claim.intendedFen;
    return order.remedy === 'void' || !intended ? [voided] : [voided, this.sale(order, target, intended)];
  }

  private sale(order: RemedyOrder, target: TransactionRow | undefined, amtFen: number): TransactionRow {
    return { ...this.line(order, target), txnType: 'SALE', amtFen, netFen: amtFen, origRrn: '', origDate: '', reason: '', authCode: digits(6) };
  }

  private line(order: RemedyOrder, target: TransactionRow | undefined): TransactionRow {
    const now = this.clock.now();
    const day = localDay(now);
    return {
      settleDate: day, logNo: `${day.slice(2)}${digits(8)}`, mid: order.mid, tid: target?.tid ?? '90000000', opNo: '', batchNo: '', voucherNo: '', rrn: digits(12), authCode: '',
      txnTime: localIso(now), txnType: order.remedy === 'fee_adjustment' ? 'FEE' : 'REFUND', channel: target?.channel ?? 'UPAY', cardKind: target?.cardKind ?? '', panMasked: target?.panMasked ?? '',
      amtFen: 0, feeFen: 0, netFen: 0, resp: '00', status: 'OK', origRrn: target?.rrn ?? '', origDate: target ? target.txnTime.slice(0, 10).replaceAll('-', '') : '', reason: order.refundNo,
    };
  }
}

const digits = (count: number): string => Array.from({ length: count }, () => randomInt(10)).join('');
