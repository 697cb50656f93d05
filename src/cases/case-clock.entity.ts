import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ClockKind, ClockView } from '../contract/index.js';
import { Instant, Json } from '../platform/database/columns.js';
import type { ClockSegment } from './clock-time.js';

@Entity('case_clock')
@Index(['caseId'])
@Index(['nextRungAt'])
export class CaseClock {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  @Column({ type: 'varchar', length: 16 }) kind!: ClockKind;
  /** reopening opens a new one */
  @Column({ type: 'int' }) cycle!: number;
  @Column({ type: 'varchar', length: 40 }) policy!: string;
  @Column({ type: 'varchar', length: 10 }) basis!: ClockView['basis'];
  @Column({ type: 'double precision' }) targetMinutes!: number;
  @Instant() startedAt!: Date;
  @Column({ type: 'varchar', length: 10 }) state!: ClockView['state'];
  @Json() segments!: readonly ClockSegment[];
  /** id of the calendar's version, e.g. `office@0` */
  @Column({ type: 'varchar', length: 40 }) calendar!: string;
  @Instant({ nullable: true }) dueAt!: Date | null;
  @Instant({ nullable: true }) metAt!: Date | null;
  @Instant({ nullable: true }) extendedAt!: Date | null;
  /** the latest instant anything was done to it; null for rows from before that were not touched since */
  @Instant({ nullable: true }) lastAt!: Date | null;
  /** index of the next rung in its policy */
  @Column({ type: 'int' }) nextRung!: number;
  @Instant({ nullable: true }) nextRungAt!: Date | null;
  /** rises with every event; a rung job of an older one does nothing */
  @Column({ type: 'int' }) version!: number;
}

@Entity('case_serial')
export class CaseSerial {
  @PrimaryColumn({ type: 'varchar', length: 8 }) day!: string;
  @Column({ type: 'int' }) last!: number;
}
