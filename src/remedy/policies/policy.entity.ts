import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AutomaticKind, Role, SignerLine } from '../../contract/index.js';
import { Fen, Instant, Json } from '../../platform/database/columns.js';
import { Drafted } from '../../platform/versions/drafted.entity.js';

/** A version of section 5; what it says never changes, and nobody puts their own in force. */
@Entity('approval_policy')
@Index(['enforcedAt'])
export class ApprovalPolicy extends Drafted {
  @Column({ type: 'int', unique: true }) version!: number;
  @Json() lines!: SignerLine[];
  @Column({ type: 'int' }) sampleEvery!: number;
  /** from then on nothing is approved automatically by it */
  @Instant({ nullable: true }) stoppedAt!: Date | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) stoppedById!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) stoppedByName!: string | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) stoppedByRole!: Role | null;
  /** how many orders it approved: every so-many-th is sampled */
  @Column({ type: 'int', default: 0 }) approved!: number;
}

/** A kind that the policy's version approves up to so many fen; append-only, and before it is in force. */
@Entity('automatic_rule')
export class AutomaticRule {
  @PrimaryColumn({ type: 'varchar', length: 36 }) policyId!: string;
  @PrimaryColumn({ type: 'varchar', length: 24 }) kind!: AutomaticKind;
  @Fen() upToFen!: number;
}

/** An automatic approval drawn for review; judged once. */
@Entity('sample_review')
@Index(['orderId'], { unique: true })
@Index(['policyId', 'verdict'])
@Index(['verdict', 'id'])
export class SampleReview {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) orderId!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 36 }) policyId!: string;
  @Instant() at!: Date;
  @Column({ type: 'varchar', length: 8, nullable: true }) verdict!: 'right' | 'wrong' | null;
  @Column({ type: 'varchar', length: 1000, nullable: true }) note!: string | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) actorId!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) actorName!: string | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) actorRole!: Role | null;
  @Instant({ nullable: true }) reviewedAt!: Date | null;
}
