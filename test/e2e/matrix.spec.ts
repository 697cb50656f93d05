import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { MID } from '../support/world.js';
import { startHttp, withoutId, type Answer, type Http, type Method } from '../support/http.js';
import { accountOf, idFor, LOG_NO, STRAY_NO, READERS, ROUTES, sceneFor, pathOf, type Reader, type Route, type Scene } from '../support/http-routes.js';

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, Record<string, object>> };
const DOCUMENTED = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`));
const KNOWN = DOCUMENTED.filter(name => ROUTES[name]);

let http: Http;
beforeAll(async () => {
  http = await startHttp();
  await http.load([{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 100, logNo: LOG_NO }, { txnTime: '2026-10-14T11:30:00+08:00', amtFen: -100, txnType: 'REFUND', logNo: STRAY_NO }], '20261014');
});
afterAll(() => http.stop());

async function ask(name: string, scene: Scene, id = idFor(ROUTES[name]!, scene)): Promise<Answer> {
  const [method, path] = name.split(' ') as [Method, string];
  const caller = name === 'DELETE /api/v1/session' && scene.reader !== 'nobody' ? await http.fresh(accountOf(scene.reader)) : scene.caller;
  return caller.ask(method, pathOf(path, scene, id), { ...(await ROUTES[name]!.ask?.(scene)) });
}

/** What is asked in passing must not be told from what is not there. */
async function expectHidden(name: string, route: Route, scene: Scene): Promise<void> {
  const answer = await ask(name, scene);
  expect(answer.status).toBe(404);
  if (!route.id) return;
  const unknown = await ask(name, scene, randomUUID());
  expect(unknown.status).toBe(404);
  if (scene.reader === 'stranger' || scene.reader === 'legal') expect(withoutId(unknown.body)).toEqual(withoutId(answer.body));
}

async function expectAnswered(name: string, route: Route, scene: Scene): Promise<void> {
  const answer = await ask(name, scene);
  const fine = (answer.status >= 200 && answer.status < 300) || (route.also ?? []).includes(answer.status);
  expect({ name, reader: scene.reader, status: answer.status, fine, body: fine ? '' : answer.text }).toMatchObject({ fine: true });
  if (!route.id) return;
  const unknown = await ask(name, scene, randomUUID());
  expect(unknown.status).toBe(404);
}

test('the table has a row for every documented route and no other', () => {
  expect(Object.keys(ROUTES).sort()).toEqual([...DOCUMENTED].sort());
});

describe.each(KNOWN.filter(name => !ROUTES[name]!.stream))('%s', name => {
  const route = ROUTES[name]!;
  test.each(READERS)('asked by %s', async (reader: Reader) => {
    const scene = await sceneFor(http, reader, route);
    if (route.public || route.may.includes(reader)) return expectAnswered(name, route, scene);
    if (reader !== 'nobody') return expectHidden(name, route, scene);
    const answer = await ask(name, scene);
    expect(answer).toMatchObject({ status: 401, body: { code: 'session.needed' } });
  });
});

describe('a case of somebody else', () => {
  test.each(KNOWN.filter(name => ROUTES[name]!.id === 'case'))('%s answers a foreign and an unknown case alike', async name => {
    const scene = await sceneFor(http, 'stranger');
    await expectHidden(name, ROUTES[name]!, scene);
  });

  test('its number is no way in either', async () => {
    const scene = await sceneFor(http, 'stranger');
    const { caseNo } = await http.view('system', scene.caseId);
    const [foreign, free] = await Promise.all([scene.caller.get(`cases/${caseNo}`), scene.caller.get('cases/26-1019-0037-5')]);
    expect([foreign.status, free.status]).toEqual([404, 404]);
    expect(withoutId(foreign.body)).toEqual(withoutId(free.body));
    const own = await (await http.as('merchant')).get(`cases/${caseNo.replaceAll('-', '')}`);
    expect(own).toMatchObject({ status: 200, body: { id: scene.caseId, mid: MID } });
  });

  test('lists and searches of a stranger are empty, whatever is asked', async () => {
    const { caseNo } = await http.view('system', (await sceneFor(http, 'stranger')).caseId);
    const stranger = await http.as('stranger');
    // what the stranger sent in the matrix above is the stranger's own
    for (const query of [`q=${caseNo}`, `q=${MID}`, `q=${encodeURIComponent('鼎丰')}`]) {
      expect(await stranger.get(`cases?${query}`)).toMatchObject({ status: 200, body: { rows: [], total: 0, atRiskFen: 0 } });
    }
    // a merchant's list knows no filter by owner
    for (const query of ['limit=100', `limit=100&owner=${http.people['agent']!.id}`]) {
      const { rows } = (await stranger.get<{ rows: { mid: string }[] }>(`cases?${query}`)).body;
      expect(rows.every(row => row.mid !== MID)).toBe(true);
    }
  });
});

test('what is no route of the server is a 404 document, also below /api', async () => {
  for (const path of ['/api', '/api/v1', '/api/v2/cases', '/api/v1/nothing', '/health', '/x.php']) {
    expect((await http.nobody.get(path)).status).toBe(404);
  }
});
