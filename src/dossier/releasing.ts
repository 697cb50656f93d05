import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { DossierReleaseView } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { CountersignedActs } from '../cases/countersigns/acts.js';
import type { Countersign } from '../cases/countersigns/countersign.entity.js';
import { Countersigns } from '../cases/countersigns/countersigns.service.js';
import type { Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Annexes, type SealedAnnex } from './annexes.js';
import { DossierRows } from './dossier-rows.js';
import { Dossier } from './dossier.entity.js';
import './dossier.problems.js';

/** What goes out is asked for by one of legal and granted by another; what they sign is the evidence root. */
@Injectable()
export class Releasing implements OnModuleInit {
  constructor(
    private readonly acts: CountersignedActs,
    private readonly countersigns: Countersigns,
    private readonly rows: DossierRows,
    private readonly jobs: JobQueue,
    private readonly annexes: Annexes,
  ) {}

  onModuleInit(): void {
    this.acts.add('release_dossier', { askedBy: ['legal'], decidedBy: ['legal', 'admin'], wordsFor: ['legal', 'admin'], carryOut: (tx, found, asked) => this.carryOut(tx, found, asked) });
  }

  /** Outside any transaction: a key is derived. @throws Problem dossier.not_ready */
  seal(row: Dossier): Promise<SealedAnnex> {
    if (row.state !== 'ready') throw new Problem(row.releasedAt ? 'dossier.released' : 'dossier.not_ready');
    return this.annexes.seal(row);
  }

  /** @throws Problem dossier.outdated when the case has changed since, countersign.asked_already */
  async ask(tx: Tx, found: Case, row: Dossier, { annex, evidenceRoot, passphrase }: SealedAnnex, reason: string, actor: Actor): Promise<DossierReleaseView> {
    if (row.caseVersion !== found.version && row.askedVersion !== found.version) throw new Problem('dossier.outdated');
    const facts = { version: row.version, root: evidenceRoot };
    await this.countersigns.ask(tx, found, { act: 'release_dossier', subject: row.id, facts, reason }, actor);
    if (!(await this.rows.set(tx, row, { annexSha256: annex.sha256, askedVersion: found.version }))) throw new Problem('dossier.not_ready');
    return { dossier: await this.rows.view(tx, found, row), passphrase };
  }

  /** Released from here on, whatever happens to the case; the print without the draft's banner follows as a job. */
  private async carryOut(tx: Tx, found: Case, asked: Countersign): Promise<void> {
    const row = await tx.findOneBy(Dossier, { id: asked.subject, caseId: found.id });
    if (row?.state !== 'ready') throw new Problem('dossier.not_ready');
    // the grant itself is one change of the case; any other one came between
    if (found.version !== row.askedVersion! + 1) throw new Problem('dossier.outdated');
    if (await tx.existsBy(Dossier, { caseId: found.id, state: In(['queued', 'building']) })) throw new Problem('dossier.busy');
    const attempt = row.attempt + 1;
    const done = await this.rows.set(tx, row, {
      state: 'queued', attempt, part: 0, sections: [], evidenceRoot: String(asked.facts['root']), countersignId: asked.id, releasedAt: asked.decidedAt, grantedVersion: found.version,
    });
    if (!done) throw new Problem('dossier.not_ready');
    await this.jobs.enqueue(tx, 'dossier.build', `${row.id}:${attempt}`, { dossierId: row.id, attempt });
  }
}
