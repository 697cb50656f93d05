import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases/case.entity.js';
import { Cases } from '../../cases/cases.service.js';
import { Timeline } from '../../cases/timeline.service.js';
import type { Tx } from '../../platform/database/database.js';
import { SYSTEM } from '../../platform/http/actor.js';
import { Orders } from '../orders.js';
import type { RemedyOrder } from '../remedy.entity.js';
import { Policies } from './policies.service.js';
import { signersUnder } from './policy.js';

/** An order that waits under earlier rules: where others must sign now, it begins anew and earlier signatures are void. */
@Injectable()
export class SignerRenewal {
  constructor(
    private readonly orders: Orders,
    private readonly cases: Cases,
    private readonly policies: Policies,
    private readonly timeline: Timeline,
  ) {}

  /** @returns the order in its place, or null where the same people sign */
  async renew(tx: Tx, found: Case, order: RemedyOrder): Promise<RemedyOrder | null> {
    const policy = await this.policies.inForce(tx);
    const needs = signersUnder(policy, order.remedy, order.amountFen, found.referredToLegal);
    if (needs.join() === order.needs.join()) return null;
    await this.timeline.write(tx, found.id, 'system', SYSTEM, { code: 'signers_renewed', facts: { policy: policy.version }, audience: 'staff' });
    await this.cases.amend(tx, found, {}, SYSTEM, 'remedy.renew_signers');
    const prepared = await this.orders.prepare(tx, found, policy, { editorId: order.editorId, assigneeId: order.assigneeId ?? found.ownerId, mayBeAutomatic: false });
    return 'made' in prepared ? prepared.made : null;
  }
}
