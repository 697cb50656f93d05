import { Injectable } from '@nestjs/common';
import type { Claim, Located, PayoutRow, TransactionRow } from '../contract/index.js';
import { Calendars } from '../cases/calendars/calendars.js';
import { windowOf, type AssessInput } from '../cases/rulebook/index.js';
import { localDay, localIso } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { Records } from '../records/records.service.js';

const DAY_MS = 24 * 3600_000;
/** a settle date's rows were made at most this many days before */
const SETTLE_REACH_DAYS = 10;

const dayBy = (day: string, days: number): string => {
  const midnight = Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T00:00:00+08:00`);
  return localDay(new Date(midnight + days * DAY_MS));
};
const dayOfRow = (row: TransactionRow): string => row.txnTime.slice(0, 10).replaceAll('-', '');

/** Brings the pure rules what they decide on, and nothing that was not seen at `asOf`. */
@Injectable()
export class InvestigationReading {
  constructor(
    private readonly records: Records,
    private readonly calendars: Calendars,
  ) {}

  /** Rows for `locate`: the claimed days and whatever an exact key hits, with its neighbours of a day. */
  async rowsToLocate(tx: Tx, claim: Claim, asOf: Date): Promise<TransactionRow[]> {
    const { days, keys } = windowOf(claim);
    const { logNo, rrn } = keys;
    const first = await this.records.rowsForClaim(tx, claim.mid, { days, ...(rrn ? { rrn } : {}), ...(logNo ? { logNo } : {}) }, asOf);
    const hit = first.filter(row => row.logNo === logNo || (rrn && row.rrn === rrn));
    const parents = (await Promise.all(hit.map(row => this.records.parent(tx, row)))).filter(row => row !== undefined);
    const near = [...hit, ...parents].flatMap(row => [-1, 0, 1].map(by => dayBy(dayOfRow(row), by)));
    const more = [...new Set(near)].filter(day => !days.includes(day));
    return more.length ? merged(first, await this.records.rowsForClaim(tx, claim.mid, { days: more }, asOf)) : first;
  }

  /** Everything `assess` may look at: the days around the linked rows, their children, plans, payouts and files. */
  async inputFor(tx: Tx, claim: Claim, located: Located, asOf: Date): Promise<Omit<AssessInput, 'rules'> & { payouts: PayoutRow[]; rows: TransactionRow[] }> {
    const linked = await this.records.byLogNo(tx, located.logNos, claim.mid);
    const days = [...new Set(linked.flatMap(row => [-1, 0, 1, 2].map(by => dayBy(dayOfRow(row), by))))];
    const near = days.length ? await this.records.rowsForClaim(tx, claim.mid, { days }, asOf) : [];
    const children = await this.records.children(tx, claim.mid, near.filter(row => linked.some(one => one.panMasked === row.panMasked)), asOf);
    const settle = claim.settleDate ?? (claim.kind === 'settlement_missing' ? claim.occurredAt?.slice(0, 10).replaceAll('-', '') : undefined);
    const settled = settle ? await this.records.rowsOfMid(tx, claim.mid, dayBy(settle, -SETTLE_REACH_DAYS), settle, asOf) : [];
    const { calendar } = await this.calendars.inForce(tx, 'outcome');
    return {
      claim, located, rows: merged(merged(near, children), settled), asOf: localIso(asOf),
      feePlans: await this.records.feePlans(tx, claim.mid),
      payouts: settle ? await this.records.payouts(tx, claim.mid, settle) : [],
      laterFiles: await this.records.transactionFileDays(tx, asOf),
      workingDay: day => calendar.isWorkingDay(day),
    };
  }
}

function merged(left: readonly TransactionRow[], right: readonly TransactionRow[]): TransactionRow[] {
  return [...new Map([...left, ...right].map(row => [row.logNo, row])).values()];
}
