import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../contract/index.js';
import { Instant } from '../../platform/database/columns.js';

/** From when nothing of a case may end, go or be paid; it ends once, and only by what two people granted. */
@Entity('legal_hold')
@Index(['caseId', 'beganAt'])
@Index(['caseId'], { unique: true, where: `"endedAt" IS NULL` }) // one stands at a time
export class LegalHold {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 12 }) cause!: 'review' | 'person';
  /** empty where it came with the review */
  @Column({ type: 'varchar', length: 500 }) reason!: string;
  @Column({ type: 'varchar', length: 36 }) byId!: string;
  @Column({ type: 'varchar', length: 60 }) byName!: string;
  @Column({ type: 'varchar', length: 12 }) byRole!: Role;
  @Instant() beganAt!: Date;
  /** the countersigned request that ended it */
  @Column({ type: 'varchar', length: 36, nullable: true }) endedBy!: string | null;
  @Instant({ nullable: true }) endedAt!: Date | null;
}
