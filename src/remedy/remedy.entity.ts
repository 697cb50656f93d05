import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RemedyKind, RemedyView, Role } from '../contract/index.js';
import { Fen, Instant, Json } from '../platform/database/columns.js';

/** One intent to set something right; what was signed is its fingerprint. */
@Entity('remedy_order')
@Index(['caseId'])
@Index(['state'])
@Index(['targetLogNo', 'state'])
@Index(['approvedAt', 'id']) // a day's approvals, page by page
@Index(['createdAt'])
@Index(['proofLogNo'], { unique: true }) // one row is one proof
@Index(['caseId'], { unique: true, where: `"state" IN ('proposed', 'approved', 'sending', 'sent', 'unknown')` }) // one under way at a time
export class RemedyOrder {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  /** the case's version at the proposal; one order each */
  @Column({ type: 'int' }) round!: number;
  @Column({ type: 'varchar', length: 24 }) remedy!: RemedyKind;
  @Fen() amountFen!: number;
  @Column({ type: 'varchar', length: 15 }) mid!: string;
  @Column({ type: 'varchar', length: 14, nullable: true }) targetLogNo!: string | null;
  @Column({ type: 'varchar', length: 16 }) state!: RemedyView['state'];
  @Column({ type: 'varchar', length: 64 }) fingerprint!: string;
  /** who must sign, in order */
  @Json() needs!: Role[];
  @Json() guards!: RemedyView['guards'];
  /** our number towards the acquirer; the same on every try */
  @Column({ type: 'varchar', length: 32, unique: true }) refundNo!: string;
  /** children of the target known before: a proof must be newer */
  @Json() knownLogNos!: string[];
  @Column({ type: 'varchar', length: 64, nullable: true }) acquirerRef!: string | null;
  @Column({ type: 'varchar', length: 14, nullable: true }) proofLogNo!: string | null;
  /** transaction files that came since without the proof */
  @Column({ type: 'int' }) filesSeen!: number;
  @Instant() createdAt!: Date;
  @Instant({ nullable: true }) approvedAt!: Date | null;
  /** rises whenever somebody begins to send: an answer to an earlier call changes nothing */
  @Column({ type: 'int', default: 0 }) fence!: number;
  /** how often it was sent, always under its one number */
  @Column({ type: 'int', default: 0 }) sends!: number;
  /** how often its unknown result was asked about by the plan */
  @Column({ type: 'int', default: 0 }) asked!: number;
  @Instant({ nullable: true }) sentAt!: Date | null;
  /** when the acquirer said that it is done */
  @Instant({ nullable: true }) doneAt!: Date | null;
  /** the end of the maintenance window it waits for */
  @Instant({ nullable: true }) notBefore!: Date | null;
  /** the last word on it that was no success */
  @Column({ type: 'varchar', length: 60, nullable: true }) heard!: string | null;
  /** the approval policy that `needs` comes from; null: the rulebook's own lines, version 0 */
  @Column({ type: 'varchar', length: 36, nullable: true }) policyId!: string | null;
  @Column({ type: 'int', default: 0 }) policyVersion!: number;
  /** made by the system and checked by the policy's version */
  @Column({ type: 'boolean', default: false }) automatic!: boolean;
  /** who proposed it instead of the rulebook, and who held the case then: neither checks it */
  @Column({ type: 'varchar', length: 36, nullable: true }) editorId!: string | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) assigneeId!: string | null;
}

/** A signature; the unique pairs enforce that maker and checker are two people. */
@Entity('approval')
@Index(['orderId', 'actorId'], { unique: true })
@Index(['orderId', 'seq'], { unique: true })
export class Approval {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) orderId!: string;
  @Column({ type: 'int' }) seq!: number;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Column({ type: 'varchar', length: 12 }) actorRole!: Role;
  /** of what was signed */
  @Column({ type: 'varchar', length: 64 }) fingerprint!: string;
  @Instant() at!: Date;
}

/** The acquirer's announced maintenance; never deleted, only ended. */
@Entity('maintenance_window')
@Index(['untilAt'])
export class MaintenanceWindow {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Instant() fromAt!: Date;
  @Instant() untilAt!: Date;
  @Column({ type: 'varchar', length: 200 }) note!: string;
  @Column({ type: 'varchar', length: 36 }) actorId!: string;
  @Column({ type: 'varchar', length: 60 }) actorName!: string;
  @Instant() createdAt!: Date;
  @Instant({ nullable: true }) endedAt!: Date | null;
}
