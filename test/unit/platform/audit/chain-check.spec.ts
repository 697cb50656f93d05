import { describe, expect, test } from '@jest/globals';
import { checkChain, hashOfStored, type Anchor, type StoredRow, type Verdict } from '../../../../src/platform/audit/chain-check.js';
import { findingWords } from '../../../../src/platform/audit/finding-words.js';
import { anchorAt, chainOf, relinked, tamperings, type Tampering } from '../../../support/tamperings.js';

async function* streamed(rows: readonly StoredRow[]): AsyncGenerator<StoredRow> {
  yield* rows;
}
const check = (rows: readonly StoredRow[], anchors: Anchor[] = [], toleranceS?: number): Promise<Verdict> => checkChain(streamed(rows), anchors, toleranceS);
const CHAIN = chainOf(300);
const ANCHORS = [100, 200, 300].map(seq => anchorAt(CHAIN, seq));
const nextAnchor = (seq: number): number => Math.ceil(seq / 100) * 100;
const lastAnchor = (seq: number): number => nextAnchor(seq) - 100;
/** A chain that was calculated anew shows nothing unless its times run back; then the next anchor is named. */
const shownByAnchors = ({ way, effort }: Tampering): boolean => way === 'swapped log' || (effort === 'all later hashes' && way !== 'cut tail');

describe('700 tamperings, each found and its first bad row named', () => {
  test('with the anchors', async () => {
    const missed: unknown[] = [];
    for (const one of tamperings(CHAIN, 700, 20261015)) {
      const { bad } = await check(one.rows, ANCHORS);
      const exact = bad?.seq === one.first;
      // fewer rows than the anchor knows look like a cut tail, which names the same anchor
      const anchored = shownByAnchors(one) && bad?.day === `d${nextAnchor(one.first)}`;
      if (!(exact || anchored) || bad!.from !== lastAnchor(one.first) + 1) missed.push({ way: one.way, effort: one.effort, first: one.first, bad });
    }
    expect(missed).toEqual([]);
  }, 240_000);
  test('without anchors: all but what only anchors can show', async () => {
    const missed: unknown[] = [];
    for (const one of tamperings(CHAIN, 700, 7)) {
      const { bad } = await check(one.rows);
      const only = one.way === 'cut tail' || shownByAnchors(one);
      if (only ? bad !== null && bad.wrong !== 'back_dated' : bad?.seq !== one.first) missed.push({ way: one.way, effort: one.effort, first: one.first, bad });
    }
    expect(missed).toEqual([]);
  }, 240_000);
});

describe('what holds', () => {
  test('is counted: rows and anchors', async () => {
    expect(await check(CHAIN, ANCHORS)).toEqual({ rows: 300, anchors: 3, bad: null });
    expect(await check([])).toEqual({ rows: 0, anchors: 0, bad: null });
  });
  test('a chain that has grown since, two anchors of one row', async () => {
    expect(await check(chainOf(320), [...ANCHORS, ANCHORS[2]!])).toEqual({ rows: 320, anchors: 4, bad: null });
  });
  test('a clock that stepped back by as much as a clock does, not further', async () => {
    const stepped = (seconds: number) => relinked(CHAIN.map(row => (row.seq < 50 ? row : { ...row, at: new Date(Date.parse(row.at) - 60_000 - seconds * 1000).toISOString() })), 50);
    expect((await check(stepped(1000))).bad).toBeNull();
    expect((await check(stepped(1001))).bad).toEqual({ seq: 50, from: 1, wrong: 'back_dated' });
    expect((await check(stepped(1001), [], 3600)).bad).toBeNull();
  });
});

describe('what each is called', () => {
  const seal = (row: StoredRow): StoredRow => ({ ...row, hash: hashOfStored(row) });
  const but = (seq: number, change: Partial<StoredRow>): StoredRow[] => CHAIN.map(row => (row.seq === seq ? { ...row, ...change } : row));
  test('an edited row, sealed again or not', async () => {
    expect((await check(but(7, { actorId: 'x' }))).bad).toMatchObject({ seq: 7, wrong: 'edited' });
    expect((await check(CHAIN.map(row => (row.seq === 7 ? seal({ ...row, actorId: 'x' }) : row)))).bad).toMatchObject({ seq: 7, wrong: 'edited' });
  });
  test('a row whose stored text is odd', async () => expect((await check(but(7, { odd: true }))).bad).toMatchObject({ seq: 7, wrong: 'edited' }));
  test('a missing row, with a gap or closed up', async () => {
    const left = CHAIN.filter(row => row.seq !== 5);
    expect((await check(left)).bad).toMatchObject({ seq: 5, wrong: 'missing' });
    expect((await check(left.map((row, at) => ({ ...row, seq: at + 1 })))).bad).toMatchObject({ seq: 5, wrong: 'missing', place: 6 });
  });
  test('the first rows gone', async () => {
    const left = CHAIN.slice(1);
    expect((await check(left)).bad).toMatchObject({ seq: 1, wrong: 'missing' });
    expect((await check(relinked(left, 2).map((row, at) => (at ? row : seal({ ...row, seq: 1 }))))).bad).toMatchObject({ seq: 1 });
  });
  test('an inserted row, and a second row with one number, and a row before the first', async () => {
    const forged = seal({ ...CHAIN[4]!, seq: 6, prevHash: CHAIN[4]!.hash, action: 'case.approve' });
    const moved = [...CHAIN.slice(0, 5), forged, ...CHAIN.slice(5).map(row => ({ ...row, seq: row.seq + 1 }))];
    expect((await check(moved)).bad).toMatchObject({ seq: 6, wrong: 'inserted' });
    expect((await check([...CHAIN.slice(0, 6), forged, ...CHAIN.slice(6)])).bad).toMatchObject({ seq: 6, wrong: 'inserted' });
    expect((await check([seal({ ...CHAIN[0]!, seq: 0 }), ...CHAIN])).bad).toMatchObject({ seq: 0, wrong: 'inserted' });
  });
  test('rows in another order, by their numbers or by their lines', async () => {
    const lines = [...CHAIN];
    [lines[4], lines[5]] = [CHAIN[5]!, CHAIN[4]!];
    expect((await check(lines)).bad).toMatchObject({ seq: 5, wrong: 'reordered' });
    expect((await check(lines.map((row, at) => ({ ...row, seq: at + 1 })))).bad).toMatchObject({ seq: 5, wrong: 'reordered', place: 6 });
  });
  test('a back-dated row, and one written after an anchor with a time before it', async () => {
    expect((await check(but(8, { at: '2026-01-01T00:00:00.000Z' }))).bad).toMatchObject({ seq: 8, wrong: 'back_dated' });
    const late: Anchor = { ...ANCHORS[0]!, at: '2026-10-15T09:00:00.000Z' };
    expect((await check(CHAIN, [late])).bad).toMatchObject({ seq: 101, from: 101, wrong: 'back_dated' });
  });
  test('a cut tail: the first row that is gone and the anchor that knows it', async () => {
    expect((await check(CHAIN.slice(0, 250), ANCHORS)).bad).toEqual({ seq: 251, from: 201, wrong: 'tail_cut', day: 'd300' });
    expect((await check([], ANCHORS)).bad).toMatchObject({ seq: 1, wrong: 'tail_cut', day: 'd100' });
  });
  test('a swapped log: the first anchor that it does not fit', async () => {
    const other = relinked(CHAIN.map(row => ({ ...row, actorId: 'x' })), 1);
    expect((await check(other, ANCHORS)).bad).toEqual({ seq: 100, from: 1, wrong: 'anchor', day: 'd100' });
  });
  test('rows of which some later ones were sealed again: no later than where they end', async () => {
    const remade = relinked(but(120, { actorId: 'x' }), 120);
    const partly = [...remade.slice(0, 150), ...CHAIN.slice(150)];
    expect((await check(partly, ANCHORS)).bad).toEqual({ seq: 150, from: 101, wrong: 'edited' });
  });
  test('an anchor of a row there never was', async () => expect((await check(CHAIN, [{ ...ANCHORS[0]!, seq: 0 }])).bad).toMatchObject({ wrong: 'anchor' }));
  test('all of it in a sentence that names the row and how far back is sure', async () => {
    for (const wrong of ['edited', 'missing', 'inserted', 'reordered', 'unlinked', 'back_dated', 'tail_cut', 'anchor'] as const) {
      expect(findingWords({ seq: 4711, from: 4001, wrong, day: '20261015', place: 4713 })).toMatch(/4711.*1–4000/);
    }
    expect(findingWords({ seq: 3, from: 1, wrong: 'edited' })).toContain('No anchor');
  });
});
