import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DossierSection, Locale, Role } from '../contract/index.js';
import { Fen, Instant, Json } from '../platform/database/columns.js';
import type { Missing } from './content.js';

/** A version of a case's dossier; once released, none of it changes. */
@Entity('dossier')
@Index(['caseId', 'version'], { unique: true })
@Index(['caseId'], { unique: true, where: `"state" IN ('queued', 'building')` }) // one is built at a time
export class Dossier {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'varchar', length: 10 }) state!: 'queued' | 'building' | 'ready' | 'failed' | 'released';
  @Column({ type: 'varchar', length: 2 }) locale!: Locale;
  /** rises with every try somebody asked for; an older job does nothing */
  @Column({ type: 'int' }) attempt!: number;
  @Column({ type: 'int' }) part!: number;
  @Column({ type: 'int' }) parts!: number;
  @Json() sections!: { key: DossierSection; pages: number }[];
  @Json() missing!: Missing[];
  @Column({ type: 'varchar', length: 1000, nullable: true }) cause!: string | null;
  /** the case's version that was gathered */
  @Column({ type: 'int', nullable: true }) caseVersion!: number | null;
  /** the file with what was gathered: both prints are made from it */
  @Column({ type: 'varchar', length: 64, nullable: true }) frozenSha256!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) annexSha256!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) evidenceRoot!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) root!: string | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) pdfSha256!: string | null;
  @Fen({ nullable: true }) pdfBytes!: number | null;
  @Column({ type: 'varchar', length: 64, nullable: true }) zipSha256!: string | null;
  @Fen({ nullable: true }) zipBytes!: number | null;
  @Column({ type: 'varchar', length: 36 }) askedById!: string;
  @Column({ type: 'varchar', length: 60 }) askedByName!: string;
  @Column({ type: 'varchar', length: 12 }) askedByRole!: Role;
  @Instant() askedAt!: Date;
  @Instant({ nullable: true }) builtAt!: Date | null;
  /** the case's version once the release was asked for, and once it was granted: any later one is another state of the case */
  @Column({ type: 'int', nullable: true }) askedVersion!: number | null;
  @Column({ type: 'int', nullable: true }) grantedVersion!: number | null;
  /** the request that was granted */
  @Column({ type: 'varchar', length: 36, nullable: true }) countersignId!: string | null;
  @Instant({ nullable: true }) releasedAt!: Date | null;
}
