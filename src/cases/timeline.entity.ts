import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseStatus, Role, Step, TimelineView } from '../contract/index.js';
import { Instant, Json } from '../platform/database/columns.js';

export type Audience = 'everyone' | 'staff' | 'legal';

/** One line of the case's story; never changed. */
@Entity('timeline')
@Index(['caseId', 'at'])
export class TimelineEntry {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Instant() at!: Date;
  @Column({ type: 'varchar', length: 12 }) entry!: TimelineView['entry'];
  @Column({ type: 'varchar', length: 8 }) audience!: Audience;
  @Column({ type: 'varchar', length: 20, nullable: true }) step!: Step | null;
  @Column({ type: 'varchar', length: 24, nullable: true }) fromStatus!: CaseStatus | null;
  @Column({ type: 'varchar', length: 24, nullable: true }) toStatus!: CaseStatus | null;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 12 }) actorRole!: Role;
  @Column({ type: 'varchar', length: 120 }) actorName!: string;
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) code!: string | null;
  @Json({ nullable: true }) facts!: Record<string, string | number> | null;
}
