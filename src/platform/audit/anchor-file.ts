import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../canonical.js';
import type { Settings } from '../settings.js';
import { GENESIS, type Anchor } from './chain-check.js';

export const ANCHOR_FILE = 'audit-anchors.jsonl';
export const anchorFileOf = (settings: Settings): string => join(settings.anchorDir, ANCHOR_FILE);

export interface AnchorLine extends Anchor {
  kind: 'anchor';
  /** place in the file, from 1 */
  n: number;
  id: string;
  rowAt: string;
  /** SHA-256 of the line before, as it stands there without its end of line */
  prev: string;
}
/** A time-stamp over an anchor's hash, which came later than the anchor itself. */
export interface StampLine {
  kind: 'stamp';
  n: number;
  id: string;
  seq: number;
  hash: string;
  genTime: string;
  /** RFC 3161 token, DER in base64 */
  token: string;
  prev: string;
}
export type FileLine = AnchorLine | StampLine;
type Fresh<Line> = Omit<Line, 'n' | 'prev'>;

/** The file of anchors: only ever appended to, every line bound to the one before; callers take turns. */
export class AnchorFile {
  constructor(readonly path: string) {}

  /** Once per kind and id, fsynced: asked again after a crash it answers with the line that is there. */
  async append<Line extends FileLine>(fresh: Fresh<Line>): Promise<Line> {
    const text = await textOf(this.path);
    const raw = linesOf(text);
    const same = raw.map(parsed).find(line => line?.kind === fresh.kind && line.id === fresh.id);
    if (same) return same as Line;
    const line = { n: raw.length + 1, ...fresh, prev: raw.length ? sha256(raw.at(-1)!) : GENESIS };
    // a crash may have torn the last line; the next one starts afresh and is bound to what is left of it
    await write(this.path, `${text && !text.endsWith('\n') ? '\n' : ''}${JSON.stringify(line)}\n`);
    return line as unknown as Line;
  }

  /** @throws Error when the file no longer says what was anchored */
  async anchor(id: string, { seq, hash }: Pick<Anchor, 'seq' | 'hash'>): Promise<AnchorLine> {
    const found = linesOf(await textOf(this.path)).map(parsed).find(line => line?.kind === 'anchor' && line.id === id);
    if (found?.kind !== 'anchor' || found.seq !== seq || found.hash !== hash) throw new Error(`${this.path} does not hold the anchor of row ${seq}`);
    return found;
  }

  /** Sets the file aside under another name, where the trail itself begins anew. */
  async retire(why: string, at: Date): Promise<void> {
    const name = basename(this.path).replace('.jsonl', `.${why}-${at.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}.jsonl`);
    await rename(this.path, join(dirname(this.path), name)).catch(unlessAbsent);
  }
}

async function write(path: string, text: string): Promise<void> {
  const isNew = !(await stat(path).catch(unlessAbsent));
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a', 0o640);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  if (isNew) await syncFolder(dirname(path));
}

// a new name is lost in a power failure unless its folder is written too
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const unlessAbsent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error;
};
const textOf = async (path: string): Promise<string> => (await readFile(path, 'utf8').catch(unlessAbsent)) ?? '';
const linesOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '');

function parsed(text: string): FileLine | null {
  try {
    const line = JSON.parse(text) as FileLine;
    return ['anchor', 'stamp'].includes(line.kind) && Number.isInteger(line.seq) && typeof line.hash === 'string' ? line : null;
  } catch {
    return null;
  }
}

export interface AnchorsRead {
  anchors: AnchorLine[];
  stamps: StampLine[];
  /** the first line that does not follow from the one before */
  badLine: number | null;
  /** lines that a crash cut off while they were written */
  torn: number;
}

/** Reads a file of anchors; one that is not there holds none. */
export async function readAnchors(path: string): Promise<AnchorsRead> {
  return anchorsIn(await textOf(path));
}

/** What the lines say, and whether each follows from the one before; a part cut from the middle is read like a whole. */
export function anchorsIn(text: string): AnchorsRead {
  const raw = linesOf(text);
  const lines = raw.map(parsed);
  const whole = Math.max(0, lines.findIndex(line => line !== null));
  const start = (lines[whole]?.n ?? 1) - whole;
  const fits = (line: FileLine | null, at: number): boolean => {
    // torn: what follows must know it as it is
    if (!line) return lines[at + 1]?.prev === sha256(raw[at]!);
    const before = at > 0 ? sha256(raw[at - 1]!) : line.n === 1 ? GENESIS : line.prev;
    return line.n === start + at && line.prev === before;
  };
  const bad = lines.findIndex((line, at) => !fits(line, at));
  return {
    anchors: lines.filter(line => line?.kind === 'anchor') as AnchorLine[],
    stamps: lines.filter(line => line?.kind === 'stamp') as StampLine[],
    badLine: bad < 0 ? null : start + bad,
    torn: lines.filter(line => line === null).length,
  };
}
