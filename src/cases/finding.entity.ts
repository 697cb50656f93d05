import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Assessment, Located, PayoutRow, TransactionRow } from '../contract/index.js';
import { Instant, Json } from '../platform/database/columns.js';

/** What one round of the investigation saw and concluded; the rows are kept as they were seen. */
@Entity('finding')
@Index(['caseId', 'round'])
export class Finding {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  /** the case's version when the round began */
  @Column({ type: 'int' }) round!: number;
  @Instant() asOf!: Date;
  @Instant() at!: Date;
  @Column({ type: 'varchar', length: 12 }) ruleVersion!: string;
  @Json() located!: Located;
  @Json({ nullable: true }) assessment!: Assessment | null;
  @Json() rows!: TransactionRow[];
  @Json() relatedRows!: TransactionRow[];
  @Json({ nullable: true }) payout!: PayoutRow | null;
}
