import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { DataSource } from 'typeorm';
import { anchorFileOf, readAnchors, type AnchorsRead } from './platform/audit/anchor-file.js';
import { AuditAnchor } from './platform/audit/anchor.entity.js';
import { Anchoring } from './platform/audit/anchoring.js';
import { checkChain, TOLERANCE_S, type Verdict } from './platform/audit/chain-check.js';
import { findingWords } from './platform/audit/finding-words.js';
import { StampAuthority } from './platform/audit/stamp/authority.js';
import { exportLine, rawRows, storedRows, type Reading } from './platform/audit/stored-rows.js';
import { Database } from './platform/database/database.js';
import { readerOptions, writerOptions } from './platform/database/data-source.js';
import { newId } from './platform/ids.js';
import { readSettings, type Settings } from './platform/settings.js';
import { SCHEMA } from './schema.js';

type WithApp = (work: (app: INestApplicationContext) => Promise<unknown>) => Promise<void>;
type Say = (line: string) => void;

/** `audit verify`, `audit export` (both beside a running server) and `audit anchor`. */
export function auditCommands(program: Command, withApp: WithApp, say: Say): void {
  const audit = program.command('audit').description('The audit trail');
  audit.command('verify').option('--anchors <file>', 'anchors kept outside; default: the file this house writes daily').option('--tolerance <seconds>', 'how far a clock may have stepped back', String(TOLERANCE_S))
    .description('Check the hash chain and every anchor; exit 1 and the first bad row when something does not hold')
    .action(async (asked: { anchors?: string; tolerance: string }) => {
      const settings = readSettings();
      const toleranceS = Number(asked.tolerance);
      if (!(toleranceS >= 0)) throw new Error('--tolerance is a number of seconds');
      process.exitCode = (await withReader(settings, reading => verify(reading, settings, { path: asked.anchors ?? anchorFileOf(settings), toleranceS }, say))) ? 0 : 1;
    });
  audit.command('export').argument('<file>', 'must not exist yet').description('Write the chain as JSON lines, for scripts/verify-audit.mjs')
    .action(async (file: string) => {
      const count = await withReader(readSettings(), reading => exportTo(reading, file));
      say(`${count} rows written to ${file}.`);
    });
  audit.command('anchor').description('Put the head of the chain outside the database now; mail and time-stamp follow as jobs')
    .action(() => withApp(async app => {
      const line = await app.get(Database).write(tx => app.get(Anchoring).anchor(tx, newId()));
      say(line ? `Row ${line.seq} anchored: ${line.hash}` : 'There is no row to anchor yet.');
    }));
}

interface Asked {
  path: string;
  toleranceS: number;
}
/** @returns true when everything holds */
async function verify(reading: Reading, settings: Settings, { path, toleranceS }: Asked, say: Say): Promise<boolean> {
  const read = await readAnchors(path);
  const verdict = await checkChain(storedRows(reading), read.anchors, toleranceS);
  const stamps = stampsThatHold(read, settings, say);
  for (const line of told(verdict, read, path)) say(line);
  const known = await reading(tx => tx.findBy(AuditAnchor, { place: 'file' }));
  const absent = known.filter(one => !read.anchors.some(line => line.id === one.anchorId)).length;
  if (absent) say(`Anchors that the database lists but ${path} lacks: ${absent}.`);
  return verdict.bad === null && read.badLine === null && stamps;
}

function told({ rows, anchors, bad }: Verdict, read: AnchorsRead, path: string): string[] {
  const lines = [`${rows} rows and ${anchors} of ${read.anchors.length} anchors hold.`];
  if (read.torn) lines.push(`Lines of ${path} that a crash cut off while they were written, on which nothing depends: ${read.torn}.`);
  if (!read.anchors.length) lines.push(`There are no anchors in ${path}: a cut tail or a log rewritten as a whole would not be seen.`);
  if (read.badLine !== null) lines.push(`Line ${read.badLine} of ${path} does not follow from the one before: the file of anchors was changed. Compare it with the mails.`);
  if (bad) lines.push(findingWords(bad));
  else if (read.badLine === null) lines.push('The chain holds.');
  return lines;
}

function stampsThatHold({ stamps }: AnchorsRead, settings: Settings, say: Say): boolean {
  if (!stamps.length) return true;
  const authority = new StampAuthority(settings);
  if (!authority.canVerify) say(`Time-stamps not checked, since TSA_CERT_FILE is not set: ${stamps.length}.`);
  if (!authority.canVerify) return true;
  const wrong = stamps.flatMap(stamp => {
    try {
      authority.verify(Buffer.from(stamp.token, 'base64'), stamp.hash);
      return [];
    } catch (error) {
      return [`The time-stamp of row ${stamp.seq} is not believed: ${(error as Error).message}.`];
    }
  });
  for (const line of [`${stamps.length - wrong.length} of ${stamps.length} time-stamps hold.`, ...wrong]) say(line);
  return wrong.length === 0;
}

async function exportTo(reading: Reading, file: string): Promise<number> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o640 });
  await once(out, 'open');
  let count = 0;
  for await (const raw of rawRows(reading)) {
    if (!out.write(exportLine(raw))) await once(out, 'drain');
    count += 1;
  }
  out.end();
  await once(out, 'finish');
  return count;
}

/** A connection that only reads: a running server is not disturbed and nothing is migrated. */
async function withReader<T>(settings: Settings, work: (reading: Reading) => Promise<T>): Promise<T> {
  const written = writerOptions(settings, SCHEMA);
  const source = await new DataSource(settings.engine === 'postgres' ? written : readerOptions(settings, SCHEMA)).initialize();
  try {
    return await work(read => read(source.manager));
  } finally {
    await source.destroy();
  }
}
