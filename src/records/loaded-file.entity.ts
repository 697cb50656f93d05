import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FileView } from '../contract/index.js';
import { Fen, Instant, Json } from '../platform/database/columns.js';

/** A file that came and what became of it; only loaded ones are remembered by hash. */
@Entity('loaded_file')
@Index(['sha256'], { unique: true, where: `"outcome" = 'loaded'` })
@Index(['kind', 'settleDate'])
export class LoadedFile {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 120 }) name!: string;
  @Column({ type: 'varchar', length: 12 }) kind!: FileView['kind'];
  @Column({ type: 'varchar', length: 8, nullable: true }) settleDate!: string | null;
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  @Column({ type: 'varchar', length: 10 }) encoding!: string;
  @Column({ type: 'varchar', length: 4 }) eol!: string;
  @Column({ type: 'varchar', length: 8 }) outcome!: FileView['outcome'];
  @Column({ type: 'varchar', length: 20, nullable: true }) reason!: string | null;
  /** what the trailer says; absent without one */
  @Column({ type: 'int', nullable: true }) trailerRows!: number | null;
  @Fen({ nullable: true }) trailerNetFen!: number | null;
  /** what the lines say */
  @Column({ type: 'int' }) actualRows!: number;
  @Fen() actualNetFen!: number;
  @Column({ type: 'int' }) loaded!: number;
  @Column({ type: 'int' }) ignored!: number;
  @Column({ type: 'int' }) conflicts!: number;
  @Column({ type: 'int' }) rejected!: number;
  /** net of the OK lines by what became of them; together they are what all lines say */
  @Fen({ default: 0 }) loadedNetFen!: number;
  @Fen({ default: 0 }) ignoredNetFen!: number;
  @Fen({ default: 0 }) conflictsNetFen!: number;
  @Fen({ default: 0 }) rejectedNetFen!: number;
  /** children without a sale after this file, over all files */
  @Column({ type: 'int' }) parked!: number;
  /** the first of them; `rejected` counts them all */
  @Json() rejectedLines!: FileView['rejectedLines'];
  @Instant() at!: Date;
}

/** A known record came again with other content: the old one stands and a person looks. */
@Entity('record_conflict')
@Index(['fileId'])
export class RecordConflict {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) fileId!: string;
  @Column({ type: 'varchar', length: 12 }) kind!: FileView['kind'];
  @Column({ type: 'int' }) line!: number;
  /** logNo, or the key's parts joined by `/` */
  @Column({ type: 'varchar', length: 40 }) key!: string;
  /** names of the columns that differ, as in the file */
  @Json() columns!: string[];
  /** the record on file, then the line as sent, by column */
  @Json() ours!: Record<string, string>;
  @Json() theirs!: Record<string, string>;
  @Instant() at!: Date;
}
