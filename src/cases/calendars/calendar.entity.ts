import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDay, ClockCalendar, Weekday } from '../../contract/index.js';
import { Instant, Json } from '../../platform/database/columns.js';
import { Drafted } from '../../platform/versions/drafted.entity.js';

/** A calendar by its short name; what it says is in its versions. */
@Entity('calendar')
export class CalendarHead {
  /** e.g. `office` */
  @PrimaryColumn({ type: 'varchar', length: 24 }) id!: string;
  @Instant() createdAt!: Date;
}

@Entity('calendar_version')
@Index(['calendarId', 'version'], { unique: true })
export class CalendarVersion extends Drafted {
  @Column({ type: 'varchar', length: 24 }) calendarId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column({ type: 'varchar', length: 40 }) zone!: string;
  @Json() week!: Weekday[];
  @Json() days!: CalendarDay[];
}

@Entity('calendar_assignment')
export class CalendarAssignment extends Drafted {
  @Column({ type: 'int', unique: true }) version!: number;
  /** every clock, once */
  @Json() serves!: ClockCalendar[];
}
