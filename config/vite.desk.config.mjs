import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = path => fileURLToPath(new URL(`../${path}`, import.meta.url));
const server = process.env.LIDAN_API ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: at('src/web/desk'),
  base: '/desk/',
  plugins: [react()],
  // nothing inlined: the server's policy allows same-origin files only
  build: { outDir: at('dist/web/desk'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: true },
  server: { proxy: { '/api': server } },
});
