import { Injectable } from '@nestjs/common';
import { randomBytes, randomInt } from 'node:crypto';
import { LessThan, MoreThan } from 'typeorm';
import type { StaffRole } from '../contract/index.js';
import { Audit } from '../platform/audit/audit.js';
import { sha256 } from '../platform/canonical.js';
import { Clock } from '../platform/clock.js';
import { isTaken, type Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { SYSTEM, type Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import './accounts.problems.js';
import { hashPassword } from './passwords.js';
import { normalPhone } from './phone-number.js';
import { LoginCode, SetupToken, SignIn } from './sign-in.entity.js';
import { User } from './user.entity.js';

export const CODE_LIFE_S = 300;
export const CODE_AGAIN_S = 60;
const MOST_CODE_TRIES = 5;

export interface NewStaff {
  email: string;
  name: string;
  role: StaffRole;
  password: string;
}

/** Users and their credentials; every method works in the caller's transaction. */
@Injectable()
export class Accounts {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  get(tx: Tx, id: string): Promise<User | null> {
    return tx.findOneBy(User, { id });
  }

  /** @throws Problem `user.taken` */
  async createStaff(tx: Tx, asked: NewStaff, by: Actor): Promise<User> {
    const user = this.blank({ ...asked, email: asked.email.toLowerCase(), passwordHash: await hashPassword(asked.password) });
    try {
      await add(tx, User, user);
    } catch (error) {
      throw isTaken(error) ? new Problem('user.taken') : error;
    }
    await this.audit.append(tx, by, 'user.create', `user:${user.id}`, { role: user.role });
    return user;
  }

  /** Whoever holds this phone may report for the merchant. @throws Problem `user.phone_taken` */
  async createMerchant(tx: Tx, asked: { phone: string; name: string; mid: string }, by: Actor = SYSTEM): Promise<User> {
    const user = this.blank({ ...asked, phone: normalPhone(asked.phone), role: 'merchant' });
    try {
      await add(tx, User, user);
    } catch (error) {
      throw isTaken(error) ? new Problem('user.phone_taken') : error;
    }
    await this.audit.append(tx, by, 'user.create', `user:${user.id}`, { role: 'merchant', mid: user.mid });
    return user;
  }

  async changeStaff(tx: Tx, id: string, asked: { active?: boolean; role?: StaffRole }, by: Actor): Promise<User> {
    const user = await tx.findOneBy(User, { id });
    if (!user || user.role === 'merchant') throw new Problem('request.not_found');
    await change(tx, User, { id }, asked);
    if (await this.needsSetup(tx)) throw new Problem('user.last_admin');
    // a changed right must not live on in an open sign-in
    await tx.delete(SignIn, { userId: id });
    await this.audit.append(tx, by, 'user.change', `user:${id}`, { active: asked.active, role: asked.role });
    return Object.assign(user, asked);
  }

  /** A six-digit code for a known phone, or null; the caller answers the same either way. */
  async newCode(tx: Tx, phone: string): Promise<string | null> {
    const user = await tx.findOneBy(User, { phone, active: true });
    if (!user) return null;
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const now = this.clock.now();
    const row = { phone, codeHash: sha256(`${phone}:${code}`), sentAt: now, expiresAt: new Date(now.getTime() + CODE_LIFE_S * 1000), tries: 0 };
    await tx.upsert(LoginCode, row, ['phone']);
    return code;
  }

  /** Works once; @returns the user or null, and counts the try */
  async redeemCode(tx: Tx, phone: string, code: string): Promise<User | null> {
    // counted before it is judged: the changed row makes whoever tries at the same time wait
    const open = { phone, tries: LessThan(MOST_CODE_TRIES), expiresAt: MoreThan(this.clock.now()) };
    const counted = await tx.update(LoginCode, open, { tries: () => '"tries" + 1' });
    if (counted.affected !== 1) return null;
    const spent = await tx.delete(LoginCode, { phone, codeHash: sha256(`${phone}:${code}`) });
    if (spent.affected !== 1) return null;
    return tx.findOneBy(User, { phone, active: true });
  }

  /** True until somebody on the staff exists. */
  async needsSetup(tx: Tx): Promise<boolean> {
    return !(await tx.existsBy(User, { role: 'admin', active: true }));
  }

  /** @returns a one-time token for the first admin; an older one stops working */
  async newSetupToken(tx: Tx): Promise<string> {
    const token = randomBytes(18).toString('base64url');
    await tx.createQueryBuilder().delete().from(SetupToken).execute();
    await add(tx, SetupToken, { tokenHash: sha256(token), createdAt: this.clock.now() });
    return token;
  }

  async spendSetupToken(tx: Tx, token: string): Promise<boolean> {
    return (await tx.delete(SetupToken, { tokenHash: sha256(token) })).affected === 1;
  }

  private blank(fields: Partial<User>): User {
    const empty = { email: null, phone: null, passwordHash: null, mid: null, locale: 'zh' as const, active: true };
    const { id, name, role } = { id: newId(), name: '', role: 'agent' as const, ...fields };
    const { email, phone, passwordHash, mid, locale, active } = { ...empty, ...fields };
    return { id, name, role, email, phone, passwordHash, mid, locale, active, createdAt: this.clock.now() };
  }
}
