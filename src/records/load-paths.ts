import cliProgress from 'cli-progress';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inLoadingOrder } from './loading/file-name.js';
import type { Loader } from './loading/loader.js';
import type { LoadReport } from './loading/load-report.js';

export type Print = (line: string) => void;

/** Everything is in. */
const ALL_WELL = 0;
/** At least one file was refused or could not be read. */
const REFUSED = 1;
/** All files are in, but lines were rejected or conflict: a person should look. */
const LOOK = 2;

/**
 * Loads files and folders in the right order; goes on after a refused file.
 * @returns the exit code: 0 all in, 1 a file was refused, 2 single lines need a person
 */
export async function loadPaths(loader: Loader, paths: string[], print: Print, isTerminal = process.stdout.isTTY === true): Promise<number> {
  const files = inLoadingOrder((await Promise.all(paths.map(expanded))).flat());
  const sizes = await Promise.all(files.map(async file => (await stat(file)).size));
  const bar = new cliProgress.SingleBar({ format: '{bar} {percentage}% {file}', clearOnComplete: true, hideCursor: true }, cliProgress.Presets.rect);
  // a file counts twice: once for its trailer, once line by line
  if (isTerminal) bar.start(2 * sizes.reduce((sum, size) => sum + size, 0) || 1, 0, { file: '' });
  const said: string[] = [];
  const codes: number[] = [];
  for (const file of files) {
    bar.update({ file: basename(file) });
    const { line, code } = await one(loader, file, bytes => bar.increment(bytes));
    codes.push(code);
    if (isTerminal) said.push(line);
    else print(line);
  }
  bar.stop();
  said.forEach(print);
  if (!files.length) print('no files');
  return codes.includes(REFUSED) ? REFUSED : codes.includes(LOOK) ? LOOK : ALL_WELL;
}

async function one(loader: Loader, path: string, onBytes: (bytes: number) => void): Promise<{ line: string; code: number }> {
  try {
    const report = await loader.load(path, basename(path), { onBytes });
    return { line: lineOf(report), code: codeOf(report) };
  } catch (error) {
    return { line: `${basename(path)}: failed, nothing was loaded: ${(error as Error).message}`, code: REFUSED };
  }
}

const codeOf = (report: LoadReport): number =>
  report.outcome === 'rejected' ? REFUSED : report.rejected || report.conflicts ? LOOK : ALL_WELL;

function lineOf(report: LoadReport): string {
  if (report.outcome !== 'loaded') return `${report.name}: ${report.outcome} (${report.reason})`;
  const { loaded, ignored, conflicts, rejected, parked } = report;
  return `${report.name}: loaded ${loaded}, ignored ${ignored}, conflicts ${conflicts}, rejected ${rejected}, parked ${parked}`;
}

/** A folder's CSV files, or the file itself. */
async function expanded(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  return (await readdir(path)).filter(name => /\.csv$/i.test(name)).map(name => join(path, name));
}
