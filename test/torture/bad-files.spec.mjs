/** Every bad file through the HTTP API of a real server with its reader: refused with its reason, nothing kept, memory bounded. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { badFiles, oddGoodFiles } from '../support/bad-files.mjs';
import { house, MID } from '../support/processes.mjs';

const MOST_RESIDENT_MB = 512;

let place, run, id, files;
before(async () => {
  files = await badFiles();
  place = await house();
  run = await place.start();
  assert.ok(run.came, run.said());
  await place.signIn();
  const { status, body } = await place.ask('POST', '/api/v1/cases', { kind: 'other', story: '有照片', mid: MID, channel: 'phone' }, { 'idempotency-key': randomUUID() });
  assert.equal(status, 201, JSON.stringify(body));
  id = body.id;
});
after(() => place.end());

const papers = () => place.rows('SELECT COUNT(*) AS n FROM evidence')[0].n;
const stored = () => readdirSync(join(place.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter(one => one.isFile()).length;
const parts = () => (existsSync(join(place.dataDir, 'uploads')) ? readdirSync(join(place.dataDir, 'uploads')) : []);
const inPieces = async ({ name, content }) => {
  const begun = await place.ask('POST', `/api/v1/cases/${id}/uploads`, { key: randomUUID(), name: name.slice(0, 300), bytes: content.length });
  return begun.status === 201 ? place.piece(begun.body.id, 0, content) : begun;
};
/** Those that were answered otherwise than they should be. */
async function otherwise(send) {
  const wrong = [];
  for (const file of files) {
    const { status, body } = await send(file);
    const isRight = status === file.status && file.codes.includes(body.code) && body.title.length > 3;
    if (!isRight) wrong.push(`${JSON.stringify(file.name)}: ${status} ${body.code}, not ${file.status} ${file.codes}`);
  }
  return wrong;
}

test('there are at least 120 of them', () => assert.ok(files.length >= 120, String(files.length)));

test('each is refused with its reason, in one go', async () => {
  const before = stored();
  assert.deepEqual(await otherwise(({ name, content }) => place.send(id, name, content)), []);
  assert.deepEqual([papers(), stored()], [0, before]);
});

test('each is refused with its reason, in pieces', async () => {
  const before = stored();
  assert.deepEqual(await otherwise(inPieces), []);
  assert.deepEqual([papers(), stored(), parts()], [0, before, []]);
});

test('odd but honest files are taken', async () => {
  const good = Object.entries(await oddGoodFiles());
  for (const [name, content] of good) {
    const { status, body } = await place.send(id, name, content);
    assert.equal(status, 201, `${name}: ${JSON.stringify(body)}`);
  }
  assert.equal(papers(), good.length);
});

test('the server is the one that was started, and stayed small', async () => {
  assert.equal((await place.ask('GET', '/health/ready')).status, 200);
  assert.equal(run.child.exitCode, null);
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${run.child.pid}/status`, 'utf8'))[1]) / 1024;
  assert.ok(peak <= MOST_RESIDENT_MB, `${Math.round(peak)} MB resident at the peak`);
});
