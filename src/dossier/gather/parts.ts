import type { CaseFile, FiledNotice, FiledOrder, FiledReview } from '../../cases/case-file/case-file.js';
import type { CaseClock } from '../../cases/case-clock.entity.js';
import { derivation } from '../../cases/clock-view.js';
import type { CalendarOf } from '../../cases/clocks.js';
import type { Countersign } from '../../cases/countersigns/countersign.entity.js';
import type { Escalation } from '../../cases/escalation.entity.js';
import type { Finding } from '../../cases/finding.entity.js';
import type { TimelineEntry } from '../../cases/timeline.entity.js';
import type { Locale } from '../../contract/index.js';
import type { Complaint, Listed, Message, Order, Review, Round, Rung, Term, Together } from '../content.js';
import { ofEntry } from './chronology.js';
import type { People } from './people.js';

const MOST_CANDIDATES = 5;

/** Notices with their delivery, and what people wrote to each other, by time. */
export function messagesOf(notices: readonly FiledNotice[], entries: readonly TimelineEntry[], people: People): Message[] {
  const told = notices.map((one): Message => ({
    at: one.at.toISOString(), way: 'notice', to: people.of(one.to), channel: one.channel, subject: people.text(one.subject), text: people.text(one.body), state: one.state,
    ...(one.sentAt ? { sentAt: one.sentAt.toISOString() } : {}),
  }));
  const written = entries.filter(entry => (entry.entry === 'message' || entry.entry === 'note') && entry.audience !== 'legal').map((entry): Message => ({
    at: entry.at.toISOString(), way: entry.entry === 'note' || entry.audience === 'staff' ? 'internal' : entry.actorRole === 'merchant' ? 'in' : 'out',
    by: people.of({ id: entry.actorId, name: entry.actorName, role: entry.actorRole }), text: people.text(entry.text ?? ''),
  }));
  return [...told, ...written].sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}

export const roundsOf = (findings: readonly Finding[], people: People): Round[] =>
  findings.map(({ at, asOf, ruleVersion, located, assessment }) => ({
    at: at.toISOString(), asOf: asOf.toISOString(), ruleVersion, match: located.match, ...(located.exactKey ? { exactKey: located.exactKey } : {}), ...(located.lead === undefined ? {} : { lead: located.lead }),
    logNos: located.logNos, candidates: located.candidates.slice(0, MOST_CANDIDATES).map(({ row, score, points }) => ({ logNo: row.logNo, score, points })),
    ...(assessment?.provenKind ? { provenKind: assessment.provenKind } : {}), ...(assessment?.remedy ? { remedy: assessment.remedy } : {}), ...(assessment ? { amountFen: assessment.amountFen } : {}),
    reasons: (assessment?.reasons ?? []).map(reason => ({ ...reason, facts: people.facts(reason.facts) })), closed: assessment?.closed ?? [],
  }));

export const ordersOf = (orders: readonly FiledOrder[], people: People): Order[] =>
  orders.map(({ id: _, createdAt, approvedAt, sentAt, approvals, ...order }) => ({
    ...order, createdAt: createdAt.toISOString(), ...(approvedAt ? { approvedAt: approvedAt.toISOString() } : {}), ...(sentAt ? { sentAt: sentAt.toISOString() } : {}),
    approvals: approvals.map(({ seq, by, at, fingerprint }) => ({ seq, by: people.of(by), at: at.toISOString(), fingerprint })),
  }));

export const togetherOf = (rows: readonly Countersign[], people: People): Together[] =>
  rows.map(row => ({
    act: row.act, facts: people.facts(row.facts), reason: people.text(row.reason), fingerprint: row.fingerprint,
    askedBy: people.of({ id: row.askedById, name: row.askedByName, role: row.askedByRole }), askedAt: row.askedAt.toISOString(),
    ...(row.decidedAt ? { decision: {
      granted: row.granted ?? false, by: people.of({ id: row.decidedById!, name: row.decidedByName!, role: row.decidedByRole! }), at: row.decidedAt.toISOString(),
      ...(row.decidedReason ? { reason: people.text(row.decidedReason) } : {}),
    } } : {}),
  }));

export const termsOf = (clocks: readonly CaseClock[], now: Date, calendars: CalendarOf): Term[] =>
  clocks.map(clock => ({
    kind: clock.kind, cycle: clock.cycle, policy: clock.policy, basis: clock.basis, targetMinutes: Math.round(clock.targetMinutes), state: clock.state, startedAt: clock.startedAt.toISOString(),
    ...(clock.dueAt ? { dueAt: clock.dueAt.toISOString() } : {}), ...(clock.metAt ? { metAt: clock.metAt.toISOString() } : {}), stretches: derivation(clock, now, calendars),
  }));

export const rungsOf = (rows: readonly Escalation[], people: People): Rung[] =>
  rows.map(row => ({
    to: row.to, trigger: row.trigger, facts: people.facts(row.facts), at: row.at.toISOString(), ackDueAt: row.ackDueAt.toISOString(),
    ...(row.ackAt ? { ackAt: row.ackAt.toISOString() } : {}), ...(row.ackBy ? { ackBy: people.byId(row.ackBy, 'supervisor') } : {}),
  }));

export function reviewOf({ review }: Partial<CaseFile>, people: People): Review | null {
  if (!review) return null;
  const { opinion, ruling } = review;
  return {
    ...(opinion ? { opinion: { text: people.text(opinion.text), by: people.of(opinion.by), at: opinion.at.toISOString() } } : {}),
    ...(ruling ? { ruling: { ...ruling, text: people.text(ruling.text), reasons: people.text(ruling.reasons), by: ruling.by.map(one => people.of(one)), at: ruling.at.toISOString() } } : {}),
    referrals: review.referrals.map(one => ({ ...one, body: people.text(one.body), note: people.text(one.note), at: one.at.toISOString() })),
    holds: review.holds.map(({ from, to, reason, by }) => ({ from: from.toISOString(), ...(to ? { to: to.toISOString() } : {}), reason: people.text(reason), by: by.map(one => people.of(one)) })),
  };
}

/** What has a number and no part of its own, by number. */
export const listedOf = (listed: FiledReview['listed'], entries: readonly TimelineEntry[], people: People): Listed[] =>
  listed.flatMap(({ number, kind, ref }): Listed[] => {
    if (kind === 'awaited') return [{ number, kind, name: people.text(ref) }];
    const entry = entries.find(one => one.id === ref);
    return entry ? [{ number, kind, line: ofEntry(entry, new Map(), people) }] : [];
  });

export function complaintOf({ complaint }: Partial<CaseFile>, locale: Locale, people: People): Complaint | null {
  if (!complaint) return null;
  const { source, reference, receivedAt, dueAt, sentAt, version, form } = complaint;
  return {
    source, reference, receivedAt: receivedAt.toISOString(), dueAt: dueAt.toISOString(), ...(sentAt ? { sentAt: sentAt.toISOString() } : {}), ...(version ? { version } : {}),
    form: form.map(({ heading, text }) => ({ heading: heading[locale], text: people.text(text[locale]) })),
  };
}
