import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EvidenceView, Paper, SlipField } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { mayDo } from '../cases/policy.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import { maskCardData } from '../platform/guard/card-data.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { Evidence, EvidencePage, SlipCorrection } from './evidence.entity.js';
import { EvidenceTrail } from './evidence-trail.js';
import { besideOf, isShown, viewOf } from './evidence-views.js';
import { Intaking } from './intaking.js';

export interface Supplied {
  paper?: Paper;
  /** what the sender put right in the reading of this photo */
  corrections?: readonly { field: SlipField; value: string }[];
}

@Injectable()
export class EvidenceRoom {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly intaking: Intaking,
    readonly trail: EvidenceTrail,
    private readonly clock: Clock,
  ) {}

  of(caseId: string, actor: Actor): Promise<EvidenceView[]> {
    return this.db.read(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      const rows = await tx.find(Evidence, { where: { caseId: found.id }, order: { receivedAt: 'ASC', id: 'ASC' } });
      const beside = await besideOf(tx, rows);
      return rows.map(row => viewOf(row, beside.get(row.id)!));
    });
  }

  /** Stored and fsynced before the answer; looked through for card data before anyone sees it. @throws Problem evidence.*, case.not_found */
  async add(caseId: string, name: string, content: Readable, actor: Actor, supplied: Supplied = {}): Promise<EvidenceView> {
    await this.db.read(tx => this.openCase(tx, caseId, actor));
    const { sha256, bytes, mime, pages } = await this.intaking.take(content);
    return this.db.write(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      const same = await tx.findOneBy(Evidence, { caseId: found.id, sha256 });
      if (same) return this.view(tx, same); // the same photo sent again after a broken connection
      const now = this.clock.now();
      const row: Evidence = {
        id: newId(now), caseId: found.id, name: cleanName(name), mime, bytes, sha256, state: this.intaking.firstState, paper: supplied.paper ?? null,
        actorId: actor.id, actorName: actor.name, actorRole: actor.role, receivedAt: now,
      };
      await add(tx, Evidence, row);
      if (pages.length) await add(tx, EvidencePage, pages.map(page => ({ ...page, evidenceId: row.id })));
      for (const { field, value } of supplied.corrections ?? []) await this.correct(tx, row.id, field, value, actor);
      await this.trail.came(tx, found, row, actor);
      return this.view(tx, row);
    });
  }

  /** The case, when this actor may add papers to it. @throws Problem case.not_found */
  async openCase(tx: Tx, caseId: string, actor: Actor): Promise<Case> {
    const found = await this.cases.get(tx, caseId, actor);
    if (!mayDo(actor, found).evidence) throw new Problem('case.not_found');
    return found;
  }

  /** The sealed original; every look at it by staff is audited. @throws Problem case.not_found, evidence.checking, infected, dropped */
  async original(id: string, actor: Actor): Promise<Evidence> {
    const row = await this.db.read(tx => this.shown(tx, id, actor));
    if (row.state === 'redacted') throw new Problem('evidence.dropped');
    await this.trail.seen(row, 'original', actor);
    return row;
  }

  /** What people see of a page; a look at it by staff is audited, unless they have it already as `known`. @throws Problem as `original`, request.not_found */
  async page(id: string, n: number, actor: Actor, known?: string): Promise<EvidencePage> {
    const { row, page } = await this.db.read(async tx => ({ row: await this.shown(tx, id, actor), page: await tx.findOneBy(EvidencePage, { evidenceId: id, n }) }));
    if (!page) throw new Problem('request.not_found');
    if (page.sha256 !== known) await this.trail.seen(row, `page.${n}`, actor);
    return page;
  }

  private async shown(tx: Tx, id: string, actor: Actor): Promise<Evidence> {
    const row = await this.find(tx, id, actor);
    if (!isShown(row)) throw new Problem(row.state === 'infected' ? 'evidence.infected' : 'evidence.checking');
    return row;
  }

  /** @throws Problem case.not_found, in the words of a foreign case, so that the two cannot be told apart */
  async find(tx: Tx, id: string, actor: Actor): Promise<Evidence> {
    const row = await tx.findOneBy(Evidence, { id });
    if (!row) throw new Problem('case.not_found');
    await this.cases.get(tx, row.caseId, actor);
    return row;
  }

  /** Beside the reading, never over it. */
  async correct(tx: Tx, evidenceId: string, field: SlipField, value: string, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const text = maskCardData(value).text.trim().slice(0, 120);
    await add(tx, SlipCorrection, { id: newId(now), evidenceId, field, value: text, actorId: actor.id, actorName: actor.name.slice(0, 60), actorRole: actor.role, at: now });
  }

  async view(tx: Tx, row: Evidence): Promise<EvidenceView> {
    return viewOf(row, (await besideOf(tx, [row])).get(row.id)!);
  }
}

/** A name without folders, control and direction characters, or card data. */
export function cleanName(name: string): string {
  const plain = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, '').split(/[\\/]/).at(-1) ?? '';
  return maskCardData(plain).text.trim().slice(0, 120) || 'file';
}
