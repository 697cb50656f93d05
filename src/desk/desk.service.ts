import { Injectable } from '@nestjs/common';
import type { CasePage, CaseView, QueueView } from '../contract/index.js';
import { atRiskSql } from '../cases/at-risk.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Cases } from '../cases/cases.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { afterCursor, cursorOf, narrow, QUEUE_RULES, QUEUES_OF, visible } from './case-list.js';
import type { AssignDto, ListCasesDto, WriteMessageDto } from './desk.dto.js';
import { DeskWords } from './desk-words.js';

@Injectable()
export class Desk {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly words: DeskWords,
    private readonly clock: Clock,
  ) {}

  list(asked: ListCasesDto, actor: Actor): Promise<CasePage> {
    const limit = asked.limit ?? 50;
    const now = this.clock.now();
    return this.db.read(async tx => {
      const { entities: found, raw } = await afterCursor(narrow(visible(tx, actor), asked, actor, now), asked.after, actor).take(limit + 1).getRawAndEntities<{ due_order: string | Date }>();
      const rows = await this.views.rows(tx, found.slice(0, limit), actor);
      const sums = await narrow(visible(tx, actor), asked, actor, now).select('COUNT(*)', 'total').addSelect(`SUM(${atRiskSql(actor.role === 'merchant')})`, 'risk').getRawOne<{ total: string; risk: string | null }>();
      const more = found.length > limit;
      return { rows, total: Number(sums?.total ?? 0), atRiskFen: Number(sums?.risk ?? 0), ...(more ? { next: cursorOf(raw[limit - 1]!.due_order, found[limit - 1]!.id) } : {}) };
    });
  }

  queues(actor: Actor): Promise<QueueView[]> {
    const now = this.clock.now();
    return this.db.read(tx =>
      Promise.all(QUEUES_OF[actor.role].map(async key => ({ key, count: await QUEUE_RULES[key](visible(tx, actor), actor, now).getCount() }))),
    );
  }

  view(id: string, actor: Actor): Promise<CaseView> {
    return this.db.read(async tx => this.views.of(tx, await this.cases.get(tx, id, actor), actor));
  }

  say(id: string, asked: WriteMessageDto, actor: Actor): Promise<CaseView> {
    return this.db.write(async tx => {
      await this.words.say(tx, id, asked, actor);
      return this.views.of(tx, await this.cases.get(tx, id, actor), actor);
    });
  }

  assign(id: string, asked: AssignDto, actor: Actor): Promise<CaseView> {
    return this.db.write(async tx => {
      await this.words.assign(tx, id, asked, actor);
      return this.views.of(tx, await this.cases.get(tx, id, actor), actor);
    });
  }
}
