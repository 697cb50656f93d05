/** Runs the tests of one folder and counts them; what failed is told in words. */
import { globSync, readFileSync, rmSync } from 'node:fs';
import { run, tail } from './run.mjs';
import { fromJest, fromNodeTest, judged, NOTHING, ONE_FAILED, ONE_PASSED, sum } from './tally.mjs';

const FAILURES_SHOWN = 20, LINES_OF_EACH = 25;
const OF_OTHERS = /^\s+at .*node_modules/; // stack lines that tell nothing about our code
// eslint-disable-next-line no-control-regex -- colours in jest's messages
const plain = text => text.replace(/\u001b\[[0-9;]*m/g, '');
const cut = text => plain(text).split('\n').filter(one => !OF_OTHERS.test(one)).slice(0, LINES_OF_EACH).join('\n');

const readJson = path => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // it died before it could write
  }
};

function jestFailures(report) {
  const told = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(test => test.status === 'failed');
    if (failed.length === 0 && message && assertionResults.length === 0) return [`● ${name}\n${cut(message)}`];
    return failed.map(test => `● ${test.fullName} (${name})\n${cut(test.failureMessages.join('\n'))}`);
  });
  const more = told.length > FAILURES_SHOWN ? [`... and ${told.length - FAILURES_SHOWN} more`] : [];
  return [...told.slice(0, FAILURES_SHOWN), ...more].join('\n');
}

/** `extra`'s words narrow the folder by path, its options go to the runner. */
const split = extra => ({ words: extra.filter(word => !word.startsWith('-')), options: extra.filter(word => word.startsWith('-')) });

/** `asked`: log, seconds, show, env as for `run`. */
export async function jest(folder, args, extra, asked) {
  const output = `${asked.log}.json`;
  rmSync(output, { force: true });
  const { words, options } = split(extra);
  const paths = words.length > 0 ? words.map(word => `${folder}/.*${word}`) : [`${folder}/`];
  const all = ['node_modules/jest/bin/jest.js', '-c', 'config/jest.config.mjs', ...paths, '--json', `--outputFile=${output}`, ...args, ...options];
  const env = { ...asked.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' };
  const { ok, why } = await run({ ...asked, command: 'node', args: all, env });
  const report = readJson(output);
  const tally = judged(report && fromJest(report), ok);
  const told = (report && jestFailures(report)) || tail(asked.log);
  return tally.failed > 0 ? { tally, why, told } : { tally };
}

export async function nodeTest(folder, args, extra, asked) {
  const { words, options } = split(extra);
  const files = globSync(`${folder}/**/*.spec.mjs`).sort().filter(file => words.length === 0 || words.some(word => file.includes(word)));
  if (files.length === 0) return { tally: ONE_FAILED, why: `${folder} holds no such *.spec.mjs` };
  const output = `${asked.log}.json`;
  rmSync(output, { force: true });
  const reports = { spec: 'stdout', './scripts/lib/node-test-reporter.mjs': output };
  const reporters = Object.entries(reports).flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
  const all = ['--test', '--test-concurrency=1', ...reporters, ...args, ...options, ...files];
  const { ok, why } = await run({ ...asked, command: 'node', args: all });
  const counts = readJson(output);
  const tally = judged(counts && fromNodeTest(counts), ok);
  return tally.failed > 0 ? { tally, why, told: tail(asked.log, 120) } : { tally };
}

/** Every command counts as one; all are run, also after one that failed. */
export async function checks(commands, asked) {
  const tallies = [NOTHING], told = [];
  for (const [index, [command, ...args]] of commands.entries()) {
    const log = `${asked.log}.${index}`;
    const { ok, why } = await run({ ...asked, log, command, args });
    tallies.push(ok ? ONE_PASSED : ONE_FAILED);
    if (!ok) told.push(`${tail(log)}\n${why}`);
  }
  const tally = sum(tallies);
  return told.length > 0 ? { tally, told: told.join('\n') } : { tally };
}
