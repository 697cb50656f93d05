import { Entity, PrimaryColumn } from 'typeorm';
import { Instant } from '../platform/database/columns.js';

/** Its presence says that what is here was invented. */
@Entity('demo_mark')
export class DemoMark {
  @PrimaryColumn({ type: 'varchar', length: 10 }) id!: string;
  @Instant() seededAt!: Date;
}
