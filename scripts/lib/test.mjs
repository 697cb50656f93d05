/** Runs what must hold: everything, or the steps named; what follows `--` goes to the test runner. The last line is the sum. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Beside } from './beside.mjs';
import { install } from './install.mjs';
import { endAll } from './run.mjs';
import { chosen } from './steps.mjs';
import { checks, jest, nodeTest } from './suites.mjs';
import { line, NOTHING, ONE_FAILED, ONE_SKIPPED, sum } from './tally.mjs';

const LIMIT_SECONDS = 50 * 60;
const inCi = process.env.CI === 'true';
// what a developer's shell may hold must not change what the tests see
const SETTINGS = ['PORT', 'DATA_DIR', 'DEMO', 'DATABASE_URL', 'REDIS_URL', 'TEST_DATABASE_URL', 'TEST_REDIS_URL', 'TEST_REDIS_PREFIX'];

const began = performance.now();
const logs = mkdtempSync(join(tmpdir(), 'lidan-test-'));
const beside = new Beside();
const results = new Map();
let stopping = false;

/** { env } to run the step in, or { result } when it cannot run. */
async function prepare(step) {
  if (results.get(step.needs)?.tally.failed > 0) return { result: { tally: ONE_FAILED, why: `needs ${step.needs}, which failed` } };
  const parts = [];
  if (step.browser) parts.push(beside.browser());
  if (step.servers) parts.push(await beside.servers(step.name));
  const absent = parts.filter(part => part.absent).map(part => part.absent).join(' and ');
  if (absent && step.servers !== 'if there') {
    const why = `SKIPPED: ${absent} is neither running nor installed`;
    return { result: { tally: inCi ? ONE_FAILED : ONE_SKIPPED, why: inCi ? `${why}, and in CI a skip is a failure` : why } };
  }
  return { env: Object.assign(Object.fromEntries(SETTINGS.map(name => [name, undefined])), ...parts.map(part => part.env)) };
}

async function perform(step, extra) {
  const folder = step.jest ?? step.nodeTest;
  if (folder && !existsSync(folder)) return { tally: NOTHING, why: `there is no ${folder} yet` };
  const commands = step.checks?.();
  if (commands?.length === 0) return { tally: NOTHING, why: 'there is nothing to check yet' };
  const { env, result } = await prepare(step);
  if (result) return result;
  const left = LIMIT_SECONDS - (performance.now() - began) / 1000;
  const asked = { env, log: join(logs, step.name), seconds: Math.max(1, Math.min(step.seconds, left)), show: process.env.VERBOSE === '1' };
  if (commands) return checks(commands, asked);
  return step.jest ? jest(folder, step.args ?? [], extra, asked) : nodeTest(folder, step.args ?? [], extra, asked);
}

async function attempt(step, extra) {
  const start = performance.now();
  const result = await perform(step, extra).catch(error => ({ tally: ONE_FAILED, told: error.stack }));
  results.set(step.name, result);
  const { tally, why, told } = result;
  const mark = tally.failed > 0 ? 'FAIL' : tally.passed > 0 ? 'ok  ' : '--  ';
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (told && !stopping) console.log(told.replace(/^/gm, '     | '));
  console.log(`${mark} ${step.name.padEnd(14)}${seconds.padStart(8)}  ${line(tally)}${why ? ` (${why})` : ''}`);
}

/** Says the sum and sets the exit code; the logs stay when something failed. */
async function finish(extraFailure) {
  await beside.stop();
  const all = sum([...[...results.values()].map(result => result.tally), ...(extraFailure ? [ONE_FAILED] : [])]);
  if (all.failed > 0) console.log(`logs: ${logs}`);
  else rmSync(logs, { recursive: true, force: true });
  console.log(line(all));
  process.exitCode = all.failed > 0 ? 1 : 0;
}

async function interrupted(signal) {
  if (stopping) return;
  stopping = true;
  endAll();
  await finish(`ended by ${signal}`);
  process.exit(130);
}

async function main(args) {
  const split = args.includes('--') ? args.indexOf('--') : args.length;
  const steps = chosen(args.slice(0, split));
  install();
  for (const step of steps) {
    if (stopping) return;
    await attempt(step, args.slice(split + 1));
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void interrupted(signal));
try {
  await main(process.argv.slice(2));
  if (!stopping) await finish();
} catch (error) {
  console.error(error.message);
  await finish(error.message);
}
