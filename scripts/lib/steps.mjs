/** What must hold, in the order in which it is looked at; the slip reader runs from what was built. */
import { existsSync } from 'node:fs';

const NODE_MODULES = 'node_modules';
const tool = (path, ...args) => ['node', `${NODE_MODULES}/${path}`, ...args];
const tsc = project => tool('typescript/bin/tsc', '--noEmit', '-p', project);
const openapi = () => ['scripts/openapi.mjs'].filter(path => existsSync(path)).map(path => ['node', path, '--check']);

/**
 * Each step has one of: `checks` (commands, each counts as one), `jest` or `nodeTest` (a folder of tests).
 * `seconds` is its limit, `needs` a step that must have held, `servers` and `browser` what must stand beside it.
 */
export const STEPS = [
  { name: 'types', seconds: 300, checks: () => ['tsconfig.json', 'src/web/tsconfig.json', 'test/unit/web/tsconfig.json'].filter(path => existsSync(path)).map(tsc) },
  { name: 'lint', seconds: 300, checks: () => [tool('eslint/bin/eslint.js', '-c', 'config/eslint.config.mjs', '--max-warnings', '0', '.')] },
  { name: 'imports', seconds: 120, checks: () => [tool('dependency-cruiser/bin/dependency-cruiser.mjs', '-c', 'config/depcruise.config.cjs', 'src')] },
  { name: 'bars', seconds: 60, checks: () => [['node', 'config/bars.mjs'], ['node', 'config/tidy.mjs']] },
  { name: 'build', seconds: 300, checks: () => [['node', 'scripts/lib/build.mjs', '--if-needed']] },
  { name: 'unit', seconds: 600, jest: 'test/unit' },
  { name: 'flow', seconds: 900, needs: 'build', jest: 'test/flow' },
  { name: 'flow-postgres', seconds: 1500, needs: 'build', jest: 'test/flow', args: ['--runInBand'], servers: 'required' }, // one database for all
  { name: 'openapi', seconds: 120, needs: 'build', checks: openapi },
  { name: 'e2e', seconds: 1200, needs: 'build', jest: 'test/e2e' },
  { name: 'browser', seconds: 1500, needs: 'build', nodeTest: 'test/web', browser: true },
  { name: 'torture', seconds: 1200, needs: 'build', nodeTest: 'test/torture', servers: 'if there' },
];

/** The steps by these names with what they need, in order; all without a name. Throws on a name that is none. */
export function chosen(names, steps = STEPS) {
  const known = steps.map(step => step.name);
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  if (names.length === 0) return steps;
  const needed = steps.filter(step => names.includes(step.name)).map(step => step.needs);
  return steps.filter(step => names.includes(step.name) || needed.includes(step.name));
}
