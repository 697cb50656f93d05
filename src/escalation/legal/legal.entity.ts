import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FactClaim, FactExhibit, FactStanding, ReferralState, ReferralTo, RulingOutcome } from '../../contract/index.js';
import { Fen, Instant, Json } from '../../platform/database/columns.js';

/** A fact of the case in one of its versions; the latest counts. */
@Entity('legal_fact')
@Check('legal_fact_proven', `"standing" <> 'proven' OR "exhibits" <> '[]'`)
@Index(['caseId', 'fact', 'version'], { unique: true })
export class LegalFact {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  /** the same in all its versions */
  @Column({ type: 'varchar', length: 36 }) fact!: string;
  @Column({ type: 'int' }) version!: number;
  /** proven needs an exhibit that is here: a check of the table */
  @Column({ type: 'varchar', length: 10 }) standing!: FactStanding;
  @Column({ type: 'int' }) place!: number;
  @Column({ type: 'varchar', length: 1000 }) text!: string;
  @Json() claims!: FactClaim[];
  /** what the record proves */
  @Column({ type: 'varchar', length: 1000 }) record!: string;
  @Json() exhibits!: FactExhibit[];
  /** what is on its way and may decide it */
  @Json() awaited!: string[];
  /** the compared field it was taken from; empty where a person wrote it */
  @Column({ type: 'varchar', length: 24 }) source!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Instant() at!: Date;
}

/** Read by legal alone until the ruling is granted. */
@Entity('legal_opinion')
@Index(['caseId', 'version'], { unique: true })
export class LegalOpinion {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Instant() at!: Date;
}

/** A ruling as one person proposed it; whether it stands says the request that names it. */
@Entity('legal_ruling')
@Index(['caseId', 'at'])
export class LegalRuling {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 8 }) outcome!: RulingOutcome;
  /** for `part` */
  @Fen({ nullable: true }) amountFen!: number | null;
  /** what the merchant reads */
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'text' }) reasons!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Instant() at!: Date;
}

/** A matter before somebody outside, one row an act; the latest counts. */
@Entity('legal_referral')
@Index(['caseId', 'referral', 'version'], { unique: true })
export class LegalReferral {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  /** the same in all its acts */
  @Column({ type: 'varchar', length: 36 }) referral!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'varchar', length: 12 }) to!: ReferralTo;
  @Column({ type: 'varchar', length: 120 }) body!: string;
  @Column({ type: 'varchar', length: 80 }) reference!: string;
  @Column({ type: 'varchar', length: 8 }) state!: ReferralState;
  /** days, `2026-10-15` */
  @Column({ type: 'varchar', length: 10, nullable: true }) sentOn!: string | null;
  @Column({ type: 'varchar', length: 10, nullable: true }) receivedOn!: string | null;
  @Column({ type: 'varchar', length: 10, nullable: true }) nextOn!: string | null;
  @Column({ type: 'varchar', length: 1000 }) note!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Instant() at!: Date;
}
