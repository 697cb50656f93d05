/** Installs the packages that the lock names, and nothing else. Run as a program, or `install()` from another script. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json'; // npm's own note of what it has put there
const DECLARED = ['dependencies', 'devDependencies', 'optionalDependencies'];

const read = path => JSON.parse(readFileSync(path, 'utf8'));
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = map => Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

/** True if package.json, the lock and node_modules agree; optional packages of other platforms may be absent. */
export function isInstalled(manifest, lock, installed) {
  const root = lock.packages[''] ?? {};
  if (!DECLARED.every(kind => same(manifest[kind], root[kind]))) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.peer);
  });
}

/**
 * What two locks disagree on, as `path: before → after`; how npm versions note flags is no difference, nor is an optional package
 * (a binary for some other platform) that a registry serves one day and not the next.
 */
export function lockDifference(before, after) {
  const paths = new Set([...Object.keys(before.packages), ...Object.keys(after.packages)]);
  const said = entry => (entry ? `${entry.version ?? '-'} ${entry.integrity ?? ''}`.trim() : 'absent');
  const isOptional = path => !(before.packages[path] && after.packages[path]) && (before.packages[path] ?? after.packages[path]).optional === true;
  const differing = [...paths].filter(path => path !== '' && !isOptional(path) && said(before.packages[path]) !== said(after.packages[path]));
  return differing.map(path => `${path}: ${said(before.packages[path])} → ${said(after.packages[path])}`);
}

function alreadyThere() {
  return existsSync(INSTALLED) && isInstalled(read('package.json'), read(LOCK), read(INSTALLED));
}

/** Throws if npm fails or would have to change the lock; the lock is left as it was. */
export function install() {
  if (alreadyThere()) return;
  console.error('installing packages ...');
  const before = readFileSync(LOCK, 'utf8');
  const ran = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  if (ran.error) throw ran.error;
  if (ran.status !== 0) throw new Error(`npm install ended with ${ran.status ?? ran.signal}`);
  const after = readFileSync(LOCK, 'utf8');
  if (after === before) return;
  writeFileSync(LOCK, before);
  const differing = lockDifference(JSON.parse(before), JSON.parse(after));
  if (differing.length > 0) throw new Error(`${LOCK} does not fit package.json; npm wanted:\n  ${differing.slice(0, 20).join('\n  ')}`);
}

if (import.meta.main) {
  try {
    install();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
