import { GENESIS, hashOfStored, type Anchor, type StoredRow } from '../../src/platform/audit/chain-check.js';

/** A small generator whose numbers depend on the seed alone (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { within: (from: number, to: number) => from + Math.floor(next() * (to - from + 1)), oneOf: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! };
}
export type Chance = ReturnType<typeof chance>;

const START = Date.parse('2026-10-15T02:00:00.000Z');
const MINUTE = 60_000;

/** `count` rows a minute apart, as `append` would write them. */
export function chainOf(count: number): StoredRow[] {
  const rows: StoredRow[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const row = { seq, prevHash: rows.at(-1)?.hash ?? GENESIS, at: new Date(START + seq * MINUTE).toISOString(), actorId: `user-${seq % 7}`, actorRole: 'agent', action: 'case.sign', subject: `case:${seq % 40}`, facts: { version: seq, to: 'proposed' } };
    rows.push({ ...row, hash: hashOfStored({ ...row, hash: '' }) });
  }
  return rows;
}
export const anchorAt = (rows: readonly StoredRow[], seq: number): Anchor => ({ day: `d${seq}`, at: rows[seq - 1]!.at, seq, hash: rows[seq - 1]!.hash });

/** How much of the chain the attacker calculates anew after the change. */
export const EFFORTS = ['nothing', 'own hash', 'all later hashes'] as const;
export type Effort = (typeof EFFORTS)[number];
export const WAYS = ['edited', 'deleted', 'inserted', 'reordered', 'back-dated', 'cut tail', 'swapped log'] as const;
export type Way = (typeof WAYS)[number];

export interface Tampering {
  way: Way;
  effort: Effort;
  rows: StoredRow[];
  /** first number at which the log is another than before */
  first: number;
}

const resealed = (row: StoredRow, prevHash = row.prevHash): StoredRow => ({ ...row, prevHash, hash: hashOfStored({ ...row, prevHash }) });
/** Every later row follows again, as if it had always been so. */
export function relinked(rows: StoredRow[], from: number): StoredRow[] {
  const made = rows.slice(0, from - 1);
  for (const row of rows.slice(from - 1)) made.push(resealed({ ...row, seq: made.length + 1 }, made.at(-1)?.hash ?? GENESIS));
  return made;
}
const renumbered = (rows: StoredRow[]): StoredRow[] => rows.map((row, at) => ({ ...row, seq: at + 1 }));
const with_ = (rows: readonly StoredRow[], seq: number, change: Partial<StoredRow>): StoredRow[] => rows.map(row => (row.seq === seq ? { ...row, ...change } : row));
const finish = (rows: StoredRow[], first: number, effort: Effort): StoredRow[] => {
  if (effort === 'all later hashes') return relinked(rows, first);
  return effort === 'own hash' ? rows.map(row => (row.seq === first ? resealed(row) : row)) : rows;
};

type Act = (rows: readonly StoredRow[], pick: Chance, effort: Effort) => { rows: StoredRow[]; first: number };
// prettier-ignore
const ACTS: Record<Way, Act> = {
  edited: (rows, pick, effort) => {
    const seq = pick.within(2, rows.length - 1);
    const change = pick.oneOf<Partial<StoredRow>>([{ actorId: 'somebody' }, { actorRole: 'admin' }, { action: 'case.reject' }, { subject: 'case:999' }, { facts: { version: 0 } }, { at: new Date(START + seq * MINUTE + 1).toISOString() }]);
    return { rows: finish(with_(rows, seq, change), seq, effort), first: seq };
  },
  deleted: (rows, pick, effort) => {
    const seq = pick.within(2, rows.length - 3), many = pick.within(1, 2);
    const left = rows.filter(row => row.seq < seq || row.seq >= seq + many);
    const closed = effort !== 'nothing' || pick.oneOf([true, false]);
    return { rows: closed ? finish(renumbered(left), seq, effort) : left, first: seq };
  },
  inserted: (rows, pick, effort) => {
    const seq = pick.within(2, rows.length - 2), before = rows[seq - 2]!;
    const forged = resealed({ ...before, seq, prevHash: before.hash, action: 'case.approve' });
    const made = finish(renumbered([...rows.slice(0, seq - 1), forged, ...rows.slice(seq - 1)]), seq, effort);
    // the row that moved may get a hash of its own again, though it still follows the one it was written after
    return { rows: effort === 'own hash' ? made.map(row => (row.seq === seq + 1 ? resealed(row) : row)) : made, first: seq };
  },
  reordered: (rows, pick, effort) => {
    const seq = pick.within(2, rows.length - 6), other = seq + pick.within(1, 4), made = [...rows];
    [made[seq - 1], made[other - 1]] = [made[other - 1]!, made[seq - 1]!];
    return { rows: finish(renumbered(made), seq, effort), first: seq };
  },
  'back-dated': (rows, pick, effort) => {
    const seq = pick.within(2, rows.length - 1);
    return { rows: finish(with_(rows, seq, { at: new Date(START + seq * MINUTE - pick.within(1, 90 * 24 * 60) * MINUTE).toISOString() }), seq, effort), first: seq };
  },
  'cut tail': (rows, pick) => {
    const kept = pick.within(0, rows.length - 1);
    return { rows: rows.slice(0, kept), first: kept + 1 };
  },
  'swapped log': (rows, pick) => {
    const other = `other-${pick.within(1, 99)}`;
    return { rows: relinked(rows.map(row => ({ ...row, actorId: other })), 1), first: 1 };
  },
};

/** `count` tamperings, every way as often as the next. */
export function* tamperings(rows: readonly StoredRow[], count: number, seed: number): Generator<Tampering> {
  const pick = chance(seed);
  for (let n = 0; n < count; n += 1) {
    const way = WAYS[n % WAYS.length]!, effort = pick.oneOf(EFFORTS);
    yield { way, effort, ...ACTS[way](rows, pick, effort) };
  }
}
