import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES, openStore, type Store } from '../fixtures/records/store.js';
import type { LoadReport } from '../../src/records/loading/load-report.js';

const folder = join(FIXTURES, 'files-odd');
interface Expected extends Record<string, unknown> {
  file: string;
}
const { files } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { files: Expected[] };

/** What the report says, under the names of `expected.json`. */
const asExpected = (report: LoadReport): Expected => ({
  ...report,
  file: report.name,
  conflicts: report.conflictLines.map(({ line, key, columns }) => ({ line, logNo: key, columns })),
  rejectedLines: report.rejectedLines.map(({ line, column, value }) => ({ line, column, value })),
  parkedAfterThisFile: report.parked,
});

describe('one example of each fault, into an empty store, in order', () => {
  let store: Store;
  beforeAll(async () => void (store = await openStore()));
  afterAll(() => store.close());

  test.each(files)('$file is $outcome as expected', async expected => {
    const report = await store.loader.load(join(folder, expected.file), expected.file);
    const shown = asExpected(report);
    expect(Object.fromEntries(Object.keys(expected).map(key => [key, shown[key]]))).toEqual(expected);
  });

  test('loading them all again changes nothing', async () => {
    const state = () => store.db.read(async tx => {
      const tables = ['transaction', 'parked_child', 'record_conflict'];
      return Promise.all(tables.map(table => tx.query(`SELECT * FROM "${table}" ORDER BY "logNo"`.replace('"logNo"', table === 'record_conflict' ? '"id"' : '"logNo"'))));
    });
    const before = await state();
    for (const { file } of files) {
      const { outcome, loaded } = await store.loader.load(join(folder, file), file);
      expect([file, loaded, outcome === 'loaded']).toEqual([file, 0, false]);
    }
    expect(await state()).toEqual(before);
  });
});
