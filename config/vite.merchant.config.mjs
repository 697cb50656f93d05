import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));

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
    reportCompressedSize: true,
  },
  server: { port: 5174, proxy: { '/api': process.env.LIDAN_API ?? 'http://127.0.0.1:3000' } },
});
