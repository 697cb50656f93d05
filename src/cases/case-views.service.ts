import { Injectable } from '@nestjs/common';
import { MoreThan, Not } from 'typeorm';
import { ENDED, type CaseRowView, type CaseView, type ClockEventView, type ClockView, type FindingView, type ProposalView, type ProvenView, type TimelineView } from '../contract/index.js';
import { Accounts } from '../accounts/accounts.service.js';
import { User } from '../accounts/user.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { maskPhone } from '../platform/guard/phone.js';
import { moneyOf } from './at-risk.js';
import { CalendarBooks } from './calendar-books.js';
import { CaseClocks } from './case-clocks.service.js';
import type { CaseClock } from './case-clock.entity.js';
import { Case } from './case.entity.js';
import { people, rowOf } from './case-row.js';
import { toView } from './clock-view.js';
import { isOpen } from './clocks.js';
import { Finding } from './finding.entity.js';
import { abilitiesOf, isSilent, mayDo } from './policy.js';
import { stageOf, wayOf } from './stages.js';
import { toldStatus } from './told-status.js';
import type { TimelineEntry } from './timeline.entity.js';
import { Timeline } from './timeline.service.js';

const DAY_MS = 24 * 3600_000;

/** Draws cases for a reader: merchants get plain facts and no points, candidates or inner doubts. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly clock: Clock,
    private readonly clocks: CaseClocks,
    private readonly timeline: Timeline,
    readonly accounts: Accounts,
    private readonly calendars: CalendarBooks,
  ) {}

  /** The whole case as the actor may see it. */
  async of(tx: Tx, found: Case, actor: Actor): Promise<CaseView> {
    const staff = actor.role !== 'merchant';
    const finding = await this.lastFinding(tx, found.id);
    const running = (await this.clocks.of(tx, found.id)).filter(row => staff || isToldOf(row));
    const calendars = await this.calendars.book(tx, running);
    const changes = staff ? await this.clocks.changes(tx, running) : new Map<string, ClockEventView[]>();
    const clocks = running.map(row => ({ row, view: { ...toView(row, this.clock.now(), calendars, staff), ...(staff && { id: row.id, changes: changes.get(row.id) ?? [] }) } }));
    const entries = await this.timeline.of(tx, found.id, actor);
    const shown = staff ? found : told(found);
    const stage = stageOf(shown.status);
    const due = clocks.find(one => one.row.kind === 'merchant_answer' && isOpen(one.row))?.view.dueAt;
    return {
      ...plainFields(shown), stage, way: wayOf(shown.remedy, stage),
      ...(staff ? await this.staffFields(tx, found, finding) : {}),
      ...(found.terminal ? { terminal: found.terminal } : {}),
      ...promiseOf(found, clocks.map(one => one.view)),
      ...(found.question ? { question: { ...found.question, ...(due ? { dueAt: due } : {}) } } : {}),
      ...provenFields(found, finding, staff),
      ...proposalFields(found, staff),
      money: moneyOf(shown),
      clocks: clocks.map(one => one.view),
      level: shown.level, priority: shown.priority,
      timeline: entries.map(lineOf),
      abilities: abilitiesOf(actor, found),
      may: mayDo(actor, found),
    };
  }

  /** Rows of a list; three queries however many. */
  async rows(tx: Tx, all: Case[], actor?: Actor): Promise<CaseRowView[]> {
    if (!all.length) return [];
    const list = actor?.role === 'merchant' ? all.map(told) : all;
    const clocks = (await this.clocks.of(tx, list.map(found => found.id))).filter(row => actor?.role !== 'merchant' || isToldOf(row));
    const owners = await people(tx, list.map(found => found.ownerId));
    const at = { now: this.clock.now(), calendars: await this.calendars.book(tx, clocks) };
    return list.map(found => rowOf(found, clocks.filter(row => row.caseId === found.id), owners, at));
  }

  async row(tx: Tx, found: Case): Promise<CaseRowView> {
    return (await this.rows(tx, [found]))[0]!;
  }

  lastFinding(tx: Tx, caseId: string): Promise<Finding | null> {
    return tx.findOne(Finding, { where: { caseId }, order: { round: 'DESC', at: 'DESC', id: 'DESC' } });
  }

  private async staffFields(tx: Tx, found: Case, finding: Finding | null): Promise<Partial<CaseView>> {
    const owner = found.ownerId ? (await people(tx, [found.ownerId])).get(found.ownerId) : undefined;
    const user = await tx.findOneBy(User, { mid: found.mid, role: 'merchant' });
    return {
      ...(owner ? { owner } : {}),
      ...(user?.phone ? { merchantPhone: maskPhone(user.phone) } : {}),
      ...(finding ? { finding: findingView(finding) } : {}),
      alike: await this.alike(tx, found),
      ...(found.heldByLaw ? { heldByLaw: true } : {}),
      ...(found.holdAt ? { hold: { reason: found.holdReason ?? '', at: found.holdAt.toISOString() } } : {}),
    };
  }

  /** The merchant's other cases: on the same transaction, or of the same kind within 90 days. */
  private async alike(tx: Tx, found: Case): Promise<CaseView['alike']> {
    const near = MoreThan(new Date(found.receivedAt.getTime() - 90 * DAY_MS));
    const same = [{ kind: found.kind, receivedAt: near }, ...(found.targetLogNo ? [{ targetLogNo: found.targetLogNo }] : [])];
    const others = await tx.find(Case, { where: same.map(one => ({ ...one, mid: found.mid, id: Not(found.id) })), order: { receivedAt: 'DESC' }, take: 5 });
    return others.map(({ id, caseNo, kind, status, receivedAt }) => ({ id, caseNo, kind, status, receivedAt: receivedAt.toISOString() }));
  }
}

const plainFields = (found: Case) => ({
  id: found.id, caseNo: found.caseNo, version: found.version, kind: found.kind, status: found.status, channel: found.channel,
  claim: found.claim, mid: found.mid, merchantName: found.merchantName, receivedAt: found.receivedAt.toISOString(),
});

const findingView = (finding: Finding): FindingView => ({
  at: finding.at.toISOString(), asOf: finding.asOf.toISOString(), ruleVersion: finding.ruleVersion, located: finding.located,
  ...(finding.assessment ? { assessment: finding.assessment } : {}),
});

/** As its merchant may know it: no sums that nobody has approved, no inner level, hold or owner. */
const told = (found: Case): Case => ({
  ...found, level: 'agent', priority: 'normal', holdAt: null, heldByLaw: false, ownerId: null, ...(found.approved && !isSilent(found) ? {} : { remedy: null, proposedFen: 0 }),
  status: toldStatus(found), ...(isSilent(found) ? { provenKind: null } : {}),
});

/** That somebody complained of it to a regulator is not the merchant's to read. */
const isToldOf = ({ kind }: Pick<CaseClock, 'kind'>): boolean => kind !== 'regulator';

function provenFields(found: Case, finding: Finding | null, staff: boolean): { proven?: ProvenView; provenKind?: Case['kind'] } {
  if (!finding || (!staff && isSilent(found))) return {};
  const proven = { rows: finding.rows, relatedRows: finding.relatedRows, ...(finding.payout ? { payout: finding.payout } : {}), ...(found.targetLogNo ? { targetLogNo: found.targetLogNo } : {}) };
  const some = finding.rows.length > 0 || finding.payout;
  return { ...(some ? { proven } : {}), ...(found.provenKind ? { provenKind: found.provenKind } : {}) };
}

function proposalFields(found: Case, staff: boolean): { proposal?: ProposalView; outcome?: CaseView['outcome'] } {
  if (!found.proposal || (!staff && (!found.approved || isSilent(found)))) return {};
  const { internalNote: _, closed: __, ...told } = found.proposal;
  const state = found.approved ? ('approved' as const) : ('unsigned' as const);
  const proposal = staff ? { ...found.proposal, state } : { ...told, closed: [], state };
  const ended = found.status === 'resolved' || found.status === 'closed';
  const outcome = ended && found.remedy ? { outcome: { remedy: found.remedy, amountFen: found.proposedFen, result: found.returnedFen ? 'proved_by_row' : 'answered' } } : {};
  return { proposal, ...outcome };
}

/** The next promised date: what the merchant is waiting for, or owes. */
function promiseOf(found: Case, clocks: ClockView[]): { promise?: CaseView['promise'] } {
  const due = (kind: ClockView['kind']) => clocks.findLast(one => one.kind === kind && (one.state === 'running' || one.state === 'breached') && !one.metAt)?.dueAt;
  if (ENDED.includes(found.status)) return {};
  const order = [
    ['your_answer', found.status === 'awaiting_merchant' ? due('merchant_answer') : undefined],
    ['objection', found.status === 'resolved' ? due('objection') : undefined],
    ['first_answer', due('first_answer')],
    ['outcome', due('outcome')],
  ] as const;
  const next = order.find(([, at]) => at);
  return next ? { promise: { what: next[0], dueAt: next[1]! } } : {};
}

const lineOf = (line: TimelineEntry): TimelineView => ({
  id: line.id, at: line.at.toISOString(), entry: line.entry, actor: { id: line.actorId, name: line.actorName, role: line.actorRole },
  ...(line.step ? { step: line.step } : {}), ...(line.fromStatus ? { from: line.fromStatus } : {}), ...(line.toStatus ? { to: line.toStatus } : {}),
  ...(line.text ? { text: line.text } : {}), ...(line.code ? { code: line.code } : {}), ...(line.facts ? { facts: line.facts } : {}),
});
