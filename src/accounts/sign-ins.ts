import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock } from '../platform/clock.js';
import { sha256 } from '../platform/canonical.js';
import { Database, type Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import { SignIns, type Actor } from '../platform/http/actor.js';
import { newId } from '../platform/ids.js';
import { SignIn } from './sign-in.entity.js';
import { User } from './user.entity.js';

const LIFE_MS = 14 * 24 * 3600_000;
const STAFF_LIFE_MS = 12 * 3600_000;

export const actorOf = (user: User): Actor => ({ id: user.id, role: user.role, name: user.name, locale: user.locale, mid: user.mid ?? undefined });

/** Sign-ins as rows: revocable, listable, ended with the account. */
@Injectable()
export class DatabaseSignIns extends SignIns {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  find(token: string): Promise<{ actor: Actor; sessionId: string } | null> {
    return this.db.read(async tx => {
      const signIn = await tx.findOneBy(SignIn, { tokenHash: sha256(token) });
      if (!signIn || signIn.expiresAt <= this.clock.now()) return null;
      const user = await tx.findOneBy(User, { id: signIn.userId, active: true });
      return user && { actor: actorOf(user), sessionId: signIn.id };
    });
  }

  /** @returns the token for the cookie; only its hash is kept */
  async open(tx: Tx, user: User): Promise<{ token: string; until: Date }> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const until = new Date(now.getTime() + (user.role === 'merchant' ? LIFE_MS : STAFF_LIFE_MS));
    await add(tx, SignIn, { id: newId(now), tokenHash: sha256(token), userId: user.id, createdAt: now, expiresAt: until });
    return { token, until };
  }

  end(id: string): Promise<unknown> {
    return this.db.write(tx => tx.delete(SignIn, { id }));
  }
}
