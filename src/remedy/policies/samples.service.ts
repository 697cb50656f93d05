import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { SampleView } from '../../contract/index.js';
import { CaseViews } from '../../cases/case-views.service.js';
import { Case } from '../../cases/case.entity.js';
import { Cases } from '../../cases/cases.service.js';
import { Timeline } from '../../cases/timeline.service.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { change } from '../../platform/database/sql.js';
import { maskCardData } from '../../platform/guard/card-data.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { RemedyOrder } from '../remedy.entity.js';
import type { JudgeSampleDto } from './policies.dto.js';
import { SampleReview } from './policy.entity.js';

const LISTED = 200;

/** Automatic approvals that people look at afterwards. */
@Injectable()
export class Samples {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly timeline: Timeline,
  ) {}

  /** Those that nobody has judged, the oldest first, then those judged last. */
  async list(tx: Tx): Promise<SampleView[]> {
    const open = await tx.find(SampleReview, { where: { verdict: IsNull() }, order: { id: 'ASC' }, take: LISTED });
    const judged = await tx.find(SampleReview, { where: { verdict: In(['right', 'wrong']) }, order: { id: 'DESC' }, take: LISTED });
    return this.drawn(tx, [...open, ...judged]);
  }

  /** What a person found; once. @throws Problem not_found, judged_already, no_note */
  async judge(tx: Tx, id: string, { verdict, note }: JudgeSampleDto, actor: Actor): Promise<SampleView> {
    if (verdict === 'wrong' && !note?.trim()) throw new Problem('sample.no_note', {}, [{ field: 'note', zh: '请写明哪里不对', en: 'Please say what was wrong' }]);
    const row = await tx.findOneBy(SampleReview, { id });
    if (!row) throw new Problem('request.not_found');
    const words = note?.trim() ? maskCardData(note.trim()).text : null;
    const fields = { verdict, note: words, actorId: actor.id, actorName: actor.name, actorRole: actor.role, reviewedAt: this.clock.now() };
    if ((await change(tx, SampleReview, { id, verdict: IsNull() as never }, fields)) !== 1) throw new Problem('sample.judged_already');
    await this.audit.append(tx, actor, 'sample.judge', `case:${row.caseId}`, { sample: id, verdict });
    await this.timeline.write(tx, row.caseId, 'system', actor, { code: `sample_${verdict}`, ...(words ? { text: words } : {}), audience: 'staff' });
    // what was approved wrongly is for a supervisor to put right
    if (verdict === 'wrong') await this.cases.tell(tx, await this.cases.get(tx, row.caseId), 'sample_wrong');
    return (await this.drawn(tx, [{ ...row, ...fields }]))[0]!;
  }

  private async drawn(tx: Tx, rows: SampleReview[]): Promise<SampleView[]> {
    const orders = new Map((await tx.findBy(RemedyOrder, { id: In(rows.map(row => row.orderId)) })).map(order => [order.id, order]));
    const cases = new Map((await tx.findBy(Case, { id: In(rows.map(row => row.caseId)) })).map(found => [found.id, found]));
    const views = await this.views.rows(tx, rows.map(row => cases.get(row.caseId)!));
    return rows.map((row, at) => viewOf(row, orders.get(row.orderId)!, views[at]!));
  }
}

const viewOf = (row: SampleReview, { remedy, amountFen, policyVersion }: RemedyOrder, view: SampleView['case']): SampleView => ({
  id: row.id, case: view, remedy, amountFen, policyVersion, at: row.at.toISOString(),
  ...(row.verdict ? { verdict: row.verdict, by: { id: row.actorId!, name: row.actorName!, role: row.actorRole! }, reviewedAt: row.reviewedAt!.toISOString() } : {}),
  ...(row.note ? { note: row.note } : {}),
});
