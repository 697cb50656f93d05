import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type ExhibitKind = 'evidence' | 'row' | 'reading';

/** Given once and kept: whoever read E3 yesterday finds the same thing under it for good. */
@Entity('exhibit_number')
@Index(['caseId', 'kind', 'subject'], { unique: true })
export class ExhibitNumber {
  @PrimaryColumn({ type: 'varchar', length: 36 }) caseId!: string;
  @PrimaryColumn({ type: 'int' }) n!: number;
  @Column({ type: 'varchar', length: 8 }) kind!: ExhibitKind;
  /** id of the paper or reading, or the row's logNo */
  @Column({ type: 'varchar', length: 80 }) subject!: string;
}
