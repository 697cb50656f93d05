import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Assessment, CaseKind, CaseStatus, Channel, Claim, Level, Paper, Priority, QuestionView, RemedyKind, TerminalView } from '../contract/index.js';
import { Fen, Instant, Json } from '../platform/database/columns.js';

/** What other rooms may know of the papers. */
export interface PapersState {
  missing: Paper[];
  /** ISO 8601: until when the missing ones are wanted */
  wantedBy: string;
  /** slips that name this very transaction and yet say something else, not judged yet */
  /** not looked through yet, or by nobody where there is no reader; left out by those from before */
  unread?: number;
  openDoubts: number;
  /** a person confirmed a sign of alteration */
  altered: boolean;
}

@Entity('case')
@Index(['mid', 'status'])
@Index(['status', 'nextDueAt'])
@Index(['ownerId', 'status'])
@Index(['targetLogNo'])
@Index(['tid', 'kind', 'receivedAt'])
export class Case {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  /** said aloud on the phone: 26-1019-0037-5 */
  @Column({ type: 'varchar', length: 24, unique: true }) caseNo!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'varchar', length: 24 }) status!: CaseStatus;
  @Column({ type: 'varchar', length: 24 }) kind!: CaseKind;
  @Column({ type: 'varchar', length: 24, nullable: true }) provenKind!: CaseKind | null;
  @Column({ type: 'varchar', length: 8 }) channel!: Channel;
  @Column({ type: 'varchar', length: 15 }) mid!: string;
  @Column({ type: 'varchar', length: 120 }) merchantName!: string;
  @Column({ type: 'varchar', length: 16, nullable: true }) tid!: string | null;
  /** as it was when the case was opened */
  @Json({ nullable: true }) terminal!: TerminalView | null;
  @Json() claim!: Claim;
  /** what the claim is about, in fen */
  @Fen() claimedFen!: number;
  /** what the records say should move; 0 until proposed */
  @Fen() proposedFen!: number;
  /** proved by settlement rows */
  @Fen() returnedFen!: number;
  /** returned before what is proposed now; null is none */
  @Fen({ nullable: true }) returnedBeforeFen!: number | null;
  @Fen() writtenOffFen!: number;
  @Column({ type: 'varchar', length: 14, nullable: true }) targetLogNo!: string | null;
  /** a person chose this row */
  @Column({ type: 'varchar', length: 14, nullable: true }) pickedLogNo!: string | null;
  @Column({ type: 'varchar', length: 24, nullable: true }) remedy!: RemedyKind | null;
  @Json({ nullable: true }) proposal!: Assessment | null;
  /** once approved the merchant may read the proposal */
  @Column({ type: 'boolean' }) approved!: boolean;
  @Json({ nullable: true }) question!: QuestionView | null;
  /** what the papers room found; null until it has looked */
  @Json({ nullable: true }) papers!: PapersState | null;
  @Column({ type: 'varchar', length: 36, nullable: true }) ownerId!: string | null;
  @Column({ type: 'varchar', length: 12 }) level!: Level;
  @Column({ type: 'varchar', length: 8 }) priority!: Priority;
  /** legal saw or sees this case */
  @Column({ type: 'boolean' }) referredToLegal!: boolean;
  /** a legal hold stands: the case does not end, nothing of it goes and nothing is paid; kept with the rows of `legal_hold` */
  @Column({ type: 'boolean' }) heldByLaw!: boolean;
  @Column({ type: 'varchar', length: 500, nullable: true }) holdReason!: string | null;
  @Instant({ nullable: true }) holdAt!: Date | null;
  /** files that arrived while nothing was found */
  @Column({ type: 'int' }) lookups!: number;
  @Column({ type: 'int' }) rejections!: number;
  @Column({ type: 'int' }) reopenings!: number;
  @Column({ type: 'varchar', length: 12 }) ruleVersion!: string;
  /** the earliest date of a running clock; what lists sort by */
  @Instant({ nullable: true }) nextDueAt!: Date | null;
  @Instant() receivedAt!: Date;
  @Instant() updatedAt!: Date;
  @Instant({ nullable: true }) endedAt!: Date | null;
}
