import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Known by its terminals; the name is the first terminal's store. */
@Entity('merchant')
export class Merchant {
  @PrimaryColumn({ type: 'varchar', length: 15 }) mid!: string;
  @Column({ type: 'varchar', length: 200 }) name!: string;
}

/** One binding of a terminal number: the same number exists at several merchants, and again after a replacement. */
@Entity('terminal')
@Index(['mid', 'tid', 'boundFrom'], { unique: true })
@Index(['tid'])
export class Terminal {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 8 }) tid!: string;
  @Column({ type: 'varchar', length: 15 }) mid!: string;
  @Column({ type: 'varchar', length: 40 }) serialNo!: string;
  @Column({ type: 'varchar', length: 60 }) maker!: string;
  @Column({ type: 'varchar', length: 60 }) model!: string;
  @Column({ type: 'varchar', length: 200 }) storeName!: string;
  @Column({ type: 'varchar', length: 300 }) address!: string;
  /** `20250901` */
  @Column({ type: 'varchar', length: 8 }) boundFrom!: string;
  /** empty while bound */
  @Column({ type: 'varchar', length: 8 }) boundTo!: string;
  @Column({ type: 'varchar', length: 36 }) fileId!: string;
  @Column({ type: 'int' }) lineNo!: number;
}
