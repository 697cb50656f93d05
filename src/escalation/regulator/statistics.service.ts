import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ComplaintStatisticsView, Locale } from '../../contract/index.js';
import { CaseClock } from '../../cases/case-clock.entity.js';
import { Case } from '../../cases/case.entity.js';
import { Clock, localIso } from '../../platform/clock.js';
import { csvLine } from '../../platform/csv.js';
import type { Tx } from '../../platform/database/database.js';
import { dueOf, isLate } from './complaint-state.js';
import { Complaint } from './complaint.entity.js';
import { yearOf } from './complaints.service.js';
import { sayIn } from './form/say.js';
import { statisticsDue } from './regimes.js';
import { countsOf, type Counted } from './statistics.js';

const BOM = '\uFEFF';
const PART = 500;

/** The year's complaints as a table; due by 31 January (domain, section 4). */
@Injectable()
export class ComplaintStatistics {
  constructor(private readonly clock: Clock) {}

  /** @param asked a year, or the present one in +08:00 */
  async of(tx: Tx, asked?: number): Promise<ComplaintStatisticsView> {
    const year = asked ?? this.thisYear();
    const { from, to } = yearOf(year);
    const all = await tx.createQueryBuilder(Complaint, 'c').where('c.receivedAt >= :from AND c.receivedAt < :to', { from: from.toISOString(), to: to.toISOString() }).orderBy('c.id').getMany();
    const counted: Counted[] = [];
    for (let at = 0; at < all.length; at += PART) counted.push(...(await this.counted(tx, all.slice(at, at + PART))));
    return { year, dueAt: statisticsDue(year).toISOString(), lines: countsOf(counted), total: all.length, years: await this.years(tx, year) };
  }

  /** UTF-8 with BOM; text that a spreadsheet would run is quoted by an apostrophe. */
  sheet({ year, lines, total }: ComplaintStatisticsView, locale: Locale): string {
    const say = sayIn(locale), all = say('sheet.all');
    const head = (['year', 'source', 'kind', 'outcome', 'inTime', 'late', 'running', 'total'] as const).map(column => say(`sheet.${column}`));
    const rows = lines.map(({ source, kind, outcome, ...counts }) => [String(year), say.word('source', source), say.word('kind', kind), say.word('outcome', outcome), ...[counts.inTime, counts.late, counts.running, counts.total].map(String)]);
    const sum = (count: 'inTime' | 'late' | 'running'): string => String(lines.reduce((sum, line) => sum + line[count], 0));
    return BOM + [head, ...rows, [String(year), all, all, all, sum('inTime'), sum('late'), sum('running'), String(total)]].map(csvLine).join('');
  }

  private async counted(tx: Tx, all: Complaint[]): Promise<Counted[]> {
    const cases = await tx.findBy(Case, { id: In([...new Set(all.map(one => one.caseId))]) });
    const clocks = await tx.findBy(CaseClock, { id: In(all.flatMap(one => one.clockId ?? [])) });
    const kinds = new Map(cases.map(found => [found.id, found.provenKind ?? found.kind])), now = this.clock.now();
    return all.map(complaint => {
      const clock = clocks.find(one => one.id === complaint.clockId) ?? null, late = isLate(complaint, clock, now);
      const answered = complaint.sentAt !== null || complaint.closedAt !== null;
      const inTime = late ? false : answered && dueOf(complaint, clock) ? true : null;
      return { source: complaint.source, kind: kinds.get(complaint.caseId)!, outcome: complaint.outcome, inTime };
    });
  }

  private async years(tx: Tx, year: number): Promise<number[]> {
    const range = await tx.createQueryBuilder(Complaint, 'c').select('MIN(c.receivedAt)', 'first').getRawOne<{ first: string | Date | null }>();
    const first = range?.first ? Number(localIso(new Date(range.first)).slice(0, 4)) : year;
    const last = Math.max(this.thisYear(), year);
    return Array.from({ length: last - Math.min(first, year) + 1 }, (_, back) => last - back);
  }

  private thisYear(): number {
    return Number(localIso(this.clock.now()).slice(0, 4));
  }
}
