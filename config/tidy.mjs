/** What no file of the repository may hold: the address of a package registry, a credential for one, a path of somebody's machine. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';

const START = String.raw`(?:^|[\s"'\x60(=:,[])`; // a path begins here; `/home/` inside a web address is none
const RULES = [
  ['a registry address', /\b(?:registry|npm)\.(?:npmjs|yarnpkg|npmmirror|taobao)\b|\bnpm\.pkg\.github\b|\bregistry\.[a-z0-9-]+\.(?:com|org|net|cn|io|dev)\b/i],
  ['a registry setting', /^(?:@[\w-]+:)?registry\s*=|-{2}registry\b|npm_config_[r]egistry=/im],
  ['a registry credential', /\b_auth(?:Token)?\s*=/],
  ['a path of a machine', new RegExp(`${START}(?:/(?:root|home/[a-z_][\\w.-]*|Users/\\w[\\w.-]*)(?:/|\\b(?=["'\\x60\\s)]|$))|/work/(?:main|shared|\\.library)\\b|/tmp/(?:n24|bash_jobs)\\b)`, 'm')],
];
const LOCK_ADDRESS = /"resolved"\s*:/;
const LARGEST = 5_000_000; // beyond this it is data, not text somebody wrote

/** The names of what is wrong with this text, with the line. */
export function faults(path, text) {
  const rules = path.endsWith('package-lock.json') ? [...RULES, ['an address in the lock', LOCK_ADDRESS]] : RULES;
  return rules.flatMap(([name, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${path}:${text.slice(0, found.index + 1).trimEnd().split('\n').length}: ${name}`] : [];
  });
}

/** Tracked and about to be; without git everything but what is fetched or made. */
function files() {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 1e8 });
  if (git.status === 0) return [...new Set(git.stdout.split('\0'))].filter(Boolean);
  return globSync('**/*', { exclude: ['node_modules', '.node', 'dist', 'data', '.git', '.env', 'coverage'] });
}

const textOf = path => {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about?.isFile() || about.size > LARGEST) return '';
  const bytes = readFileSync(path);
  return bytes.includes(0) ? '' : bytes.toString('utf8');
};

if (import.meta.main) {
  const all = files();
  const found = all.flatMap(path => faults(path, textOf(path)));
  for (const one of found) console.log(one);
  console.log(`${all.length} files looked at, ${found.length} faults`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
