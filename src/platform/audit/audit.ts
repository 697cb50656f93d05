import { Injectable } from '@nestjs/common';
import { fingerprint } from '../canonical.js';
import { Clock } from '../clock.js';
import type { Tx } from '../database/database.js';
import { add, isPostgres, sql } from '../database/sql.js';
import type { Actor } from '../http/actor.js';
import { AuditRow } from './audit.entity.js';
import { checkChain, GENESIS, type Anchor } from './chain-check.js';
import { requirePlain } from './plain-facts.js';
import { storedRows } from './stored-rows.js';

export { GENESIS };
const CHAIN_LOCK = 7_251_001;

@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** One row in the transaction of the change. @param facts ids, versions and hashes @throws Error for anything that could be personal data */
  async append(tx: Tx, actor: Actor, action: string, subject: string, facts: Record<string, unknown> = {}): Promise<void> {
    requirePlain({ action, subject, facts }, 'row');
    // two transactions must not take the same place in the chain
    if (isPostgres(tx)) await sql(tx, 'SELECT pg_advisory_xact_lock(?)', [CHAIN_LOCK]);
    const [last] = await sql<{ seq: number | string; hash: string }>(tx, 'SELECT "seq", "hash" FROM "audit" ORDER BY "seq" DESC LIMIT 1');
    const row = {
      seq: Number(last?.seq ?? 0) + 1,
      prevHash: last?.hash ?? GENESIS,
      at: this.clock.now(),
      actorId: actor.id,
      actorRole: actor.role,
      action,
      subject,
      facts,
    };
    await add(tx, AuditRow, { ...row, hash: hashOf(row) });
  }
}

/** What a row's hash covers: all of it and the hash before. */
export const hashOf = (row: Omit<AuditRow, 'hash'>): string =>
  fingerprint({ ...row, at: row.at.toISOString() });

/** @returns the first bad row's number, or null when the chain holds; `expected` is a head kept outside the database */
export async function verifyChain(tx: Tx, expected?: Pick<Anchor, 'seq' | 'hash'>): Promise<number | null> {
  const anchors = expected ? [{ day: '', at: new Date(0).toISOString(), ...expected }] : [];
  const { bad } = await checkChain(storedRows(work => work(tx)), anchors);
  return bad && bad.seq;
}
