/** scripts/torture breach: generated commands on SQLite and on Postgres; after each whoever is open and breached must be escalated. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { postgres } from './postgres.mjs';

const NAME = `lidan_breach_${process.pid}`;
const USAGE = 'usage: scripts/torture breach --count N [--seed S] [--engine sqlite|postgres|both]';
const ENGINES = { sqlite: ['sqlite'], postgres: ['postgres'], both: ['sqlite', 'postgres'] };

function asked() {
  const options = { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, engine: { type: 'string', default: 'both' } };
  const { values } = parseArgs({ options });
  const count = Number(values.count), engines = ENGINES[values.engine];
  if (!Number.isInteger(count) || count <= 0 || !engines) throw new Error(USAGE);
  return { count, seed: values.seed, engines };
}

/** @returns whether it held */
function walked(env) {
  const args = ['node_modules/jest/bin/jest.js', '-c', 'config/jest.config.mjs', 'test/flow/breach.spec'];
  const child = spawn('node', args, { env: { ...process.env, ...env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' }, stdio: 'inherit' });
  return new Promise(resolve => child.once('exit', code => resolve(code === 0)));
}

async function on(engine, { count, seed }) {
  const db = engine === 'postgres' ? await postgres() : undefined;
  if (engine === 'postgres' && !db) throw new Error('needs Postgres, running or installed');
  try {
    const env = { TEST_BREACH_COMMANDS: String(count), TEST_SEED: seed, TEST_DATABASE_URL: db ? await db.fresh(NAME) : '' };
    return await walked(env);
  } finally {
    await db?.stop();
  }
}

async function main() {
  const { engines, ...how } = asked();
  const held = {};
  for (const engine of engines) held[engine] = await on(engine, how);
  console.log(`breach: ${how.count} commands, seed ${how.seed}: ${engines.map(engine => `${engine} ${held[engine] ? 'held' : 'BROKEN'}`).join(', ')}`);
  process.exitCode = engines.every(engine => held[engine]) ? 0 : 1;
}

await main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
