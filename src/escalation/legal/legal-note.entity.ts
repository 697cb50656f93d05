import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../../platform/database/columns.js';

/** Privileged: read and written by legal alone. */
@Entity('legal_note')
@Index(['caseId'])
export class LegalNote {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Column({ type: 'text' }) text!: string;
  @Instant() at!: Date;
}
