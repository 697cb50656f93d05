import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DossiersView, DossierView, Locale } from '../contract/index.js';
import { CaseFiles } from '../cases/case-file/case-file.js';
import type { Case } from '../cases/case.entity.js';
import { Finding } from '../cases/finding.entity.js';
import { Audit } from '../platform/audit/audit.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { DossierRows, PARTS } from './dossier-rows.js';
import { Dossier } from './dossier.entity.js';
import './dossier.problems.js';
import { missingOf } from './gather/missing.js';

/** Versions of a case's dossier: asked for, stopped, tried again, taken. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly jobs: JobQueue,
    private readonly files: CaseFiles,
    readonly rows: DossierRows,
  ) {}

  async view(tx: Tx, found: Case, actor: Actor): Promise<DossiersView> {
    const file = await this.files.gather(tx, found);
    const rows = found.targetLogNo !== null || (await tx.findBy(Finding, { caseId: found.id })).some(one => one.rows.length > 0);
    const isLegal = actor.role === 'legal';
    return { caseId: found.id, versions: await this.rows.views(tx, found), missing: missingOf(found, file, { annex: false, rows }), may: { build: isLegal, take: isLegal } };
  }

  /** The next version, or the one that is being built. The caller holds the case. */
  async build(tx: Tx, found: Case, locale: Locale, actor: Actor): Promise<DossierView> {
    const underWay = await tx.findOneBy(Dossier, { caseId: found.id, state: In(['queued', 'building']) });
    if (underWay) return this.rows.view(tx, found, underWay);
    const [last] = await tx.find(Dossier, { where: { caseId: found.id }, order: { version: 'DESC' }, take: 1 });
    const now = this.clock.now();
    const row: Dossier = { ...UNBUILT, id: newId(now), caseId: found.id, version: (last?.version ?? 0) + 1, locale, askedById: actor.id, askedByName: actor.name, askedByRole: actor.role, askedAt: now };
    await add(tx, Dossier, row);
    await this.audit.append(tx, actor, 'dossier.build', `case:${found.id}`, { dossier: row.id, version: row.version });
    await this.enqueue(tx, row);
    return this.rows.view(tx, found, row);
  }

  /** @throws Problem dossier.not_failed */
  async retry(tx: Tx, found: Case, row: Dossier, actor: Actor): Promise<DossierView> {
    if (row.state !== 'failed') throw new Problem('dossier.not_failed');
    if (await tx.existsBy(Dossier, { caseId: found.id, state: In(['queued', 'building']) })) throw new Problem('dossier.busy');
    await this.turn(tx, row, { state: 'queued', attempt: row.attempt + 1, part: 0, sections: [], cause: null }, 'dossier.retry', actor);
    await this.enqueue(tx, row);
    return this.rows.view(tx, found, row);
  }

  /** Stops at the next part. @throws Problem dossier.not_building */
  async cancel(tx: Tx, found: Case, row: Dossier, actor: Actor): Promise<DossierView> {
    if (row.state !== 'queued' && row.state !== 'building') throw new Problem('dossier.not_building');
    await this.turn(tx, row, { state: 'failed', attempt: row.attempt + 1, cause: 'cancelled' }, 'dossier.cancel', actor);
    return this.rows.view(tx, found, row);
  }

  /** Whoever takes a file is on record before it is handed out. @throws Problem dossier.not_ready */
  async taken(tx: Tx, row: Dossier, file: 'pdf' | 'zip', actor: Actor): Promise<{ sha256: string; bytes: number }> {
    const sha256 = file === 'pdf' ? row.pdfSha256 : row.zipSha256, bytes = file === 'pdf' ? row.pdfBytes : row.zipBytes;
    if ((row.state !== 'ready' && row.state !== 'released') || !sha256) throw new Problem('dossier.not_ready');
    await this.audit.append(tx, actor, `dossier.${file}.download`, `case:${row.caseId}`, { dossier: row.id, version: row.version, state: row.state, sha256 });
    return { sha256, bytes: bytes! };
  }

  private async turn(tx: Tx, row: Dossier, fields: Partial<Dossier>, action: string, actor: Actor): Promise<void> {
    if (!(await this.rows.set(tx, row, fields))) throw new Problem('dossier.not_ready');
    await this.audit.append(tx, actor, action, `case:${row.caseId}`, { dossier: row.id, version: row.version, attempt: row.attempt });
  }

  private enqueue(tx: Tx, { id, attempt }: Dossier): Promise<void> {
    return this.jobs.enqueue(tx, 'dossier.build', `${id}:${attempt}`, { dossierId: id, attempt });
  }
}

const UNBUILT = {
  state: 'queued' as const, attempt: 1, part: 0, parts: PARTS, sections: [], missing: [], cause: null, caseVersion: null, frozenSha256: null, annexSha256: null, evidenceRoot: null, root: null,
  pdfSha256: null, pdfBytes: null, zipSha256: null, zipBytes: null, builtAt: null, askedVersion: null, grantedVersion: null, countersignId: null, releasedAt: null,
};
