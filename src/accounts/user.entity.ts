import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale, Role } from '../contract/index.js';
import { Instant } from '../platform/database/columns.js';

/** Staff sign in by e-mail and password, merchants by phone and code; one of the two is set. */
@Entity('user')
export class User {
  @PrimaryColumn({ type: 'varchar', length: 36 }) id!: string;
  @Column({ type: 'varchar', length: 12 }) role!: Role;
  @Column({ type: 'varchar', length: 60 }) name!: string;
  @Column({ type: 'varchar', length: 200, nullable: true, unique: true }) email!: string | null;
  @Column({ type: 'varchar', length: 20, nullable: true, unique: true }) phone!: string | null;
  @Column({ type: 'varchar', length: 200, nullable: true }) passwordHash!: string | null;
  @Column({ type: 'varchar', length: 15, nullable: true }) mid!: string | null;
  @Column({ type: 'varchar', length: 2 }) locale!: Locale;
  @Column({ type: 'boolean' }) active!: boolean;
  @Instant() createdAt!: Date;
}
