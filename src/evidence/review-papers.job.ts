import { Injectable } from '@nestjs/common';
import { PAPERS, type Paper } from '../contract/index.js';
import type { Case, PapersState } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { missingOf } from '../cases/rulebook/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Doubts } from './doubts.service.js';
import { isUnread, Papers } from './papers.service.js';

/** Photos follow a submission by seconds or minutes; only what is still missing then is asked for. */
const GRACE_MS = 30 * 60_000;
const sameState = (left: PapersState | null, right: PapersState): boolean => JSON.stringify(left) === JSON.stringify(right);

/** After anything that could change it: what is missing, and where slip, claim and row contradict each other. */
@Handles('evidence.review')
@Injectable()
export class ReviewPapers implements JobHandler<{ caseId: string; step?: string }, void> {
  constructor(
    private readonly cases: Cases,
    private readonly papers: Papers,
    private readonly doubts: Doubts,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async apply(tx: Tx, { caseId, step }: { caseId: string; step?: string }): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    await this.doubts.renew(tx, found);
    const held = await this.papers.held(tx, caseId);
    const missing = missingOf(await this.papers.requirements(tx, found, 'zh', held));
    const wantedBy = await this.papers.wantedBy(tx, found);
    const state: PapersState = { missing, wantedBy: wantedBy.toISOString(), unread: held.filter(isUnread).length, ...(await this.doubts.count(tx, caseId)) };
    if (!sameState(found.papers, state)) await this.changed(tx, found, state);
    if (step === 'submit' && missing.length) await this.jobs.enqueue(tx, 'evidence.remind', caseId, { caseId }, new Date(this.clock.now().getTime() + GRACE_MS));
  }

  /** The version is left as it is: what a colleague is deciding on has not moved. */
  private async changed(tx: Tx, found: Case, state: PapersState): Promise<void> {
    const before = found.papers;
    await this.cases.note(tx, found, { papers: state }, 'evidence.review');
    if (state.openDoubts > (before?.openDoubts ?? 0) && found.status === 'proposed') {
      await this.cases.move(tx, found, 'doubt', SYSTEM, { line: { code: 'doubt_found', audience: 'staff' } });
    } else if (answers(found, state.missing)) {
      await this.cases.move(tx, found, 'answer', SYSTEM, { line: { code: 'papers_complete' } });
    } else {
      await this.cases.screen(tx, found, `papers:${found.version}:${state.missing.join('+')}:${state.altered}`);
    }
  }
}

/** The merchant was asked for papers alone, and they have come. */
function answers(found: Case, missing: readonly Paper[]): boolean {
  const wanted = found.status === 'awaiting_merchant' ? (found.question?.missing ?? []) : [];
  return wanted.length > 0 && wanted.every(one => PAPERS.includes(one as Paper) && !missing.includes(one as Paper));
}

/** Half an hour after the submission: what is still missing is asked for, with its date. */
@Handles('evidence.remind')
@Injectable()
export class RemindOfPapers implements JobHandler<{ caseId: string }, void> {
  constructor(private readonly cases: Cases) {}

  async apply(tx: Tx, { caseId }: { caseId: string }): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    if (found.papers?.missing.length && OPEN.includes(found.status)) await this.cases.tell(tx, found, 'papers_wanted');
  }
}

/** Where a paper could still change the answer. */
const OPEN: readonly Case['status'][] = ['investigating', 'in_review', 'awaiting_file', 'awaiting_merchant'];
