import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { rule, hireLegal, legalView } from '../support/legal.js';
import { startHttp, type Answer, type Caller, type Http, type Method } from '../support/http.js';
import { accountOf, idFor, LOG_NO, ROUTES, sceneFor, STRAY_NO, pathOf, type Reader, type Scene } from '../support/http-routes.js';

/** Words that stand nowhere else, one in a privileged note, one in a draft of the opinion. */
const NOTE = 'canary-note-7f3a', OPINION = 'canary-opinion-91c4';
const OTHERS: readonly Reader[] = ['nobody', 'merchant', 'stranger', 'agent', 'supervisor', 'admin'];
const READS = Object.keys(ROUTES).filter(name => name.startsWith('GET ') && !ROUTES[name]!.stream);

let http: Http;
let scene: Scene;
const logged: string[] = [];
const callers = new Map<string, Caller>();
/** Signed in after the day that passed. */
async function as(reader: Reader): Promise<Caller> {
  if (reader === 'nobody') return http.nobody;
  const caller = callers.get(reader) ?? (await http.fresh(accountOf(reader)));
  callers.set(reader, caller);
  return caller;
}
const heard: Record<string, string> = {};
const streams: { until: () => Promise<void>; end: () => void }[] = [];
const refusals: string[] = [];

beforeAll(async () => {
  // the log goes to a stdout that somebody listens to
  jest.spyOn(process.stdout, 'write').mockImplementation((text: unknown) => Boolean(logged.push(String(text))));
  http = await startHttp({ env: { LOG_LEVEL: 'debug' } });
  await hireLegal(http);
  await http.load([{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 100, logNo: LOG_NO }, { txnTime: '2026-10-14T11:30:00+08:00', amtFen: -100, txnType: 'REFUND', logNo: STRAY_NO }], '20261014');
  // with a complaint about it, whose form and view are read as well
  scene = await sceneFor(http, 'legal_referred', ROUTES['GET /api/v1/complaints/{id}']);
  await listen();
  await plant();
}, 60_000);
afterAll(async () => {
  for (const stream of streams) stream.end();
  jest.restoreAllMocks();
  await http.stop();
});

async function listen(): Promise<void> {
  await http.app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${(http.app.getHttpServer().address() as AddressInfo).port}/api/v1/live`;
  for (const name of ['merchant', 'agent', 'supervisor', 'admin']) {
    const hangUp = new AbortController();
    const reply = await fetch(base, { headers: { cookie: (await http.as(name)).cookie }, signal: hangUp.signal });
    const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
    heard[name] = '';
    // whatever comes up to the case's own version, which every one of them may hear of
    const until = async () => {
      while (!heard[name]!.includes(scene.caseId)) heard[name] += (await reader.read()).value ?? '';
    };
    streams.push({ until, end: () => hangUp.abort() });
  }
}

/** The words are written, revised, refused in every way, and followed by everything legal does. */
async function plant(): Promise<void> {
  const legal = await http.as('legal');
  const on = (part: string, body: unknown, headers?: Record<string, string>) => legal.post(`cases/${scene.caseId}/legal/${part}`, body, headers);
  const done = async (answer: Promise<Answer>) => expect((await answer).status).toBe(200);
  await done(on('notes', { text: `策略：${NOTE}` }, { 'idempotency-key': 'note-with-a-key' }));
  await done(on('opinion', { text: `意见：${OPINION}`, version: 0 }));
  refusals.push((await on('notes', { text: NOTE.repeat(1000) })).text, (await on('opinion', { text: OPINION, version: 7 })).text);
  refusals.push((await legal.post(`cases/26-1019-0037-5/legal/notes`, { text: NOTE })).text, (await on('notes', { text: { [NOTE]: OPINION } })).text);
  const agent = await http.as('agent');
  refusals.push((await agent.post(`cases/${scene.caseId}/legal/notes`, { text: NOTE })).text);
  await done(on('facts', { standing: 'claimed', text: '店主不在店内', claims: [], record: '', exhibits: [], awaited: [] }));
  await done(on('referrals', { to: 'police', body: '南街派出所', reference: '', state: 'sent', note: '', nextOn: '2026-10-16' }));
  await done(on('hold', { reason: '来函' }));
  await done(on('verify', {}));
  const { version } = await http.view('legal', scene.caseId);
  await done(on('ruling', { version, outcome: 'reject', text: '不予支持', reasons: '凭签购单' }));
  await http.runJobs();
  http.forward({ days: 1 });
  await http.sweep();
}

const clean = (where: string, text: string): void => expect([where, text.includes(NOTE), text.includes(OPINION)]).toEqual([where, false, false]);

describe.each(READS)('%s', name => {
  test.each(OTHERS)('tells %s nothing of what legal wrote', async reader => {
    const [method, path] = name.split(' ') as [Method, string];
    const caller = await as(reader);
    const asked = await ROUTES[name]!.ask?.({ ...scene, reader });
    const answer = await caller.ask(method, pathOf(path, scene, idFor(ROUTES[name]!, scene)), { ...asked });
    // an answer of nobody at all would prove nothing; what a case under a hold hides may be closed to its merchant
    const isOnes = name === 'GET /api/v1/uploads/{id}'; // the sender's own
    const open = ROUTES[name]!.public || (ROUTES[name]!.may.includes(reader) && !isOnes);
    expect([200, ...(ROUTES[name]!.also ?? []), ...(open ? [] : [401, 404])]).toContain(answer.status);
    if (reader !== 'nobody') expect(answer.status).not.toBe(401);
    clean(`${name} as ${reader}`, answer.text + JSON.stringify(answer.headers));
  });
});

describe('nor does', () => {
  test('a search for the very words', async () => {
    for (const reader of ['merchant', 'agent', 'supervisor', 'admin', 'legal'] as const) {
      for (const word of [NOTE, OPINION]) expect((await (await as(reader)).get<{ total: number }>(`cases?q=${word}`)).body.total).toBe(0);
    }
  });
  test('the live stream', async () => {
    await Promise.all(streams.map(stream => stream.until()));
    for (const [name, text] of Object.entries(heard)) clean(`live of ${name}`, text);
  });
  test('a refusal, to whomever', () => {
    expect(refusals).toHaveLength(5);
    for (const text of refusals) clean('refusal', text);
  });
  test('the log, down to its finest lines', () => {
    const log = logged.join('');
    expect(log).toContain('"level"');
    clean('log', log);
  });
  test('a job, its payload or its error', async () => {
    const jobs = await http.db.read(tx => tx.find(Job));
    expect(jobs.map(job => job.name)).toContain('notification.announce');
    clean('jobs', JSON.stringify(jobs));
  });
  test('any table but the two that keep the words', async () => {
    const kept: string[] = [];
    for (const { tableName } of http.db.writer.entityMetadatas) {
      const dump = JSON.stringify(await http.db.read(tx => tx.query(`SELECT * FROM "${tableName}"`)));
      if (dump.includes(NOTE) || dump.includes(OPINION)) kept.push(tableName);
    }
    expect(kept.sort()).toEqual(['legal_note', 'legal_opinion']);
  });
  test('any file beside the database', () => {
    const files = readdirSync(http.settings.dataDir, { recursive: true, encoding: 'utf8' }).map(name => join(http.settings.dataDir, name)).filter(path => statSync(path).isFile() && !/\.(sqlite|db)/.test(path));
    for (const path of files) clean(path, readFileSync(path, 'latin1'));
  });
});

test('legal itself reads both, so that the search above was for words that are there', async () => {
  const view = JSON.stringify(await legalView(http, scene.caseId));
  expect([view.includes(NOTE), view.includes(OPINION)]).toEqual([true, true]);
});

test('once the ruling is granted an admin reads the opinion, and still no note', async () => {
  const admin = await as('admin');
  const [request] = (await legalView(http, scene.caseId)).countersigns.filter(one => one.act === 'rule');
  expect((await (await as('legal')).post(`countersigns/${request!.id}/decision`, { granted: false, reason: '重写' })).status).toBe(200);
  await rule(http, scene.caseId, '不予支持', false);
  const { text } = await admin.get(`cases/${scene.caseId}/legal`);
  expect([text.includes(OPINION), text.includes(NOTE)]).toEqual([true, false]);
});
