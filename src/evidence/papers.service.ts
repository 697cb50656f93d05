import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ENDED, type Locale, type PapersView, type SlipDoubtView } from '../contract/index.js';
import { WORKING_DAY_MINUTES } from '../cases/calendar.js';
import { Calendars } from '../cases/calendars/calendars.js';
import { CaseViews } from '../cases/case-views.service.js';
import type { Case } from '../cases/case.entity.js';
import type { Finding } from '../cases/finding.entity.js';
import { missingOf, requirementsFor, REQUIREMENTS_VERSION } from '../cases/rulebook/index.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Evidence, SlipDoubt } from './evidence.entity.js';

/** Papers that are missing at first are wanted within three working days (domain.md 2.4). */
const WANTED_WITHIN = 3 * WORKING_DAY_MINUTES;

/** Nothing has looked through them, or there is no reader. */
const UNREAD: readonly Evidence['state'][] = ['checking', 'unchecked'];
export const isUnread = ({ state }: Pick<Evidence, 'state'>): boolean => UNREAD.includes(state);

/** What the case has, what it lacks, and what contradicts what. */
@Injectable()
export class Papers {
  constructor(
    readonly views: CaseViews,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  async of(tx: Tx, found: Case, actor: Actor): Promise<PapersView> {
    const requirements = await this.requirements(tx, found, actor.locale);
    const missing = missingOf(requirements);
    const due = missing.length && !ENDED.includes(found.status) && found.status !== 'resolved' ? await this.dueOf(tx, found, actor) : undefined;
    return {
      version: REQUIREMENTS_VERSION, requirements, missing, ...(due ? { dueAt: due } : {}),
      ...(actor.role === 'merchant' ? {} : { doubts: (await this.doubts(tx, found.id)).map(doubtView) }),
    };
  }

  async requirements(tx: Tx, found: Case, locale: Locale = 'zh', held?: Evidence[]): Promise<PapersView['requirements']> {
    const rows = held ?? (await this.held(tx, found.id));
    const papers = rows.map(({ id, paper }) => ({ id, ...(paper ? { paper } : {}) }));
    return requirementsFor(found.kind, { papers, ...seenRows(await this.views.lastFinding(tx, found.id)) }, locale);
  }

  /** Papers that count: whether looked through or not, and not refused. */
  held(tx: Tx, caseId: string): Promise<Evidence[]> {
    return tx.find(Evidence, { where: { caseId, state: In(['ready', 'redacted', ...UNREAD]) }, order: { receivedAt: 'ASC', id: 'ASC' } });
  }

  doubts(tx: Tx, caseId: string): Promise<SlipDoubt[]> {
    return tx.find(SlipDoubt, { where: { caseId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** By when papers are wanted that nobody has asked for in so many words. */
  async wantedBy(tx: Tx, found: Pick<Case, 'receivedAt'>): Promise<Date> {
    const { calendar } = await this.calendars.inForce(tx, 'merchant_answer');
    return calendar.addWorking(found.receivedAt, WANTED_WITHIN).at;
  }

  private async dueOf(tx: Tx, found: Case, actor: Actor): Promise<string | undefined> {
    if (found.question) return (await this.views.of(tx, found, actor)).question?.dueAt;
    const at = await this.wantedBy(tx, found);
    return at > this.clock.now() ? at.toISOString() : undefined;
  }
}

function seenRows(finding: Finding | null): { hasRow: boolean; hasPair: boolean; hasRefundRow: boolean } {
  const rows = finding?.rows ?? [];
  const all = [...rows, ...(finding?.relatedRows ?? [])];
  return { hasRow: rows.length > 0, hasPair: rows.length > 1, hasRefundRow: all.some(row => row.txnType === 'REFUND') };
}

export const doubtView = (row: SlipDoubt): SlipDoubtView => ({
  id: row.id, evidenceId: row.evidenceId, field: row.field, slip: row.slip, ...(row.claim === null ? {} : { claim: row.claim }), ...(row.row === null ? {} : { row: row.row }),
  weight: row.weight, state: row.state, ...(row.note ? { note: row.note } : {}),
  ...(row.actorId ? { by: { id: row.actorId, name: row.actorName!, role: row.actorRole! } } : {}),
});
