import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Paper, SlipField } from '../contract/index.js';
import { Instant, Json } from '../platform/database/columns.js';

/** A file on its way; how much of it has arrived is the size of its part on disk. */
@Entity('upload')
@Index(['expiresAt'])
@Index(['actorId'])
export class Upload {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  /** `<actor>:<case>:<the sender's own>`: asking twice is one upload */
  @Column({ type: 'varchar', length: 150, unique: true }) key!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  /** cleaned and masked */
  @Column({ type: 'varchar', length: 120 }) name!: string;
  @Column({ type: 'int' }) bytes!: number;
  @Column({ type: 'varchar', length: 24, nullable: true }) paper!: Paper | null;
  /** masked */
  @Json() corrections!: { field: SlipField; value: string }[];
  @Column({ type: 'varchar', length: 36, nullable: true }) evidenceId!: string | null;
  /** a day after the last byte */
  @Instant() expiresAt!: Date;
}
