import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FeePlanRow, PayoutRow, PayoutStatus } from '../contract/index.js';
import { Fen } from '../platform/database/columns.js';

/** What the acquirer paid a merchant for one settle date. */
@Entity('payout')
@Index(['mid', 'settleDate'], { unique: true })
export class Payout implements PayoutRow {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 8 }) settleDate!: string;
  @Column({ type: 'varchar', length: 15 }) mid!: string;
  @Fen() netFen!: number;
  @Column({ type: 'varchar', length: 4 }) accountTail4!: string;
  @Column({ type: 'varchar', length: 8 }) status!: PayoutStatus;
  @Column({ type: 'varchar', length: 25 }) paidAt!: string;
  @Column({ type: 'varchar', length: 60 }) bankRef!: string;
  @Column({ type: 'varchar', length: 500 }) reason!: string;
  @Column({ type: 'varchar', length: 36 }) fileId!: string;
  @Column({ type: 'int' }) lineNo!: number;
}

/** Rates of a merchant from one day on; basis points, cap 0 = none. */
@Entity('fee_plan')
@Index(['mid', 'validFrom'], { unique: true })
export class FeePlan implements FeePlanRow {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 15 }) mid!: string;
  @Column({ type: 'varchar', length: 8 }) validFrom!: string;
  /** empty while open; both ends count */
  @Column({ type: 'varchar', length: 8 }) validTo!: string;
  @Column({ type: 'int' }) debitBp!: number;
  @Fen() debitCapFen!: number;
  @Column({ type: 'int' }) creditBp!: number;
  @Column({ type: 'int' }) walletBp!: number;
  @Column({ type: 'varchar', length: 36 }) fileId!: string;
  @Column({ type: 'int' }) lineNo!: number;
}
