import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role, RowVerdict } from '../../contract/index.js';
import { Fen, Instant } from '../../platform/database/columns.js';

/** A row without an order as it was found when its file came; raised once. */
@Entity('stray_row')
@Index(['settleDate', 'verdict'])
export class StrayRow {
  @PrimaryColumn({ type: 'varchar', length: 14 }) logNo!: string;
  @Column({ type: 'varchar', length: 8 }) settleDate!: string;
  @Column({ type: 'varchar', length: 15 }) mid!: string;
  @Column({ type: 'varchar', length: 16 }) verdict!: RowVerdict;
  /** the number of ours that it carries */
  @Column({ type: 'varchar', length: 32, nullable: true }) refundNo!: string | null;
  @Fen() amtFen!: number;
  @Instant() at!: Date;
}

/** Somebody looked at a row without an order; never changed. */
@Entity('row_look')
@Index(['logNo', 'at'])
@Index(['settleDate'])
export class RowLook {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 14 }) logNo!: string;
  @Column({ type: 'varchar', length: 8 }) settleDate!: string;
  @Column({ type: 'varchar', length: 1000 }) note!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Column({ type: 'varchar', length: 12 }) actorRole!: Role;
  @Instant() at!: Date;
}

/** The rows of a loaded transactions file have been compared with the orders. */
@Entity('compared_file')
@Index(['settleDate'])
export class ComparedFile {
  @PrimaryColumn({ type: 'varchar', length: 36 }) fileId!: string;
  @Column({ type: 'varchar', length: 8 }) settleDate!: string;
  @Instant() at!: Date;
}
