import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Case } from '../../src/cases/case.entity.js';
import { Idempotency } from '../../src/platform/http/idempotency.js';
import { startHttp, type Caller, type Http } from '../support/http.js';
import { CLAIM } from '../support/http-routes.js';

let http: Http;
let owner: Caller;
beforeAll(async () => {
  http = await startHttp();
  owner = await http.as('merchant');
});
afterAll(() => http.stop());

const count = () => http.db.read(tx => tx.count(Case));

describe('opening a case', () => {
  test.each([['none', {}], ['an empty one', { 'idempotency-key': '' }], ['a short one', { 'idempotency-key': 'abc' }], ['one with spaces', { 'idempotency-key': 'a b c d e f g h' }]])('with %s as key is refused', async (_, headers) => {
    const before = await count();
    expect(await owner.post('cases', CLAIM, headers)).toMatchObject({ status: 400, body: { code: 'idempotency.missing' } });
    expect(await count()).toBe(before);
  });

  test('twice with one key and body gives one case and one answer', async () => {
    const key = randomUUID();
    const first = await owner.submit(CLAIM, key);
    http.forward({ minutes: 5 });
    await http.runJobs();
    const second = await owner.submit(CLAIM, key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  test('the order of the fields does not make another body', async () => {
    const key = randomUUID();
    const first = await owner.post('cases', { kind: 'other', story: 'x', amountFen: 100 }, { 'idempotency-key': key });
    const second = await owner.post('cases', { amountFen: 100, story: 'x', kind: 'other' }, { 'idempotency-key': key });
    expect(second).toMatchObject({ status: 201, body: { id: first.body['id'] } });
  });

  test('20 times at once gives one case; who comes too early is told so', async () => {
    const before = await count();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => owner.submit(CLAIM, key)));
    expect(answers.filter(one => one.status !== 201 && one.body['code'] !== 'idempotency.in_flight')).toEqual([]);
    const made = answers.filter(one => one.status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(new Set(made.map(one => one.body['id'])).size).toBe(1);
    expect((await owner.submit(CLAIM, key)).body).toEqual(made[0]!.body);
    expect(await count()).toBe(before + 1);
  });

  test('another body under the key is 422 and changes nothing', async () => {
    const key = randomUUID();
    const first = await owner.submit(CLAIM, key);
    const before = await count();
    expect(await owner.submit({ ...CLAIM, amountFen: 100 }, key)).toMatchObject({ status: 422, body: { code: 'idempotency.other_body' } });
    expect(await count()).toBe(before);
    expect((await owner.submit(CLAIM, key)).body).toEqual(first.body);
  });

  test('a refused body does not use up its key', async () => {
    const key = randomUUID();
    expect((await owner.submit({ kind: 'nonsense' }, key)).status).toBe(422);
    expect((await owner.submit(CLAIM, key)).status).toBe(201);
  });

  test('one key of two people is two keys', async () => {
    const key = randomUUID();
    const [mine, theirs] = [await owner.submit(CLAIM, key), await (await http.as('stranger')).submit(CLAIM, key)];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.body['id']).not.toBe(mine.body['id']);
  });

  test('while the first is worked on the second is 409', async () => {
    const idempotency = http.app.get(Idempotency);
    const key = randomUUID();
    let letGo = (): void => undefined;
    const gate = new Promise<void>(open => (letGo = open));
    const first = idempotency.once(`${http.people['merchant']!.id}:cases`, key, CLAIM, async () => gate.then(() => 'done'));
    expect(await owner.submit(CLAIM, key)).toMatchObject({ status: 409, body: { code: 'idempotency.in_flight' } });
    letGo();
    expect(await first).toBe('done');
  });

  test('when the work fails nothing is kept and the key is free', async () => {
    const idempotency = http.app.get(Idempotency);
    const key = randomUUID();
    await expect(idempotency.once('test', key, {}, async () => { throw new Error('broken'); })).rejects.toThrow('broken');
    expect(await idempotency.once('test', key, {}, async () => 'now')).toBe('now');
  });
});
