/** scripts/torture: what it tortures, and with how much. */
import { parseArgs } from 'node:util';
import { tortureClocks } from '../../test/support/clocks/torture.mjs';
import { tortureDossier } from '../../test/support/dossier-torture.mjs';
import { tortureMoney } from '../../test/support/money/torture.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';

const NAME = `lidan_torture_${process.pid}`;
const USAGE = `usage: scripts/torture money --refunds N --kills K [--seed S] [--scaled]
       scripts/torture clocks --count N [--kills K] [--seed S] [--engine sqlite|postgres]
       scripts/torture dossier --flips N [--seed S]`;
const wholes = ['refunds', 'count', 'kills', 'seed'];

function asked() {
  const text = { type: 'string' };
  const options = { refunds: { ...text, default: '2000' }, count: { ...text, default: '10000' }, kills: text, seed: text, engine: { ...text, default: 'sqlite' }, scaled: { type: 'boolean', default: false } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [what, ...more] = positionals;
  const given = { kills: what === 'money' ? '500' : '60', seed: String(Date.now() % 1_000_000), ...values };
  const numbers = Object.fromEntries(wholes.map(name => [name, Number(given[name])]));
  const isWhole = wholes.every(name => Number.isInteger(numbers[name]) && numbers[name] >= 0) && numbers.refunds > 0 && numbers.count > 0;
  if (!['money', 'clocks'].includes(what) || more.length || !isWhole || !['sqlite', 'postgres'].includes(values.engine)) throw new Error(USAGE);
  return { ...numbers, what, isScaled: what === 'money' ? values.scaled : values.engine === 'postgres' };
}

/** An empty database and a key prefix of its own; `stop` leaves nothing behind. Clocks do without Redis where there is none. */
async function servers(needsRedis) {
  const [db, queue] = [await postgres(), await redis()];
  const stop = async () => {
    await db?.stop();
    await queue?.stop(NAME);
  };
  if (!db || (needsRedis && !queue)) {
    await stop();
    throw new Error(`needs Postgres${needsRedis ? ' and Redis' : ''}, running or installed`);
  }
  return { env: { DATABASE_URL: await db.fresh(NAME), ...(queue ? { REDIS_URL: queue.url, REDIS_PREFIX: NAME } : {}) }, stop };
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
  const { what, refunds, count, kills, seed, isScaled } = asked();
  console.log(`seed ${seed}`);
  const beside = isScaled ? await servers(what === 'money') : { env: {}, stop: async () => {} };
  const say = line => console.log(line);
  try {
    const common = { kills, seed, env: beside.env, say };
    const { ok, summary, found } = what === 'money' ? await tortureMoney({ refunds, ...common }) : await tortureClocks({ count, ...common });
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
