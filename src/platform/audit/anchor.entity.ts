import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AnchorPlaceView } from '../../contract/index.js';
import { Instant, Json } from '../database/columns.js';

export type Place = AnchorPlaceView['place'];

/** Where a head of the trail was put, one row a place; append-only. The file and the mail are the truth outside, this is for screens. */
@Entity('audit_anchor')
@Index(['place', 'at'])
export class AuditAnchor {
  @PrimaryColumn({ type: 'varchar', length: 36 }) anchorId!: string;
  @PrimaryColumn({ type: 'varchar', length: 8 }) place!: Place;
  /** local day, `20261015` */
  @Column({ type: 'varchar', length: 8 }) day!: string;
  @Column({ type: 'bigint', transformer: { to: (n: number) => n, from: Number } }) seq!: number;
  @Column({ type: 'varchar', length: 64 }) hash!: string;
  /** when it reached this place */
  @Instant() at!: Date;
  /** the file's line, the address, or the time-stamp with its token in base64 */
  @Json() detail!: Record<string, string | number>;
}
