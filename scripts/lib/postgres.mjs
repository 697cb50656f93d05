/** A Postgres for the tests: the one on the standard port if it lets us in, else a private one in a temporary folder. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findTool, freePort } from './tool.mjs';

const urlOf = (user, port, database) => `postgres://${user}@127.0.0.1:${port}/${database}`;
const bin = name => findTool(`/usr/lib/postgresql/*/bin/${name}`, `/opt/homebrew/opt/postgresql@*/bin/${name}`, `/usr/local/opt/postgresql@*/bin/${name}`, name);

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {}); // a server that goes away is seen by the query
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function standing() {
  for (const user of ['postgres', userInfo().username]) {
    const rows = await ask(urlOf(user, 5432, 'postgres'), 'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user').catch(() => []);
    if (rows[0]?.may) return { user, port: 5432, stop: () => {} };
  }
  return undefined;
}

/** Postgres refuses to run as root: there its own account or `nobody` runs it. */
function unprivileged() {
  if (process.getuid() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(flag => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (uid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error('no account but root can run Postgres');
}

async function started() {
  const [initdb, postgres] = ['initdb', 'postgres'].map(bin);
  if (!initdb || !postgres) return undefined;
  const who = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'lidan-pg-'));
  if (who.uid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  const quiet = { ...who, cwd: folder, stdio: 'ignore' };
  execFileSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'], quiet);
  const port = await freePort();
  const server = spawn(postgres, ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'fsync=off'], quiet);
  const gone = new Promise(resolve => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGINT'); // fast: clients are sent away
    await Promise.race([gone, sleep(10_000).then(() => server.kill('SIGKILL'))]);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (await ask(urlOf('postgres', port, 'postgres'), 'select 1').catch(() => false)) return { user: 'postgres', port, stop };
    await sleep(100);
  }
  await stop();
  throw new Error('the private Postgres did not answer within 10 s');
}

/** Undefined when there is none and none can be started; `fresh(name)` makes an empty database, `stop()` drops all it made. */
export async function postgres() {
  const server = (await standing()) ?? (await started());
  if (!server) return undefined;
  const { user, port } = server;
  const admin = sql => ask(urlOf(user, port, 'postgres'), sql);
  const made = [];
  return {
    where: server.port === 5432 ? 'port 5432' : `private, port ${port}`,
    async fresh(name) {
      await admin(`create database "${name}"`);
      made.push(name);
      return urlOf(user, port, name);
    },
    async stop() {
      for (const name of made) await admin(`drop database if exists "${name}" with (force)`).catch(() => {});
      await server.stop();
    },
  };
}
