import { Injectable } from '@nestjs/common';
import type { CaseView } from '../contract/index.js';
import { CaseClocks } from '../cases/case-clocks.service.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Cases } from '../cases/cases.service.js';
import { mayDo } from '../cases/policy.js';
import { Timeline } from '../cases/timeline.service.js';
import { Database } from '../platform/database/database.js';
import { maskCardData } from '../platform/guard/card-data.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import type { PrioritiseDto } from './desk.dto.js';

/** How pressing a case is: the outcome's target follows, time used stays. */
@Injectable()
export class Prioritising {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly clocks: CaseClocks,
    private readonly timeline: Timeline,
  ) {}

  /** The same priority again changes nothing. @throws Problem `case.moved_meanwhile` with the present case, `case.not_yours_to_move` */
  set(id: string, { priority, reason, version }: PrioritiseDto, actor: Actor): Promise<CaseView> {
    return this.db.write(async tx => {
      const found = await this.cases.get(tx, id, actor);
      if (found.version !== version) throw new Problem('case.moved_meanwhile', {}, [], { current: await this.views.of(tx, found, actor) });
      if (!mayDo(actor, found).prioritise) throw new Problem('case.not_yours_to_move');
      if (found.priority !== priority) {
        const text = maskCardData(reason).text;
        await this.timeline.write(tx, found.id, 'system', actor, { code: `priority_${priority}`, text, audience: 'staff' });
        await this.cases.amend(tx, found, { priority }, actor, 'case.priority');
        await this.clocks.prioritise(tx, found, priority);
      }
      return this.views.of(tx, found, actor);
    });
  }
}
