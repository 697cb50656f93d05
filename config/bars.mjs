/** The bars on ourselves: how long files may be, and that the tests are at least as long as the code. */
import { globSync, readFileSync } from 'node:fs';

export const LONGEST_FILE = 300;
const MEDIAN = 60, NINE_IN_TEN = 180;

/** Tables, messages, migrations and generated files may be as long as what they list. */
export const APART = ['src/contract/words/**', 'src/**/messages/**', 'src/migrations/**', '**/*.table.ts', '**/*.generated.ts', '**/*.generated.d.ts'];

/** Nearest rank: the smallest value that at least this share (0 to 1) of them do not exceed; 0 for none. */
export function percentile(values, share) {
  const ranked = [...values].sort((a, b) => a - b);
  return ranked[Math.max(0, Math.ceil(share * ranked.length) - 1)] ?? 0;
}

export const lineCount = text => text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0);

/** `lengths`: lines by path of the files that count. Answers { figures, broken }, each a list of sentences. */
export function judge(lengths, sourceLines, testLines) {
  const values = Object.values(lengths);
  const median = percentile(values, 0.5), nineInTen = percentile(values, 0.9);
  const long = Object.entries(lengths).filter(([, lines]) => lines > LONGEST_FILE).sort(([, a], [, b]) => b - a);
  const figures = [
    `${values.length} files: median ${median} lines (≤ ${MEDIAN}), nine in ten within ${nineInTen} (≤ ${NINE_IN_TEN}), longest ${Math.max(0, ...values)} (≤ ${LONGEST_FILE})`,
    `tests ${testLines} lines, code without pages ${sourceLines}`,
  ];
  const broken = [
    ...(median > MEDIAN ? [`the median file has ${median} lines`] : []),
    ...(nineInTen > NINE_IN_TEN ? [`one file in ten is longer than ${nineInTen} lines`] : []),
    ...long.map(([path, lines]) => `${path} has ${lines} lines`),
    ...(testLines < sourceLines ? [`the tests lack ${sourceLines - testLines} lines`] : []),
  ];
  return { figures, broken };
}

const lengthsOf = (patterns, exclude = []) =>
  Object.fromEntries(globSync(patterns, { exclude }).map(path => [path, lineCount(readFileSync(path, 'utf8'))]));
const total = lengths => Object.values(lengths).reduce((all, one) => all + one, 0);

if (import.meta.main) {
  const source = total(lengthsOf('src/**/*.ts', ['src/web/**']));
  const tests = total(lengthsOf('test/**/*.{ts,tsx,mjs}'));
  const { figures, broken } = judge(lengthsOf('src/**/*.{ts,tsx}', APART), source, tests);
  for (const said of [...figures, ...broken.map(one => `BROKEN: ${one}`)]) console.log(said);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
