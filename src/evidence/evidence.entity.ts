import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EvidenceState, EvidenceView, LegibilityHint, Paper, Role, SlipDoubtView, SlipField } from '../contract/index.js';
import { Instant, Json } from '../platform/database/columns.js';
import type { PictureReading } from './reading/types.js';

/** A paper of the case: the original sealed by its hash at receipt, and what people see of it. */
@Entity('evidence')
@Index(['caseId', 'receivedAt'])
@Index(['sha256'])
export class Evidence {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  /** as the sender named it, cleaned and masked; only ever shown as text */
  @Column({ type: 'varchar', length: 120 }) name!: string;
  @Column({ type: 'varchar', length: 20 }) mime!: EvidenceView['mime'];
  @Column({ type: 'int' }) bytes!: number;
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  @Column({ type: 'varchar', length: 12 }) state!: EvidenceState;
  @Column({ type: 'varchar', length: 24, nullable: true }) paper!: Paper | null;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Column({ type: 'varchar', length: 12 }) actorRole!: Role;
  @Instant() receivedAt!: Date;
}

/** What people see of a page: re-encoded, upright, without metadata, and redacted where it had to be. */
@Entity('evidence_page')
export class EvidencePage {
  @PrimaryColumn({ type: 'varchar', length: 36 }) evidenceId!: string;
  @PrimaryColumn({ type: 'int' }) n!: number;
  @Column({ type: 'varchar', length: 64 }) sha256!: string;
  @Column({ type: 'int' }) width!: number;
  @Column({ type: 'int' }) height!: number;
}

/** What the reader saw on one page; never changed, corrections stand beside it. */
@Entity('slip_reading')
export class SlipReading {
  @PrimaryColumn({ type: 'varchar', length: 36 }) evidenceId!: string;
  @Column({ type: 'int' }) page!: number;
  @Column({ type: 'boolean' }) isSlip!: boolean;
  @Json() fields!: PictureReading['fields'];
  @Json() hints!: LegibilityHint[];
  @Column({ type: 'int' }) turned!: PictureReading['turned'];
  @Column({ type: 'int' }) cardData!: number;
  @Instant() at!: Date;
}

@Entity('slip_correction')
@Index(['evidenceId', 'at'])
export class SlipCorrection {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) evidenceId!: string;
  @Column({ type: 'varchar', length: 16 }) field!: SlipField;
  /** empty: it cannot be read */
  @Column({ type: 'varchar', length: 120 }) value!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Column({ type: 'varchar', length: 12 }) actorRole!: Role;
  @Instant() at!: Date;
}

@Entity('slip_doubt')
@Index(['caseId'])
@Index(['evidenceId', 'field'], { unique: true })
export class SlipDoubt {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 36 }) evidenceId!: string;
  @Column({ type: 'varchar', length: 16 }) field!: SlipField;
  @Column({ type: 'varchar', length: 120 }) slip!: string;
  @Column({ type: 'varchar', length: 120, nullable: true }) claim!: string | null;
  @Column({ type: 'varchar', length: 120, nullable: true }) row!: string | null;
  @Column({ type: 'varchar', length: 20 }) weight!: SlipDoubtView['weight'];
  @Column({ type: 'varchar', length: 12 }) state!: SlipDoubtView['state'];
  @Column({ type: 'varchar', length: 500, nullable: true }) note!: string | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) actorId!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) actorName!: string | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) actorRole!: Role | null;
  @Instant() at!: Date;
}

/** Card data was on a file: the file is gone, its hash and this record stay; the same file sent again is known by it. */
@Entity('redaction')
export class Redaction {
  @PrimaryColumn({ type: 'varchar', length: 64 }) sha256!: string;
  @Json() kinds!: string[];
  @Column({ type: 'int' }) places!: number;
  @Instant() at!: Date;
}
