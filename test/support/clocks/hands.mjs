/** The processes of the house, and its rows seen from outside. */
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HAND = join(import.meta.dirname, 'hand.mjs');

/** `more`: DATABASE_URL (and REDIS_URL) for three processes; without, one process with three schedulers owns the folder. */
export async function house(more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lidan-clocks-'));
  const clockFile = join(folder, 'clock');
  const isShared = Boolean(more.DATABASE_URL);
  const env = {
    PATH: process.env.PATH, DATA_DIR: join(folder, 'house'), LOG_LEVEL: 'fatal', PORT: '0', JOB_HOLD_MS: '10000', RING_AGAIN_MS: '1000', SLIP_READER: 'false',
    CLOCK_FILE: clockFile, SCHEDULERS: isShared ? '1' : '3', TEST_DIST: process.env.TEST_DIST ?? 'dist', ...more,
  };
  const living = new Set();

  function run(own = {}) {
    const child = fork(HAND, [], { env: { ...env, ...own }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const waiting = new Map();
    let said = '';
    let asked = 0;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', part => (said = (said + part).slice(-4000)));
    const answerOf = id => new Promise((done, refuse) => waiting.set(id, { done, refuse }));
    const hand = { child, said: () => said, isUp: false, up: answerOf('up').then(() => (hand.isUp = true), () => false) };
    hand.gone = once(child, 'exit').then(([code, signal]) => {
      living.delete(hand);
      hand.isUp = false;
      for (const { refuse } of waiting.values()) refuse(new Error('gone'));
      return { code, signal };
    });
    child.on('message', ({ id, result, error }) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.refuse(new Error(error));
      else one?.done(result);
    });
    child.on('error', () => undefined); // a message to one that has just died
    hand.ask = (act, args) => {
      const id = ++asked;
      const answer = answerOf(id);
      child.send({ id, act, args }, error => error && waiting.get(id)?.refuse(new Error('gone')));
      return answer;
    };
    living.add(hand);
    return hand;
  }

  const client = isShared ? new pg.Client({ connectionString: more.DATABASE_URL }) : undefined;
  client?.on('error', () => undefined);
  let file;
  return {
    clockFile, isShared, living, run, count: isShared ? 3 : 1,
    /** Opens the view from outside; the tables must be there. */
    async look() {
      if (client) await client.connect();
      else file = new Sqlite(join(env.DATA_DIR, 'lidan.sqlite'), { readonly: true, timeout: 5000 });
    },
    /** Rows as they stand committed, seen by one statement. */
    rows: async (sql, values = []) => (client ? (await client.query(sql.replace(/\?/g, (n => () => `$${++n}`)(0)), values)).rows : file.prepare(sql).all(...values)),
    async end() {
      for (const { child } of living) child.kill('SIGKILL');
      await Promise.all([...living].map(hand => hand.gone));
      await client?.end().catch(() => undefined);
      file?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
