import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../../platform/database/columns.js';

/** a paper · a line of the acquirer's file · what the reader saw on a paper · a line of the timeline · a paper still on its way */
export type ExhibitKind = 'evidence' | 'row' | 'reading' | 'entry' | 'awaited';

/** A number once given stays with its exhibit. */
@Entity('case_exhibit')
@Index(['caseId', 'kind', 'ref'], { unique: true })
export class CaseExhibit {
  @PrimaryColumn({ type: 'varchar', length: 36 }) caseId!: string;
  @PrimaryColumn({ type: 'int' }) n!: number;
  @Column({ type: 'varchar', length: 12 }) kind!: ExhibitKind;
  /** an id, `transactions-….csv line n`, or what is awaited */
  @Column({ type: 'varchar', length: 160 }) ref!: string;
  @Instant() at!: Date;
}
