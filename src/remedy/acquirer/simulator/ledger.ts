import { closeSync, existsSync, fdatasyncSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Sale {
  kind: 'sale';
  logNo: string;
  amountFen: number;
}
export interface Refund {
  kind: 'refund';
  no: string;
  operation: string;
  mid: string;
  tid: string;
  amountFen: number;
  /** log number of the sale */
  origin: string;
  state: 'SUCCESS' | 'FAIL';
  reason?: string;
  /** the platform's own number of it */
  ref: string;
  /** ISO 8601 */
  at: string;
  /** until then it is answered as being worked on */
  openUntil?: string;
}
export type Entry = Sale | Refund;

/** The simulated acquirer's books: one line an entry, on the disk before anything is answered, nothing ever changed. */
export class Ledger {
  private readonly refunds = new Map<string, Refund>();
  private readonly sales = new Map<string, number>();
  private readonly returned = new Map<string, number>();
  private readonly file: number;

  private constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    for (const entry of whole(path)) this.take(entry);
    this.file = openSync(path, 'a');
  }

  static open(path: string): Ledger {
    return new Ledger(path);
  }

  find(no: string): Refund | undefined {
    return this.refunds.get(no);
  }

  /** in fen; undefined for a sale it has never heard of */
  saleOf(logNo: string): number | undefined {
    return this.sales.get(logNo);
  }

  /** Σ of what was given back of a sale, in fen. */
  returnedOf(logNo: string): number {
    return this.returned.get(logNo) ?? 0;
  }

  /** Every number once, with what became of it last. */
  all(): Refund[] {
    return [...this.refunds.values()];
  }

  /** Returns only when the lines are on the disk. */
  write(...entries: readonly Entry[]): void {
    writeSync(this.file, entries.map(entry => `${JSON.stringify(entry)}\n`).join(''));
    fdatasyncSync(this.file);
    for (const entry of entries) this.take(entry);
  }

  close(): void {
    closeSync(this.file);
  }

  private take(entry: Entry): void {
    if (entry.kind === 'sale') return void this.sales.set(entry.logNo, entry.amountFen);
    this.refunds.set(entry.no, entry);
    if (entry.state === 'SUCCESS') this.returned.set(entry.origin, this.returnedOf(entry.origin) + entry.amountFen);
  }
}

/** The whole lines; what a kill left of the last one was never answered for, and is cut off. */
function whole(path: string): Entry[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(path, end);
  return bytes.subarray(0, end).toString('utf8').split('\n').filter(Boolean).map(line => JSON.parse(line) as Entry);
}
