import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getMetadataArgsStorage } from 'typeorm';
import { Case } from '../../src/cases/case.entity.js';
import { MID, OTHER_MID } from '../support/world.js';
import { startHttp, type Answer, type Http, type Method } from '../support/http.js';
import { CLAIM, idFor, ROUTES, sceneFor, pathOf, type Reader } from '../support/http-routes.js';

interface Operation { requestBody?: { content: Record<string, { schema: { $ref: string } }> } }
const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
};
const WITH_BODY = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, one]) => {
  const schema = one.requestBody?.content['application/json']?.schema.$ref.split('/').at(-1);
  return schema ? [{ name: `${method.toUpperCase()} ${path}`, fields: Object.keys(document.components.schemas[schema]!.properties ?? {}) }] : [];
}));
const COLUMNS = () => [...new Set(getMetadataArgsStorage().columns.map(column => column.propertyName))];

let http: Http;
beforeAll(async () => {
  http = await startHttp();
});
afterAll(() => http.stop());

const fieldsOf = (answer: Answer) => (answer.body['fields'] as { field: string; message: string }[] | undefined) ?? [];

/** The route's valid sample with these changes, asked by the first reader who may. */
async function ask(name: string, over: (sample: object) => unknown): Promise<Answer> {
  const route = ROUTES[name]!;
  const reader = route.public ? 'nobody' : (route.may.find(one => one !== 'stranger') as Reader);
  const scene = await sceneFor(http, reader);
  const [method, path] = name.split(' ') as [Method, string];
  const asked = await route.ask!(scene);
  const at = pathOf(path, scene, idFor(route, scene));
  return scene.caller.ask(method, at, { ...asked, body: over(asked.body as object) });
}

describe('fields that a caller does not own', () => {
  test('there are DTO routes and columns to try', () => {
    expect(WITH_BODY.length).toBeGreaterThanOrEqual(13);
    expect(COLUMNS()).toEqual(expect.arrayContaining(['status', 'version', 'ownerId', 'approved', 'mid', 'role', 'actorId', 'fence', 'passwordHash']));
    expect(WITH_BODY.every(({ name }) => ROUTES[name]?.ask)).toBe(true);
  });

  test.each(WITH_BODY.map(one => [one.name, one.fields] as const))('%s refuses every column of every table it does not name', async (name, fields) => {
    const foreign = COLUMNS().filter(column => !fields.includes(column));
    const answer = await ask(name, sample => ({ ...sample, ...Object.fromEntries(foreign.map(column => [column, 'x'])) }));
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer).map(one => one.field).sort()).toEqual([...foreign].sort());
  });

  test.each(WITH_BODY.map(one => one.name))('%s refuses a list, a text, null and nothing for a body', async name => {
    for (const body of [[], [{}], 'text', null, 5, {}]) {
      const { status } = await ask(name, () => body);
      expect([name, JSON.stringify(body), [400, 422].includes(status), status]).toEqual([name, JSON.stringify(body), true, status]);
    }
  });

  test('a merchant reports for itself whatever the body says', async () => {
    const owner = await http.as('merchant');
    expect((await owner.submit({ ...CLAIM, mid: OTHER_MID })).body).toMatchObject({ mid: MID, channel: 'web' });
    expect((await owner.submit({ ...CLAIM, channel: 'phone' })).body).toMatchObject({ channel: 'web' });
    expect((await (await http.as('agent')).submit({ ...CLAIM, mid: OTHER_MID })).body).toMatchObject({ mid: OTHER_MID });
  });

  test('nested facts are checked like the others', async () => {
    const scene = await sceneFor(http, 'agent');
    for (const extra of [{ status: 'closed' }, { mid: OTHER_MID }, { kind: 'fraud' }, { story: 'x' }, { amountFen: { $gt: 0 } }, { amountFen: '5' }, { tid: ['90000001'] }]) {
      const answer = await scene.caller.post(`cases/${scene.caseId}/steps`, { step: 'retry', version: scene.version, correct: extra });
      expect(answer).toMatchObject({ status: 422, body: { fields: [{ field: `correct.${Object.keys(extra)[0]}` }] } });
    }
    for (const correct of [[], 'text', 5, [{ tid: '90000001' }]]) {
      expect((await scene.caller.post(`cases/${scene.caseId}/steps`, { step: 'retry', version: scene.version, correct })).status).toBe(422);
    }
    expect((await http.view('agent', scene.caseId)).version).toBe(scene.version);
  });

  test('prototype keys do nothing', async () => {
    const owner = await http.as('merchant');
    const bodies = ['{"kind":"other","story":"x","__proto__":{"role":"admin"}}', '{"kind":"other","story":"x","constructor":{"prototype":{"role":"admin"}}}', '{"__proto__":null}', '[{"__proto__":1}]'];
    for (const payload of bodies) {
      const { status } = await owner.ask('POST', 'cases', { payload, headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } });
      expect([400, 422]).toContain(status);
    }
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });
});

describe('what is wrong is named', () => {
  test.each([['zh', '卡尾号是 4 位数字'], ['en-GB,en;q=0.9', 'The last digits are four digits'], ['fr, en;q=0.5', '卡尾号是 4 位数字']])('in the language %s', async (language, message) => {
    const owner = await http.as('merchant');
    const answer = await owner.post('cases', { ...CLAIM, last4: '12' }, { 'idempotency-key': randomUUID(), 'accept-language': language });
    expect(answer).toMatchObject({ status: 422, body: { code: 'request.invalid', fields: [{ field: 'last4', message }] } });
  });

  test('every wrong field at once, each once', async () => {
    const answer = await (await http.as('merchant')).submit({ kind: 'x', story: 5, amountFen: -1, occurredAt: 'yesterday', tid: '!' });
    expect(fieldsOf(answer).map(one => one.field).sort()).toEqual(['amountFen', 'kind', 'occurredAt', 'story', 'tid']);
    expect(fieldsOf(answer).every(one => /\p{Script=Han}/u.test(one.message))).toBe(true);
  });

  test('also in what a list is asked', async () => {
    const agent = await http.as('agent');
    for (const [field, value] of [['limit', '0'], ['limit', '101'], ['limit', 'x'], ['status', 'x'], ['kind', 'x'], ['due', 'x'], ['queue', 'x'], ['owner', 'x'], ['sort', 'id'], ['q', 'x'.repeat(101)]]) {
      expect(await agent.get(`cases?${field}=${value}`)).toMatchObject({ status: 422, body: { fields: [{ field }] } });
    }
  });
});

describe('odd input is never a failure of ours', () => {
  // ISO 8601 has them, `Date` does not
  test.each(['2027-W48-1T10:00:00Z', '2027-332T10:00:00Z', '2027-11-30T10Z', '20271130T100000Z'])('%s is no moment, wherever one is asked', async text => {
    const asked: [string, string][] = [
      ['POST /api/v1/cases/{id}/clocks/{clockId}/extension', 'until'], ['POST /api/v1/calendars/{calendar}/derivation', 'from'], ['POST /api/v1/maintenance', 'from'], ['POST /api/v1/complaints', 'receivedAt'],
    ];
    for (const [name, field] of asked) {
      const answer = await ask(name, sample => ({ ...sample, [field]: text }));
      expect([name, answer.status, fieldsOf(answer).map(one => one.field)]).toEqual([name, 422, [field]]);
    }
  });
  const ODD = ["' OR 1=1 --", '%', '\\', '_', '"', ';', '../../etc/passwd', '%00', '%E0%A4%A', '🧾'.repeat(20), '0x1F', 'NaN', '-1', '9'.repeat(30)];

  test.each(ODD)('searching, paging and opening with %j', async text => {
    const agent = await http.as('agent');
    const word = encodeURIComponent(text);
    const before = (await agent.get<{ total: number }>('cases')).body.total;
    for (const path of [`cases?q=${word}`, `cases?after=${word}`, `cases?after=${Buffer.from(`${text}|${text}`).toString('base64url').slice(0, 200)}`, `cases/${word}`, `cases/${text}`, `evidence/${word}/preview`]) {
      expect((await agent.get(path)).status).toBeLessThan(500);
    }
    expect((await agent.get<{ total: number }>('cases')).body.total).toBe(before);
  });

  test('control characters in words are kept out or kept as they are', async () => {
    const owner = await http.as('merchant');
    for (const story of ['a\u0000b', 'a\u0007b', '\ud800', '\u202e反']) {
      expect([201, 400, 422]).toContain((await owner.submit({ ...CLAIM, story })).status);
    }
  });

  test('broken and foreign bodies', async () => {
    const owner = await http.as('merchant');
    const key = () => ({ 'idempotency-key': randomUUID() });
    expect((await owner.ask('POST', 'cases', { payload: '{"kind":', headers: { 'content-type': 'application/json', ...key() } })).status).toBe(400);
    expect((await owner.ask('POST', 'cases', { payload: 'kind=other', headers: { 'content-type': 'application/x-www-form-urlencoded', ...key() } })).status).toBe(415);
    expect((await owner.ask('POST', 'cases', { payload: '{}', headers: { 'content-type': 'text/plain', ...key() } })).status).toBeLessThan(500);
    expect((await owner.submit({ ...CLAIM, story: 'x'.repeat(1_100_000) })).status).toBe(413);
    expect((await owner.submit({ ...CLAIM, story: 'x'.repeat(4001) })).status).toBe(422);
    expect(await http.db.read(tx => tx.countBy(Case, { kind: 'nonsense' as never }))).toBe(0);
  });
});

describe('a stale version', () => {
  test.each([
    ['POST', 'steps', { step: 'ask', text: 'x' }], ['POST', 'pick', { logNo: '26101400000001' }],
    ['POST', 'proposal', { provenKind: 'other', remedy: 'no_error', amountFen: 0, reason: '查过' }], ['PUT', 'owner', { userId: null }],
  ] as const)('%s %s is 409 with the present case', async (method, route, body) => {
    const scene = await sceneFor(http, 'agent');
    const answer = await scene.caller.ask(method, `cases/${scene.caseId}/${route}`, { body: { ...body, version: scene.version - 1 } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'case.moved_meanwhile', current: { id: scene.caseId, version: scene.version } } });
    expect((await http.view('agent', scene.caseId)).version).toBe(scene.version);
  });

  test('of two who decide at once, one is told what the other did', async () => {
    const scene = await sceneFor(http, 'agent');
    const other = await http.as('supervisor');
    const step = { step: 'ask', version: scene.version, text: '请补小票' };
    const answers = await Promise.all([scene.caller, other].map(by => by.post(`cases/${scene.caseId}/steps`, step)));
    expect(answers.map(one => one.status).sort()).toEqual([200, 409]);
    expect(answers.find(one => one.status === 409)!.body).toMatchObject({ current: { status: 'awaiting_merchant', version: scene.version + 1 } });
  });
});
