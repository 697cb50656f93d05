/** What a phone has to fetch, by the size budget of the design: compressed, in KiB. Needs a build. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const DIST = process.env.TEST_MERCHANT_DIST ?? join(import.meta.dirname, '..', '..', '..', 'dist', 'web', 'merchant');
const html = readFileSync(join(DIST, 'index.html'), 'utf8');
const kib = path => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length / 1024;
const named = pattern => [...html.matchAll(pattern)].map(found => found[1]);
const assets = readdirSync(join(DIST, 'assets')).filter(name => !/\.(gz|br)$/.test(name));
const sizeOf = start => assets.filter(name => name.startsWith(start)).reduce((sum, name) => sum + kib(`assets/${name}`), 0);
const first = named(/(?:src|href)="\/(assets\/[^"]+\.js)"/g);

test('the first page: at most 45 KiB of code, 8 of style, 5 of document, in four requests', () => {
  assert.ok(first.reduce((sum, path) => sum + kib(path), 0) <= 45, 'code');
  assert.ok(named(/href="\/(assets\/[^"]+\.css)"/g).reduce((sum, path) => sum + kib(path), 0) <= 8, 'style');
  assert.ok(gzipSync(html).length / 1024 <= 5, 'document');
  assert.ok(1 + first.length + named(/href="\/(assets\/[^"]+\.css)"/g).length <= 4, 'requests');
});

test('what comes later stays small, too, and is not fetched with the first page', () => {
  assert.ok(sizeOf('scan-') > 0 && sizeOf('scan-') <= 15, `scanner ${sizeOf('scan-')}`);
  assert.ok(sizeOf('zxing') > 0 && sizeOf('zxing') <= 450, `decoder ${sizeOf('zxing')}`);
  assert.ok(sizeOf('slips-') > 0 && sizeOf('slips-') <= 15, `readings ${sizeOf('slips-')}`);
  assert.ok(sizeOf('printed-') > 0 && sizeOf('printed-') <= 5, `vouchers ${sizeOf('printed-')}`);
  assert.deepEqual(first.filter(path => /scan|slips|case|later|printed/.test(path)), []);
});

test('nothing is fetched from another host', () => {
  assert.deepEqual(named(/(?:src|href)="(https?:[^"]+)"/g), []);
  const scanner = assets.filter(name => /\.js$/.test(name)).map(name => readFileSync(join(DIST, 'assets', name), 'utf8')).find(code => code.includes('zxing_reader-'));
  assert.match(scanner, /\/assets\/zxing_reader-[\w-]+\.wasm/);
});
