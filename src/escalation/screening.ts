import { Injectable } from '@nestjs/common';
import { In, MoreThan, Not } from 'typeorm';
import type { CaseStatus } from '../contract/index.js';
import { WORKING_DAY_MINUTES } from '../cases/calendar.js';
import { CaseClocks } from '../cases/case-clocks.service.js';
import { Case } from '../cases/case.entity.js';
import { Finding } from '../cases/finding.entity.js';
import { TimelineEntry } from '../cases/timeline.entity.js';
import type { Tx } from '../platform/database/database.js';
import { Records } from '../records/records.service.js';
import type { Situation } from './triggers.js';

const THREE_DAYS_MINUTES = { working: 3 * WORKING_DAY_MINUTES, calendar: 3 * 24 * 60, imported: 3 * 24 * 60 };
const THIRTY_DAYS_MS = 30 * 24 * 3600_000;
/** more of one kind at one merchant in 30 days are no news to this trigger */
const MOST_NEIGHBOURS = 500;

export interface Looked {
  situation: Situation;
  /** from when a missing paper is news; null while none is missing */
  paperDate: Date | null;
}

/** Reads what the triggers look at. */
@Injectable()
export class Screening {
  constructor(
    private readonly clocks: CaseClocks,
    private readonly records: Records,
  ) {}

  async look(tx: Tx, found: Case, now: Date): Promise<Looked> {
    const { id, targetLogNo, tid, kind, mid, claim } = found;
    const since = MoreThan(new Date(found.receivedAt.getTime() - THIRTY_DAYS_MS));
    const finding = await tx.findOne(Finding, { where: { caseId: id }, order: { round: 'DESC' } });
    // two cases on one pair may act on either of its rows
    const rows = [...(finding?.located.logNos ?? []), ...(targetLogNo ? [targetLogNo] : [])];
    const told = await tx.find(TimelineEntry, { where: { caseId: id } });
    const textOf = (lines: TimelineEntry[]) => lines.map(line => line.text ?? '').join('\n');
    const paperDate = await this.paperDate(tx, found);
    const situation: Situation = {
      kind, amountFen: Math.max(found.claimedFen, Math.abs(found.proposedFen)), rejections: found.rejections, reopenings: found.reopenings,
      sameTransaction: rows.length ? await tx.countBy(Case, { targetLogNo: In(rows), id: Not(id) }) : 0,
      sameTerminal30d: tid ? await tx.countBy(Case, { mid, tid, kind, receivedAt: since }) : 0,
      sameOperator30d: await this.sameOperator(tx, found, { mid, kind, receivedAt: since }),
      words: `${claim.story}\n${textOf(told.filter(line => line.actorRole === 'merchant'))}`, notes: textOf(told.filter(line => line.entry === 'note')),
      itemMissing: paperDate !== null && paperDate <= now, altered: found.papers?.altered ?? false,
      fraudConfirmed: found.provenKind === 'fraud' && found.approved,
    };
    return { situation, paperDate };
  }

  /** Three days before the outcome is due, while a required paper is missing and nothing is proposed; null where that is not so. */
  private async paperDate(tx: Tx, found: Case): Promise<Date | null> {
    if (!found.papers?.missing.length || hasProposal(found.status)) return null;
    const running = (await this.clocks.of(tx, found.id)).find(row => row.kind === 'outcome' && row.state === 'running');
    return running ? this.clocks.instantOf(tx, running, Math.max(0, 1 - THREE_DAYS_MINUTES[running.basis] / running.targetMinutes)) : null;
  }

  /** Counted by the row the records prove, else by what was claimed; `1` and `01` are one operator. */
  private async sameOperator(tx: Tx, found: Case, where: object): Promise<number> {
    const others = await tx.find(Case, { where: { ...where, id: Not(found.id) }, order: { receivedAt: 'DESC' }, take: MOST_NEIGHBOURS });
    if (!others.length) return 0;
    const proven = [found, ...others].flatMap(one => one.targetLogNo ?? []);
    const rows = proven.length ? await this.records.byLogNo(tx, proven, found.mid) : [];
    const operators = new Map(rows.map(row => [row.logNo, plain(row.opNo)]));
    const of = (one: Case) => operators.get(one.targetLogNo ?? '') || plain(one.claim.opNo ?? '');
    const mine = of(found);
    return mine ? 1 + others.filter(one => of(one) === mine).length : 0;
  }
}

const plain = (opNo: string): string => opNo.trim().toUpperCase().replace(/^0+(?=.)/, '');

export const hasProposal = (status: CaseStatus): boolean => ['proposed', 'executing', 'confirming'].includes(status);
