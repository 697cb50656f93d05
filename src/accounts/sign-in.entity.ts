import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant } from '../platform/database/columns.js';

/** A browser that is signed in; the cookie holds the token, the row only its hash. */
@Entity('sign_in')
@Index(['userId'])
export class SignIn {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 64, unique: true }) tokenHash!: string;
  @Column({ type: 'varchar', length: 36 }) userId!: string;
  @Instant() createdAt!: Date;
  @Instant() expiresAt!: Date;
}

/** A one-time code sent to a phone; hashed, few tries, short life. */
@Entity('login_code')
export class LoginCode {
  @PrimaryColumn({ type: 'varchar', length: 20 }) phone!: string;
  @Column({ type: 'varchar', length: 64 }) codeHash!: string;
  @Instant() sentAt!: Date;
  @Instant() expiresAt!: Date;
  @Column({ type: 'int' }) tries!: number;
}

/** Failed tries per subject (account, phone or address) in a window; kept in the database so that restarts and processes share them. */
@Entity('throttle')
export class Throttle {
  @PrimaryColumn({ type: 'varchar', length: 200 }) subject!: string;
  @Column({ type: 'int' }) count!: number;
  @Instant() until!: Date;
}

/** The first admin's token, printed once. */
@Entity('setup_token')
export class SetupToken {
  @PrimaryColumn({ type: 'varchar', length: 64 }) tokenHash!: string;
  @Instant() createdAt!: Date;
}
