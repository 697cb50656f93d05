/** A full run with card data in stories, messages, file names and pictures: afterwards none of it is found anywhere. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { house, MID } from '../support/processes.mjs';

const FIXTURES = 'test/fixtures/card-data';
const { pictures, cases } = JSON.parse(readFileSync(`${FIXTURES}/secrets.json`, 'utf8'));
const digits = text => text.replace(/\D/g, '');
const PANS = [...pictures, ...cases].flatMap(one => one.secrets).map(one => one.text).filter(text => digits(text).length >= 13);
/** A short secret is looked for with what stood around it: three digits alone are everywhere. */
const inContext = (story, secret) => story.slice(Math.max(0, story.indexOf(secret) - 2), story.indexOf(secret) + secret.length);
const CONTEXTS = cases.flatMap(one => one.secrets.map(({ text }) => inContext(one.claim.story, text)));

let place, run;
const scratch = mkdtempSync(join(tmpdir(), 'lidan-scan-'));
before(async () => {
  place = await house({ LOG_LEVEL: 'debug' });
  run = await place.start();
  assert.ok(run.came, run.said());
  await place.signIn();
});
after(async () => {
  await place.end();
  rmSync(scratch, { recursive: true, force: true });
});

const open = async claim => {
  const asked = { ...claim, mid: MID, channel: 'phone' };
  const { status, body } = await place.ask('POST', '/api/v1/cases', asked, { 'idempotency-key': randomUUID() });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
};
const waiting = () => place.rows(`SELECT COUNT(*) AS n FROM evidence WHERE state = 'checking'`)[0].n + place.rows(`SELECT COUNT(*) AS n FROM job WHERE state = 'due' AND runAt <= ?`, new Date().toISOString())[0].n;
async function settle() {
  for (let tries = 0; waiting() > 0; tries++) {
    assert.ok(tries < 1200, 'jobs are left');
    await sleep(100);
  }
}
const filesUnder = folder => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile()).map(one => join(one.parentPath, one.name));

test('everything that came was taken', async () => {
  for (const { claim } of cases) await open(claim);
  const id = await open({ kind: 'other', story: '有照片' });
  for (const { name, secrets } of pictures) {
    const sent = await place.send(id, `卡号${secrets[0].text} ${name}`, readFileSync(join(FIXTURES, name)));
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
  }
  for (const { claim } of cases) {
    const said = await place.ask('POST', `/api/v1/cases/${id}/messages`, { text: claim.story, internal: false });
    assert.ok(said.status < 300, JSON.stringify(said.body));
  }
  const [one] = place.rows('SELECT id FROM evidence ORDER BY id LIMIT 1');
  await settle();
  const put = await place.ask('POST', `/api/v1/evidence/${one.id}/corrections`, { field: 'panMasked', value: PANS[0] });
  assert.equal(put.status, 200, JSON.stringify(put.body));
  await settle();
});

test('every picture with card data stands redacted, its original gone', () => {
  const rows = place.rows('SELECT name, state, sha256 FROM evidence');
  assert.deepEqual(rows.map(row => row.state), pictures.map(() => 'redacted'), JSON.stringify(rows));
  const names = filesUnder(join(place.dataDir, 'files')).map(path => path.split('/').at(-1));
  assert.deepEqual(rows.filter(row => names.includes(row.sha256)), []);
});

test('no table holds any of it', () => {
  const tables = place.rows(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).map(row => row.name);
  assert.ok(tables.length > 20);
  for (const table of tables) {
    for (const row of place.rows(`SELECT * FROM "${table}"`)) Object.entries(row).forEach(([column, value]) => clean(`${table}.${column}`, value));
  }
});

function clean(place, value) {
  if (typeof value !== 'string') return;
  const plain = value.replace(/(?<=\d)[\s-]+(?=\d)/g, '');
  for (const pan of PANS) assert.ok(!plain.includes(digits(pan)), `${place} holds a card number`);
  for (const context of CONTEXTS) assert.ok(!value.includes(context), `${place} holds ${context}`);
}

test('no byte of the folder and no line of the log holds a card number', () => {
  const places = [...filesUnder(place.dataDir).map(path => [path, readFileSync(path, 'latin1')]), ['log', run.said()]];
  for (const [name, content] of places) {
    for (const pan of PANS) {
      for (const form of new Set([pan, digits(pan), digits(pan).replace(/(\d{4})(?=\d)/g, '$1 ')])) assert.ok(!content.includes(form), `${name} holds a card number`);
    }
  }
  for (const context of CONTEXTS) assert.ok(!run.said().includes(context), `the log holds ${context}`);
});

test('the reader finds none on any stored picture', () => {
  const folder = join(scratch, 'pictures');
  mkdirSync(folder);
  const known = new Set(place.rows('SELECT sha256 FROM loaded_file').map(row => row.sha256));
  const papers = filesUnder(join(place.dataDir, 'files')).filter(path => !known.has(path.split('/').at(-1)));
  for (const path of papers) writeFileSync(join(folder, `${path.split('/').at(-1)}.webp`), readFileSync(path));
  const out = join(scratch, 'read.jsonl');
  const read = spawnSync(process.execPath, ['dist/read-slips.js', '--in', folder, '--out', out], { encoding: 'utf8' });
  assert.equal(read.status, 0, read.stderr);
  const lines = readFileSync(out, 'utf8').trim().split('\n').map(line => JSON.parse(line));
  assert.equal(lines.length, pictures.length);
  assert.deepEqual(lines.filter(line => line.redactions.length > 0), []);
});

test('the reader does find it where it is', () => {
  const out = join(scratch, 'before.jsonl');
  const read = spawnSync(process.execPath, ['dist/read-slips.js', '--in', FIXTURES, '--out', out], { encoding: 'utf8' });
  assert.equal(read.status, 0, read.stderr);
  const lines = readFileSync(out, 'utf8').trim().split('\n').map(line => JSON.parse(line));
  assert.deepEqual(lines.filter(line => line.redactions.length === 0).map(line => line.image), []);
});
