import { Injectable } from '@nestjs/common';
import { CaseClock } from '../../cases/case-clock.entity.js';
import { CaseClocks } from '../../cases/case-clocks.service.js';
import { Countersigns } from '../../cases/countersigns/countersigns.service.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add, change } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { dueOf, untoldOf } from './complaint-state.js';
import { ComplaintTrail } from './complaint-trail.js';
import { extensionsOf } from './complaint-views.js';
import { Complaint, ComplaintTelling } from './complaint.entity.js';
import type { CloseComplaintDto, RecordSendingDto, RecordTellingDto } from './complaints.dto.js';
import type { Known } from './complaints.service.js';
import { FeedbackForms } from './form/feedback-forms.service.js';
import { keepUntil } from './regimes.js';

/** What leaves the house, as people record it: the sending itself is outside. */
@Injectable()
export class ComplaintSending {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: CaseClocks,
    private readonly forms: FeedbackForms,
    private readonly countersigns: Countersigns,
    private readonly trail: ComplaintTrail,
  ) {}

  /** A second person is asked to look at this very version. @throws Problem complaint.no_form, complaint.form_changed, countersign.asked_already */
  async askCheck(tx: Tx, { complaint, found }: Known, { version, reason }: { version: number; reason: string }, actor: Actor): Promise<void> {
    refuseEnded(complaint);
    const newest = await this.forms.newest(tx, complaint.id);
    if (!newest) throw new Problem('complaint.no_form');
    if (newest.version !== version) throw new Problem('complaint.form_changed', { version: newest.version });
    const facts = { version, source: complaint.source, reference: complaint.reference, sha256: newest.fingerprint };
    await this.countersigns.ask(tx, found, { act: 'send_feedback', subject: complaint.id, facts, reason }, actor);
  }

  /** That a granted extension and its reason were told. @throws Problem complaint.not_extended, request.invalid */
  async tellExtension(tx: Tx, { complaint, found }: Known, { to, way, at }: RecordTellingDto, actor: Actor): Promise<void> {
    const granted = extensionsOf(await this.countersigns.ofCase(tx, found, actor), complaint).find(one => one.decision?.granted);
    if (!granted) throw new Problem('complaint.not_extended');
    const told = this.past(at, new Date(granted.decision!.at));
    await this.record(tx, complaint, { about: 'extension', toWhom: to, way, at: told }, actor);
    await this.trail.tell(tx, found, complaint, actor, 'extension_told', { party: to, way });
  }

  /** Meets the regulator's clock; what is sent after its date stays late. @throws Problem complaint.not_checked, complaint.extension_untold, complaint.sent_already */
  async send(tx: Tx, { complaint, found }: Known, { version, way, at }: RecordSendingDto, actor: Actor): Promise<void> {
    refuseEnded(complaint);
    const newest = await this.forms.newest(tx, complaint.id), asked = await this.countersigns.ofCase(tx, found, actor);
    if (!newest) throw new Problem('complaint.no_form');
    if (newest.version !== version) throw new Problem('complaint.form_changed', { version: newest.version });
    const check = asked.find(one => one.act === 'send_feedback' && one.subject === complaint.id && one.facts['version'] === version && one.decision?.granted);
    if (complaint.checkedVersion !== version || !check) throw new Problem('complaint.not_checked', { version });
    if (untoldOf(extensionsOf(asked, complaint), await tx.findBy(ComplaintTelling, { complaintId: complaint.id })).length) throw new Problem('complaint.extension_untold');
    // nobody sends what was not checked yet, so a date before the check is a slip of the pen
    const sentAt = this.past(at, new Date(check.decision!.at));
    const clock = complaint.clockId ? await tx.findOneBy(CaseClock, { id: complaint.clockId }) : null, due = dueOf(complaint, clock);
    const late = due !== null && sentAt >= due;
    await change(tx, Complaint, { id: complaint.id }, { sentAt, sentWay: way, sentVersion: version, late, sentById: actor.id, sentByName: actor.name, sentByRole: actor.role });
    if (clock) await this.clocks.end(tx, found, clock.id, 'meet', 'feedback_sent');
    await this.record(tx, complaint, { about: 'feedback', toWhom: 'regulator', way, at: sentAt }, actor);
    await this.trail.tell(tx, found, complaint, actor, late ? 'sent_late' : 'sent', { version, way });
  }

  /** Three years of keeping begin. @throws Problem complaint.not_sent, complaint.closed_already */
  async close(tx: Tx, { complaint, found }: Known, { outcome, acceptance }: CloseComplaintDto, actor: Actor): Promise<void> {
    if (complaint.closedAt) throw new Problem('complaint.closed_already');
    if (!complaint.sentAt && complaint.regime === 'regulator') throw new Problem('complaint.not_sent');
    const closedAt = this.clock.now();
    const fields = { closedAt, outcome, acceptance, keepUntil: keepUntil(closedAt), closedById: actor.id, closedByName: actor.name, closedByRole: actor.role };
    await change(tx, Complaint, { id: complaint.id }, fields);
    await this.trail.tell(tx, found, complaint, actor, 'closed', { outcome, acceptance });
  }

  private async record(tx: Tx, { id }: Complaint, telling: Pick<ComplaintTelling, 'about' | 'toWhom' | 'way' | 'at'>, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await add(tx, ComplaintTelling, { id: newId(now), complaintId: id, ...telling, recordedAt: now, byId: actor.id, byName: actor.name, byRole: actor.role });
  }

  /** A moment between that one and now. */
  private past(text: string, since: Date): Date {
    const at = new Date(text);
    if (at > this.clock.now()) throw new Problem('request.invalid', {}, [{ field: 'at', zh: '不能晚于现在', en: 'It cannot lie in the future' }]);
    // people give minutes
    if (at.getTime() < Math.floor(since.getTime() / 60_000) * 60_000) throw new Problem('request.invalid', {}, [{ field: 'at', zh: '不能早于批准或核对的时间', en: 'It cannot lie before the approval or the check' }]);
    return at < since ? since : at;
  }
}

function refuseEnded({ sentAt, closedAt }: Complaint): void {
  if (sentAt) throw new Problem('complaint.sent_already');
  if (closedAt) throw new Problem('complaint.closed_already');
}
