/** Real processes of the built server for tests of recovery, each house in a folder of its own. */
import Sqlite from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DIST = process.env.TEST_DIST ?? 'dist';
const PASSWORD = 'correct horse battery';
export const MID = '999290054110001';

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const HEADER = 'settle_date,log_no,mid,tid,op_no,batch_no,voucher_no,rrn,auth_code,txn_time,txn_type,channel,card_kind,pan_masked,amt_fen,fee_fen,net_fen,resp,status,orig_rrn,orig_date,reason';
const sale = n => `20261014,2610140000${String(n).padStart(4, '0')},${MID},90000001,01,000127,${String(n).padStart(6, '0')},62880000${String(n).padStart(4, '0')},7QG656,2026-10-14T11:${String(10 + Math.floor(n / 2) % 45)}:${n % 2 ? 40 : 10}+08:00,SALE,UPAY,02,622575******1234,${10000 + Math.floor(n / 2)},0,${10000 + Math.floor(n / 2)},00,OK,,,`;
/** Pairs of equal sales: a claim about any of them is a duplicate. */
export function aFile(count) {
  const lines = Array.from({ length: count }, (_, n) => sale(n));
  const sum = Array.from({ length: count }, (_, n) => 10000 + Math.floor(n / 2)).reduce((total, one) => total + one, 0);
  return [HEADER, ...lines, `#TOTAL,20261014,${count},${sum}`, ''].join('\n');
}
export const aClaim = n => ({ kind: 'duplicate', mid: MID, channel: 'phone', tid: '90000001', occurredAt: `2026-10-14T11:${String(10 + n % 45)}:00+08:00`, amountFen: 10000 + n, last4: '1234', story: '刷了两次' });

/** A folder with staff and records, and what starts and asks the server there. */
export async function house(more = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'lidan-torture-'));
  const port = await freePort();
  const base = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error', JOB_HOLD_MS: '1000', ...more };
  const running = new Set();
  let cookie = '';

  const cli = async (args, input = '') => {
    const child = spawn(process.execPath, [`${DIST}/cli.js`, ...args], { env: base });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said += part));
    child.stdin.end(input);
    const [code] = await once(child, 'close');
    return { code, said };
  };
  const ask = async (method, path, body, headers = {}) => {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...headers }, signal: AbortSignal.timeout(10_000), ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: reply.status, body: await reply.json().catch(() => null), cookie: reply.headers.get('set-cookie') };
  };
  const up = async child => {
    for (let tries = 0; tries < 600 && child.exitCode === null && child.signalCode === null; tries++) {
      if ((await ask('GET', '/health/ready').catch(() => ({}))).status === 200) return true;
      await sleep(25);
    }
    return false;
  };

  await prepare(dataDir, cli);
  return {
    dataDir, port, cli, ask,
    /** @returns the process and whether it came up before it ended */
    async start(env = {}) {
      const child = spawn(process.execPath, [`${DIST}/main.js`], { env: { ...base, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
      running.add(child);
      const gone = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
      void gone.then(() => running.delete(child));
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said += part));
      return { child, gone, came: await up(child), said: () => said };
    },
    async signIn() {
      const reply = await ask('POST', '/api/v1/session', { email: 'agent@lidan.invalid', password: PASSWORD });
      if (reply.status !== 200) throw new Error(`sign-in: ${reply.status} ${JSON.stringify(reply.body)}`);
      cookie = reply.cookie.split(';')[0];
    },
    /** One file as evidence of a case. */
    async send(caseId, name, content) {
      const form = new FormData();
      form.append('file', new Blob([content]), name);
      const reply = await fetch(`http://127.0.0.1:${port}/api/v1/cases/${caseId}/evidence`, { method: 'POST', headers: { cookie }, body: form });
      return { status: reply.status, body: await reply.json() };
    },
    /** A piece of an upload. */
    async piece(uploadId, from, content) {
      const headers = { cookie, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) };
      const reply = await fetch(`http://127.0.0.1:${port}/api/v1/uploads/${uploadId}`, { method: 'PATCH', headers, body: content });
      return { status: reply.status, body: await reply.json() };
    },
    /** Rows of the file as it lies on the disk. */
    rows(sql, ...values) {
      const db = new Sqlite(join(dataDir, 'lidan.sqlite'), { readonly: true });
      try {
        return db.prepare(sql).all(...values);
      } finally {
        db.close();
      }
    },
    async end() {
      for (const child of running) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function prepare(dataDir, cli) {
  writeFileSync(join(dataDir, 'terminals.csv'), `tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to\n90000001,${MID},SN1,联迪,LD-A8,鼎丰清吧,云州市和平里1号,20260101,\n`);
  writeFileSync(join(dataDir, 'transactions-20261014.csv'), aFile(90));
  for (const role of ['agent', 'supervisor']) {
    const made = await cli(['user', 'create', '--email', `${role}@lidan.invalid`, '--name', role, '--role', role], `${PASSWORD}\n`);
    if (made.code !== 0) throw new Error(`user create: ${made.said}`);
  }
  const loaded = await cli(['records', 'load', join(dataDir, 'terminals.csv'), join(dataDir, 'transactions-20261014.csv')]);
  if (loaded.code !== 0) throw new Error(`records load: ${loaded.said}`);
}
