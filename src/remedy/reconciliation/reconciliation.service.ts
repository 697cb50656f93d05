import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DayFileView, MerchantDayPage, ReconciliationDayPage, ReconciliationView, TalliesView, TallyView } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import type { LoadedFile } from '../../records/loaded-file.entity.js';
import { SettleDays } from '../../records/settle-days.js';
import { AwaitedOrders } from './awaited-orders.js';
import { isoDay } from './days.js';
import { count, fenOf, listOf, noTallies } from './judging.js';
import { Looks } from './looks.js';
import { MatchedOrders } from './matched-orders.js';
import { ComparedFile } from './reconciliation.entity.js';
import { RowJudge, type JudgedRow } from './row-judge.js';
import { standingOf, tie } from './tying.js';

const LOOKERS: readonly Actor['role'][] = ['supervisor', 'admin'];

/** The records of a settle date against our orders. Days are `20261015` in here. */
@Injectable()
export class Reconciliation {
  constructor(
    private readonly days: SettleDays,
    private readonly judge: RowJudge,
    private readonly awaited: AwaitedOrders,
    private readonly matched: MatchedOrders,
    readonly looks: Looks,
  ) {}

  /** One day with all its sums; rows are read a batch at a time. */
  async of(tx: Tx, day: string, actor: Actor): Promise<ReconciliationView> {
    const files = await this.days.files(tx, [day]);
    const { rows, okRows, netFen, merchants } = await this.days.sum(tx, day);
    const { tallies, unseen } = await this.tally(tx, day);
    const tied = tie(files, netFen);
    const compared = (await this.compared(tx, files)).size === files.length;
    return {
      day: isoDay(day), standing: standingOf({ files: files.length, compared, tie: tied, open: tallies.open.count, alarming: unseen.alarming }),
      files: files.map(fileView), tie: tied, rows, okRows, merchants, tallies, unseen, mayLook: LOOKERS.includes(actor.role),
    };
  }

  /** Settle dates with files, newest first, from what their loads and comparisons wrote down. */
  async list(tx: Tx, before: string | undefined, limit: number): Promise<ReconciliationDayPage> {
    const found = await this.days.days(tx, before, limit + 1);
    const days = found.slice(0, limit);
    const files = await this.days.files(tx, days);
    const compared = await this.compared(tx, files);
    const open = await this.awaited.counts(tx, days);
    const unseen = await this.looks.unseen(tx, days);
    const rows = days.map(day => {
      const own = files.filter(file => file.settleDate === day);
      const netFen = own.reduce((sum, file) => sum + file.loadedNetFen, 0);
      const tied = tie(own, netFen);
      const state = { open: open.get(day) ?? 0, ...(unseen.get(day) ?? { alarming: 0, backOffice: 0 }) };
      const standing = standingOf({ files: own.length, compared: own.every(file => compared.has(file.id)), tie: tied, ...state });
      return { day: isoDay(day), standing, files: own.length, netFen, tied: tied.tied, differenceFen: tied.differenceFen, ...state };
    });
    return found.length > limit ? { rows, next: rows.at(-1)!.day } : { rows };
  }

  /** By MID; also merchants that have no row on that day but wait for one. */
  async merchants(tx: Tx, day: string, after: string, limit: number): Promise<MerchantDayPage> {
    const sums = await this.days.merchants(tx, day, after, limit + 1);
    const last = sums.length > limit ? sums[limit - 1]!.mid : undefined;
    const open = await this.awaited.tallies(tx, day);
    const waiting = [...open.keys()].filter(mid => mid > after && (!last || mid <= last) && !sums.some(one => one.mid === mid));
    const names = await this.days.names(tx, waiting);
    const all = [...sums.slice(0, limit), ...waiting.map(mid => ({ mid, name: names.get(mid) ?? '', rows: 0, okRows: 0, netFen: 0 }))].sort((left, right) => (left.mid < right.mid ? -1 : 1));
    const shown = all.slice(0, limit);
    const tallies = await this.byMerchant(tx, day, shown.map(one => one.mid), open);
    const rows = shown.map(({ mid, name, rows, netFen }) => ({ mid, name, rows, netFen, tallies: tallies.get(mid)! }));
    return last || all.length > limit ? { rows, next: rows.at(-1)!.mid } : { rows };
  }

  private async tally(tx: Tx, day: string): Promise<{ tallies: TalliesView; unseen: ReconciliationView['unseen'] }> {
    const tallies = noTallies();
    const unseen = { alarming: 0, backOffice: 0 };
    for await (const batch of this.judge.batches(tx, day)) {
      const looks = await this.looks.of(tx, batch.filter(isStray).map(one => one.row.logNo));
      for (const one of batch) {
        const list = listOf(one.verdict);
        // what proved an order is counted with the orders: a sale may prove one too
        if (list !== 'matched') count(tallies, list, fenOf(one));
        if ((list === 'alarming' || list === 'backOffice') && !looks.has(one.row.logNo)) unseen[list]++;
      }
    }
    return { tallies: { ...tallies, matched: total(await this.matched.tallies(tx, day)), open: total(await this.awaited.tallies(tx, day)) }, unseen };
  }

  private async byMerchant(tx: Tx, day: string, mids: readonly string[], open: Map<string, TallyView>): Promise<Map<string, TalliesView>> {
    const matched = await this.matched.tallies(tx, day);
    const nobody = noTallies();
    const tallies = new Map(mids.map(mid => [mid, { ...noTallies(), matched: matched.get(mid) ?? nobody.matched, open: open.get(mid) ?? nobody.open }]));
    const [from, to] = [mids[0], mids.at(-1)];
    if (from === undefined || to === undefined) return tallies;
    for await (const batch of this.judge.batches(tx, day, { mids: { from, to } })) {
      for (const one of batch) if (one.verdict !== 'matched') count(tallies.get(one.row.mid)!, listOf(one.verdict), fenOf(one));
    }
    return tallies;
  }

  private async compared(tx: Tx, files: readonly LoadedFile[]): Promise<Set<string>> {
    const found = files.length ? await tx.findBy(ComparedFile, { fileId: In(files.map(file => file.id)) }) : [];
    return new Set(found.map(one => one.fileId));
  }
}

const isStray = ({ verdict }: JudgedRow): boolean => ['alarming', 'backOffice'].includes(listOf(verdict));

const total = (tallies: Map<string, TallyView>): TallyView =>
  [...tallies.values()].reduce((sum, one) => ({ count: sum.count + one.count, fen: sum.fen + one.fen }), { count: 0, fen: 0 });

const fileView = (file: LoadedFile): DayFileView => ({
  id: file.id, name: file.name, at: file.at.toISOString(), outcome: file.outcome, lines: file.actualRows, loaded: file.loaded, ignored: file.ignored,
  conflicts: file.conflicts, rejected: file.rejected, trailerNetFen: file.trailerNetFen ?? file.actualNetFen, loadedNetFen: file.loadedNetFen,
  ignoredNetFen: file.ignoredNetFen, conflictsNetFen: file.conflictsNetFen, rejectedNetFen: file.rejectedNetFen,
});
