import { Injectable } from '@nestjs/common';
import { CaseClock } from '../cases/case-clock.entity.js';
import { CaseClocks } from '../cases/case-clocks.service.js';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { policyById, type Rung } from '../cases/clock-policies.js';
import { Escalation } from '../cases/escalation.entity.js';
import { stoppedByLaw } from '../cases/law-hold/stopped.js';
import { rowFor } from '../cases/lifecycle.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Ladder } from './ladder.js';
import { hasProposal, Screening } from './screening.js';
import { firedBy } from './triggers.js';

/** After a move that could matter: the trigger table is asked. */
@Handles('escalation.screen')
@Injectable()
export class ScreenCase implements JobHandler<{ caseId: string }, void> {
  constructor(
    private readonly cases: Cases,
    private readonly ladder: Ladder,
    private readonly screening: Screening,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async apply(tx: Tx, { caseId }: { caseId: string }): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    const now = this.clock.now();
    const { situation, paperDate } = await this.screening.look(tx, found, now);
    for (const { to, code, facts } of firedBy(situation)) {
      // a rejection or reopening is news each time, an amount only once
      const cycle = code.includes('rejection') ? found.rejections : code.includes('reopen') ? found.reopenings : 1;
      await this.ladder.fire(tx, found, { to, trigger: code, cycle, facts: facts(situation) });
    }
    if (paperDate && paperDate > now) await this.jobs.enqueue(tx, 'escalation.screen', `${caseId}:papers:${paperDate.toISOString()}`, { caseId }, paperDate);
  }
}

/** One rung of one clock; re-reads the row, and a newer version stops it. */
@Handles('escalation.rung')
@Injectable()
export class FireRung implements JobHandler<{ clockId: string; version: number }, void> {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: CaseClocks,
    private readonly cases: Cases,
    private readonly ladder: Ladder,
    private readonly jobs: JobQueue,
  ) {}

  async apply(tx: Tx, { clockId, version }: { clockId: string; version: number }): Promise<void> {
    const asked = await tx.findOneBy(CaseClock, { id: clockId });
    if (!asked) return;
    // the case first: whoever moves it turns its clocks too, and a row from before that would undo it
    const found = await this.cases.get(tx, asked.caseId);
    const row = await tx.findOneByOrFail(CaseClock, { id: clockId });
    if (row.version !== version || !row.nextRungAt) return;
    const now = this.clock.now();
    // set back since it was asked for: this job ends, and its key with it
    if (row.nextRungAt > now) return this.jobs.enqueue(tx, 'escalation.rung', `${clockId}:${version}:${now.toISOString()}`, { clockId, version }, row.nextRungAt);
    const rung = policyById(row.policy).rungs[row.nextRung]!;
    await this.clocks.climb(tx, row);
    await this.act(tx, found, row, rung);
    await this.climbOn(tx, clockId);
  }

  /** After a long stop several rungs are due: they fire one after another, each in its turn by its instant. */
  private async climbOn(tx: Tx, clockId: string): Promise<void> {
    const row = await tx.findOneByOrFail(CaseClock, { id: clockId });
    if (!row.nextRungAt || row.nextRungAt > this.clock.now()) return;
    await this.jobs.enqueue(tx, 'escalation.rung', `${clockId}:${row.version}`, { clockId, version: row.version }, row.nextRungAt);
  }

  private async act(tx: Tx, found: Case, row: CaseClock, rung: Rung): Promise<void> {
    const facts = { clock: row.kind, percent: Math.round(rung.share * 100) };
    switch (rung.then) {
      case 'tell_owner':
        await this.cases.screen(tx, found, `${row.id}:${row.version}`);
        return this.cases.tell(tx, found, 'clock_half', row.id);
      case 'remind_merchant':
        // the clock has climbed already
        return this.cases.tell(tx, found, `reminder_${row.nextRung - 1}`);
      case 'tell_supervisor':
        if (rung.unless !== 'proposal' || !hasProposal(found.status)) await this.ladder.fire(tx, found, { to: 'supervisor', trigger: `clock_70_${row.kind}`, cycle: row.cycle, facts });
        return;
      case 'clock_passed':
        await this.ladder.fire(tx, found, { to: 'legal', trigger: `clock_breached_${row.kind}`, cycle: row.cycle, facts, step: 'clock_passed' });
        // escalated when the breach came to light beside the sweep: the case goes to legal review now
        if (rowFor(found.status, 'clock_passed')) await this.cases.move(tx, found, 'clock_passed', SYSTEM);
        return;
      default:
        // an end that a legal hold stops comes with its release
        if (rowFor(found.status, rung.then) && !stoppedByLaw(found, rung.then)) await this.cases.move(tx, found, rung.then, SYSTEM);
    }
  }
}

/** A rung that nobody acknowledged goes one level up; re-reads the row behind the case's lock. */
@Handles('escalation.climb')
@Injectable()
export class ClimbLadder implements JobHandler<{ escalationId: string }, void> {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly ladder: Ladder,
  ) {}

  async apply(tx: Tx, { escalationId: id }: { escalationId: string }): Promise<void> {
    const asked = await tx.findOneBy(Escalation, { id });
    if (!asked) return;
    const found = await this.cases.get(tx, asked.caseId);
    const row = await tx.findOneByOrFail(Escalation, { id });
    if (row.climbAt && row.climbAt <= this.clock.now()) await this.ladder.climb(tx, found, row);
  }
}
