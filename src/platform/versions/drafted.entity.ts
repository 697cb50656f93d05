import { Column, PrimaryColumn } from 'typeorm';
import type { Role } from '../../contract/index.js';
import { Instant } from '../database/columns.js';

/** Drafted by one, put in force by another; from then on nothing of it changes. */
export abstract class Drafted {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  /** the version in force when it was written: another one meanwhile overtakes it */
  @Column({ type: 'int' }) basedOn!: number;
  @Column({ type: 'varchar', length: 500 }) note!: string;
  @Column({ type: 'varchar', length: 36 }) authorId!: string;
  @Column({ type: 'varchar', length: 60 }) authorName!: string;
  @Column({ type: 'varchar', length: 12 }) authorRole!: Role;
  @Instant() createdAt!: Date;
  @Column({ type: 'varchar', length: 36, nullable: true }) enforcedById!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) enforcedByName!: string | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) enforcedByRole!: Role | null;
  @Instant({ nullable: true }) enforcedAt!: Date | null;
  @Instant({ nullable: true }) withdrawnAt!: Date | null;
}
export type DraftedVersion = InstanceType<typeof Drafted> & { version: number };
