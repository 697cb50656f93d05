/** Builds server and pages into dist/. `--if-needed` builds only when the sources differ from what dist/ was built from. */
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const STAMP = 'dist/.built-from';
const MAIN = 'dist/main.js';
const INPUTS = ['src/**/*', 'config/{vite,tsconfig}*', 'scripts/lib/build.mjs', 'package.json', 'package-lock.json', 'nest-cli.json', 'tsconfig.json'];

/** One fingerprint of everything that goes into dist/; a changed, new, moved or deleted file changes it. */
export function fingerprint(root = '.') {
  const hash = createHash('sha256');
  for (const path of globSync(INPUTS, { cwd: root }).sort()) {
    const full = `${root}/${path}`;
    if (statSync(full).isFile()) hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  }
  return hash.digest('hex');
}

function isFresh() {
  if (!existsSync(STAMP) || !existsSync(MAIN)) return false;
  if (statSync(MAIN).mtimeMs > statSync(STAMP).mtimeMs) return false; // built by hand since, from whatever there was
  return readFileSync(STAMP, 'utf8') === fingerprint();
}

/** The commands of a build, in order; pages that do not exist yet are left out. */
export function commands(exists = existsSync) {
  const pages = ['merchant', 'desk'].map(name => `config/vite.${name}.config.mjs`);
  return [
    ['node', 'node_modules/@nestjs/cli/bin/nest.js', 'build'],
    ...pages.filter(exists).map(config => ['node', 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '-c', config]),
  ];
}

function build() {
  const builtFrom = fingerprint(); // before: a file saved meanwhile means building again
  rmSync('dist', { recursive: true, force: true }); // a deleted migration must not live on in dist/
  for (const [command, ...args] of commands()) {
    const ran = spawnSync(command, args, { stdio: 'inherit' });
    if (ran.status !== 0) return ran.status ?? 1;
  }
  if (!existsSync(MAIN)) return missing();
  compress();
  copyFonts();
  writeFileSync(STAMP, builtFrom);
  return 0;
}

/** Pages are sent compressed: done once here instead of at every request. */
function compress() {
  for (const path of globSync('dist/web/**/*.{js,css,html}')) {
    const content = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(content));
  }
}

const FONTS = 'node_modules/@expo-google-fonts/noto-sans-sc';
/** Of a package of 92 MB, what printed papers need: two weights and the licence that must go with them. */
export const FONT_FILES = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf', 'LICENSE_FONT'];

export function copyFonts(from = FONTS, to = 'dist/fonts') {
  mkdirSync(to, { recursive: true });
  for (const file of FONT_FILES) copyFileSync(join(from, file), join(to, basename(file)));
}

function missing() {
  console.error(`the build left no ${MAIN}`);
  return 1;
}

if (import.meta.main) {
  if (process.argv.includes('--if-needed') && isFresh()) console.log('dist/ is up to date');
  else process.exitCode = build();
}
