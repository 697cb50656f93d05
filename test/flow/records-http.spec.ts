import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Loader } from '../../src/records/loading/loader.js';
import { WatchFolder } from '../../src/records/loading/watch-folder.job.js';
import { aRow, transactionsFile } from '../support/files.js';
import { MID, OTHER_MID, startWorld, type World } from '../support/world.js';
import { DatabaseSignIns } from '../../src/accounts/sign-ins.js';
import { cookieName } from '../../src/platform/http/cookies.js';

let world: World;
const tokens: Record<string, string> = {};
const sale = aRow({ amtFen: 10_000, txnTime: '2026-10-14T10:24:00+08:00' });
const refund = aRow({ amtFen: -3000, txnType: 'REFUND', txnTime: '2026-10-14T11:00:00+08:00', origRrn: sale.rrn, origDate: '20261014' });

beforeAll(async () => {
  world = await startWorld();
  await world.load([sale, refund], '20261014');
  for (const name of ['agent', 'supervisor', 'legal', 'admin', 'merchant', 'stranger']) {
    tokens[name] = (await world.db.write(tx => world.app.get(DatabaseSignIns).open(tx, world.people[name]!))).token;
  }
});
afterAll(() => world.stop());

const ask = async (by: string, url: string, more: object = {}) => {
  const reply = await world.app.inject({ method: 'GET', url: `/api/v1${url}`, cookies: { [cookieName(world.settings)]: tokens[by]! }, ...more });
  return { status: reply.statusCode, body: reply.body ? reply.json() : undefined };
};
const upload = (by: string, name: string, content: string) => {
  const mark = 'lidan-part';
  const payload = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--${mark}--\r\n`;
  return ask(by, '/records/files', { method: 'POST', payload, headers: { 'content-type': `multipart/form-data; boundary=${mark}` } });
};

describe('transactions', () => {
  test('one, with what is tied to it and where it comes from', async () => {
    const { status, body } = await ask('agent', `/records/transactions/${sale.logNo}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ row: sale, children: [refund], returnedFen: 3000, refundableFen: 7000, cases: [], file: { name: 'transactions-20261014.csv', line: 2 } });
    expect((await ask('legal', `/records/transactions/${refund.logNo}`)).body).toMatchObject({ parent: sale, refundableFen: 0 });
  });
  test.each(['26999999999999', 'x', '%00', '2610050000000%30'])('%s is not there', async logNo => expect((await ask('agent', `/records/transactions/${logNo}`)).status).toBe(404));
  test('a list', async () => expect((await ask('agent', `/records/transactions?q=${sale.rrn}`)).body).toEqual({ rows: [sale] }));
  test.each(['limit=0', 'limit=1000', 'limit=x', 'date=20261399', 'mid=1', 'after=x', 'q=%00', 'other=1'])('%s is refused with its field', async query => {
    const { status, body } = await ask('agent', `/records/transactions?${query}`);
    expect([status, body.fields?.[0].field]).toEqual([422, query.split('=')[0]]);
  });
  test('a day that is not in the calendar finds nothing wrong', async () => expect((await ask('agent', '/records/transactions?date=20260231')).status).toBe(200));
});

describe('who may', () => {
  test.each(['/records/files', '/records/conflicts', '/records/transactions', `/records/transactions/${sale.logNo}`, '/merchants?q=x'])('%s is not there for merchants', async url => {
    expect((await ask('merchant', url)).status).toBe(404);
    expect((await ask('legal', url)).status).toBe(200);
  });
  test.each(['agent', 'legal', 'merchant'])('%s cannot upload', async by => expect((await upload(by, 'x.csv', 'x')).status).toBe(404));
  test('merchants get their own terminals whatever they ask for; staff must say whose', async () => {
    for (const url of ['/terminals', `/terminals?mid=${OTHER_MID}`]) expect((await ask('merchant', url)).body.map((one: { mid: string }) => one.mid)).toEqual([MID]);
    expect((await ask('agent', `/terminals?mid=${OTHER_MID}`)).body).toHaveLength(1);
    expect((await ask('agent', '/terminals')).status).toBe(422);
  });
  test('merchants by name or number', async () => {
    for (const q of ['鼎丰', MID.slice(0, 15)]) expect((await ask('agent', `/merchants?q=${encodeURIComponent(q)}`)).body).toEqual([{ mid: MID, name: '鼎丰清吧' }]);
    expect((await ask('agent', '/merchants?q=%25')).body).toEqual([]);
  });
});

describe('files', () => {
  const row = aRow({ amtFen: 5000, txnTime: '2026-10-13T10:24:00+08:00' });
  const file = transactionsFile([row], '20261013');

  test('an upload, again, and with other content', async () => {
    const { status, body } = await upload('supervisor', 'transactions-20261013.csv', file);
    expect([status, body]).toMatchObject([200, { outcome: 'loaded', loaded: 1, kind: 'transactions', settleDate: '20261013', rejectedLines: [] }]);
    expect((await upload('admin', 'copy.csv', file)).body).toMatchObject({ outcome: 'noop', id: body.id });
    const other = await upload('admin', 'transactions-20261013.csv', transactionsFile([{ ...row, amtFen: 5001, netFen: 5001 }], '20261013'));
    expect(other.body).toMatchObject({ outcome: 'loaded', conflicts: 1 });
    expect((await ask('agent', '/records/conflicts')).body.rows).toMatchObject([
      { fileName: 'transactions-20261013.csv', line: 2, key: row.logNo, columns: ['amt_fen', 'net_fen'], ours: { amt_fen: '5000' }, theirs: { amt_fen: '5001' } },
    ]);
  });
  test('a refused file says why', async () => {
    world.forward({ minutes: 1 });
    expect((await upload('admin', 'x.csv', 'hello')).body).toMatchObject({ outcome: 'rejected', reason: 'header' });
  });
  test('no file', async () => expect(await ask('admin', '/records/files', { method: 'POST', payload: {} })).toMatchObject({ status: 422, body: { code: 'records.no_file' } }));
  test('newest first, page by page', async () => {
    const { rows } = (await ask('agent', '/records/files')).body;
    const first = (await ask('agent', '/records/files?limit=2')).body;
    const second = (await ask('agent', `/records/files?limit=200&after=${first.next}`)).body;
    expect([...first.rows, ...second.rows]).toEqual(rows);
    expect(rows[0]).toMatchObject({ name: 'x.csv', outcome: 'rejected' });
  });
});

describe('the watched folder', () => {
  const drop = (name: string, content: string) => {
    mkdirSync(world.settings.watchDir, { recursive: true });
    writeFileSync(join(world.settings.watchDir, name), content);
  };
  const lies = (...path: string[]) => existsSync(join(world.settings.watchDir, ...path));

  test('takes what has stopped growing, each minute, and leaves the report', async () => {
    const watch = world.app.get(WatchFolder);
    drop('transactions-20261012.csv', transactionsFile([aRow({ amtFen: 1, txnTime: '2026-10-12T10:24:00+08:00' })], '20261012'));
    drop('broken.csv', 'hello');
    drop('.transactions-20261011.csv.part', 'half');
    await world.sweep();
    expect(lies('transactions-20261012.csv')).toBe(true); // it may still grow

    watch.quietMs = 0;
    world.forward({ minutes: 1 });
    await world.sweep();
    expect([lies('transactions-20261012.csv'), lies('loaded', 'transactions-20261012.csv'), lies('rejected', 'broken.csv'), lies('.transactions-20261011.csv.part')]).toEqual([false, true, true, true]);
    const report = JSON.parse(readFileSync(join(world.settings.watchDir, 'rejected', 'broken.csv.report.json'), 'utf8'));
    expect(report).toMatchObject({ outcome: 'rejected', reason: 'header' });

    drop('transactions-20261012.csv', transactionsFile([aRow({ amtFen: 2, txnTime: '2026-10-12T10:24:00+08:00' })], '20261012'));
    expect(await watch.work()).toBe(1); // the name is taken: both are kept
    expect(lies('loaded', 'transactions-20261012.csv')).toBe(true);
  });

  test('one that cannot be read does not stop the others, and is tried again', async () => {
    const watch = world.app.get(WatchFolder);
    const loader = world.app.get(Loader);
    const { load } = loader;
    loader.load = (from, name, options) => (name === 'bad.csv' ? Promise.reject(new Error('disk gone')) : load.call(loader, from, name, options));
    mkdirSync(join(world.settings.watchDir, 'a-folder.csv'), { recursive: true });
    drop('bad.csv', 'x');
    drop('transactions-20261010.csv', transactionsFile([aRow({ amtFen: 1, txnTime: '2026-10-10T10:24:00+08:00' })], '20261010'));
    await expect(watch.work()).rejects.toThrow('disk gone'); // the ledger repeats the job
    expect([lies('bad.csv'), lies('loaded', 'transactions-20261010.csv'), lies('a-folder.csv')]).toEqual([true, true, true]);
    loader.load = load;
    expect(await watch.work()).toBe(1);
    expect(lies('rejected', 'bad.csv')).toBe(true);
  });
});
