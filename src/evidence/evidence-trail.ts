import { Injectable } from '@nestjs/common';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Timeline, type Line } from '../cases/timeline.service.js';
import { Audit } from '../platform/audit/audit.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Evidence } from './evidence.entity.js';

/** What the timeline, the audit and the ledger say about papers. */
@Injectable()
export class EvidenceTrail {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly timeline: Timeline,
    private readonly audit: Audit,
    private readonly jobs: JobQueue,
  ) {}

  async came(tx: Tx, found: Case, row: Evidence, actor: Actor): Promise<void> {
    await this.timeline.write(tx, found.id, 'file', actor, { code: 'evidence_came', facts: { name: row.name, sha256: row.sha256 } });
    await this.cases.amend(tx, found, {}, actor, 'evidence.add');
    await this.jobs.enqueue(tx, 'evidence.read', row.id, { evidenceId: row.id });
    await this.weigh(tx, found, `${row.id}:came`);
  }

  /** A line of what the system or a person did with a paper; the papers are weighed anew. */
  async tell(tx: Tx, found: Case, row: Evidence, actor: Actor, line: Line & { code: string }): Promise<void> {
    await this.timeline.write(tx, found.id, 'system', actor, line);
    await this.cases.amend(tx, found, {}, actor, `evidence.${line.code.replace('evidence_', '')}`);
    await this.weigh(tx, found, row.id);
  }

  /** What is missing and what contradicts is asked again. */
  weigh(tx: Tx, found: Case, cause: string): Promise<void> {
    return this.jobs.enqueue(tx, 'evidence.review', `${found.id}:${found.version}:${cause}`, { caseId: found.id });
  }

  /** The file goes once this transaction stands, however often the process dies in between. */
  drop(tx: Tx, sha256: string, cause: string): Promise<void> {
    return this.jobs.enqueue(tx, 'evidence.drop', `${sha256}:${cause}`, { sha256 });
  }

  async seen(row: Evidence, part: string, actor: Actor): Promise<void> {
    if (actor.role === 'merchant') return;
    await this.db.write(tx => this.audit.append(tx, actor, `evidence.${part}`, `case:${row.caseId}`, { evidence: row.id, sha256: row.sha256 }));
  }
}
