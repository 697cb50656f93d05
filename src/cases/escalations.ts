import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Level, Step } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { newId } from '../platform/ids.js';
import { Calendars } from './calendars/calendars.js';
import type { Case } from './case.entity.js';
import { Escalation } from './escalation.entity.js';
import { LADDER_VERSION, ladderRung } from './ladder/rungs.js';

export interface Firing {
  to: Level;
  /** trigger code, e.g. `clock_breached_outcome` */
  trigger: string;
  /** of the clock, or how often it happened */
  cycle: number;
  facts: Record<string, string | number>;
}

const OPEN = { ackAt: IsNull(), closedAt: IsNull() };

/** The rungs that fired: what the heart itself writes when it marks a breach, so that both stand in one transaction. */
@Injectable()
export class Escalations {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  /** One to legal ends what supervisors were asked. @returns false when this rung had fired already in this cycle */
  async record(tx: Tx, found: Case, { to, trigger, cycle, facts }: Firing): Promise<boolean> {
    if (await tx.existsBy(Escalation, { caseId: found.id, trigger, cycle })) return false;
    if (to === 'legal') await this.passBelow(tx, found);
    const now = this.clock.now();
    const rung = ladderRung(trigger, to);
    // people acknowledge in the hours that the outcome is worked in
    const { calendar } = await this.calendars.inForce(tx, 'outcome');
    const ackDueAt = calendar.addWorking(now, rung.ackMinutes ?? 0).at;
    await add(tx, Escalation, {
      id: newId(now), caseId: found.id, to, trigger, cycle, ruleVersion: LADDER_VERSION, rung: rung.trigger, facts, at: now, ackDueAt,
      ackAt: null, ackBy: null, climbAt: rung.otherwise ? ackDueAt : null, closedAt: null, closedAs: null,
    });
    return true;
  }

  /** Somebody of that level has the case in hand: nothing of theirs climbs any more. @returns how many rungs were open */
  async acknowledge(tx: Tx, found: Case, actor: Actor): Promise<number> {
    const fields = { ackAt: this.clock.now(), ackBy: actor.id, climbAt: null };
    return (await tx.update(Escalation, { caseId: found.id, to: actor.role as Level, ...OPEN }, fields)).affected ?? 0;
  }

  /** Acting on a case is taking it in hand, whatever was clicked; what a person refers waits for legal as a rung of its own. */
  async follow(tx: Tx, found: Case, step: Step, actor: Actor): Promise<void> {
    if (actor.role !== 'supervisor' && actor.role !== 'legal') return;
    await this.acknowledge(tx, found, actor);
    if (step !== 'refer') return;
    const cycle = 1 + (await tx.countBy(Escalation, { caseId: found.id, trigger: 'referred' }));
    await this.record(tx, found, { to: 'legal', trigger: 'referred', cycle, facts: { by: actor.name } });
  }

  /** Nobody below legal is asked any more: the case stands above them. */
  async passBelow(tx: Tx, found: Case): Promise<void> {
    await tx.update(Escalation, { caseId: found.id, to: 'supervisor', ...OPEN }, { closedAt: this.clock.now(), closedAs: 'climbed', climbAt: null });
  }

  /** Rungs to these levels ask nobody any more, and what fired stays. */
  async comeDown(tx: Tx, found: Case, levels: readonly Level[]): Promise<void> {
    await tx.update(Escalation, { caseId: found.id, to: In(levels), closedAt: IsNull() }, { closedAt: this.clock.now(), closedAs: 'came_down', climbAt: null });
  }

  /** The rungs of a level stay open and climb no more. */
  async stay(tx: Tx, found: Case, to: Level): Promise<void> {
    await tx.update(Escalation, { caseId: found.id, to, ...OPEN }, { climbAt: null });
  }
}
