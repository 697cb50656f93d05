import { Injectable } from '@nestjs/common';
import type { Level } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';
import { chinaCalendar } from './calendar.js';
import type { Case } from './case.entity.js';
import { Escalation } from './escalation.entity.js';

/** Version of the ladder's rows: rungs, triggers, and by when each is acknowledged. */
export const LADDER_VERSION = '2026-10';
const ACK_MINUTES: Record<Level, number> = { agent: 540, supervisor: 240, legal: 540 };

export interface Firing {
  to: Level;
  /** trigger code, e.g. `clock_breached_outcome` */
  trigger: string;
  /** of the clock, or how often it happened */
  cycle: number;
  facts: Record<string, string | number>;
}

/** The rungs that fired: what the heart itself writes when it marks a breach, so that both stand in one transaction. */
@Injectable()
export class Escalations {
  constructor(private readonly clock: Clock) {}

  /** @returns false when this rung had fired already in this cycle */
  async record(tx: Tx, found: Case, { to, trigger, cycle, facts }: Firing): Promise<boolean> {
    if (await tx.existsBy(Escalation, { caseId: found.id, trigger, cycle })) return false;
    const now = this.clock.now();
    const ackDueAt = chinaCalendar.addWorking(now, ACK_MINUTES[to]).at;
    await add(tx, Escalation, { id: newId(now), caseId: found.id, to, trigger, cycle, ruleVersion: LADDER_VERSION, facts, at: now, ackDueAt, ackAt: null, ackBy: null });
    return true;
  }
}
