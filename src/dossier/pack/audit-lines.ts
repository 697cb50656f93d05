import { MoreThan } from 'typeorm';
import { AuditRow } from '../../platform/audit/audit.entity.js';
import { hashOf } from '../../platform/audit/audit.js';
import { canonicalJson } from '../../platform/canonical.js';
import type { Database } from '../../platform/database/database.js';

/** What was found while the rows were read. */
export interface ChainWalk {
  rows: number;
  ofCase: number;
  head: { seq: number; hash: string };
  /** the first row that does not hold; absent when all do */
  bad?: number;
}

const PAGE = 500;

/**
 * From the case's first row to the head: the case's rows in full, of the others the links alone, a line each.
 * Every row's hash is computed anew on the way. `walk` is complete once the last line was taken.
 */
export async function* auditLines(db: Database, caseId: string, to: number, walk: ChainWalk): AsyncGenerator<Buffer> {
  const subject = `case:${caseId}`;
  const first = await db.read(tx => tx.findOne(AuditRow, { where: { subject }, order: { seq: 'ASC' } }));
  let last: AuditRow | undefined;
  for (let after = (first?.seq ?? to) - 1; after < to; ) {
    const rows = (await db.read(tx => tx.find(AuditRow, { where: { seq: MoreThan(after) }, order: { seq: 'ASC' }, take: PAGE }))).filter(row => row.seq <= to);
    if (!rows.length) break;
    for (const row of rows) {
      if (!holds(row, last)) walk.bad ??= row.seq;
      last = row;
    }
    walk.rows += rows.length;
    walk.ofCase += rows.filter(row => row.subject === subject).length;
    after = last!.seq;
    walk.head = { seq: last!.seq, hash: last!.hash };
    yield Buffer.from(rows.map(row => `${canonicalJson(row.subject === subject ? row : { seq: row.seq, prevHash: row.prevHash, hash: row.hash })}\n`).join(''));
  }
}

function holds({ hash, ...covered }: AuditRow, before: AuditRow | undefined): boolean {
  return hashOf(covered) === hash && (!before || (covered.seq === before.seq + 1 && covered.prevHash === before.hash));
}
