import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { Cases } from '../cases/cases.service.js';
import type { Case } from '../cases/case.entity.js';
import { TimelineEntry } from '../cases/timeline.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Live } from '../platform/live/live.js';
import { Orders } from './orders.js';
import { AutomaticApproval } from './policies/automatic.js';
import { Policies } from './policies/policies.service.js';
import { SignerRenewal } from './policies/signer-renewal.js';
import { RemedyOrder } from './remedy.entity.js';

interface Preparing {
  caseId: string;
  version: number;
  /** how often it waited for what may still speak against an automatic approval */
  waited?: number;
}

const WAIT_MS = 2000;
/** A minute; then people sign, whatever is slow. */
const MOST_WAITS = 30;

/** A proposal stands: its order with guards and signers, or with the system's own signatures where a policy covers it. */
@Handles('remedy.prepare')
@Injectable()
export class PrepareRemedy implements JobHandler<Preparing, void> {
  constructor(
    private readonly cases: Cases,
    private readonly orders: Orders,
    private readonly policies: Policies,
    private readonly automatic: AutomaticApproval,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  async apply(tx: Tx, asked: Preparing): Promise<void> {
    const { caseId, version } = asked;
    const found = await this.cases.get(tx, caseId);
    // a later proposal has its own order; an escalation or a message meanwhile is none
    if (found.status !== 'proposed' || (await tx.existsBy(RemedyOrder, { caseId, round: MoreThanOrEqual(version) }))) return;
    const policy = await this.policies.inForce(tx);
    const isEarly = await this.automatic.isEarly(tx, found, policy);
    if (isEarly && (asked.waited ?? 0) < MOST_WAITS) return this.later(tx, asked);
    const mayBeAutomatic = !isEarly && !(await this.automatic.isByPeople(tx, found));
    const prepared = await this.orders.prepare(tx, found, policy, { editorId: await editorOf(tx, found), assigneeId: found.ownerId, mayBeAutomatic });
    if ('underWay' in prepared) {
      // its number is with the acquirer: nothing else is sent beside it (guard G13)
      const facts = { refundNo: prepared.underWay.refundNo };
      await this.cases.move(tx, found, 'doubt', SYSTEM, { line: { code: 'order_under_way', facts } });
      return;
    }
    if (prepared.made.automatic) return this.automatic.approve(tx, found, prepared.made);
    // whoever has the case open can sign from now on
    this.live.announce({ topic: 'case', id: caseId, version: found.version, mid: found.mid });
  }

  private async later(tx: Tx, { caseId, version, waited = 0 }: Preparing): Promise<void> {
    const at = new Date(this.clock.now().getTime() + WAIT_MS);
    await this.jobs.enqueue(tx, 'remedy.prepare', `${caseId}:${version}:${waited + 1}`, { caseId, version, waited: waited + 1 }, at);
  }
}

/** The person who proposed what stands; null where it was the rulebook. */
async function editorOf(tx: Tx, { id }: Case): Promise<string | null> {
  const last = await tx.findOne(TimelineEntry, { where: { caseId: id, step: 'propose' }, order: { at: 'DESC', id: 'DESC' } });
  return last && last.actorRole !== 'system' ? last.actorId : null;
}

/** A policy came into force: every order that waits is looked at, one job each. */
@Handles('remedy.policy_enforced')
@Injectable()
export class PolicyEnforced implements JobHandler<{ policyId: string }, void> {
  constructor(
    private readonly policies: Policies,
    private readonly jobs: JobQueue,
  ) {}

  async apply(tx: Tx, { policyId }: { policyId: string }): Promise<void> {
    const policy = await this.policies.inForce(tx);
    if (policy.id !== policyId) return; // the newer one looks at them itself
    const waiting = await tx.find(RemedyOrder, { select: { id: true }, where: { state: 'proposed' }, order: { id: 'ASC' } });
    for (const { id } of waiting) await this.jobs.enqueue(tx, 'remedy.renew_signers', `${id}:${policyId}`, { orderId: id });
  }
}

/** See `SignerRenewal`; a signature given meanwhile renews as well. */
@Handles('remedy.renew_signers')
@Injectable()
export class RenewSigners implements JobHandler<{ orderId: string }, void> {
  constructor(
    private readonly orders: Orders,
    private readonly renewal: SignerRenewal,
  ) {}

  async apply(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const held = await this.orders.held(tx, orderId);
    if (held?.order.state === 'proposed' && held.found.status === 'proposed') await this.renewal.renew(tx, held.found, held.order);
  }
}
