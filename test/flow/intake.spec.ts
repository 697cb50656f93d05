import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SubmitCase } from '../../src/contract/index.js';
import { DeskWords } from '../../src/desk/desk-words.js';
import { Intake } from '../../src/intake/intake.service.js';
import { all, columnOf, DUPLICATE, loadText, take } from '../support/acts.js';
import { MID, OTHER_MID, startWorld, type World } from '../support/world.js';

const PAN = '5555555555554444';
let world: World;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterAll(() => world.stop());

const send = (asked: Partial<SubmitCase>, key: string | undefined, by = 'merchant') => world.app.get(Intake).submit({ ...DUPLICATE, ...asked } as never, key, world.actor(by));
const similar = (asked: Partial<SubmitCase>, by = 'merchant') => world.app.get(Intake).similar({ ...DUPLICATE, ...asked } as never, world.actor(by));
const cases = async () => (await columnOf(world, 'case', 'id')).length;

describe('one key', () => {
  test('and body: one case, and the first answer again', async () => {
    const first = await send({}, 'key-00000001');
    await world.runJobs();
    expect(await send({}, 'key-00000001')).toEqual(JSON.parse(JSON.stringify(first)));
    expect(await cases()).toBe(1);
  });
  test('and another body is refused', async () => {
    await expect(send({ amountFen: 1 }, 'key-00000001')).rejects.toMatchObject({ code: 'idempotency.other_body', status: 422 });
  });
  test('of another person is another key', async () => {
    const before = await cases();
    const other = await send({}, 'key-00000001', 'stranger');
    expect([other.mid, await cases()]).toEqual([OTHER_MID, before + 1]);
  });
  test.each([undefined, '', 'short', 'has spaces in it', 'x'.repeat(101)])('%j is no key', async key => {
    await expect(send({}, key)).rejects.toMatchObject({ code: 'idempotency.missing', status: 400 });
  });
  test('at the same time: one case, the others are told to wait', async () => {
    const before = await cases();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => send({ story: '同时' }, 'key-parallel')));
    const done = results.filter(result => result.status === 'fulfilled');
    expect(done).toHaveLength(1);
    for (const one of results.filter(result => result.status === 'rejected')) expect(one.reason).toMatchObject({ code: 'idempotency.in_flight', status: 409 });
    expect(await cases()).toBe(before + 1);
  });
  test('of a refused request is free again', async () => {
    await expect(send({ mid: '000000000000000' }, 'key-refused1', 'agent')).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(send({ mid: MID }, 'key-refused1', 'agent')).resolves.toMatchObject({ mid: MID, channel: 'phone' });
  });
});

describe('who reports', () => {
  test('a merchant reports for itself, whatever the body says, by the web', async () => {
    expect(await send({ mid: OTHER_MID, channel: 'visit' }, 'key-own-mid')).toMatchObject({ mid: MID, channel: 'web', merchantName: '鼎丰清吧', claim: { mid: MID } });
  });
  test('staff name the merchant', async () => {
    await expect(send({}, 'key-no-mid1', 'agent')).rejects.toMatchObject({ fields: [{ field: 'mid' }] });
  });
  test('a shop’s long name does not stop its case', async () => {
    await loadText(world, `tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to\n90000009,999290054110009,SN9,联迪,A8,${'很长的店名'.repeat(40)},云州,20260101,\n`, 'terminals.csv');
    await expect(send({ mid: '999290054110009' }, 'key-long-name', 'agent')).resolves.toMatchObject({ mid: '999290054110009' });
  });
  test('the terminal is kept as it was', async () => {
    expect((await send({ tid: '90000001' }, 'key-terminal')).terminal).toMatchObject({ tid: '90000001', storeName: '鼎丰清吧' });
  });
});

describe('nothing half', () => {
  test('a case comes with its clocks, its line, its jobs and its audit row, or not at all', async () => {
    const { Audit } = await import('../../src/platform/audit/audit.js');
    const { jest } = await import('@jest/globals');
    const tables = ['case', 'case_clock', 'timeline', 'job', 'audit', 'idempotency', 'case_serial'];
    const counts = () => Promise.all(tables.map(async table => `${table} ${JSON.stringify((await all(world, table)).length)}`));
    const before = await counts();
    const append = jest.spyOn(world.app.get(Audit), 'append').mockRejectedValue(new Error('disk'));
    await expect(send({}, 'key-half-done')).rejects.toThrow('disk');
    append.mockRestore();
    expect(await counts()).toEqual(before);
    await expect(send({}, 'key-half-done')).resolves.toMatchObject({ status: 'investigating' });
  });
});

describe('a card number', () => {
  test('is in no table, wherever it was written', async () => {
    const { id } = await send({ story: `客人卡号 ${PAN}，cvv 123`, place: PAN, logNo: PAN, refundNo: PAN }, 'key-card-data');
    await world.runJobs();
    await take(world, 'agent', id, 'ask', { text: `是 ${PAN} 吗`, missing: [PAN, 'tid'] });
    await take(world, 'merchant', id, 'answer', { text: `是的 ${PAN}`, correct: { place: PAN } });
    await take(world, 'agent', id, 'judge');
    const say = (text: string, by: string, internal: boolean) => world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text, internal }, world.actor(by)));
    await say(`补充 ${PAN.replace(/(.{4})/g, '$1 ')}`, 'merchant', false);
    await say(`备注 ${PAN}`, 'agent', true);
    await take(world, 'supervisor', id, 'hold', { text: `可疑 ${PAN}` });
    await world.runJobs();
    expect((await world.view('merchant', id)).claim.story).toContain('555555******4444');
    for (const { tableName } of world.db.writer.entityMetadatas) {
      const text = JSON.stringify(await all(world, tableName)).replace(/[ -]/g, '');
      expect([tableName, text.includes(PAN)]).toEqual([tableName, false]);
    }
  });
});

describe('similar cases', () => {
  test('are the merchant’s own, open, of one kind and near in time', async () => {
    const mine = await send({ occurredAt: '2026-08-01T10:00:00+08:00' }, 'key-similar1');
    await send({ occurredAt: '2026-08-01T10:00:00+08:00' }, 'key-similar2', 'stranger');
    const near = { occurredAt: '2026-08-02', story: '' };
    expect((await similar(near)).map(row => row.id)).toEqual([mine.id]);
    expect(await similar({ ...near, kind: 'amount_over' })).toEqual([]);
    expect(await similar({ ...near, occurredAt: '2026-08-04' })).toEqual([]);
    expect(await similar({ ...near, amountFen: 1, tid: '90000008' })).toEqual([]);
    await take(world, 'merchant', mine.id, 'withdraw');
    expect(await similar(near)).toEqual([]);
  });
  test('tell a merchant nothing of who works on them', async () => {
    await send({ occurredAt: '2026-07-01T10:00:00+08:00', kind: 'fraud' }, 'key-similar3');
    await world.runJobs();
    const [row] = await similar({ occurredAt: '2026-07-01', kind: 'fraud' });
    expect(row).toMatchObject({ onHold: false, level: 'agent' });
    expect(row).not.toHaveProperty('owner');
  });
  test('by the same reference, whenever it was', async () => {
    const one = await send({ rrn: '628899990001', occurredAt: '2026-01-01' }, 'key-similar4');
    expect((await similar({ rrn: '628899990001', occurredAt: '2026-06-01' })).map(row => row.id)).toEqual([one.id]);
  });
});
