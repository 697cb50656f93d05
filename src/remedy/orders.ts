import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { stepsAtTerminal, type RemedyKind, type RemedyView } from '../contract/index.js';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { fingerprint } from '../platform/canonical.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { newId } from '../platform/ids.js';
import { AskingAgain } from './asking-again.js';
import { guardsOf, OrderGuards } from './order-guards.js';
import { isAutomatic, signersUnder, type Policy } from './policies/policy.js';
import { AT_TERMINAL, LIVE, toAcquirer } from './remedy-kinds.js';
import { Approval, RemedyOrder } from './remedy.entity.js';
import { signatureView } from './signature-view.js';
import { maySign } from './signing.js';

/** How an order comes about. */
export interface Preparing {
  /** who proposed, where it was a person */
  editorId: string | null;
  /** who held the case when it was proposed */
  assigneeId: string | null;
  /** false where an order that waited is only given other signers */
  mayBeAutomatic: boolean;
}
/** How long a row may still prove an order that a person has again. */
export const PROVABLE_MS = 200 * 24 * 3600_000;

/** Remedy orders and who signed them. */
@Injectable()
export class Orders {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly again: AskingAgain,
    readonly guards: OrderGuards,
  ) {}

  /** One order for what the case proposes now; what was never sent is void. @returns the order that is under way instead, where there is one */
  async prepare(tx: Tx, found: Case, policy: Policy, by: Preparing): Promise<{ made: RemedyOrder } | { underWay: RemedyOrder }> {
    const underWay = await this.underWay(tx, found.id);
    if (underWay) return { underWay };
    const live = await tx.findOneBy(RemedyOrder, { caseId: found.id, state: In([...LIVE]) });
    if (live) await this.set(tx, live, { state: 'void' });
    const remedy = found.remedy as RemedyKind;
    const asked = { remedy, amountFen: found.proposedFen, mid: found.mid, targetLogNo: found.targetLogNo };
    const grounds = await this.guards.held(tx, asked);
    const guards = guardsOf(asked, grounds);
    const signed = { caseId: found.id, logNo: found.targetLogNo, amountFen: found.proposedFen, remedy, ruleVersion: found.ruleVersion, policyVersion: policy.version };
    const automatic = by.mayBeAutomatic && guards.every(guard => guard.passed) && isAutomatic(policy, { ...found, kind: found.provenKind, remedy, amountFen: found.proposedFen });
    const made: RemedyOrder = {
      ...BLANK, id: newId(this.clock.now()), caseId: found.id, round: found.version, remedy, amountFen: found.proposedFen, mid: found.mid, targetLogNo: found.targetLogNo,
      fingerprint: fingerprint(signed), needs: automatic ? ['system', 'system'] : signersUnder(policy, remedy, found.proposedFen, found.referredToLegal),
      guards, policyId: policy.id, policyVersion: policy.version, automatic, editorId: by.editorId, assigneeId: by.assigneeId,
      refundNo: `R${found.caseNo.replaceAll('-', '')}-${found.version}`,
      knownLogNos: grounds.children.map(row => row.logNo), createdAt: this.clock.now(),
    };
    await add(tx, RemedyOrder, made);
    return { made };
  }

  /** The case's order that the acquirer or its back office has and no row has decided; what waits at a terminal may be given up. */
  async underWay(tx: Tx, caseId: string): Promise<RemedyOrder | null> {
    const live = await tx.findBy(RemedyOrder, { caseId, state: In(['sending', 'sent', 'unknown']) });
    return live.find(({ remedy, sends }) => (toAcquirer(remedy) ? sends > 0 : !AT_TERMINAL.includes(remedy))) ?? null;
  }

  /** The order people look at: the newest that is not void, else the newest. */
  async latest(tx: Tx, caseId: string): Promise<RemedyOrder | null> {
    const orders = await tx.find(RemedyOrder, { where: { caseId }, order: { round: 'DESC' } });
    return orders.find(order => order.state !== 'void') ?? orders[0] ?? null;
  }

  /** With its case, whose row is held: whoever changes either waits. */
  async held(tx: Tx, orderId: string): Promise<{ order: RemedyOrder; found: Case } | null> {
    const seen = await tx.findOneBy(RemedyOrder, { id: orderId });
    if (!seen) return null;
    const found = await this.cases.get(tx, seen.caseId);
    return { order: await tx.findOneByOrFail(RemedyOrder, { id: orderId }), found };
  }

  /** What a row may still prove: under way, or given back to a person after the acquirer had it. */
  async provable(tx: Tx, since: Date): Promise<RemedyOrder[]> {
    const live = await tx.find(RemedyOrder, { where: { state: In(['approved', 'sending', 'sent', 'unknown']) }, order: { id: 'ASC' } });
    const sent = { sends: MoreThan(0), createdAt: MoreThan(since) };
    return [...live, ...(await tx.find(RemedyOrder, { where: { ...sent, state: In(['not_confirmed', 'refused']) }, order: { id: 'ASC' } }))];
  }

  /** @throws Error when the order has changed since it was read */
  async set(tx: Tx, order: RemedyOrder, fields: Partial<RemedyOrder>): Promise<void> {
    const changed = await change(tx, RemedyOrder, { id: order.id, state: order.state, fence: order.fence }, fields);
    if (changed !== 1) throw new Error(`order ${order.id} has changed meanwhile`);
    Object.assign(order, fields);
  }

  signatures(tx: Tx, orderId: string): Promise<Approval[]> {
    return tx.find(Approval, { where: { orderId }, order: { seq: 'ASC' } });
  }

  private async ownerOf(tx: Tx, { caseId }: RemedyOrder): Promise<string | null> {
    return (await tx.findOne(Case, { select: { id: true, ownerId: true }, where: { id: caseId } }))?.ownerId ?? null;
  }

  /** @param read what a list has read of all its orders at once */
  async view(tx: Tx, order: RemedyOrder, actor: Actor, read?: { approvals: Approval[]; ownerId: string | null }): Promise<RemedyView> {
    const approvals = read?.approvals ?? (await this.signatures(tx, order.id));
    const ownerId = order.state !== 'proposed' ? null : read ? read.ownerId : await this.ownerOf(tx, order);
    const { acquirerRef, targetLogNo, heard, asked, notBefore } = order;
    const next = order.state === 'unknown' || order.state === 'not_confirmed' ? await this.again.nextAt(tx, order) : null;
    return {
      id: order.id, caseId: order.caseId, remedy: order.remedy, amountFen: order.amountFen, state: order.state, fingerprint: order.fingerprint, createdAt: order.createdAt.toISOString(),
      ...(targetLogNo ? { targetLogNo } : {}), ...(acquirerRef ? { acquirerRef } : {}), needs: order.needs, refundNo: order.refundNo, guards: order.guards, policyVersion: order.policyVersion, automatic: order.automatic,
      ...(heard ? { heard } : {}), ...(asked ? { asked } : {}), ...(next ? { nextQuestionAt: next.toISOString() } : {}), ...(order.state === 'approved' && notBefore ? { scheduledFor: notBefore.toISOString() } : {}),
      signatures: approvals.map(signatureView),
      ...maySign(order, approvals.map(one => one.actorId), actor, ownerId), terminalSteps: stepsAtTerminal(order.remedy, undefined, true).steps,
    };
  }
}

const BLANK = {
  state: 'proposed' as const, acquirerRef: null, proofLogNo: null, filesSeen: 0, approvedAt: null, fence: 0, sends: 0, asked: 0, sentAt: null, doneAt: null, notBefore: null, heard: null,
};
