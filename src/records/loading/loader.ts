import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { setImmediate as breathe } from 'node:timers/promises';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { add, isPostgres, sql } from '../../platform/database/sql.js';
import { FileStore } from '../../platform/files/file-store.js';
import { SYSTEM, type Actor } from '../../platform/http/actor.js';
import { newId } from '../../platform/ids.js';
import { LoadedFile } from '../loaded-file.entity.js';
import { csvLines, type CsvLine } from './csv-lines.js';
import { FileArrivals } from '../file-arrivals.js';
import { kindByName, surveyOf, type Survey } from './survey.js';
import { LineWriter, linkParked } from './line-writer.js';
import { noopOf, reportOf, type LoadReport } from './load-report.js';
import { Sniffer } from './sniffer.js';
import { cleanName } from './file-name.js';

export interface LoadOptions {
  actor?: Actor;
  /** told of the bytes read in the two passes: twice the file in all */
  onBytes?: (bytes: number) => void;
}
interface Arrived {
  name: string;
  sha256: string;
  sniffed: Sniffer;
  options: LoadOptions;
}

const BATCH = 1000;
const LOAD_LOCK = 7_251_002;
/** KiB of page cache while loading, negative as SQLite wants it */
const LOAD_CACHE = -65_536;
const USUAL_CACHE = -16_000;

/** Takes the acquirer's files in: the original is kept, then all good lines or none. */
@Injectable()
export class Loader {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
    private readonly audit: Audit,
    private readonly arrivals: FileArrivals,
    private readonly clock: Clock,
  ) {}

  /** Memory stays the same whatever the file's size. @param name decides nothing but a payout file's date */
  async load(from: string | AsyncIterable<Buffer>, name: string, options: LoadOptions = {}): Promise<LoadReport> {
    const sniffed = new Sniffer();
    const content = typeof from === 'string' ? createReadStream(from) : from;
    const { sha256 } = await this.files.put(sniffed.past(content));
    const file: Arrived = { name: cleanName(name), sha256, sniffed, options };
    const earlier = await this.db.read(tx => loadedBefore(tx, sha256));
    if (earlier) return noopOf(earlier, file.name, this.clock.now());
    const survey = await surveyOf(this.linesOf(file), file.name);
    return this.db.write(tx => this.settle(tx, file, survey).finally(() => giveBack(tx)));
  }

  private async settle(tx: Tx, file: Arrived, survey: Survey): Promise<LoadReport> {
    await takeTurn(tx);
    const at = this.clock.now();
    const earlier = await loadedBefore(tx, file.sha256);
    if (earlier) return noopOf(earlier, file.name, at);
    const { actor = SYSTEM } = file.options;
    const row = blank(file, survey, at);
    if (survey.fault) {
      await add(tx, LoadedFile, row);
      await this.audit.append(tx, actor, 'records.reject', `file:${row.id}`, { sha256: row.sha256, kind: row.kind, reason: row.reason });
      return reportOf(row, []);
    }
    const writer = new LineWriter(tx, survey.kind!, { id: row.id, settleDate: survey.settleDate, at });
    await this.writeLines(file, writer);
    const { conflictLines, ...counts } = writer.tally;
    const loadedNetFen = survey.actualNetFen - counts.ignoredNetFen - counts.conflictsNetFen - counts.rejectedNetFen;
    Object.assign(row, counts, { loadedNetFen, parked: row.kind === 'transactions' ? await linkParked(tx) : 0 });
    await add(tx, LoadedFile, row);
    const { loaded, ignored, conflicts, rejected } = counts;
    await this.audit.append(tx, actor, 'records.load', `file:${row.id}`, { sha256: row.sha256, kind: row.kind, loaded, ignored, conflicts, rejected });
    await this.arrivals.announce(tx, { fileId: row.id, settleDate: row.settleDate, kind: row.kind });
    return reportOf(row, conflictLines);
  }

  private async writeLines(file: Arrived, writer: LineWriter): Promise<void> {
    let batch: CsvLine[] = [];
    for await (const line of dataLines(this.linesOf(file))) {
      if (batch.push(line) < BATCH) continue;
      await writer.write(batch);
      batch = [];
      // others' requests are answered between batches
      await breathe();
    }
    if (batch.length) await writer.write(batch);
  }

  private linesOf({ sha256, sniffed, options }: Arrived): AsyncGenerator<CsvLine> {
    return csvLines(this.files.read(sha256), sniffed.encoding, options.onBytes);
  }
}

async function* dataLines(lines: AsyncGenerator<CsvLine>): AsyncGenerator<CsvLine> {
  let isHeader = true;
  for await (const line of lines) {
    if (!isHeader && line.fields[0] !== '#TOTAL') yield line;
    isHeader = false;
  }
}

const loadedBefore = (tx: Tx, sha256: string): Promise<LoadedFile | null> => tx.findOneBy(LoadedFile, { sha256, outcome: 'loaded' });

/** One load at a time over all processes; SQLite's writers take turns anyway. */
async function takeTurn(tx: Tx): Promise<void> {
  // the six indexes of a large load do not fit the usual cache: half the time goes into re-reading pages
  if (!isPostgres(tx)) return void (await tx.query(`PRAGMA cache_size = ${LOAD_CACHE}`));
  // a large load before this one may take longer than a statement may
  await sql(tx, 'SET LOCAL statement_timeout = 0');
  await sql(tx, 'SELECT pg_advisory_xact_lock(?)', [LOAD_LOCK]);
}

const giveBack = async (tx: Tx): Promise<void> => (isPostgres(tx) ? undefined : void (await tx.query(`PRAGMA cache_size = ${USUAL_CACHE}`)));

const blank = (file: Arrived, survey: Survey, at: Date): LoadedFile => ({
  id: newId(at), name: file.name, kind: (survey.kind ?? kindByName(file.name))?.kind ?? 'transactions', settleDate: survey.settleDate ?? null,
  sha256: file.sha256, encoding: file.sniffed.encoding, eol: file.sniffed.eol,
  outcome: survey.fault ? 'rejected' : 'loaded', reason: survey.fault ?? null,
  trailerRows: survey.trailerRows ?? null, trailerNetFen: survey.trailerNetFen ?? null,
  actualRows: survey.actualRows, actualNetFen: survey.actualNetFen,
  loaded: 0, ignored: 0, conflicts: 0, rejected: 0, loadedNetFen: 0, ignoredNetFen: 0, conflictsNetFen: 0, rejectedNetFen: 0, parked: 0, rejectedLines: [], at,
});
