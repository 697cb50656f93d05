import { Injectable } from '@nestjs/common';
import { ENDED, type Claim } from '../../contract/index.js';
import { CaseClocks } from '../../cases/case-clocks.service.js';
import type { Case } from '../../cases/case.entity.js';
import { Cases } from '../../cases/cases.service.js';
import type { SubmitCaseDto } from '../../cases/claim.dto.js';
import { claimedFenOf, guardedClaim } from '../../cases/claims.js';
import { RULES } from '../../cases/rulebook/index.js';
import { Clock } from '../../platform/clock.js';
import { isTaken, type Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { Records } from '../../records/records.service.js';
import { Complainant, Complaint, UNANSWERED } from './complaint.entity.js';
import { ComplaintTrail } from './complaint-trail.js';
import type { EnterComplaintDto } from './complaints.dto.js';
import { numberOf } from './complaints.service.js';
import { withoutPerson, type PersonalData } from './masking.js';
import { regimeOf } from './regimes.js';

/** Enters what came in: one complaint per source and reference, on a case that exists or a new one. */
@Injectable()
export class ComplaintIntake {
  constructor(
    private readonly cases: Cases,
    private readonly clocks: CaseClocks,
    private readonly records: Records,
    private readonly trail: ComplaintTrail,
    private readonly clock: Clock,
  ) {}

  /** Complaint, case, clock, rung and trail in the caller's transaction. @throws Problem complaint.known, complaint.case_ended, request.invalid, case.not_found */
  async enter(tx: Tx, asked: EnterComplaintDto, actor: Actor): Promise<Complaint> {
    const now = this.clock.now();
    const person = { name: asked.name.trim(), contact: asked.contact.trim(), representative: asked.representative?.trim() ?? null };
    checked(asked, person, now);
    const reference = sameReference(asked.reference);
    await this.refuseKnown(tx, asked.source, reference);
    const found = await this.caseOf(tx, asked, person, actor);
    const nth = (await tx.countBy(Complaint, { caseId: found.id })) + 1;
    const regime = regimeOf(asked.source, asked.naturalPerson), receivedAt = new Date(asked.receivedAt);
    const clock = regime === 'regulator' ? await this.clocks.startRegulator(tx, found, receivedAt) : null;
    const complaint: Complaint = {
      ...UNANSWERED, id: newId(now), caseId: found.id, nth, source: asked.source, reference, regime, naturalPerson: asked.naturalPerson, clockId: clock?.id ?? null,
      subject: withoutPerson(asked.subject.trim(), person).slice(0, 200), asks: withoutPerson(asked.asks.trim(), person).slice(0, 2000),
      proxy: asked.proxy ? withoutPerson(asked.proxy.trim(), person).slice(0, 200) : null,
      receivedAt, letterDueAt: asked.letterDueAt ? new Date(asked.letterDueAt) : null, enteredAt: now, enteredById: actor.id, enteredByName: actor.name, enteredByRole: actor.role,
    };
    await add(tx, Complaint, complaint).catch((error: unknown) => {
      throw isTaken(error) ? new Problem('complaint.known', { no: reference }) : error;
    });
    await add(tx, Complainant, { complaintId: complaint.id, ...person });
    await this.trail.entered(tx, found, complaint, actor);
    return complaint;
  }

  private async refuseKnown(tx: Tx, source: Complaint['source'], reference: string): Promise<void> {
    const known = await tx.findOneBy(Complaint, { source, reference });
    if (!known) return;
    const found = await this.cases.get(tx, known.caseId);
    throw new Problem('complaint.known', { no: numberOf(found, known) }, [], { complaintId: known.id, caseId: found.id });
  }

  /** The case it is attached to, open again where it had ended, or a new one. */
  private async caseOf(tx: Tx, { caseNo, open }: EnterComplaintDto, person: PersonalData, actor: Actor): Promise<Case> {
    if (!caseNo) return this.open(tx, open!, person, actor);
    const found = await this.cases.get(tx, caseNo.trim(), actor);
    if (!ENDED.includes(found.status)) return found;
    if (actor.role === 'legal') throw new Problem('complaint.case_ended', { caseNo: found.caseNo });
    return this.cases.move(tx, found, 'reopen', actor, { line: { code: 'complaint_reopens', audience: 'staff' } });
  }

  /** The merchant reads the claim: who complained is nothing it needs for it. */
  private async open(tx: Tx, { channel, mid, ...facts }: SubmitCaseDto, person: PersonalData, actor: Actor): Promise<Case> {
    const merchant = mid ? await this.records.merchant(tx, mid) : null;
    if (!merchant) throw invalid('open.mid', '请选商户', 'Please choose a merchant');
    const told = { ...facts, story: withoutPerson(facts.story, person), ...(facts.place ? { place: withoutPerson(facts.place, person).slice(0, 200) } : {}) };
    const { claim } = guardedClaim({ ...told, mid: merchant.mid } as Claim);
    const terminal = claim.tid ? await this.records.terminal(tx, claim.mid, claim.tid) : null;
    const opening = { kind: claim.kind, channel: channel ?? ('email' as const), mid: claim.mid, merchantName: merchant.name.slice(0, 120), tid: claim.tid ?? null, terminal, claim };
    return this.cases.open(tx, { ...opening, claimedFen: claimedFenOf(claim), ruleVersion: RULES.version }, actor);
  }
}

/** One number, whatever its spaces, widths and case. */
export const sameReference = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

const invalid = (field: string, zh: string, en: string): Problem => new Problem('request.invalid', {}, [{ field, zh, en }]);

function checked({ reference, receivedAt, letterDueAt, representative, proxy, caseNo, open }: EnterComplaintDto, person: PersonalData, now: Date): void {
  // it stands in lists, notices and the audit
  if (withoutPerson(reference, person) !== reference) throw invalid('reference', '这里有卡号、姓名或联系方式，请填来件的文号', 'This holds a card number, a name or a contact; please give the sender’s own number');
  if (new Date(receivedAt) > now) throw invalid('receivedAt', '收到的时间不能晚于现在', 'It cannot have been received in the future');
  if (letterDueAt && new Date(letterDueAt) <= new Date(receivedAt)) throw invalid('letterDueAt', '期限不能早于收到的时间', 'The date cannot lie before it was received');
  if (representative && !proxy) throw invalid('proxy', '有代理人须有授权文件', 'A representative needs a proxy document');
  if (Boolean(caseNo) === Boolean(open)) throw invalid('caseNo', '请填一件工单，或新开一件', 'Please name a case, or open a new one');
}
