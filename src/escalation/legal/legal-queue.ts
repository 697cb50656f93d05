import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { ENDED, type CaseRowView, type LegalReferralView, type LegalRowView, type LegalState } from '../../contract/index.js';
import { CaseViews } from '../../cases/case-views.service.js';
import { Case } from '../../cases/case.entity.js';
import { Countersign } from '../../cases/countersigns/countersign.entity.js';
import { Escalation } from '../../cases/escalation.entity.js';
import { LawHolds } from '../../cases/law-hold/law-holds.js';
import { TimelineEntry } from '../../cases/timeline.entity.js';
import type { Tx } from '../../platform/database/database.js';
import { Referrals } from './referrals.js';

const MOST = 300;
/** Requests that legal itself works on. */
const LEGAL_ACTS = ['rule', 'send_back', 'release_hold', 'release_dossier'] as const;

interface Beside {
  triggers: Escalation[];
  referred: TimelineEntry[];
  waiting: Countersign[];
  matters: (LegalReferralView & { caseId: string })[];
}

/** Referred cases that are open or held, with why they came and what they wait for; what breaches first stands first. */
@Injectable()
export class LegalQueue {
  constructor(
    private readonly views: CaseViews,
    private readonly holds: LawHolds,
    private readonly referrals: Referrals,
  ) {}

  async of(tx: Tx): Promise<LegalRowView[]> {
    const query = tx.createQueryBuilder(Case, 'c').where('c.referredToLegal').andWhere('(c.status NOT IN (:...ended) OR c.heldByLaw)', { ended: ENDED });
    const cases = await query.orderBy('c.nextDueAt').addOrderBy('c.id').take(MOST).getMany();
    const ids = cases.map(found => found.id);
    const where = { caseId: In(ids) };
    const beside: Beside = {
      triggers: await tx.find(Escalation, { where, order: { at: 'ASC' } }),
      referred: await tx.find(TimelineEntry, { where: { ...where, entry: 'step', toStatus: 'legal_review' }, order: { at: 'ASC' } }),
      waiting: await tx.findBy(Countersign, { ...where, act: In(LEGAL_ACTS), decidedAt: IsNull() }),
      matters: await this.referrals.of(tx, ids),
    };
    const held = new Map((await this.holds.of(tx, ids)).filter(one => one.endedAt === null).map(one => [one.caseId, one.beganAt]));
    const rows = await this.views.rows(tx, cases);
    return rows.map(row => rowOf(row, beside, held.get(row.id))).sort(byDue);
  }
}

function rowOf(row: CaseRowView, beside: Beside, heldSince: Date | undefined): LegalRowView {
  const ofCase = <T extends { caseId: string }>(list: T[]) => list.filter(one => one.caseId === row.id);
  const matters = ofCase(beside.matters).filter(one => one.state !== 'ended');
  const next = matters.filter(one => one.nextOn).sort((left, right) => left.nextOn!.localeCompare(right.nextOn!))[0];
  const since = ofCase(beside.referred)[0]?.at, waiting = ofCase(beside.waiting).length;
  return {
    case: row, why: ofCase(beside.triggers).map(({ trigger, facts, at }) => ({ trigger, facts, at: at.toISOString() })), ...(since ? { since: since.toISOString() } : {}),
    ...(heldSince ? { heldSince: heldSince.toISOString() } : {}), state: stateOf(row, waiting, matters.length), waiting, ...(next ? { next: { on: next.nextOn!, to: next.to, body: next.body } } : {}),
  };
}

function stateOf(row: CaseRowView, waiting: number, outside: number): LegalState {
  if (waiting) return 'second_person';
  if (row.status !== 'legal_review' && (row.status === 'resolved' || ENDED.includes(row.status))) return 'ruled';
  if (outside) return 'outside';
  return row.owner?.role === 'legal' ? 'in_work' : 'new';
}

const LATE = '9999';
const byDue = (left: LegalRowView, right: LegalRowView): number => (left.case.due?.dueAt ?? LATE).localeCompare(right.case.due?.dueAt ?? LATE) || left.case.id.localeCompare(right.case.id);
