import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDay, ClockCalendar, Role, Weekday } from '../../contract/index.js';
import { Instant, Json } from '../../platform/database/columns.js';

/** A calendar by its short name; what it says is in its versions. */
@Entity('calendar')
export class CalendarHead {
  /** e.g. `office` */
  @PrimaryColumn({ type: 'varchar', length: 24 }) id!: string;
  @Instant() createdAt!: Date;
}

/** Drafted by one, put in force by another; from then on nothing of it changes. */
abstract class TwoPeople {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  /** the version in force when it was written: another one meanwhile overtakes it */
  @Column({ type: 'int' }) basedOn!: number;
  @Column({ type: 'varchar', length: 500 }) note!: string;
  @Column({ type: 'varchar', length: 36 }) authorId!: string;
  @Column({ type: 'varchar', length: 60 }) authorName!: string;
  @Column({ type: 'varchar', length: 12 }) authorRole!: Role;
  @Instant() createdAt!: Date;
  @Column({ type: 'varchar', length: 36, nullable: true }) enforcedById!: string | null;
  @Column({ type: 'varchar', length: 60, nullable: true }) enforcedByName!: string | null;
  @Column({ type: 'varchar', length: 12, nullable: true }) enforcedByRole!: Role | null;
  @Instant({ nullable: true }) enforcedAt!: Date | null;
  @Instant({ nullable: true }) withdrawnAt!: Date | null;
}
export type Signed = InstanceType<typeof TwoPeople> & { version: number };

@Entity('calendar_version')
@Index(['calendarId', 'version'], { unique: true })
export class CalendarVersion extends TwoPeople {
  @Column({ type: 'varchar', length: 24 }) calendarId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column({ type: 'varchar', length: 40 }) zone!: string;
  @Json() week!: Weekday[];
  @Json() days!: CalendarDay[];
}

@Entity('calendar_assignment')
export class CalendarAssignment extends TwoPeople {
  @Column({ type: 'int', unique: true }) version!: number;
  /** every clock, once */
  @Json() serves!: ClockCalendar[];
}
