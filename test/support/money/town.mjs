/** Everything of a torture that runs: a simulated acquirer, the house, and what asks them. */
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../processes.mjs';
import { MID, salesFile, TID } from './trade.mjs';

const DIST = process.env.TEST_DIST ?? 'dist';
const PASSWORD = 'correct horse battery';
const STAFF = ['agent', 'supervisor'];

/** `more`: DATABASE_URL and REDIS_URL for a house of several processes. */
export async function town(trade, more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lidan-money-'));
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const acquirerFolder = join(folder, 'acquirer-house', 'acquirer');
  const origin = `http://127.0.0.1:${port}`, acquirer = `http://127.0.0.1:${simulatorPort}`;
  const env = {
    PATH: process.env.PATH, DATA_DIR: join(folder, 'house'), PORT: String(port), LOG_LEVEL: 'error', JOB_HOLD_MS: '1000', RING_AGAIN_MS: '3000', SLIP_READER: 'false',
    ACQUIRER_URL: acquirer, ACQUIRER_APPID: 'LIDAN-SIMULATED', ACQUIRER_SERIAL: 'SIMULATEDCLIENT01', ACQUIRER_KEY_FILE: join(acquirerFolder, 'client.key.pem'),
    ACQUIRER_CERT_FILE: join(acquirerFolder, 'platform.pem'), ACQUIRER_CERT_SERIAL: 'SIMULATEDPLATFORM01', ACQUIRER_TIMEOUT_MS: '400', ACQUIRER_ASK_AGAIN_S: '0.5,1,2,3', ...more,
  };
  const running = new Set();
  const cookies = {};
  let script = {};

  const run = (entry, own = {}) => {
    const child = spawn(process.execPath, [`${DIST}/${entry}.js`], { env: { ...env, ...own }, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said = (said + part).slice(-4000)));
    const gone = once(child, 'exit').then(([code, signal]) => {
      running.delete(child);
      return { code, signal };
    });
    return { child, gone, said: () => said };
  };
  const until = async (holds, what, seconds = 60) => {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await Promise.resolve(holds()).catch(() => false)) return;
    throw new Error(`${what}: not within ${seconds} s`);
  };
  const cli = async (args, input = '') => {
    const child = spawn(process.execPath, [`${DIST}/cli.js`, ...args], { env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said += part));
    child.stdin.end(input);
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`lidan ${args.join(' ')}: ${said}`);
    return said;
  };
  const call = async (url, method, body, headers = {}) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const reply = await fetch(url, { method, headers: { ...json, ...headers }, signal: AbortSignal.timeout(20_000), ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
    return { status: reply.status, body: await reply.json().catch(() => null), cookie: reply.headers.get('set-cookie') };
  };
  const simulator = {
    process: undefined,
    async start() {
      simulator.process = run('simulator', { DATA_DIR: join(folder, 'acquirer-house'), SIMULATOR_PORT: String(simulatorPort), SIMULATOR_NOTICE_URL: `${origin}/api/v1/acquirer/notices` });
      await until(async () => (await call(`${acquirer}/simulator/ledger`, 'GET')).status === 200, 'the simulator');
      await simulator.follow(script);
    },
    async follow(next) {
      script = next;
      await call(`${acquirer}/simulator/script`, 'POST', script);
    },
    async kill() {
      simulator.process.child.kill('SIGKILL');
      await simulator.process.gone;
    },
    knows: sales => call(`${acquirer}/simulator/sales`, 'POST', sales.map(({ logNo, amount }) => ({ logNo, amountFen: amount }))),
    ledger: async () => (await call(`${acquirer}/simulator/ledger`, 'GET')).body,
    /** Every line it ever wrote. */
    lines: () => readFileSync(join(acquirerFolder, 'refunds.jsonl'), 'utf8').split('\n').filter(Boolean).map(text => JSON.parse(text)).filter(entry => entry.kind === 'refund'),
  };
  const ask = (who, method, path, body, headers = {}) => call(`${origin}/api/v1/${path}`, method, body, { cookie: cookies[who] ?? '', ...headers });

  await simulator.start();
  for (let from = 0; from < trade.sales.length; from += 500) await simulator.knows(trade.sales.slice(from, from + 500));
  writeFileSync(join(folder, 'terminals.csv'), `tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to\n${TID},${MID},SN1,联迪,LD-A8,鼎丰清吧,云州市和平里1号,20260101,\n`);
  writeFileSync(join(folder, `transactions-${trade.day}.csv`), salesFile(trade));
  for (const role of STAFF) await cli(['user', 'create', '--email', `${role}@lidan.invalid`, '--name', role, '--role', role], `${PASSWORD}\n`);
  await cli(['records', 'load', join(folder, 'terminals.csv'), join(folder, `transactions-${trade.day}.csv`)]);

  return {
    run, until, cli, ask, simulator, isScaled: Boolean(more.DATABASE_URL),
    ready: () => until(async () => (await call(`${origin}/health/ready`, 'GET')).status === 200, 'the house'),
    async signIn() {
      for (const role of STAFF) {
        const { status, cookie, body } = await ask(role, 'POST', 'session', { email: `${role}@lidan.invalid`, password: PASSWORD });
        if (status !== 200) throw new Error(`sign-in: ${status} ${JSON.stringify(body)}`);
        cookies[role] = cookie.split(';')[0];
      }
    },
    /** One file of the acquirer. */
    async load({ name, text }) {
      const form = new FormData();
      form.append('file', new Blob([text]), name);
      const reply = await fetch(`${origin}/api/v1/records/files`, { method: 'POST', headers: { cookie: cookies.supervisor }, body: form });
      if (reply.status >= 300) throw new Error(`load: ${reply.status} ${await reply.text()}`);
    },
    async rows(sql) {
      if (!more.DATABASE_URL) {
        const db = new Sqlite(join(env.DATA_DIR, 'lidan.sqlite'), { readonly: true, timeout: 5000 });
        try {
          return db.prepare(sql).all();
        } finally {
          db.close();
        }
      }
      const client = new pg.Client({ connectionString: more.DATABASE_URL });
      await client.connect();
      try {
        return (await client.query(sql)).rows;
      } finally {
        await client.end();
      }
    },
    async end() {
      for (const child of [...running]) child.kill('SIGKILL');
      await sleep(100);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
