/** Who may import whom (architecture page, section 1). A room is a folder of src; the files beside them put the rooms together. */
const CAPABILITIES = ['intake', 'evidence', 'investigation', 'remedy', 'dispute', 'escalation', 'dossier', 'notification', 'desk', 'insight', 'demo'];
const MAY_IMPORT = {
  contract: [],
  platform: ['contract'],
  accounts: ['platform', 'contract'],
  records: ['platform', 'contract'],
  cases: ['accounts', 'platform', 'contract'],
  web: ['contract'],
  ...Object.fromEntries(CAPABILITIES.map(room => [room, ['cases', 'records', 'accounts', 'platform', 'contract']])),
  demo: [...CAPABILITIES, 'cases', 'records', 'accounts', 'platform', 'contract'], // it plays all parts to fill a new house
};
const ROOMS = [...Object.keys(MAY_IMPORT), 'migrations'];
const TOP = '^src/[^/]+$';
const FRAMEWORKS_OF_PAGES = '^(node_modules/)?(react|react-dom|preact|antd|react-router|@tanstack/|idb-keyval|openapi-fetch)(/|$)';

const either = names => `(${names.join('|')})`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const rooms = Object.entries(MAY_IMPORT).map(([room, below]) =>
  rule(`${room}-imports-below-only`, `${room} may import ${below.join(', ') || 'nothing'}`,
    { path: `^src/${room}/` }, { path: '^src/', pathNot: [`^src/${either([room, ...below])}/`, ...(room === 'demo' ? ['^src/http-app\\.ts$'] : [])] }));

module.exports = {
  forbidden: [
    ...rooms,
    rule('migrations-import-typeorm-only', 'a migration must stay true when the code moves on',
      { path: '^src/migrations/' }, { pathNot: ['^src/migrations/', '^src/platform/database/', '(^|/)node_modules/typeorm/', '^typeorm$'] }),
    rule('contract-imports-nothing', 'the browser and the server share it, so it needs neither',
      { path: '^src/contract/' }, { pathNot: '^src/contract/' }),
    rule('pages-stand-alone', 'the server does not load the pages', { path: '^src/', pathNot: '^src/web/' }, { path: ['^src/web/', FRAMEWORKS_OF_PAGES] }),
    rule('no-unknown-room', 'a new room gets its line in MAY_IMPORT first', { path: '^src/[^/]+/', pathNot: `^src/${either(ROOMS)}/` }, {}),
    rule('no-cycle', 'what needs each other is one thing, or has a third thing in it', {}, { circular: true }),
    rule('no-orphan', 'nothing imports it and it imports nothing: dead', { orphan: true, pathNot: [TOP, '^src/migrations/', '\\.d\\.ts$'] }, {}),
    // vite answers `?url` with the file's address
    rule('resolvable', 'the import leads nowhere', {}, { couldNotResolve: true, pathNot: '[?]url$' }),
    rule('no-dev-dependency-at-work', 'it is not installed where the product runs',
      { path: '^src/', pathNot: '^src/web/' }, { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] }),
    rule('declared-packages-only', 'package.json does not name it', { path: '^src/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // an import of a type is an import
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'] },
  },
};
