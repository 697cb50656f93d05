import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { Live } from '../../src/platform/live/live.js';
import { startHttp, type Http } from '../support/http.js';
import { CLAIM } from '../support/http-routes.js';

let http: Http;
let base: string;
beforeAll(async () => {
  http = await startHttp();
  await http.app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${(http.app.getHttpServer().address() as AddressInfo).port}/api/v1/live`;
});
afterAll(() => http.stop());

/** An open stream; `until` waits for a text, `end` hangs up. */
async function listen(name: string) {
  const hangUp = new AbortController();
  const reply = await fetch(base, { headers: { cookie: (await http.as(name)).cookie }, signal: hangUp.signal });
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  return {
    reply,
    heard: () => heard,
    until: async (text: string) => {
      while (!heard.includes(text)) heard += (await reader.read()).value ?? '';
    },
    end: () => hangUp.abort(),
  };
}

test('a merchant hears of its own cases and notices alone; staff hear of all', async () => {
  const [owner, stranger, agent] = [await listen('merchant'), await listen('stranger'), await listen('agent')];
  for (const { reply } of [owner, stranger, agent]) {
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/event-stream')]);
    expect(reply.headers.get('cache-control')).toMatch(/no-store|no-cache/);
  }
  const mine = String((await (await http.as('merchant')).submit(CLAIM)).body['id']);
  await http.runJobs();
  // the last thing said: what was to be heard before it has been heard by then
  const theirs = String((await (await http.as('stranger')).submit(CLAIM)).body['id']);
  await http.runJobs();
  const last = (userId: string) => http.app.get(Live).changes.next({ topic: 'notice', id: `end of ${userId}`, userId });
  for (const name of ['merchant', 'stranger', 'agent']) last(http.people[name]!.id);
  await Promise.all([owner.until(`end of ${http.people['merchant']!.id}`), stranger.until(`end of ${http.people['stranger']!.id}`), agent.until(`end of ${http.people['agent']!.id}`)]);

  expect(owner.heard()).toContain(mine);
  expect(owner.heard()).not.toContain(theirs);
  expect(stranger.heard()).toContain(theirs);
  expect(stranger.heard()).not.toContain(mine);
  for (const id of [mine, theirs]) expect(agent.heard()).toContain(id);
  expect(agent.heard()).not.toContain(`end of ${http.people['merchant']!.id}`);
  expect(owner.heard()).not.toMatch(/"(mid|status|userId|text)"/);
  for (const one of [owner, stranger, agent]) one.end();
});

test('nobody hears anything', async () => {
  expect((await fetch(base)).status).toBe(401);
});
