import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases/case.entity.js';
import { Cases } from '../../cases/cases.service.js';
import { CaseViews } from '../../cases/case-views.service.js';
import { maskCardData } from '../../platform/guard/card-data.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';

/** A case as legal may work on it. */
@Injectable()
export class LegalCases {
  constructor(
    readonly cases: Cases,
    private readonly views: CaseViews,
  ) {}

  /** @throws Problem case.not_found for what was never referred, case.moved_meanwhile when the reader saw another version */
  async get(tx: Tx, id: string, actor: Actor, version?: number): Promise<Case> {
    const found = await this.cases.get(tx, id, actor);
    if (!found.referredToLegal) throw new Problem('case.not_found');
    if (version !== undefined && found.version !== version) throw new Problem('case.moved_meanwhile', {}, [], { current: await this.views.of(tx, found, actor) });
    return found;
  }
}

/** What a person wrote, as it may be kept. */
export const kept = (text: string): string => maskCardData(text).text.trim();
export const writer = (actor: Actor): { actorId: string; actorName: string } => ({ actorId: actor.id, actorName: actor.name.slice(0, 60) });
