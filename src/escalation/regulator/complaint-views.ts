import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { CaseRowView, ComplaintRowView, ComplaintView, CountersignView } from '../../contract/index.js';
import { CalendarBooks } from '../../cases/calendar-books.js';
import { CaseClock } from '../../cases/case-clock.entity.js';
import { CaseViews } from '../../cases/case-views.service.js';
import { Case } from '../../cases/case.entity.js';
import { toView } from '../../cases/clock-view.js';
import { Countersigns } from '../../cases/countersigns/countersigns.service.js';
import { sees } from '../../cases/policy.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { dueOf, isLate, mayOf, stateOf, untoldOf } from './complaint-state.js';
import { Complainant, Complaint, ComplaintTelling } from './complaint.entity.js';
import { numberOf, type Known } from './complaints.service.js';
import { FeedbackForms } from './form/feedback-forms.service.js';
import { maskContact, maskName } from './masking.js';
import { daysAfter, EXTEND_WITHIN_DAYS, HARD_STOP_DAYS } from './regimes.js';

/** Draws complaints for a reader; the name and the contact are masked for everybody. */
@Injectable()
export class ComplaintViews {
  constructor(
    private readonly clock: Clock,
    private readonly forms: FeedbackForms,
    private readonly views: CaseViews,
    private readonly countersigns: Countersigns,
    private readonly calendars: CalendarBooks,
  ) {}

  /** Rows of a list, four queries however many. */
  async rows(tx: Tx, all: Complaint[], actor: Actor): Promise<ComplaintRowView[]> {
    if (!all.length) return [];
    const cases = (await tx.findBy(Case, { id: In([...new Set(all.map(one => one.caseId))]) })).filter(found => sees(actor, found));
    const people = await tx.findBy(Complainant, { complaintId: In(all.map(one => one.id)) });
    const clocks = await tx.findBy(CaseClock, { id: In(all.flatMap(one => one.clockId ?? [])) });
    const views = new Map((await this.views.rows(tx, cases)).map(view => [view.id, view]));
    return all.flatMap(complaint => {
      const view = views.get(complaint.caseId), person = people.find(one => one.complaintId === complaint.id);
      return view && person ? [this.row(complaint, person, clocks.find(one => one.id === complaint.clockId) ?? null, view)] : [];
    });
  }

  async of(tx: Tx, { complaint, person, found }: Known, actor: Actor): Promise<ComplaintView> {
    const clock = complaint.clockId ? await tx.findOneBy(CaseClock, { id: complaint.clockId }) : null;
    const asked = await this.countersigns.ofCase(tx, found, actor), extensions = extensionsOf(asked, complaint);
    const tellings = await tx.find(ComplaintTelling, { where: { complaintId: complaint.id }, order: { at: 'ASC', id: 'ASC' } });
    const versions = await this.forms.all(tx, complaint.id), [newest] = versions;
    const check = newest && asked.find(one => one.act === 'send_feedback' && one.subject === complaint.id && one.facts['version'] === newest.version);
    const now = this.clock.now(), untold = untoldOf(extensions, tellings);
    const standing = { complaint, clock, extensions, untold, formVersion: newest?.version ?? 0, checkOpen: Boolean(check && !check.decision) };
    return {
      ...this.row(complaint, person, clock, await this.views.row(tx, found)), ...plain(complaint, person), ...(clock ? { clock: toView(clock, now, await this.calendars.book(tx, [clock]), true), clockId: clock.id } : {}),
      ...(complaint.regime === 'regulator' ? limits(complaint) : { whyNoClock: complaint.regime === 'letter' ? ('letter' as const) : ('company' as const) }),
      extensions: extensions.map(countersign => ({ countersign, until: String(countersign.facts['until'] ?? '') })), tellings: tellings.map(tellingOf), untold,
      ...(newest ? { form: this.forms.view(newest) } : {}), versions: versions.map(version => this.forms.line(version)),
      ...(check ? { check } : {}), ...(complaint.checkedVersion ? { checkedVersion: complaint.checkedVersion } : {}), ...ends(complaint),
      may: mayOf(actor.role, standing, now),
    };
  }

  private row(complaint: Complaint, person: Complainant, clock: CaseClock | null, view: CaseRowView): ComplaintRowView {
    const { id, source, reference, regime, subject, receivedAt } = complaint, due = dueOf(complaint, clock);
    return {
      id, no: numberOf(view, complaint), source, reference, regime, complainant: maskName(person.name), subject, receivedAt: receivedAt.toISOString(),
      ...(due ? { dueAt: due.toISOString() } : {}), state: stateOf(complaint), late: isLate(complaint, clock, this.clock.now()), case: view,
    };
  }
}

/** What was asked for about this complaint's clock, the newest first. */
export const extensionsOf = (asked: readonly CountersignView[], { clockId }: Pick<Complaint, 'clockId'>): CountersignView[] =>
  asked.filter(one => one.act === 'extend_clock' && clockId !== null && (one.facts['clockId'] === clockId || one.subject === clockId));

const limits = ({ receivedAt }: Complaint) => ({ extendBefore: daysAfter(receivedAt, EXTEND_WITHIN_DAYS).toISOString(), hardStopAt: daysAfter(receivedAt, HARD_STOP_DAYS).toISOString() });

const plain = (complaint: Complaint, person: Complainant) => ({
  asks: complaint.asks, naturalPerson: complaint.naturalPerson, contact: maskContact(person.contact), ...(person.representative ? { representative: maskName(person.representative) } : {}),
  ...(complaint.proxy ? { proxy: complaint.proxy } : {}), ...(complaint.letterDueAt ? { letterDueAt: complaint.letterDueAt.toISOString() } : {}),
  enteredAt: complaint.enteredAt.toISOString(), enteredBy: { id: complaint.enteredById, name: complaint.enteredByName, role: complaint.enteredByRole },
});

const tellingOf = (row: ComplaintTelling): ComplaintView['tellings'][number] => ({
  about: row.about, to: row.toWhom, way: row.way, at: row.at.toISOString(), recordedAt: row.recordedAt.toISOString(), by: { id: row.byId, name: row.byName, role: row.byRole },
});

function ends(one: Complaint): Pick<ComplaintView, 'sent' | 'closed'> {
  const sent = one.sentAt && { at: one.sentAt.toISOString(), way: one.sentWay!, version: one.sentVersion!, late: one.late!, by: { id: one.sentById!, name: one.sentByName!, role: one.sentByRole! } };
  const closed = one.closedAt && {
    at: one.closedAt.toISOString(), outcome: one.outcome!, acceptance: one.acceptance!, keepUntil: one.keepUntil!.toISOString(), by: { id: one.closedById!, name: one.closedByName!, role: one.closedByRole! },
  };
  return { ...(sent ? { sent } : {}), ...(closed ? { closed } : {}) };
}
