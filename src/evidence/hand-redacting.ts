import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { BoxView } from '../contract/index.js';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { mayDo } from '../cases/policy.js';
import { Database, type Tx } from '../platform/database/database.js';
import { FileStore } from '../platform/files/file-store.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { Evidence, EvidencePage } from './evidence.entity.js';
import { isShown } from './evidence-views.js';
import { Intaking, type Page } from './intaking.js';
import { covered } from './reading/redact.js';
import { Redacting } from './redacting.service.js';

@Injectable()
export class HandRedacting {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly files: FileStore,
    private readonly intaking: Intaking,
    private readonly redacting: Redacting,
  ) {}

  /** A person saw card data that the reader did not. Boxes are shares of the page. @throws Problem case.not_found, evidence.checking, case.held_by_law for all but legal under a hold */
  async byHand(id: string, n: number, boxes: readonly BoxView[], actor: Actor): Promise<void> {
    const { row, pages } = await this.db.read(tx => this.open(tx, id, actor));
    const page = pages.find(one => one.n === n);
    if (!page) throw new Problem('request.not_found');
    const areas = boxes.map(box => ({ x: box.x * page.width, y: box.y * page.height, width: box.width * page.width, height: box.height * page.height }));
    const made = await this.intaking.keepPage(n, await covered(this.files.pathOf(page.sha256), areas, 0));
    await this.db.write(async tx => {
      const found = await this.cases.get(tx, row.caseId, actor);
      const fresh = await tx.findOneByOrFail(Evidence, { id });
      await this.refuseHeld(tx, fresh, actor);
      await this.redacting.apply(tx, fresh, [...pages.filter(one => one.n !== n), made], { kinds: ['by_hand'], places: boxes.length });
      await this.redacting.trail.tell(tx, found, fresh, actor, { code: 'evidence_redacted', facts: { name: row.name, kinds: 'by_hand' } });
    });
  }

  /** What a person covers is gone for good, and in every case that has the same file. */
  private async refuseHeld(tx: Tx, { sha256 }: Evidence, { role }: Actor): Promise<void> {
    if (role === 'legal') return;
    const caseIds = (await tx.findBy(Evidence, { sha256 })).map(one => one.caseId);
    if (await tx.existsBy(Case, { id: In(caseIds), heldByLaw: true })) throw new Problem('case.held_by_law', { step: 'redact' });
  }

  private async open(tx: Tx, id: string, actor: Actor): Promise<{ row: Evidence; pages: Page[] }> {
    const row = await tx.findOneBy(Evidence, { id });
    const found = row && (await this.cases.get(tx, row.caseId, actor));
    if (!row || !found || !mayDo(actor, found).evidence) throw new Problem('case.not_found');
    if (!isShown(row)) throw new Problem('evidence.checking');
    await this.refuseHeld(tx, row, actor);
    const pages = await tx.find(EvidencePage, { where: { evidenceId: id }, order: { n: 'ASC' } });
    return { row, pages: pages.map(({ n, sha256, width, height }) => ({ n, sha256, width, height })) };
  }
}
