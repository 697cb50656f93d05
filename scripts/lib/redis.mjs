/** A Redis for the tests: the one on the standard port if it never evicts, else a private one that keeps nothing. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { findTool, freePort } from './tool.mjs';

async function withClient(port, work) {
  const client = new Redis({ host: '127.0.0.1', port, lazyConnect: true, protocol: 2, retryStrategy: () => null, connectTimeout: 2000 });
  client.on('error', () => {}); // the command below says so
  try {
    await client.connect();
    return await work(client);
  } finally {
    client.disconnect();
  }
}

async function standing() {
  const policy = await withClient(6379, client => client.config('GET', 'maxmemory-policy')).catch(() => []);
  return policy[1] === 'noeviction' ? { port: 6379, stop: () => {} } : undefined;
}

async function started() {
  const binary = findTool('redis-server', '/opt/homebrew/bin/redis-server', '/usr/local/bin/redis-server');
  if (!binary) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lidan-redis-'));
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const server = spawn(binary, args, { stdio: 'ignore' });
  const gone = new Promise(resolve => server.once('exit', resolve));
  const stop = async () => {
    server.kill('SIGKILL'); // nothing in it is kept
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (await withClient(port, client => client.ping()).catch(() => false)) return { port, stop };
    await sleep(50);
  }
  await stop();
  throw new Error('the private Redis did not answer within 5 s');
}

async function forget(client, prefix) {
  for await (const keys of client.scanStream({ match: `${prefix}*`, count: 1000 })) {
    if (keys.length > 0) await client.unlink(...keys);
  }
}

/** Undefined when there is none and none can be started; `stop(prefix)` removes every key that begins so. */
export async function redis() {
  const server = (await standing()) ?? (await started());
  if (!server) return undefined;
  return {
    where: server.port === 6379 ? 'port 6379' : `private, port ${server.port}`,
    url: `redis://127.0.0.1:${server.port}`,
    async stop(prefix) {
      if (server.port === 6379) await withClient(6379, client => forget(client, prefix)).catch(() => {});
      await server.stop();
    },
  };
}
