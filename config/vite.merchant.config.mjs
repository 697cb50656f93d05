import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));

const MAIN = at('src/web/merchant/main.tsx');
const needed = new Set();

/** Whether the first page loads this module; walked once from the entry along what it imports outright. */
function isFirst(id, graph) {
  if (needed.size === 0) walk(MAIN, graph);
  return needed.has(id);
}

function walk(id, graph) {
  if (needed.has(id)) return;
  needed.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) walk(imported, graph);
}

export default defineConfig({
  root: at('src/web/merchant'),
  base: '/',
  publicDir: false,
  cacheDir: at('node_modules/.vite-merchant'),
  resolve: {
    alias: [
      // order matters: the longer names first
      { find: /^react\/jsx(-dev)?-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: at('dist/web/merchant'),
    emptyOutDir: true,
    target: ['safari14', 'chrome87'],
    // inlined files would need data: in script-src and the polyfill is an inline script
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // one file for the first page: without this every further lazy page splits what it shares into one more request
    rolldownOptions: { output: { codeSplitting: { groups: [{ debugName: 'first', name: (id, graph) => (isFirst(id, graph) ? 'first' : null) }] } } },
    reportCompressedSize: true,
  },
  server: { port: 5174, proxy: { '/api': process.env.LIDAN_API ?? 'http://127.0.0.1:3000' } },
});
