import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Me } from './accounts.view.js';
import { actorOf, DatabaseSignIns } from './sign-ins.js';
import { Throttles } from './throttles.js';
import type { User } from './user.entity.js';

/** How people come in and go out: throttled, audited, one sign-in row each. */
@Injectable()
export class Door {
  constructor(
    private readonly db: Database,
    private readonly signIns: DatabaseSignIns,
    private readonly throttles: Throttles,
    private readonly audit: Audit,
  ) {}

  /** Each try counts before it is judged. @throws Problem 429 */
  count(...limits: [subject: string, most: number, windowSeconds: number][]): Promise<void> {
    return this.db.write(async tx => {
      for (const [subject, most, seconds] of limits) await this.throttles.count(tx, subject, most, seconds);
    });
  }

  enter(who: (tx: Tx) => Promise<User>, forgive?: string): Promise<{ me: Me; token: string; until: Date }> {
    return this.db.write(async tx => {
      const user = await who(tx);
      if (forgive) await this.throttles.forget(tx, forgive);
      const { token, until } = await this.signIns.open(tx, user);
      await this.audit.append(tx, actorOf(user), 'session.open', `user:${user.id}`);
      return { me: meOf(user), token, until };
    });
  }

  async leave(sessionId: string): Promise<void> {
    await this.signIns.end(sessionId);
  }
}

export const meOf = (user: User, more: { merchantName?: string; unread?: number } = {}): Me => ({
  id: user.id, name: user.name, role: user.role, locale: user.locale,
  ...(user.mid ? { mid: user.mid, merchantName: more.merchantName ?? user.name } : {}), unread: more.unread ?? 0,
});
