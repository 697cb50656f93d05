import { Injectable } from '@nestjs/common';
import { ENDED, type ClockKind } from '../contract/index.js';
import { Audit } from '../platform/audit/audit.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import type { CaseClock } from './case-clock.entity.js';
import type { Case } from './case.entity.js';
import { CaseEffects } from './effects.js';
import { Escalations } from './escalations.js';
import { EFFECTS } from './lifecycle.js';

/** Promises to others than the merchant: they hold whatever became of the case. */
export const OUTSIDE: readonly ClockKind[] = ['regulator', 'network'];

/** A date of ours that passed goes to legal in the transaction that marks the breach; the status stays what the step made it. */
@Injectable()
export class Breaches {
  constructor(
    private readonly escalations: Escalations,
    private readonly effects: CaseEffects,
    private readonly audit: Audit,
  ) {}

  /** Once per clock and cycle; a case that has ended needs none. @returns the columns of the case that change */
  async escalate(tx: Tx, found: Case, late: readonly CaseClock[]): Promise<Partial<Pick<Case, 'level' | 'referredToLegal'>>> {
    const fired: CaseClock[] = [];
    for (const row of late) {
      if (ENDED.includes(found.status) && !OUTSIDE.includes(row.kind)) continue;
      const trigger = `clock_breached_${row.kind}`;
      const facts = { clock: row.kind, percent: 100 };
      if (!(await this.escalations.record(tx, found, { to: 'legal', trigger, cycle: row.cycle, facts }))) continue;
      await this.effects.timeline.write(tx, found.id, 'escalation', SYSTEM, { code: `escalated_${trigger}`, facts, audience: 'staff' });
      await this.audit.append(tx, SYSTEM, `escalation.${trigger}`, `case:${found.id}`, { version: found.version, cycle: row.cycle });
      fired.push(row);
    }
    if (!fired.length) return {};
    const event = { caseId: found.id, version: found.version, step: 'escalated_legal' };
    await this.effects.jobs.enqueue(tx, EFFECTS.TELL, `${found.id}:${found.version}:escalated_legal`, event);
    return { level: 'legal', referredToLegal: true };
  }
}
