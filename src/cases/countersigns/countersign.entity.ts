import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CountersignedAct, Role } from '../../contract/index.js';
import { Instant, Json } from '../../platform/database/columns.js';

/** One person asks, another decides; neither half is ever changed. */
@Entity('countersign')
@Index(['caseId', 'askedAt'])
@Index(['decidedAt', 'askedAt'])
@Index(['caseId', 'act', 'subject'], { unique: true, where: `"decidedAt" IS NULL` }) // asked once at a time
export class Countersign {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 24 }) act!: CountersignedAct;
  /** empty for the case itself */
  @Column({ type: 'varchar', length: 80 }) subject!: string;
  @Json() facts!: Record<string, string | number>;
  @Column({ type: 'varchar', length: 1000 }) reason!: string;
  @Column({ type: 'varchar', length: 64 }) fingerprint!: string;
  @Column({ type: 'varchar', length: 36 }) askedById!: string;
  @Column({ type: 'varchar', length: 60 }) askedByName!: string;
  @Column({ type: 'varchar', length: 12 }) askedByRole!: Role;
  @Instant() askedAt!: Date;
  @Column({ type: 'boolean', nullable: true }) granted!: boolean | null;
  @Column({ type: 'varchar', length: 1000, nullable: true }) decidedReason!: string | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) decidedById!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) decidedByName!: string | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) decidedByRole!: Role | null;
  @Instant({ nullable: true }) decidedAt!: Date | null;
}
