import { Injectable } from '@nestjs/common';
import type { DossierReleaseView, DossiersView, DossierView, Locale } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { Dossier } from './dossier.entity.js';
import './dossier.problems.js';
import { Dossiers } from './dossiers.service.js';
import { Releasing } from './releasing.js';

/** Finds a version with its case for somebody who may see it; what was not referred to legal has no dossier. */
@Injectable()
export class DossierDoor {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    readonly dossiers: Dossiers,
    private readonly releasing: Releasing,
  ) {}

  list(caseId: string, actor: Actor): Promise<DossiersView> {
    return this.db.read(async tx => this.dossiers.view(tx, await this.referred(tx, caseId, actor), actor));
  }

  build(caseId: string, locale: Locale, actor: Actor): Promise<DossierView> {
    return this.db.write(async tx => this.dossiers.build(tx, await this.referred(tx, caseId, actor), locale, actor));
  }

  /** @throws Problem dossier.not_found, also for what the actor may not see */
  act<T>(id: string, actor: Actor, work: (tx: Tx, found: Case, row: Dossier) => Promise<T>): Promise<T> {
    return this.db.write(async tx => {
      const { found, row } = await this.of(tx, id, actor);
      return work(tx, found, row);
    });
  }

  async release(id: string, reason: string, actor: Actor): Promise<DossierReleaseView> {
    const { row } = await this.db.read(tx => this.of(tx, id, actor));
    const sealed = await this.releasing.seal(row);
    return this.act(id, actor, (tx, found, now) => this.releasing.ask(tx, found, now, sealed, reason, actor));
  }

  private async of(tx: Tx, id: string, actor: Actor): Promise<{ found: Case; row: Dossier }> {
    const seen = await tx.findOneBy(Dossier, { id });
    const found = seen && (await this.referred(tx, seen.caseId, actor).catch(asUnknown));
    // read again: the case is held now
    const row = found && (await tx.findOneBy(Dossier, { id }));
    if (!found || !row) throw new Problem('dossier.not_found');
    return { found, row };
  }

  private async referred(tx: Tx, caseId: string, actor: Actor): Promise<Case> {
    const found = await this.cases.get(tx, caseId, actor);
    if (!found.referredToLegal) throw new Problem('case.not_found');
    return found;
  }
}

function asUnknown(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
