import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import type { CaseStatus } from '../contract/index.js';
import { chinaCalendar, WORKING_DAY_MINUTES } from '../cases/calendar.js';
import { CaseClock } from '../cases/case-clock.entity.js';
import { CaseClocks } from '../cases/case-clocks.service.js';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Finding } from '../cases/finding.entity.js';
import { policyById, type Rung } from '../cases/clock-policies.js';
import { remainingMinutes } from '../cases/clocks.js';
import { stoppedByLaw } from '../cases/law-hold/stopped.js';
import { rowFor } from '../cases/lifecycle.js';
import { TimelineEntry } from '../cases/timeline.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { JobTicker } from '../platform/jobs/job-ticker.js';
import { Ladder } from './ladder.js';
import { firedBy, type Situation } from './triggers.js';

const THREE_DAYS_MINUTES = { working: 3 * WORKING_DAY_MINUTES, calendar: 3 * 24 * 60, imported: 3 * 24 * 60 };
const THIRTY_DAYS_MS = 30 * 24 * 3600_000;

/** After a move that could matter: the trigger table is asked. */
@Handles('escalation.screen')
@Injectable()
export class ScreenCase implements JobHandler<{ caseId: string }, void> {
  constructor(
    private readonly cases: Cases,
    private readonly ladder: Ladder,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  async apply(tx: Tx, { caseId }: { caseId: string }): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    const situation = await this.look(tx, found);
    for (const { to, code, facts } of firedBy(situation)) {
      // a rejection or reopening is news each time, an amount only once
      const cycle = code.includes('rejection') ? found.rejections : code.includes('reopen') ? found.reopenings : 1;
      await this.ladder.fire(tx, found, { to, trigger: code, cycle, facts: facts(situation) });
    }
  }

  private async look(tx: Tx, found: Case): Promise<Situation> {
    const { id, targetLogNo, tid, kind, mid, claim } = found;
    const since = MoreThan(new Date(found.receivedAt.getTime() - THIRTY_DAYS_MS));
    const finding = await tx.findOne(Finding, { where: { caseId: id }, order: { round: 'DESC' } });
    // two cases on one pair may act on either of its rows
    const rows = [...(finding?.located.logNos ?? []), ...(targetLogNo ? [targetLogNo] : [])];
    const told = await tx.find(TimelineEntry, { where: { caseId: id } });
    const textOf = (lines: TimelineEntry[]) => lines.map(line => line.text ?? '').join('\n');
    return {
      kind, amountFen: Math.max(found.claimedFen, Math.abs(found.proposedFen)), rejections: found.rejections, reopenings: found.reopenings,
      sameTransaction: rows.length ? await tx.countBy(Case, { targetLogNo: In(rows), id: Not(id) }) : 0,
      sameTerminal30d: tid ? await tx.countBy(Case, { mid, tid, kind, receivedAt: since }) : 0,
      words: `${claim.story}\n${textOf(told.filter(line => line.actorRole === 'merchant'))}`, notes: textOf(told.filter(line => line.entry === 'note')),
      itemMissing: Boolean(found.papers?.missing.length) && (await this.outcomeIsNear(tx, found)), altered: found.papers?.altered ?? false,
      fraudConfirmed: found.provenKind === 'fraud' && found.approved,
    };
  }

  private async outcomeIsNear(tx: Tx, found: Case): Promise<boolean> {
    if (hasProposal(found.status)) return false;
    const running = (await this.clocks.of(tx, found.id)).find(row => row.kind === 'outcome' && row.state === 'running');
    const left = running && remainingMinutes(running, this.clock.now(), chinaCalendar);
    return left !== undefined && left <= THREE_DAYS_MINUTES[running!.basis];
  }
}

const MOST_AT_ONCE = 1000;

/** Once a minute: every clock whose next rung is reached gets a job. */
@Handles('escalation.sweep')
@Injectable()
export class SweepClocks implements JobHandler<object, void>, OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
    private readonly ticker: JobTicker,
  ) {}
  onModuleInit(): void {
    this.ticker.everyMinute('escalation.sweep');
  }
  async apply(tx: Tx): Promise<void> {
    const where = { nextRungAt: LessThanOrEqual(this.clock.now()) };
    const due = await tx.find(CaseClock, { where, order: { nextRungAt: 'ASC' }, take: MOST_AT_ONCE });
    for (const { id, version } of due) await this.jobs.enqueue(tx, 'escalation.rung', `${id}:${version}`, { clockId: id, version });
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
    const row = await tx.findOneBy(CaseClock, { id: clockId });
    if (row?.version !== version || !row.nextRungAt || row.nextRungAt > this.clock.now()) return;
    const rung = policyById(row.policy).rungs[row.nextRung]!;
    const found = await this.cases.get(tx, row.caseId);
    await this.clocks.climb(tx, row);
    await this.act(tx, found, row, rung);
    await this.climbOn(tx, clockId);
  }

  /** After a long stop several rungs are due: they fire one after another, not one a minute. */
  private async climbOn(tx: Tx, clockId: string): Promise<void> {
    const row = await tx.findOneByOrFail(CaseClock, { id: clockId });
    if (!row.nextRungAt || row.nextRungAt > this.clock.now()) return;
    await this.jobs.enqueue(tx, 'escalation.rung', `${clockId}:${row.version}`, { clockId, version: row.version });
  }

  private async act(tx: Tx, found: Case, row: CaseClock, rung: Rung): Promise<void> {
    const facts = { clock: row.kind, percent: Math.round(rung.share * 100) };
    switch (rung.then) {
      case 'tell_owner':
        await this.cases.screen(tx, found, `${row.id}:${row.version}`);
        return this.cases.tell(tx, found, 'clock_half');
      case 'remind_merchant':
        // the clock has climbed already
        return this.cases.tell(tx, found, `reminder_${row.nextRung - 1}`);
      case 'tell_supervisor':
        if (rung.unless !== 'proposal' || !hasProposal(found.status)) await this.ladder.fire(tx, found, { to: 'supervisor', trigger: `clock_70_${row.kind}`, cycle: row.cycle, facts });
        return;
      case 'clock_passed':
        await this.ladder.fire(tx, found, { to: 'legal', trigger: `clock_breached_${row.kind}`, cycle: row.cycle, facts, step: 'clock_passed' });
        return;
      default:
        // an end that a legal hold stops comes with its release
        if (rowFor(found.status, rung.then) && !stoppedByLaw(found, rung.then)) await this.cases.move(tx, found, rung.then, SYSTEM);
    }
  }
}

const hasProposal = (status: CaseStatus): boolean => ['proposed', 'executing', 'confirming'].includes(status);
