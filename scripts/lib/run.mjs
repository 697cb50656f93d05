/** Runs one command with a time limit, its output in a log. A command that is late is ended with everything it started. */
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';

const running = new Set();

/** To its whole group, so that browsers and servers go with the test that started them. */
const end = (child, signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // it is gone already
  }
};

/** Ends whatever is still running; for leaving early. */
export const endAll = () => running.forEach(child => end(child, 'SIGKILL'));

/**
 * `asked`: command, args, env (added to ours; undefined takes a name out), log (path), seconds (limit), show (output also on the screen).
 * Answers { ok, why }, never throws for a command that fails.
 */
export async function run({ command, args, env = {}, log, seconds, show = false }) {
  const out = createWriteStream(log, { flags: 'a' });
  out.write(`$ ${command} ${args.join(' ')}\n`);
  const child = spawn(command, args, { env: withoutUndefined({ ...process.env, ...env }), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      out.write(chunk);
      if (show) process.stdout.write(chunk);
    });
  }
  const result = await ending(child, seconds);
  running.delete(child);
  end(child, 'SIGKILL'); // what the command left behind
  out.end();
  await finished(out);
  return result;
}

function ending(child, seconds) {
  return new Promise(resolve => {
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      end(child, 'SIGKILL');
    }, seconds * 1000);
    const done = result => {
      clearTimeout(limit);
      resolve(late ? { ok: false, why: `not done after ${Math.round(seconds)} s` } : result);
    };
    child.on('error', error => done({ ok: false, why: error.message }));
    child.on('exit', (code, signal) => setTimeout(done, 50, { ok: code === 0, why: code === 0 ? '' : `ended with ${code ?? signal}` }));
  });
}

const withoutUndefined = env => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));

/** The last lines of a log, for showing why a step failed. */
export function tail(log, lines = 80) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
