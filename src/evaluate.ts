import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Accounts } from './accounts/accounts.service.js';
import type { CaseView, Claim } from './contract/index.js';
import { scoreOf, type Labelled, type Result } from './evaluation.js';
import { createHttpApp } from './http-app.js';
import { ManualClock } from './platform/clock.js';
import { Database } from './platform/database/database.js';
import { SYSTEM } from './platform/http/actor.js';
import { JobPoller } from './platform/jobs/job-poller.js';
import { JobRelay } from './platform/jobs/job-relay.js';
import { readSettings, type Settings } from './platform/settings.js';
import { Loader } from './records/loading/loader.js';
import { loadPaths } from './records/load-paths.js';

const PASSWORD = 'evaluation of the investigation';
const EMAIL = 'evaluation@lidan.invalid';
const GIVE_UP_MS = 30_000;

type App = Awaited<ReturnType<typeof createHttpApp>>;

/** Submits labelled claims over HTTP, each at its own moment, and writes what the investigation found. */
async function evaluate(data: string, out: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lidan-evaluation-'));
  const settings = readSettings({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' });
  const clock = new ManualClock(new Date());
  const app = await createHttpApp(settings, clock);
  try {
    await app.listen(0, '127.0.0.1');
    await prepare(app, settings, data);
    const cases = readFileSync(join(data, 'cases.jsonl'), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line) as Labelled);
    const started = Date.now();
    const results = await submitAll(app, clock, cases);
    writeFileSync(out, results.map(result => `${JSON.stringify(result)}\n`).join(''));
    console.log(JSON.stringify({ ...scoreOf(cases, results), seconds: (Date.now() - started) / 1000, mode: settings.REDIS_URL ? 'scaled' : 'embedded' }, null, 2));
  } finally {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function prepare(app: App, settings: Settings, data: string): Promise<void> {
  const failed = await loadPaths(app.get(Loader), [join(data, 'files')], () => undefined);
  if (failed) console.error('some files were rejected');
  await app.get(Database).write(tx => app.get(Accounts).createStaff(tx, { email: EMAIL, name: 'evaluation', role: 'agent', password: PASSWORD }, SYSTEM));
  if (settings.REDIS_URL) app.get(JobRelay).start({ ring: true, work: true });
  else app.get(JobPoller).start();
}

/** In order of their moments, so that the clock only goes forward. */
async function submitAll(app: App, clock: ManualClock, cases: Labelled[]): Promise<Result[]> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  const desk = new Client(`http://127.0.0.1:${port}/api/v1`);
  const results = new Map<string, Result>();
  for (const one of [...cases].sort((left, right) => Date.parse(left.asOf) - Date.parse(right.asOf))) {
    clock.set(one.asOf);
    results.set(one.id, resultOf(one.id, await desk.investigate(one.id, one.claim)));
  }
  return cases.map(one => results.get(one.id)!);
}

function resultOf(id: string, found: CaseView): Result {
  const { located, assessment } = found.finding!;
  const logNos = located.match === 'linked' ? located.logNos : [];
  return { id, match: located.match, logNos, provenKind: assessment?.provenKind ?? null, remedy: assessment?.remedy ?? null, amountFen: assessment?.amountFen ?? 0 };
}

class Client {
  private cookie = '';
  constructor(private readonly base: string) {}

  /** @returns the case once its investigation has come to an end */
  async investigate(id: string, claim: Claim): Promise<CaseView> {
    const opened = await this.ask<CaseView>('POST', '/cases', { ...claim, channel: 'api' }, `evaluation-${id}`);
    const until = Date.now() + GIVE_UP_MS;
    for (let found = opened; Date.now() < until; found = await this.ask<CaseView>('GET', `/cases/${opened.id}`)) {
      if (found.status !== 'investigating' && found.finding?.assessment) return found;
      await new Promise(done => setTimeout(done, 5));
    }
    throw new Error(`${id}: the investigation did not end within ${GIVE_UP_MS / 1000} s`);
  }

  private async ask<T>(method: string, path: string, body?: object, key?: string): Promise<T> {
    const send = () => fetch(this.base + path, { method, headers: this.headers(key), ...(body ? { body: JSON.stringify(body) } : {}) });
    let reply = await send();
    if (reply.status === 401) {
      // sign-ins run out as the clock goes on
      await this.signIn();
      reply = await send();
    }
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    return (await reply.json()) as T;
  }

  private headers(key?: string): Record<string, string> {
    return { 'content-type': 'application/json', cookie: this.cookie, ...(key ? { 'idempotency-key': key } : {}) };
  }

  private async signIn(): Promise<void> {
    const reply = await fetch(`${this.base}/session`, { method: 'POST', headers: this.headers(), body: JSON.stringify({ email: EMAIL, password: PASSWORD }) });
    if (!reply.ok) throw new Error(`sign-in failed: ${reply.status} ${await reply.text()}`);
    this.cookie = reply.headers.get('set-cookie')!.split(';')[0]!;
  }
}

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (!values.data || !values.out) {
  console.error('usage: evaluate-investigation --data DIR --out FILE   (DIR holds files/ and cases.jsonl)');
  process.exit(2);
}
await evaluate(values.data, values.out);
