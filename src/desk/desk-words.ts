import { Injectable } from '@nestjs/common';
import { CaseClocks } from '../cases/case-clocks.service.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Cases } from '../cases/cases.service.js';
import { mayDo } from '../cases/policy.js';
import { Timeline } from '../cases/timeline.service.js';
import type { Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import type { AssignDto, WriteMessageDto } from './desk.dto.js';

/** Messages and assignment: changes that are not steps. */
@Injectable()
export class DeskWords {
  constructor(
    private readonly cases: Cases,
    private readonly timeline: Timeline,
    private readonly clocks: CaseClocks,
    private readonly views: CaseViews,
  ) {}

  async say(tx: Tx, id: string, { text, internal }: WriteMessageDto, actor: Actor): Promise<void> {
    const found = await this.cases.get(tx, id, actor);
    const may = mayDo(actor, found);
    if (internal ? !may.note : !may.message) throw new Problem('case.not_yours_to_move');
    await this.timeline.write(tx, found.id, internal ? 'note' : 'message', actor, { text, audience: internal ? 'staff' : 'everyone' });
    if (!internal && actor.role !== 'merchant') await this.clocks.meetFirstAnswer(tx, found);
    await this.cases.amend(tx, found, {}, actor, internal ? 'case.note' : 'case.message');
    await this.cases.screen(tx, found, `words:${found.version}`);
    if (!internal) await this.cases.tell(tx, found, actor.role === 'merchant' ? 'merchant_wrote' : 'staff_wrote');
  }

  async assign(tx: Tx, id: string, { userId, version }: AssignDto, actor: Actor): Promise<void> {
    const found = await this.cases.get(tx, id, actor);
    if (found.version !== version) throw new Problem('case.moved_meanwhile', {}, [], { current: await this.views.of(tx, found, actor) });
    if (!mayDo(actor, found).assign) throw new Problem('case.not_yours_to_move');
    const to = userId ? await this.views.accounts.get(tx, userId) : null;
    // legal shares out its cases among legal people
    if (userId && (!to?.active || to.role === 'merchant' || (actor.role === 'legal' && to.role !== 'legal'))) throw new Problem('request.invalid', {}, [{ field: 'userId', zh: '不能交给这个人', en: 'The case cannot be given to this person' }]);
    await this.timeline.write(tx, found.id, 'system', actor, { code: userId ? 'assigned' : 'unassigned', facts: { name: to?.name ?? '' }, audience: 'staff' });
    await this.cases.amend(tx, found, { ownerId: userId }, actor, 'case.assign');
  }
}
