import { fingerprint } from '../canonical.js';

export const GENESIS = '0'.repeat(64);
/** ntpd's panic threshold: a kept clock never steps further by itself, so more than this was a person's doing */
export const TOLERANCE_S = 1000;
/** how far a row may have been moved for its true place to be named */
const NEAR = 1000;

/** A row as it lies in the table or in an export; `odd`: its stored text is not what the product writes. */
export interface StoredRow {
  seq: number;
  prevHash: string;
  hash: string;
  at: string;
  actorId: string;
  actorRole: string;
  action: string;
  subject: string;
  facts: unknown;
  odd?: boolean;
}
/** A head that was kept outside the database. */
export interface Anchor {
  day: string;
  at: string;
  seq: number;
  hash: string;
}
export type Wrong = 'edited' | 'missing' | 'inserted' | 'reordered' | 'unlinked' | 'back_dated' | 'tail_cut' | 'anchor';
export interface Finding {
  /** the first row that is wrong by what the chain itself shows; for `anchor` the anchored one */
  seq: number;
  /** the row after the last anchor that holds: whoever rewrote every row from there on left no trace in the chain; nothing before it is in doubt */
  from: number;
  wrong: Wrong;
  /** the row that was written at another place, or the anchor that does not fit */
  place?: number;
  day?: string;
}
export interface Verdict {
  rows: number;
  anchors: number;
  bad: Finding | null;
}

export function hashOfStored({ seq, prevHash, at, actorId, actorRole, action, subject, facts }: StoredRow, place = seq): string {
  return fingerprint({ seq: place, prevHash, at, actorId, actorRole, action, subject, facts });
}

/** Reads the chain once, in order, with one row of foresight. @param anchors in any order */
export async function checkChain(rows: AsyncIterable<StoredRow>, anchors: readonly Anchor[] = [], toleranceS = TOLERANCE_S): Promise<Verdict> {
  const walk = new Walk(anchors, toleranceS * 1000);
  let row: StoredRow | undefined;
  for await (const next of rows) {
    const bad = row && walk.step(row, next);
    if (bad) return walk.verdict(bad);
    row = next;
  }
  return walk.verdict((row && walk.step(row)) ?? walk.cut());
}

class Walk {
  private last: { seq: number; hash: string } = { seq: 0, hash: GENESIS };
  private readonly recent: string[] = [GENESIS];
  private latest = -Infinity;
  private held = 0;
  private anchored = 0;
  private readonly waiting: Anchor[];

  constructor(
    anchors: readonly Anchor[],
    private readonly tolerance: number,
  ) {
    this.waiting = [...anchors].sort((left, right) => left.seq - right.seq);
  }

  verdict(bad: Finding | null): Verdict {
    return { rows: this.last.seq, anchors: this.held, bad };
  }

  /** What is wrong with this row, or null when it stands. */
  step(row: StoredRow, next?: StoredRow): Finding | null {
    const bad = this.place(row, next) ?? this.content(row, next) ?? this.link(row, next) ?? this.time(row) ?? this.anchors(row);
    if (bad) return bad;
    this.last = { seq: row.seq, hash: row.hash };
    if (this.recent.push(row.hash) > NEAR) this.recent.shift();
    this.latest = Math.max(this.latest, Date.parse(row.at));
    return null;
  }

  /** Rows that an anchor knows and the log does not reach. */
  cut(): Finding | null {
    const [first] = this.waiting;
    return first ? this.finding('tail_cut', this.last.seq + 1, { day: first.day }) : null;
  }

  private finding(wrong: Wrong, seq: number, more: Partial<Finding> = {}): Finding {
    return { seq, from: this.anchored + 1, wrong, ...more };
  }

  private place(row: StoredRow, next?: StoredRow): Finding | null {
    const due = this.last.seq + 1;
    if (row.seq === due) return null;
    if (row.seq < due) return this.finding('inserted', row.seq);
    return this.finding(next?.seq === due ? 'reordered' : 'missing', due);
  }

  private content(row: StoredRow, next?: StoredRow): Finding | null {
    if (!row.odd && hashOfStored(row) === row.hash) return null;
    const place = truePlace(row);
    if (place !== null && place < row.seq) return this.finding('inserted', Math.max(place, 1));
    if (place !== null && place > row.seq) {
      const shifted = !next || truePlace(next) === place + 1;
      return this.finding(shifted ? 'missing' : 'reordered', row.seq, { place });
    }
    return this.time(row) ?? this.finding('edited', row.seq);
  }

  private link(row: StoredRow, next?: StoredRow): Finding | null {
    if (row.prevHash === this.last.hash) return null;
    if (row.seq === 1) return this.finding('missing', 1);
    const back = this.recent.lastIndexOf(row.prevHash);
    // it was written after an earlier row, so those between came in later
    if (back >= 0) return this.finding('inserted', row.seq - (this.recent.length - back) + 1);
    const anchored = this.waiting[0]?.seq === row.seq ? this.waiting[0].hash : next?.prevHash;
    const stands = anchored === undefined || anchored === row.hash;
    // what comes after vouches for this row, so the one before it is not the one it was written after
    if (stands && this.anchored < row.seq - 1) return this.finding('edited', row.seq - 1);
    return this.finding('unlinked', row.seq);
  }

  private time(row: StoredRow): Finding | null {
    return Date.parse(row.at) < this.latest - this.tolerance ? this.finding('back_dated', row.seq) : null;
  }

  private anchors(row: StoredRow): Finding | null {
    while (this.waiting[0] && this.waiting[0].seq <= row.seq) {
      const anchor = this.waiting[0];
      if (anchor.seq < 1 || anchor.hash !== row.hash) return this.finding('anchor', row.seq, { day: anchor.day });
      // what follows was written after the anchor was taken
      this.latest = Math.max(this.latest, Date.parse(anchor.at));
      this.anchored = row.seq;
      this.held += 1;
      this.waiting.shift();
    }
    return null;
  }
}

/** The place a moved row was written for, or null where its content was changed. */
function truePlace(row: StoredRow): number | null {
  if (row.odd) return null;
  for (let off = 0; off <= NEAR; off += 1) {
    for (const place of [row.seq - off, row.seq + off]) if (hashOfStored(row, place) === row.hash) return place;
  }
  return null;
}
