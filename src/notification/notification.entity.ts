import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../platform/database/columns.js';

/** One recipient, one channel; its id is the message id on every try. */
@Entity('notification')
@Index(['userId', 'channel', 'at'])
@Index(['caseId', 'at'])
@Index(['eventKey', 'userId', 'channel'], { unique: true })
export class Notification {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  /** empty where it is about no case */
  @Column({ type: 'varchar', length: 36 }) caseId!: string;
  /** `<case>:<version>:<event>`, or `day:<day>:<row>`; one row each per recipient and channel */
  @Column({ type: 'varchar', length: 100 }) eventKey!: string;
  @Column({ type: 'varchar', length: 40 }) event!: string;
  @Column({ type: 'varchar', length: 36 }) userId!: string;
  @Column({ type: 'varchar', length: 8 }) channel!: 'in_app' | 'email' | 'sms';
  @Column({ type: 'varchar', length: 300 }) subject!: string;
  @Column({ type: 'text' }) body!: string;
  @Column({ type: 'varchar', length: 8 }) state!: 'queued' | 'sent' | 'failed' | 'read';
  @Instant() at!: Date;
  @Instant({ nullable: true }) sentAt!: Date | null;
}
