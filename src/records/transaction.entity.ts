import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PayChannel, TransactionRow, TxnStatus, TxnType } from '../contract/index.js';
import { Fen, Instant } from '../platform/database/columns.js';

/** One line of the acquirer's files; never changed once it is here. */
@Entity('transaction')
@Index(['mid', 'txnAt'])
@Index(['rrn', 'mid']) // staff look an RRN up without knowing whose it is
@Index(['origRrn', 'mid'], { where: `"origRrn" <> ''` })
@Index(['mid', 'tid', 'batchNo'])
@Index(['settleDate', 'mid', 'status', 'netFen']) // a day's sums are read from it alone
@Index('transaction_beside_sales', ['settleDate', 'mid', 'logNo'], { where: `"txnType" NOT IN ('SALE', 'PREAUTH', 'PREAUTH_VOID', 'COMPLETION')` })
@Index('transaction_beside_sales_mid', ['mid', 'settleDate'], { where: `"txnType" NOT IN ('SALE', 'PREAUTH', 'PREAUTH_VOID', 'COMPLETION')` })
@Index(['txnAt', 'logNo']) // the order in which pages are read
export class Transaction implements TransactionRow {
  @PrimaryColumn({ type: 'varchar', length: 14 }) logNo!: string;
  @Column({ type: 'varchar', length: 8 }) settleDate!: string;
  @Column({ type: 'varchar', length: 15 }) mid!: string;
  @Column({ type: 'varchar', length: 8 }) tid!: string;
  @Column({ type: 'varchar', length: 20 }) opNo!: string;
  @Column({ type: 'varchar', length: 6 }) batchNo!: string;
  @Column({ type: 'varchar', length: 6 }) voucherNo!: string;
  @Column({ type: 'varchar', length: 12 }) rrn!: string;
  @Column({ type: 'varchar', length: 6 }) authCode!: string;
  /** as sent, with +08:00 */
  @Column({ type: 'varchar', length: 25 }) txnTime!: string;
  /** the same moment, comparable with any other */
  @Instant() txnAt!: Date;
  @Column({ type: 'varchar', length: 16 }) txnType!: TxnType;
  @Column({ type: 'varchar', length: 8 }) channel!: PayChannel;
  @Column({ type: 'varchar', length: 2 }) cardKind!: string;
  @Column({ type: 'varchar', length: 19 }) panMasked!: string;
  @Fen() amtFen!: number;
  @Fen() feeFen!: number;
  @Fen() netFen!: number;
  @Column({ type: 'varchar', length: 10 }) resp!: string;
  @Column({ type: 'varchar', length: 8 }) status!: TxnStatus;
  @Column({ type: 'varchar', length: 12 }) origRrn!: string;
  /** the local day of the sale's txnTime */
  @Column({ type: 'varchar', length: 8 }) origDate!: string;
  @Column({ type: 'varchar', length: 500 }) reason!: string;
  @Column({ type: 'varchar', length: 36 }) fileId!: string;
  /** physical line of the file; the header is line 1 */
  @Column({ type: 'int' }) lineNo!: number;
}

/** A child row whose sale is not on file yet; the row goes when the sale comes. */
@Entity('parked_child')
export class ParkedChild {
  @PrimaryColumn({ type: 'varchar', length: 14 }) logNo!: string;
  @Column({ type: 'varchar', length: 15 }) mid!: string;
  @Column({ type: 'varchar', length: 12 }) origRrn!: string;
  @Column({ type: 'varchar', length: 8 }) origDate!: string;
}
