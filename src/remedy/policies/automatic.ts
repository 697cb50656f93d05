import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, Like, MoreThan, Not } from 'typeorm';
import { STAFF_ROLES } from '../../contract/index.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add, sql } from '../../platform/database/sql.js';
import { SYSTEM } from '../../platform/http/actor.js';
import { newId } from '../../platform/ids.js';
import { Job } from '../../platform/jobs/job.entity.js';
import { Cases } from '../../cases/cases.service.js';
import type { Case } from '../../cases/case.entity.js';
import { EFFECTS } from '../../cases/lifecycle.js';
import { TimelineEntry } from '../../cases/timeline.entity.js';
import { Orders } from '../orders.js';
import { Approval, RemedyOrder } from '../remedy.entity.js';
import { ApprovalPolicy, SampleReview } from './policy.entity.js';
import { isCovered, isSampled, type Policy } from './policy.js';

/** What else a proposal sets off and may still speak against it: the papers and the triggers of escalation. */
const LOOKS = [EFFECTS.PAPERS, EFFECTS.SCREEN];

/** Section 5: the system makes, the named version of the policy checks. */
@Injectable()
export class AutomaticApproval {
  constructor(
    private readonly orders: Orders,
    private readonly cases: Cases,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Whether a policy covers the proposal and something that may speak against it has not been looked at. */
  async isEarly(tx: Tx, found: Case, policy: Policy): Promise<boolean> {
    const subject = { kind: found.provenKind, remedy: found.remedy!, amountFen: found.proposedFen };
    if (!found.remedy || !isCovered(policy, subject)) return false;
    // whatever asked for the look; one that is tried again or stands on the shelf has not been taken either, one of a later day is another look
    const states = [{ state: 'failed' as const }, { state: 'due' as const, attempts: MoreThan(0) }, { state: 'due' as const, runAt: LessThanOrEqual(this.clock.now()) }];
    const looks = LOOKS.flatMap(name => states.map(state => ({ ...state, key: Like(`${name}:${found.id}:%`) })));
    return Boolean(found.papers?.unread) || (await tx.existsBy(Job, looks));
  }

  /** Whether people have had a hand in it: an order of theirs, a row they chose, facts they corrected, a rejection. */
  async isByPeople(tx: Tx, { id }: Case): Promise<boolean> {
    if (await tx.existsBy(RemedyOrder, { caseId: id })) return true;
    return tx.existsBy(TimelineEntry, { caseId: id, entry: 'step', step: Not('submit'), actorRole: In([...STAFF_ROLES]) });
  }

  /** Both signatures, the approval and, for every so-many-th, the sample; in the transaction that made the order. */
  async approve(tx: Tx, found: Case, order: RemedyOrder): Promise<void> {
    const { policyId, policyVersion, fingerprint } = order;
    const base = { orderId: order.id, actorRole: 'system' as const, fingerprint, at: this.clock.now() };
    await add(tx, Approval, { ...base, id: newId(), seq: 0, actorId: SYSTEM.id, actorName: SYSTEM.name });
    await add(tx, Approval, { ...base, id: newId(), seq: 1, actorId: policyId!, actorName: `policy ${policyVersion}` });
    await this.orders.set(tx, order, { state: 'approved', approvedAt: this.clock.now() });
    const { nth, sampleEvery } = await this.count(tx, policyId!);
    await this.audit.append(tx, SYSTEM, 'remedy.approve_automatically', `case:${found.id}`, { policy: policyVersion, nth });
    const line = { code: 'approved_automatically', facts: { policy: policyVersion } };
    await this.cases.move(tx, found, 'approve', SYSTEM, { line });
    if (isSampled(nth, sampleEvery)) await this.sample(tx, found, order);
  }

  private async count(tx: Tx, policyId: string): Promise<{ nth: number; sampleEvery: number }> {
    // the row is held until the commit: no two approvals are the same one in ten
    await sql(tx, 'UPDATE "approval_policy" SET "approved" = "approved" + 1 WHERE "id" = ?', [policyId]);
    const { approved, sampleEvery } = await tx.findOneByOrFail(ApprovalPolicy, { id: policyId });
    return { nth: approved, sampleEvery };
  }

  private async sample(tx: Tx, found: Case, { id, policyId }: RemedyOrder): Promise<void> {
    const row = { id: newId(this.clock.now()), orderId: id, caseId: found.id, policyId: policyId!, at: this.clock.now() };
    await add(tx, SampleReview, { ...row, verdict: null, note: null, actorId: null, actorName: null, actorRole: null, reviewedAt: null });
    await this.cases.tell(tx, found, 'sampled');
  }
}
