/** scripts/torture: what it tortures, and with how much. */
import { parseArgs } from 'node:util';
import { tortureDossier } from '../../test/support/dossier-torture.mjs';
import { tortureMoney } from '../../test/support/money/torture.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';

const NAME = `lidan_torture_${process.pid}`;

function asked() {
  const options = { refunds: { type: 'string', default: '2000' }, kills: { type: 'string', default: '500' }, seed: { type: 'string' }, scaled: { type: 'boolean', default: false } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [refunds, kills, seed] = [values.refunds, values.kills, values.seed ?? Date.now() % 1_000_000].map(Number);
  const isWhole = [refunds, kills, seed].every(number => Number.isInteger(number) && number >= 0) && refunds > 0;
  if (positionals.join() !== 'money' || !isWhole) throw new Error('usage: scripts/torture money --refunds N --kills K [--seed S] [--scaled]');
  return { refunds, kills, seed, scaled: values.scaled };
}

/** An empty database and a key prefix of its own; `stop` leaves nothing behind. */
async function servers() {
  const [db, queue] = [await postgres(), await redis()];
  if (!db || !queue) throw new Error('--scaled needs Postgres and Redis, running or installed');
  const stop = async () => {
    await db.stop();
    await queue.stop(NAME);
  };
  return { env: { DATABASE_URL: await db.fresh(NAME), REDIS_URL: queue.url, REDIS_PREFIX: NAME }, stop };
}

/** scripts/torture dossier --flips N [--seed S] */
async function dossier(args) {
  const { values } = parseArgs({ args, options: { flips: { type: 'string', default: '2000' }, seed: { type: 'string' } } });
  const [flips, seed] = [values.flips, values.seed ?? Date.now() % 1_000_000].map(Number);
  if (![flips, seed].every(number => Number.isInteger(number) && number >= 0) || flips === 0) throw new Error('usage: scripts/torture dossier --flips N [--seed S]');
  console.log(`seed ${seed}`);
  const { ok, summary, found } = await tortureDossier({ flips, seed, say: line => console.log(line) });
  for (const one of found) console.log(`NOT FOUND ${one}`);
  console.log(summary);
  process.exitCode = ok ? 0 : 1;
}

async function main() {
  if (process.argv[2] === 'dossier') return dossier(process.argv.slice(3));
  const { refunds, kills, seed, scaled } = asked();
  console.log(`seed ${seed}`);
  const beside = scaled ? await servers() : { env: {}, stop: async () => {} };
  try {
    const { ok, summary, found } = await tortureMoney({ refunds, kills, seed, env: beside.env, say: line => console.log(line) });
    for (const one of found) console.log(`DIFFERENCE ${one}`);
    console.log(summary);
    process.exitCode = ok ? 0 : 1;
  } finally {
    await beside.stop();
  }
}

await main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
