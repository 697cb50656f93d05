import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../database/columns.js';

export interface OutgoingMessage {
  /** the same on every try, so that a receiver can drop doubles */
  id: string;
  channel: 'email' | 'sms';
  /** one address or phone number */
  to: string;
  subject: string;
  text: string;
}

/** Port for messages that leave the house; SMTP or the log with its viewer. */
export abstract class Mailer {
  abstract send(message: OutgoingMessage): Promise<void>;
}

/** What the log mailer kept; shown to admins. */
@Entity('sent_message')
@Index(['at'])
export class SentMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 8 }) channel!: 'email' | 'sms';
  @Column({ type: 'varchar', length: 200 }) to!: string;
  @Column({ type: 'varchar', length: 300 }) subject!: string;
  @Column({ type: 'text' }) text!: string;
  @Instant() at!: Date;
}

const ADDRESS = /^[^\s@,;:<>()"[\]\\]+@[^\s@,;:<>()"[\]\\]+$/;

/** @throws Error unless it is exactly one plain address: lists and quoted forms could add a recipient */
export function oneAddress(to: string): string {
  if (to.length > 200 || !ADDRESS.test(to)) throw new Error('not one plain e-mail address');
  return to;
}
