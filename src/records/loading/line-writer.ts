import type { Tx } from '../../platform/database/database.js';
import { insertRows, marks, sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import type { RejectedLine } from './checks.js';
import type { CsvLine } from './csv-lines.js';
import { AT, type FileKind } from './kinds.table.js';
import { putRows } from './put-rows.js';
import { netAsSent } from './survey.js';
import { isGood, readLine, type GoodLine } from './line-reader.js';

type Values = (string | number)[];

export interface ConflictLine {
  line: number;
  key: string;
  columns: string[];
}
export interface Tally {
  loaded: number;
  ignored: number;
  conflicts: number;
  rejected: number;
  /** net of the OK lines that are not in the store as sent */
  ignoredNetFen: number;
  conflictsNetFen: number;
  rejectedNetFen: number;
  /** the first of each; the counts cover all */
  rejectedLines: RejectedLine[];
  conflictLines: ConflictLine[];
}

/** As many as a person reads; a file of nothing but faults must not fill the memory. */
const MOST_TOLD = 1000;

/** Puts the good lines of one file into the store, within the caller's transaction. */
export class LineWriter {
  readonly tally: Tally = { loaded: 0, ignored: 0, conflicts: 0, rejected: 0, ignoredNetFen: 0, conflictsNetFen: 0, rejectedNetFen: 0, rejectedLines: [], conflictLines: [] };

  constructor(
    private readonly tx: Tx,
    private readonly kind: FileKind,
    private readonly file: { id: string; settleDate?: string; at: Date },
  ) {}

  async write(lines: CsvLine[]): Promise<void> {
    const read = lines.map(line => readLine(this.kind, line, this.file.settleDate));
    read.forEach((one, at) => void (isGood(one) || this.reject(one, lines[at]!.fields)));
    const good = read.filter(isGood);
    if (!good.length) return;
    const stored = await this.storedOf(good);
    const fresh: GoodLine[] = [];
    for (const one of good) {
      const before = stored.get(one.key);
      if (before) await this.meet(one, before);
      else fresh.push(one);
      // a later line of the same batch meets this one
      if (!before) stored.set(one.key, one.values);
    }
    await this.insert(fresh);
  }

  private reject(line: RejectedLine, fields: readonly string[]): void {
    const { tally } = this;
    tally.rejected++;
    if (this.kind.hasTrailer) tally.rejectedNetFen += netAsSent(fields);
    if (tally.rejectedLines.length < MOST_TOLD) tally.rejectedLines.push(line);
  }

  private netOf({ values }: GoodLine): number {
    return this.kind.hasTrailer && values[AT['status']!] === 'OK' ? Number(values[AT['net_fen']!]) : 0;
  }

  private async meet(line: GoodLine, before: Values): Promise<void> {
    const differing = this.kind.columns.flatMap((_, at) => (before[at] === line.values[at] ? [] : [at]));
    const [first] = differing;
    if (first === undefined) {
      this.tally.ignored++;
      this.tally.ignoredNetFen += this.netOf(line);
      return;
    }
    const ends = differing.length === 1 && first === this.kind.end && before[first] === '';
    await (ends ? this.end(line, before) : this.conflict(line, before, differing));
  }

  /** An open binding or plan got its end; nothing else about it changed. */
  private async end(line: GoodLine, before: Values): Promise<void> {
    const { kind } = this;
    const where = kind.key.map(at => `"${kind.columns[at]!.property}" = ?`).join(' AND ');
    const value = line.values[kind.end]!;
    const keys = kind.key.map(at => line.values[at]!);
    await sql(this.tx, `UPDATE "${kind.table}" SET "${kind.columns[kind.end]!.property}" = ? WHERE ${where}`, [value, ...keys]);
    before[kind.end] = value;
    this.tally.loaded++;
  }

  private async conflict(line: GoodLine, before: Values, differing: number[]): Promise<void> {
    const { kind, file, tally } = this;
    const columns = differing.map(at => kind.columns[at]!.name);
    const asText = (values: Values) => JSON.stringify(Object.fromEntries(kind.columns.map((column, at) => [column.name, String(values[at])])));
    const row = [newId(), file.id, kind.kind, line.line, line.key, JSON.stringify(columns), asText(before), asText(line.values), file.at.toISOString()];
    await insertRows(this.tx, 'record_conflict', ['id', 'fileId', 'kind', 'line', 'key', 'columns', 'ours', 'theirs', 'at'], [row]);
    tally.conflicts++;
    tally.conflictsNetFen += this.netOf(line);
    if (tally.conflictLines.length < MOST_TOLD) tally.conflictLines.push({ line: line.line, key: line.key, columns });
  }

  private async storedOf(lines: GoodLine[]): Promise<Map<string, Values>> {
    const { kind } = this;
    const names = kind.key.map(at => `"${kind.columns[at]!.property}"`);
    const one = marks(names.length);
    const where = names.length === 1 ? `${names[0]} IN ${marks(lines.length)}` : `(${names.join(', ')}) IN (VALUES ${lines.map(() => one).join(', ')})`;
    const keys = lines.flatMap(line => kind.key.map(at => line.values[at]!));
    const rows = await sql<Record<string, string | number>>(this.tx, `SELECT * FROM "${kind.table}" WHERE ${where}`, keys);
    return new Map(rows.map(row => {
      const values = kind.columns.map(({ property, isNumber }) => (isNumber ? Number(row[property]) : row[property]!));
      return [kind.key.map(at => values[at]).join('/'), values];
    }));
  }

  private async insert(lines: GoodLine[]): Promise<void> {
    const { kind, file } = this;
    const own = kind.kind === 'transactions' ? 'txnAt' : 'id';
    const first = kind.kind === 'transactions' ? (line: GoodLine) => new Date(String(line.values[AT['txn_time']!])).toISOString() : () => newId(file.at);
    const columns = [own, ...kind.columns.map(column => column.property), 'fileId', 'lineNo'];
    await putRows(this.tx, kind.table, columns, lines.map(line => [first(line), ...line.values, file.id, line.line]));
    this.tally.loaded += lines.length;
    if (kind.kind === 'transactions') await this.park(lines);
    if (kind.kind === 'terminals') await this.nameMerchants(lines);
  }

  /** Every child is parked first; `linkParked` takes those away whose sale is here. */
  private async park(lines: GoodLine[]): Promise<void> {
    const columns = ['log_no', 'mid', 'orig_rrn', 'orig_date'].map(name => AT[name]!);
    const children = lines.filter(line => line.values[AT['orig_rrn']!] !== '');
    await putRows(this.tx, 'parked_child', ['logNo', 'mid', 'origRrn', 'origDate'], children.map(line => columns.map(at => line.values[at]!)));
  }

  private async nameMerchants(lines: GoodLine[]): Promise<void> {
    const at = (name: string) => this.kind.columns.findIndex(column => column.name === name);
    const names = new Map<string, string>();
    for (const { values } of lines) {
      const mid = String(values[at('mid')]);
      if (!names.has(mid)) names.set(mid, String(values[at('store_name')]));
    }
    for (const named of names) await sql(this.tx, 'INSERT INTO "merchant" ("mid", "name") VALUES (?, ?) ON CONFLICT DO NOTHING', named);
  }
}

/** Ties parked children to sales that have come. @returns how many are still without one */
export async function linkParked(tx: Tx): Promise<number> {
  const sale = `SELECT 1 FROM "transaction" s WHERE s."rrn" = "parked_child"."origRrn" AND s."mid" = "parked_child"."mid"
    AND s."logNo" <> "parked_child"."logNo" AND replace(substr(s."txnTime", 1, 10), '-', '') = "parked_child"."origDate"`;
  await sql(tx, `DELETE FROM "parked_child" WHERE EXISTS (${sale})`);
  const [row] = await sql<{ count: number | string }>(tx, 'SELECT COUNT(*) AS "count" FROM "parked_child"');
  return Number(row!.count);
}
