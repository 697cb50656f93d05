import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Level } from '../contract/index.js';
import { Instant, Json } from '../platform/database/columns.js';

/** Why a rung asks nobody any more: the case came down, or went one level up instead. */
export type ClosedAs = 'came_down' | 'climbed';

/** A rung that fired; once per trigger and cycle, and open until somebody acknowledges it or it is closed. What fired never changes. */
@Entity('escalation')
@Index(['caseId', 'trigger', 'cycle'], { unique: true })
@Index(['ackAt', 'to'])
@Index(['climbAt', 'id'])
@Index(['at'])
export class Escalation {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 12 }) to!: Level;
  @Column({ type: 'varchar', length: 40 }) trigger!: string;
  @Column({ type: 'int' }) cycle!: number;
  /** version of the ladder it fired by */
  @Column({ type: 'varchar', length: 12 }) ruleVersion!: string;
  /** the ladder's row; null for those from before it had rows */
  @Column({ type: 'varchar', length: 40, nullable: true }) rung!: string | null;
  @Json() facts!: Record<string, string | number>;
  @Instant() at!: Date;
  @Instant() ackDueAt!: Date;
  @Instant({ nullable: true }) ackAt!: Date | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) ackBy!: string | null;
  /** when it goes one level up; null once acknowledged, closed or gone up */
  @Instant({ nullable: true }) climbAt!: Date | null;
  @Instant({ nullable: true }) closedAt!: Date | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) closedAs!: ClosedAs | null;
}
