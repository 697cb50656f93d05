import type { Case } from '../../cases/case.entity.js';
import type { CaseClock } from '../../cases/case-clock.entity.js';
import type { TimelineEntry } from '../../cases/timeline.entity.js';
import { SYSTEM } from '../../platform/http/actor.js';
import type { ChronologyLine, Facts, Named, RowProof } from '../content.js';
import type { People } from './people.js';

const DAY_MINUTES = 24 * 60;

/** What the story is told from. */
export interface Told {
  found: Pick<Case, 'mid' | 'merchantName'>;
  /** the merchant's own account, where there is one */
  merchantId?: string | undefined;
  entries: readonly TimelineEntry[];
  clocks: readonly CaseClock[];
  rows: readonly RowProof[];
  /** numbers of exhibits by the name of the paper, or by the id of the line itself */
  numbers: ReadonlyMap<string, string>;
}

/** Everything that happened in one order, a line each: the transactions themselves, what people and the system did, and when promises stood still. */
export function chronologyOf({ found, merchantId, entries, clocks, rows, numbers }: Told, people: People): ChronologyLine[] {
  const merchant = people.of({ id: merchantId ?? `mid:${found.mid}`, name: found.merchantName, role: 'merchant' });
  const lines = [
    ...rows.map(row => ofRow(row, merchant)),
    ...entries.filter(entry => entry.audience !== 'legal').map(entry => ofEntry(entry, numbers, people)),
    ...clocks.flatMap(clock => pausesOf(clock, people)),
  ];
  // equal instants keep the order they were written in
  const sorted = lines.map((line, at) => ({ line, at })).sort((left, right) => Date.parse(left.line.at) - Date.parse(right.line.at) || left.at - right.at);
  return withGaps(sorted.map(({ line }) => line));
}

/** Marks where nothing happened for more than 24 hours. */
export function withGaps(lines: readonly ChronologyLine[]): ChronologyLine[] {
  return lines.map((line, at) => {
    const minutes = at === 0 ? 0 : Math.floor((Date.parse(line.at) - Date.parse(lines[at - 1]!.at)) / 60_000);
    return minutes > DAY_MINUTES ? { ...line, gapMinutes: minutes } : line;
  });
}

/** One line of the timeline as the papers tell it. */
export function ofEntry(entry: TimelineEntry, numbers: ReadonlyMap<string, string>, people: People): ChronologyLine {
  const facts = people.facts(entry.facts ?? {});
  const exhibits = [numbers.get(String(entry.facts?.['name'] ?? '')), numbers.get(entry.id)].filter(number => number !== undefined);
  const what = entry.step ? `step.${entry.step}` : entry.code ? `event.${entry.code}` : `entry.${entry.entry}`;
  const moved: Facts = entry.step && entry.toStatus ? { to: entry.toStatus, ...(entry.fromStatus ? { from: entry.fromStatus } : {}) } : {};
  return {
    at: entry.at.toISOString(), who: people.of({ id: entry.actorId, name: entry.actorName, role: entry.actorRole }), what, facts: { ...facts, ...moved },
    ...(entry.text ? { text: people.text(entry.text) } : {}), exhibits,
  };
}

const ofRow = ({ row, exhibit }: RowProof, who: Named): ChronologyLine => ({
  at: new Date(row.txnTime).toISOString(), who, what: `row.${row.status === 'OK' ? 'booked' : 'other'}`,
  facts: { txn: row.txnType, txnStatus: row.status, amountFen: row.amtFen, logNo: row.logNo, tid: row.tid }, exhibits: [exhibit],
});

function pausesOf({ kind, segments }: CaseClock, people: People): ChronologyLine[] {
  const line = (at: string, what: string, facts: Facts): ChronologyLine => ({ at, who: people.of(SYSTEM), what, facts, exhibits: [] });
  return segments.filter(one => one.kind === 'paused').flatMap(({ from, to, cause }) => [
    line(from, 'pause.began', { clock: kind, cause }), ...(to ? [line(to, 'pause.ended', { clock: kind })] : []),
  ]);
}
