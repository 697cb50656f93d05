import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../platform/database/columns.js';
import type { ClockEvent, ClockEventName } from './clock-events.js';

/** What was done to a clock; never changed, and the clock's row follows from it. */
@Entity('clock_event')
@Index(['clockId', 'seq'], { unique: true })
export class ClockEventRow implements ClockEvent {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) clockId!: string;
  /** 1 for the start; the version the clock's row has after it */
  @Column({ type: 'int' }) seq!: number;
  @Instant() at!: Date;
  @Column({ type: 'varchar', length: 12 }) what!: ClockEventName;
  @Column({ type: 'varchar', length: 60 }) cause!: string;
  @Column({ type: 'varchar', length: 40 }) policy!: string;
  @Column({ type: 'varchar', length: 40 }) calendar!: string;
  @Column({ type: 'double precision' }) targetMinutes!: number;
  @Column({ type: 'double precision' }) consumedMinutes!: number;
  @Instant({ nullable: true }) dueAt!: Date | null;
  @Instant({ nullable: true }) given!: Date | null;
}
