/** Finding programs and free ports on this machine. */
import { accessSync, constants, globSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { delimiter, join } from 'node:path';

const runs = path => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that can be run; a name is looked up on PATH, a path may hold `*` (the newest wins). */
export function findTool(...names) {
  for (const name of names) {
    const candidates = name.includes('/')
      ? globSync(name).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      : (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, name));
    const found = candidates.find(runs);
    if (found) return found;
  }
  return undefined;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export function answers(port) {
  return new Promise(resolve => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 });
    const done = yes => {
      socket.destroy();
      resolve(yes);
    };
    socket.on('connect', () => done(true)).on('error', () => done(false)).on('timeout', () => done(false));
  });
}
