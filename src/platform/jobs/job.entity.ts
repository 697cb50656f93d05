import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Json } from '../database/columns.js';

export type JobState = 'due' | 'done' | 'failed';

/** One row of the ledger: a transactional outbox; queues only ring for it. */
@Entity('job')
@Index(['state', 'runAt'])
export class Job {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  /** `<name>:<subject>:<version>`: asking twice is one job */
  @Column({ type: 'varchar', length: 200, unique: true }) key!: string;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  /** ids and versions only */
  @Json() payload!: Record<string, unknown>;
  @Column({ type: 'varchar', length: 8 }) state!: JobState;
  @Instant() runAt!: Date;
  @Column({ type: 'int', default: 0 }) attempts!: number;
  @Instant({ nullable: true }) heldUntil!: Date | null;
  /** rises with each claim; a worker that lost its hold cannot finish */
  @Column({ type: 'int', default: 0 }) fence!: number;
  @Instant() askedAt!: Date;
  @Instant({ nullable: true }) endedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) lastError!: string | null;
}
