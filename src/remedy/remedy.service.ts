import { Injectable } from '@nestjs/common';
import { ANSWERS_ONLY, WHOLE_SALE, WITHOUT_AMOUNT, type ApprovalsView, type CaseView, type RemedyView } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Clock } from '../platform/clock.js';
import { Database, isTaken, type Tx } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { maskCardData } from '../platform/guard/card-data.js';
import { guardsOf, refuseByRule, refuseOn, type Grounds, type Guarded } from './order-guards.js';
import { Orders } from './orders.js';
import { NEEDS_A_ROW } from './remedy-kinds.js';
import type { DecideApprovalDto, ProposeRemedyDto } from './remedy.dto.js';
import { Approval, type RemedyOrder } from './remedy.entity.js';
import { SignerRenewal } from './policies/signer-renewal.js';
import './remedy.problems.js';
import { maySign } from './signing.js';
import { WaitingApprovals } from './waiting-approvals.js';
import { WriteOffs } from './write-offs.js';

/** @throws Problem request.invalid without a row of the merchant that guards could be asked about, and for a part of what only goes back whole */
function refuseFields({ remedy, amountFen }: Guarded, { target }: Grounds): void {
  if (NEEDS_A_ROW.includes(remedy) && !target) throw new Problem('request.invalid', {}, [{ field: 'targetLogNo', zh: '请选这个商户的一笔流水', en: 'Please choose one of the merchant’s transactions' }]);
  if (WITHOUT_AMOUNT.includes(remedy) !== (amountFen === 0)) {
    throw new Problem('request.invalid', {}, [{ field: 'amountFen', zh: '这项处置的金额不对', en: 'The amount does not fit this remedy' }]);
  }
  if (remedy === 'fee_adjustment' && amountFen > (target?.feeFen ?? 0)) {
    throw new Problem('request.invalid', {}, [{ field: target ? 'amountFen' : 'targetLogNo', zh: '退的手续费不能超过这笔流水收的手续费', en: 'No more than the fee of the transaction can be given back' }]);
  }
  if (target && WHOLE_SALE.includes(remedy) && amountFen !== target.amtFen) {
    throw new Problem('request.invalid', {}, [{ field: 'amountFen', zh: '撤销只能是整笔金额', en: 'A void is of the whole amount' }]);
  }
}

/** People decide: one makes, another checks; what they sign is the order's fingerprint. */
@Injectable()
export class Remedies {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly orders: Orders,
    private readonly waitingFor: WaitingApprovals,
    private readonly writeOffs: WriteOffs,
    private readonly renewal: SignerRenewal,
    private readonly clock: Clock,
  ) {}

  of(caseId: string, actor: Actor): Promise<RemedyView | null> {
    return this.db.read(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      const order = await this.orders.latest(tx, found.id);
      return order && this.orders.view(tx, order, actor);
    });
  }

  /** Orders that wait for the actor's own signature, oldest first, with their sums. */
  waiting(actor: Actor): Promise<ApprovalsView> {
    return this.db.read(tx => this.waitingFor.of(tx, actor));
  }

  /** Signs or rejects what was shown. @throws Problem changed, signed_already, not_your_turn, guard_failed, no_note */
  async decide(caseId: string, asked: DecideApprovalDto, actor: Actor): Promise<RemedyView> {
    const decided = await this.db.write(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      const order = await this.orders.latest(tx, found.id);
      if (order?.state !== 'proposed' || found.status !== 'proposed') throw new Problem('remedy.nothing_to_sign');
      if (order.fingerprint !== asked.fingerprint) throw new Problem('remedy.changed', {}, [], { current: await this.orders.view(tx, order, actor) });
      // rules that came into force meanwhile hold for this very signature; what they ask for is kept, so the answer comes after the commit
      const renewed = asked.decision === 'sign' ? await this.renewal.renew(tx, found, order) : null;
      if (renewed) return { changed: await this.orders.view(tx, renewed, actor) };
      await (asked.decision === 'sign' ? this.sign(tx, found, order, actor) : this.reject(tx, found, order, asked.note, actor));
      return { signed: await this.orders.view(tx, order, actor) };
    });
    if ('changed' in decided) throw new Problem('remedy.changed', {}, [], { current: decided.changed });
    return decided.signed;
  }

  /** A person proposes instead of the rulebook; guards are checked at once. */
  propose(caseId: string, asked: ProposeRemedyDto, actor: Actor): Promise<CaseView> {
    return this.db.write(async tx => {
      const found = await this.cases.get(tx, caseId, actor);
      if (found.version !== asked.version) throw new Problem('case.moved_meanwhile', {}, [], { current: await this.views.of(tx, found, actor) });
      const underWay = await this.orders.underWay(tx, found.id);
      if (underWay) throw new Problem('remedy.under_way', { refundNo: underWay.refundNo });
      const { remedy, provenKind, amountFen, targetLogNo, reason } = asked;
      if (remedy === 'write_off') await this.writeOffs.refuse(tx, found, amountFen);
      const order = { remedy, amountFen, mid: found.mid, targetLogNo: targetLogNo ?? null };
      const grounds = await this.orders.guards.held(tx, order);
      refuseFields(order, grounds);
      refuseOn(guardsOf(order, grounds));
      refuseByRule(await this.orders.guards.closedByRule(tx, remedy, provenKind, grounds, this.clock.now()));
      const proposal = {
        provenKind, remedy, amountFen, targetLogNo: targetLogNo ?? null, relatedLogNos: [], closed: [],
        reasons: [{ code: 'person_decided', rule: '3', facts: { reason: maskCardData(reason).text, name: actor.name } }],
      };
      const set = { provenKind, remedy, proposedFen: amountFen, returnedBeforeFen: found.returnedFen, targetLogNo: targetLogNo ?? null, proposal };
      await this.cases.move(tx, found, 'propose', actor, { set, line: { text: reason } });
      return this.views.of(tx, found, actor);
    });
  }

  private async sign(tx: Tx, found: Case, order: RemedyOrder, actor: Actor): Promise<void> {
    const signed = await this.orders.signatures(tx, order.id);
    const { maySign: may, whyNot } = maySign(order, signed.map(one => one.actorId), actor, found.ownerId);
    if (!may) throw new Problem(REFUSED[whyNot!]);
    refuseOn(await this.orders.guards.now(tx, order));
    if (order.remedy === 'write_off') await this.writeOffs.refuse(tx, found, order.amountFen);
    const { fingerprint } = order;
    const row = { id: newId(), orderId: order.id, seq: signed.length, actorId: actor.id, actorName: actor.name, actorRole: actor.role, fingerprint, at: this.clock.now() };
    await add(tx, Approval, row).catch((error: unknown) => {
      throw isTaken(error) ? new Problem('remedy.signed_already') : error;
    });
    const last = signed.length + 1 === order.needs.length;
    if (last) await this.orders.set(tx, order, { state: ANSWERS_ONLY.includes(order.remedy) ? 'confirmed' : 'approved', approvedAt: this.clock.now() });
    const step = !last ? 'sign' : ANSWERS_ONLY.includes(order.remedy) ? 'conclude' : 'approve';
    const writtenOffFen = last && order.remedy === 'write_off' ? found.writtenOffFen + order.amountFen : found.writtenOffFen;
    await this.cases.move(tx, found, step, actor, { set: { writtenOffFen }, line: { facts: { fingerprint } } });
    const next = order.needs[signed.length + 1];
    if (next) await this.cases.tell(tx, found, `check_${next}`);
  }

  private async reject(tx: Tx, found: Case, order: RemedyOrder, note: string | undefined, actor: Actor): Promise<void> {
    if (!note?.trim()) throw new Problem('remedy.no_note', {}, [{ field: 'note', zh: '请写明原因', en: 'Please give a reason' }]);
    await this.orders.set(tx, order, { state: 'void' });
    // what was turned down is no measure of what is at risk
    await this.cases.move(tx, found, 'reject', actor, { set: { remedy: null, proposedFen: 0 }, line: { text: note } });
  }
}

const REFUSED: Record<NonNullable<RemedyView['whyNot']>, string> = {
  signed_already: 'remedy.signed_already', your_proposal: 'remedy.your_own', your_case: 'remedy.your_own', not_your_turn: 'remedy.not_your_turn', not_your_role: 'remedy.not_your_turn',
  nothing_to_sign: 'remedy.nothing_to_sign',
};
