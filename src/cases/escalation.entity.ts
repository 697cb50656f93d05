import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Level } from '../contract/index.js';
import { Instant, Json } from '../platform/database/columns.js';

/** A rung that fired; once per trigger and cycle, and open until somebody acknowledges it. */
@Entity('escalation')
@Index(['caseId', 'trigger', 'cycle'], { unique: true })
@Index(['ackAt', 'to'])
export class Escalation {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 12 }) to!: Level;
  @Column({ type: 'varchar', length: 40 }) trigger!: string;
  @Column({ type: 'int' }) cycle!: number;
  /** version of the trigger table it fired under */
  @Column({ type: 'varchar', length: 12 }) ruleVersion!: string;
  @Json() facts!: Record<string, string | number>;
  @Instant() at!: Date;
  @Instant() ackDueAt!: Date;
  @Instant({ nullable: true }) ackAt!: Date | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) ackBy!: string | null;
}
