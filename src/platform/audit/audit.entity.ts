import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Json } from '../database/columns.js';

/** Append-only, chained by hash; ids and hashes only, so erasing personal data never breaks the chain. */
@Entity('audit')
@Index(['subject', 'seq'])
@Index(['action', 'seq'])
@Index(['actorId', 'seq'])
export class AuditRow {
  @PrimaryColumn({ type: 'bigint', transformer: { to: (n: number) => n, from: Number } }) seq!: number;
  @Column({ type: 'varchar', length: 64 }) prevHash!: string;
  @Column({ type: 'varchar', length: 64 }) hash!: string;
  @Instant() at!: Date;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 12 }) actorRole!: string;
  @Column({ type: 'varchar', length: 60 }) action!: string;
  /** `case:<id>`, `user:<id>`, `file:<id>` */
  @Column({ type: 'varchar', length: 80 }) subject!: string;
  @Json() facts!: Record<string, unknown>;
}
