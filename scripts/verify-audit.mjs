#!/usr/bin/env node
// Checks an export of the audit trail (lidan audit export FILE) without the product: verify-audit.mjs FILE [--anchors FILE] [--tolerance SECONDS]
// Needs Node 18 or newer and nothing else; shares no code with what wrote the trail. Exit 0: all holds; 1: something does not; 2: it could not be checked.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const GENESIS = '0'.repeat(64);
const NEAR = 1000;
// ntpd's panic threshold: a kept clock never steps further by itself
const TOLERANCE_S = 1000;
const COVERED = ['seq', 'prevHash', 'at', 'actorId', 'actorRole', 'action', 'subject', 'facts'];
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const sha256 = text => createHash('sha256').update(text).digest('hex');

/** JSON with the names of every object in order of their UTF-16 units and no spaces. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  return `{${Object.keys(value).sort((a, b) => (a < b ? -1 : 1)).map(name => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}
const hashAt = (row, seq) => sha256(canonical({ ...Object.fromEntries(COVERED.map(name => [name, row[name]])), seq }));
const isWhole = row => !row.odd && hashAt(row, row.seq) === row.hash;

async function* linesOf(path) {
  let rest = '';
  for await (const part of createReadStream(path, 'utf8')) {
    const lines = (rest + part).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest) yield rest;
}

/** A line that is not written the way the export writes it is a row that was changed. */
function rowOf(line, due) {
  try {
    const row = JSON.parse(line);
    const odd = JSON.stringify(row) !== line || !Number.isSafeInteger(row.seq) || !ISO.test(row.at) || COVERED.some(name => row[name] === undefined);
    return { ...row, seq: Number.isSafeInteger(row.seq) ? row.seq : due, odd };
  } catch {
    return { seq: due, odd: true };
  }
}

/** The place for which a moved row was written, or 0. */
function writtenFor(row) {
  if (row.odd) return 0;
  for (let off = 0; off <= NEAR; off++) for (const seq of [row.seq - off, row.seq + off]) if (seq > 0 && hashAt(row, seq) === row.hash) return seq;
  return 0;
}

function misplaced(row, next, state) {
  const due = state.seq + 1;
  if (row.seq === due) return null;
  if (row.seq < due) return ['inserted', row.seq];
  return [next?.seq === due ? 'reordered' : 'missing', due];
}

function changed(row, next, state) {
  if (isWhole(row)) return null;
  const place = writtenFor(row);
  if (place && place < row.seq) return ['inserted', place];
  if (place > row.seq) return [!next || writtenFor(next) === place + 1 ? 'missing' : 'reordered', row.seq];
  return backDated(row, state) ?? ['edited', row.seq];
}

function unlinked(row, next, state) {
  if (row.prevHash === state.hash) return null;
  if (row.seq === 1) return ['missing', 1];
  const back = state.recent.lastIndexOf(row.prevHash);
  if (back >= 0) return ['inserted', row.seq - (state.recent.length - back) + 1];
  const anchor = state.waiting[0];
  const known = anchor?.seq === row.seq ? anchor.hash : next?.prevHash;
  const stands = known === undefined || known === row.hash;
  return stands && state.anchored < row.seq - 1 ? ['edited', row.seq - 1] : ['unlinked', row.seq];
}

const backDated = (row, state) => (Date.parse(row.at) < state.latest - state.toleranceMs ? ['back_dated', row.seq] : null);

function unanchored(row, state) {
  while (state.waiting[0]?.seq <= row.seq) {
    const anchor = state.waiting[0];
    if (anchor.seq < 1 || anchor.hash !== row.hash) return ['anchor', row.seq, anchor.day];
    state.waiting.shift();
    state.latest = Math.max(state.latest, Date.parse(anchor.at));
    state.anchored = row.seq;
    state.held++;
  }
  return null;
}

function step(row, next, state) {
  const bad = misplaced(row, next, state) ?? changed(row, next, state) ?? unlinked(row, next, state) ?? backDated(row, state) ?? unanchored(row, state);
  if (bad) return bad;
  state.seq = row.seq;
  state.hash = row.hash;
  state.latest = Math.max(state.latest, Date.parse(row.at));
  if (state.recent.push(row.hash) > NEAR) state.recent.shift();
  return null;
}

/** Reads an export once, in order, with one row of foresight. */
export async function check(path, anchors, toleranceMs) {
  const state = { seq: 0, hash: GENESIS, recent: [GENESIS], latest: -Infinity, toleranceMs, anchored: 0, held: 0, waiting: [...anchors].sort((a, b) => a.seq - b.seq) };
  let row, bad = null, count = 0;
  for await (const line of linesOf(path)) {
    const next = rowOf(line, ++count);
    if (row) bad = step(row, next, state);
    if (bad) return { state, bad };
    row = next;
  }
  if (row) bad = step(row, undefined, state);
  const [first] = state.waiting;
  return { state, bad: bad ?? (first ? ['tail_cut', state.seq + 1, first.day] : null) };
}

/** The anchors of a file, and the first line that does not follow from the one before. */
function readAnchors(path) {
  const raw = readFileSync(path, 'utf8').split('\n').filter(line => line.trim());
  const lines = raw.map(text => {
    try {
      return JSON.parse(text);
    } catch {
      return null; // torn by a crash, as long as the next line knows it as it is
    }
  });
  const whole = lines.findIndex(line => line !== null);
  const start = whole < 0 ? 1 : lines[whole].n - whole;
  const fits = (line, at) => {
    if (!line) return lines[at + 1]?.prev === sha256(raw[at]);
    return line.n === start + at && line.prev === (at > 0 ? sha256(raw[at - 1]) : line.n === 1 ? GENESIS : line.prev);
  };
  const bad = lines.findIndex((line, at) => !fits(line, at));
  return { anchors: lines.filter(line => line?.kind === 'anchor'), badLine: bad < 0 ? 0 : start + bad };
}

const SAYS = {
  edited: seq => `Row ${seq} was edited: it is not the row that was written.`,
  missing: seq => `Row ${seq} is missing.`,
  inserted: seq => `Row ${seq} was inserted: what follows was not written after it.`,
  reordered: seq => `Rows were reordered from row ${seq} on.`,
  unlinked: seq => `Row ${seq} does not follow from the row before it: rows there were deleted, reordered or inserted.`,
  back_dated: seq => `Row ${seq} was back-dated: its time lies before that of earlier rows or of an anchor before it.`,
  tail_cut: (seq, day) => `The tail was cut: row ${seq} and what followed is gone, but the anchor of ${day} knows it.`,
  anchor: (seq, day, from) => `Row ${seq} does not fit the anchor of ${day}: rows from ${from} on were rewritten with all their hashes, or the whole log was swapped.`,
};

function asked(args) {
  const given = { path: undefined, anchors: undefined, toleranceS: TOLERANCE_S };
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--anchors') given.anchors = args[++at];
    else if (args[at] === '--tolerance') given.toleranceS = Number(args[++at]);
    else given.path = given.path ?? args[at];
  }
  if (!given.path || !(given.toleranceS >= 0)) throw new Error('usage: verify-audit.mjs FILE [--anchors FILE] [--tolerance SECONDS]');
  return given;
}

async function main({ path, anchors, toleranceS }) {
  const read = anchors ? readAnchors(anchors) : { anchors: [], badLine: 0 };
  const { state, bad } = await check(path, read.anchors, toleranceS * 1000);
  console.log(`${state.seq} rows and ${state.held} of ${read.anchors.length} anchors hold.`);
  if (!read.anchors.length) console.log('No anchors were given: a cut tail or a log rewritten as a whole would not be seen.');
  if (read.badLine) console.log(`Line ${read.badLine} of ${anchors} does not follow from the one before: the file of anchors was changed. Compare it with the mails.`);
  if (bad) {
    const [wrong, seq, day] = bad;
    const from = state.anchored + 1;
    console.log(`${SAYS[wrong](seq, day, from)} ${from > 1 ? `Rows 1–${from - 1} are vouched for by an anchor.` : 'No anchor vouches for any row before it.'}`);
  }
  if (!bad && !read.badLine) console.log('The chain holds.');
  return bad || read.badLine ? 1 : 0;
}

async function run() {
  try {
    process.exitCode = await main(asked(process.argv.slice(2)));
  } catch (error) {
    console.error(`verify-audit: ${error.message}`);
    process.exitCode = 2;
  }
}
// started, not imported
if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await run();
