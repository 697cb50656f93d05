import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Acceptance, ComplaintOutcome, ComplaintSource, FormSection, Regime, Role, SendingWay } from '../../contract/index.js';
import { Instant, Json } from '../../platform/database/columns.js';

/** A complaint that somebody official forwarded, or a letter; what came in never changes. */
@Entity('complaint')
@Index(['source', 'reference'], { unique: true }) // sent twice, it is one
@Index(['caseId', 'nth'], { unique: true })
@Index(['receivedAt'])
@Index(['sentAt', 'closedAt'])
export class Complaint {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  /** of the case's complaints, from 1 */
  @Column({ type: 'int' }) nth!: number;
  @Column({ type: 'varchar', length: 20 }) source!: ComplaintSource;
  @Column({ type: 'varchar', length: 80 }) reference!: string;
  @Column({ type: 'varchar', length: 10 }) regime!: Regime;
  @Column({ type: 'boolean' }) naturalPerson!: boolean;
  @Column({ type: 'varchar', length: 200 }) subject!: string;
  @Column({ type: 'varchar', length: 2000 }) asks!: string;
  /** what shows that the representative may act */
  @Column({ type: 'varchar', length: 200, nullable: true }) proxy!: string | null;
  @Instant() receivedAt!: Date;
  /** as the letter sets it; imported, never computed */
  @Instant({ nullable: true }) letterDueAt!: Date | null;
  /** the regulator's clock; null for letters and companies */
  @Column({ type: 'varchar', length: 36, nullable: true }) clockId!: string | null;
  @Instant() enteredAt!: Date;
  @Column({ type: 'varchar', length: 36 }) enteredById!: string;
  @Column({ type: 'varchar', length: 60 }) enteredByName!: string;
  @Column({ type: 'varchar', length: 12 }) enteredByRole!: Role;
  /** the version of the form that a second person checked */
  @Column({ type: 'int', nullable: true }) checkedVersion!: number | null;
  @Instant({ nullable: true }) sentAt!: Date | null;
  @Column({ type: 'varchar', length: 10, nullable: true }) sentWay!: SendingWay | null;
  @Column({ type: 'int', nullable: true }) sentVersion!: number | null;
  /** sent after its date; stays */
  @Column({ type: 'boolean', nullable: true }) late!: boolean | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) sentById!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) sentByName!: string | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) sentByRole!: Role | null;
  @Instant({ nullable: true }) closedAt!: Date | null;
  @Column({ type: 'varchar', length: 16, nullable: true }) outcome!: ComplaintOutcome | null;
  @Column({ type: 'varchar', length: 10, nullable: true }) acceptance!: Acceptance | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) closedById!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) closedByName!: string | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) closedByRole!: Role | null;
  /** three years after closing; deletion is refused before */
  @Instant({ nullable: true }) keepUntil!: Date | null;
}

/** As every complaint begins. */
export const UNANSWERED = {
  checkedVersion: null, sentAt: null, sentWay: null, sentVersion: null, late: null, sentById: null, sentByName: null, sentByRole: null,
  closedAt: null, outcome: null, acceptance: null, closedById: null, closedByName: null, closedByRole: null, keepUntil: null,
};

/** Personal data, apart from everything that is hashed or sent around. */
@Entity('complainant')
export class Complainant {
  @PrimaryColumn({ type: 'varchar', length: 36 }) complaintId!: string;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column({ type: 'varchar', length: 120 }) contact!: string;
  @Column({ type: 'varchar', length: 60, nullable: true }) representative!: string | null;
}

export interface SectionText {
  zh: string;
  en: string;
  /** a person's words */
  edited: boolean;
}
export type FormTexts = Record<FormSection, SectionText>;

/** One version of the form, whole; another edit is another version. */
@Entity('feedback_form')
@Index(['complaintId', 'version'], { unique: true })
export class FeedbackForm {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) complaintId!: string;
  @Column({ type: 'int' }) version!: number;
  @Json() sections!: FormTexts;
  /** null for a draft */
  @Column({ type: 'varchar', length: 16, nullable: true }) changed!: FormSection | null;
  @Column({ type: 'varchar', length: 64 }) fingerprint!: string;
  @Column({ type: 'varchar', length: 36 }) byId!: string;
  @Column({ type: 'varchar', length: 60 }) byName!: string;
  @Column({ type: 'varchar', length: 12 }) byRole!: Role;
  @Instant() at!: Date;
}

/** Somebody outside was told, as a person recorded it. */
@Entity('complaint_telling')
@Index(['complaintId', 'at'])
export class ComplaintTelling {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) complaintId!: string;
  @Column({ type: 'varchar', length: 10 }) about!: 'extension' | 'feedback';
  @Column({ type: 'varchar', length: 12 }) toWhom!: 'complainant' | 'regulator';
  @Column({ type: 'varchar', length: 10 }) way!: SendingWay;
  @Instant() at!: Date;
  @Instant() recordedAt!: Date;
  @Column({ type: 'varchar', length: 36 }) byId!: string;
  @Column({ type: 'varchar', length: 60 }) byName!: string;
  @Column({ type: 'varchar', length: 12 }) byRole!: Role;
}
