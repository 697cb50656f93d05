import { Injectable } from '@nestjs/common';
import type { CaseView, Claim } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { claimedFenOf, guardedClaim } from '../cases/claims.js';
import { rowFor } from '../cases/lifecycle.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { maskCardData } from '../platform/guard/card-data.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import type { TakeStepDto } from './desk.dto.js';

type Taken = TakeStepDto['step'];
const NEEDS_TEXT: readonly Taken[] = ['contest', 'reopen', 'hold', 'refer'];
/** One of legal asks for them, a second person grants. */
const NEEDS_TWO: readonly Taken[] = ['send_back', 'rule'];

/** Steps a person takes with words alone; the lifecycle decides whether they are open. */
@Injectable()
export class StepTaking {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `case.moved_meanwhile` with the present case when the reader saw another version, `legal.needs_two` for a ruling or a send-back */
  take(id: string, asked: TakeStepDto, actor: Actor): Promise<CaseView> {
    return this.db.write(async tx => {
      const found = await this.cases.get(tx, id, actor);
      if (found.version !== asked.version) {
        throw new Problem('case.moved_meanwhile', {}, [], { current: await this.views.of(tx, found, actor) });
      }
      if (NEEDS_TWO.includes(asked.step) && rowFor(found.status, asked.step)?.[3].includes(actor.role)) throw new Problem('legal.needs_two');
      if (NEEDS_TEXT.includes(asked.step) && !asked.text?.trim()) {
        throw new Problem('case.text_needed', {}, [{ field: 'text', zh: '请写明原因', en: 'Please give a reason' }]);
      }
      const text = asked.text && maskCardData(asked.text).text;
      const line = { ...(text ? { text } : {}), ...(asked.correct ? { code: 'facts_corrected', facts: { fields: Object.keys(asked.correct).join(', ') } } : {}) };
      await this.cases.move(tx, found, asked.step, actor, { set: fieldsFor(asked, found, this.clock.now()), line });
      return this.views.of(tx, found, actor);
    });
  }
}

function fieldsFor(asked: TakeStepDto, found: Case, now: Date): Partial<Case> {
  switch (asked.step) {
    case 'ask':
      return { question: { ask: asked.missing?.length ? 'details' : 'free', missing: (asked.missing ?? []).map(one => maskCardData(one).text), ...(asked.text ? { text: maskCardData(asked.text).text } : {}) } };
    case 'answer':
    case 'retry':
      return corrected(asked, found);
    case 'contest':
      // what was written off is disputed again, so it is outstanding again
      return { rejections: found.rejections + 1, pickedLogNo: null, writtenOffFen: 0 };
    case 'reopen':
      return { reopenings: found.reopenings + 1, lookups: 0, writtenOffFen: 0 };
    case 'hold':
      return { holdReason: maskCardData(asked.text ?? '').text.slice(0, 500), holdAt: now };
    default:
      return {};
  }
}

function corrected(asked: TakeStepDto, found: Case): Partial<Case> {
  const given = { ...asked.correct, ...(asked.goodsHandedOver === undefined ? {} : { goodsHandedOver: asked.goodsHandedOver }) };
  const claim = guardedClaim({ ...found.claim, ...(given as Partial<Claim>) }).claim;
  return { claim, claimedFen: claimedFenOf(claim), tid: claim.tid ?? found.tid, lookups: 0, pickedLogNo: null };
}
