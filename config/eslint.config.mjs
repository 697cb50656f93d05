/** Lint: what the compiler does not see. Length and nesting are bars (architecture page, section 4); layout is prettier's. */
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { APART, LONGEST_FILE } from './bars.mjs';

const CODE = ['**/*.{ts,tsx,mts,mjs,cjs,js}'];
const TYPED = ['src/**/*.{ts,tsx}', 'test/**/*.ts'];

const ENVIRONMENT = [
  'MemberExpression[object.name="process"][property.name="env"]',
  'VariableDeclarator[init.name="process"] Property[key.name="env"]',
  'ImportDeclaration[source.value=/^(node:)?process$/] ImportSpecifier[imported.name="env"]',
].map(selector => ({ selector, message: 'settings are read once, in src/platform/settings.ts' }));
const OTHER_DOORS = [
  'CallExpression[callee.property.name=/^(getRepository|getTreeRepository|getMongoRepository)$/]',
  'Identifier[name="InjectRepository"]',
  'CallExpression[callee.property.name="save"]',
].map(selector => ({ selector, message: 'database work goes through the tx of db.write or db.read; save() also sets versions back' }));

const maxLinesOfFunction = max => ['error', { max, skipBlankLines: true, skipComments: true }];

const everywhere = {
  files: CODE,
  languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    eqeqeq: 'error',
    'max-depth': ['error', 3],
    'max-lines-per-function': maxLinesOfFunction(50),
    'no-console': 'error',
    'no-control-regex': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
  },
};

const typed = {
  files: TYPED,
  ignores: ['test/web/**'], // no tsconfig has them
  languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: {
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }], // onClick={async ...}
  },
};

export default defineConfig([
  globalIgnores(['dist/', '.node/', 'data/', 'coverage/', 'docs/', '**/*.generated.ts', '**/*.generated.d.ts']),
  everywhere,
  { files: ['**/*.{ts,tsx,mts}'], languageOptions: { parser: tseslint.parser } },
  typed,
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': maxLinesOfFunction(80) } },
  { files: ['src/**/*.{ts,tsx}'], ignores: APART, rules: { 'max-lines': ['error', LONGEST_FILE] } },
  { files: ['src/migrations/**'], rules: { 'max-lines-per-function': 'off' } }, // a migration is a list
  { files: ['src/**/*.{ts,tsx}'], ignores: ['src/web/**'], rules: { 'no-restricted-syntax': ['error', ...ENVIRONMENT, ...OTHER_DOORS] } },
  { files: ['src/web/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...ENVIRONMENT] } }, // canvas has a save() of its own
  { files: ['src/platform/settings.ts'], rules: { 'no-restricted-syntax': ['error', ...OTHER_DOORS] } },
  { files: ['src/*.ts', 'scripts/**', 'config/**'], rules: { 'no-console': 'off' } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', 'no-console': 'off' } }, // a describe is one function
]);
