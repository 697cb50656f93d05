import { Injectable } from '@nestjs/common';
import type { AwaitedOrderView, Locale, MatchedOrderView, MerchantDayView, OrderRefView, ReconciliationView, StrayRowView, TransactionRow } from '../../contract/index.js';
import { localIso } from '../../platform/clock.js';
import { csvLine, yuan } from '../../platform/csv.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { SYSTEM } from '../../platform/http/actor.js';
import { movedFen } from '../proof.js';
import { AwaitedOrders } from './awaited-orders.js';
import { MatchedOrders } from './matched-orders.js';
import { heardIn, REMEDY_WORDS, STATE_WORDS, TXN_WORDS } from './order-words.table.js';
import { Reconciliation } from './reconciliation.service.js';
import { COLUMN_WORDS, LIST_WORDS, SHEET_COLUMNS, type SheetColumn } from './sheet-words.table.js';
import { StrayRows } from './stray-rows.js';

type Cells = Partial<Record<SheetColumn, string>>;
interface Page<Row> {
  rows: Row[];
  next?: string;
}

const BOM = '\uFEFF';
const PAGE = 500;

/** A settle date as a sheet: the day, its files, merchants, then every order and row; a page at a time. */
@Injectable()
export class DayExport {
  constructor(
    private readonly db: Database,
    private readonly reconciliation: Reconciliation,
    private readonly matched: MatchedOrders,
    private readonly awaited: AwaitedOrders,
    private readonly strays: StrayRows,
  ) {}

  async *lines(day: string, locale: Locale): AsyncGenerator<string> {
    yield BOM + csvLine(SHEET_COLUMNS.map(column => COLUMN_WORDS[column][locale]));
    const draw = (cells: Cells): string => csvLine(SHEET_COLUMNS.map(column => cells[column] ?? ''));
    const whole = await this.db.read(tx => this.reconciliation.of(tx, day, SYSTEM));
    for (const cells of headCells(whole, locale)) yield draw(cells);
    for await (const one of this.all((tx, after) => this.reconciliation.merchants(tx, day, after, PAGE))) yield draw(merchantCells(one, locale));
    for await (const one of this.all((tx, after) => this.matched.page(tx, day, { after, limit: PAGE }))) yield draw(matchedCells(one, locale));
    for await (const one of this.all((tx, after) => this.awaited.page(tx, day, { after, limit: PAGE }))) yield draw(awaitedCells(one, locale));
    for await (const one of this.all((tx, after) => this.strays.page(tx, day, { limit: PAGE, ...placeOf(after) }))) yield draw(strayCells(one, locale));
  }

  private async *all<Row>(read: (tx: Tx, after: string) => Promise<Page<Row>>): AsyncGenerator<Row> {
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after;
      const page: Page<Row> = await this.db.read(tx => read(tx, from));
      yield* page.rows;
      after = page.next;
    }
  }
}

function placeOf(after: string): { after?: { mid: string; logNo: string } } {
  const [mid, logNo] = after.split('-');
  return mid && logNo ? { after: { mid, logNo } } : {};
}

const headCells = ({ rows, tie, files }: ReconciliationView, locale: Locale): Cells[] => [
  { list: LIST_WORDS.total[locale], rows: String(rows), netYuan: yuan(tie.rowsNetFen) },
  ...files.map(({ name, lines, trailerNetFen, at }) => ({ list: LIST_WORDS.file[locale], note: name, rows: String(lines), netYuan: yuan(trailerNetFen), since: local(at) })),
];
const merchantCells = ({ mid, name, rows, netFen }: MerchantDayView, locale: Locale): Cells => ({ list: LIST_WORDS.merchant[locale], mid, merchant: name, rows: String(rows), netYuan: yuan(netFen) });

const local = (at: string): string => localIso(new Date(at));
const orderCells = ({ refundNo, caseNo, remedy, amountFen, state }: OrderRefView, locale: Locale): Cells =>
  ({ refundNo, caseNo, remedy: REMEDY_WORDS[remedy][locale], orderYuan: yuan(amountFen), state: STATE_WORDS[state][locale] });
const rowCells = ({ mid, logNo, txnType, txnTime, amtFen, netFen }: TransactionRow, locale: Locale, order?: OrderRefView): Cells =>
  ({ mid, logNo, txnType: TXN_WORDS[txnType][locale], txnTime, rowYuan: yuan(order ? movedFen(order, { amtFen, netFen }) : amtFen) });

const matchedCells = ({ order, row, merchantName }: MatchedOrderView, locale: Locale): Cells =>
  ({ list: LIST_WORDS.matched[locale], merchant: merchantName, ...orderCells(order, locale), ...rowCells(row, locale, order) });
const awaitedCells = ({ order, mid, merchantName, since, files, heard = '' }: AwaitedOrderView, locale: Locale): Cells =>
  ({ list: LIST_WORDS.awaited[locale], mid, merchant: merchantName, ...orderCells(order, locale), since: local(since), files: String(files), heard: heardIn(locale, heard) });
const strayCells = ({ row, merchantName, verdict, refundNo = '', order, looks }: StrayRowView, locale: Locale): Cells => ({
  list: LIST_WORDS[verdict][locale], merchant: merchantName, refundNo, ...(order ? orderCells(order, locale) : {}), ...rowCells(row, locale, order),
  looked: looks.map(look => look.by.name).join(' · '), note: looks[0]?.note ?? row.reason,
});
