import { describe, expect, test } from '@jest/globals';
import { checkChain, type StoredRow } from '../../../../src/platform/audit/chain-check.js';
import { exportLine, rawRows, storedOf, storedRows, type Reading } from '../../../../src/platform/audit/stored-rows.js';
import { chainOf } from '../../../support/tamperings.js';

type Raw = Parameters<typeof storedOf>[0];
const rawOf = ({ facts, odd: _, ...row }: StoredRow): Raw => ({ ...row, facts: JSON.stringify(facts) });

/** A table of these rows behind a connection that answers the statement's own bounds. */
function tableOf(rows: Raw[]): { reading: Reading; asked: number[] } {
  const asked: number[] = [];
  const query = async (text: string, [from]: [number]) => {
    asked.push(from);
    const limit = Number(/LIMIT (\d+)$/.exec(text)![1]);
    return rows.filter(row => Number(row.seq) >= from).sort((left, right) => Number(left.seq) - Number(right.seq)).slice(0, limit);
  };
  const tx = { connection: { options: { type: 'better-sqlite3' } }, query };
  return { asked, reading: work => work(tx as never) };
}
const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
};

describe('pages', () => {
  test.each([0, 1, 999, 1000, 1001, 1002, 2000, 2001, 3500])('of %i rows bring each once, in order', async count => {
    const { reading, asked } = tableOf(chainOf(count).map(rawOf));
    expect((await all(rawRows(reading))).map(row => row.seq)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    expect(asked.length).toBeLessThanOrEqual(Math.floor(count / 1000) + 1);
  });
  test('hold as a chain', async () => {
    expect(await checkChain(storedRows(tableOf(chainOf(2500).map(rawOf)).reading))).toEqual({ rows: 2500, anchors: 0, bad: null });
  });
  test('pass over no second row with the number of a page’s last', async () => {
    const rows = chainOf(2500).map(rawOf);
    const { reading } = tableOf([...rows, { ...rows[1000]!, action: 'forged' }]);
    expect((await checkChain(storedRows(reading))).bad).toMatchObject({ seq: 1001, wrong: 'inserted' });
  });
  test('begin before the first row', async () => {
    const rows = chainOf(3).map(rawOf);
    expect((await checkChain(storedRows(tableOf([{ ...rows[0]!, seq: -5 }, ...rows]).reading))).bad).toMatchObject({ seq: -5, wrong: 'inserted' });
  });
});

describe('a row’s own text', () => {
  const [row] = chainOf(1).map(rawOf);
  test('is whole as the product writes it, from either engine', () => {
    expect(storedOf(row!)).toEqual(chainOf(1)[0]);
    expect(storedOf({ ...row!, seq: '1', at: row!.at.replace('Z', '000Z') })).toEqual(chainOf(1)[0]);
  });
  test.each([
    ['a microsecond more', { at: '2026-10-15T02:01:00.000001Z' }], ['another way to write the moment', { at: '2026-10-15T02:01:00Z' }], ['an end of days', { at: 'infinity' }],
    ['spaces', { facts: '{"version": 1,"to":"proposed"}' }], ['one name twice', { facts: '{"version":1,"version":1,"to":"proposed"}' }], ['no JSON', { facts: '{' }], ['nothing', { facts: null as unknown as string }],
  ])('with %s is odd, in the table and in its export', (_, change) => {
    const changed = { ...row!, ...change };
    expect(storedOf(changed)).toMatchObject({ odd: true });
    const line = exportLine(changed).trimEnd();
    expect(line).not.toBe(exportLine(row!).trimEnd());
  });
  test('is exported as one line that reads the same', () => {
    expect(JSON.parse(exportLine(row!))).toEqual(chainOf(1)[0]);
    expect(exportLine(row!)).toBe(`${JSON.stringify(JSON.parse(exportLine(row!)))}\n`);
  });
});
