import { Injectable } from '@nestjs/common';
import type { CaseStatus, Step, TimelineView } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import { maskCardData } from '../platform/guard/card-data.js';
import type { Actor } from '../platform/http/actor.js';
import { newId } from '../platform/ids.js';
import type { Case } from './case.entity.js';
import { TimelineEntry, type Audience } from './timeline.entity.js';

/** What a line says beside who and when. */
export interface Line {
  text?: string;
  code?: string;
  facts?: Record<string, string | number>;
  audience?: Audience;
}

/** Steps whose line a merchant never reads: they would show inner doubts or alert a suspect. */
const INSIDE: readonly Step[] = ['review', 'pick', 'propose', 'sign', 'reject', 'hold', 'release', 'refer', 'send_back', 'clock_passed', 'refused', 'not_confirmed', 'judge', 'doubt'];

@Injectable()
export class Timeline {
  constructor(private readonly clock: Clock) {}

  step(tx: Tx, found: Case, from: CaseStatus | null, step: Step, actor: Actor, line: Line = {}): Promise<unknown> {
    const audience = line.audience ?? (INSIDE.includes(step) ? 'staff' : 'everyone');
    return this.write(tx, found.id, 'step', actor, { ...line, audience }, { step, fromStatus: from, toStatus: found.status });
  }

  /** Text of people is masked here once more, whatever the caller did. */
  async write(tx: Tx, caseId: string, entry: TimelineView['entry'], actor: Actor, line: Line, move: Partial<TimelineEntry> = {}): Promise<TimelineEntry> {
    const now = this.clock.now();
    const row: TimelineEntry = {
      id: newId(now), caseId, at: now, entry, audience: line.audience ?? 'everyone', step: null, fromStatus: null, toStatus: null,
      actorId: actor.id, actorRole: actor.role, actorName: actor.name, text: line.text ? maskCardData(line.text).text : null,
      code: line.code ?? null, facts: line.facts ?? null, ...move,
    };
    await add(tx, TimelineEntry, row);
    return row;
  }

  /** @returns lines the actor may read, oldest first */
  of(tx: Tx, caseId: string, actor: Actor): Promise<TimelineEntry[]> {
    const query = tx.createQueryBuilder(TimelineEntry, 't').where('t.caseId = :caseId', { caseId });
    if (actor.role === 'merchant') query.andWhere(`t.audience = 'everyone'`);
    else if (actor.role !== 'legal') query.andWhere(`t.audience <> 'legal'`);
    return query.orderBy('t.at').addOrderBy('t.id').getMany();
  }
}
