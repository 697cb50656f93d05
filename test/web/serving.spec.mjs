import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse } from './house.mjs';
import { soon } from './soon.mjs';

let house;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const get = (path, headers = {}) => fetch(`${house.base}${path}`, { headers, redirect: 'manual' });
const assetsOf = async path => [...(await (await get(path)).text()).matchAll(/(?:src|href)="(\/[^"]*assets\/[^"]+)"/g)].map(found => found[1]);

for (const [path, title] of [['/', '商户服务'], ['/cases/26-1019-0037-5', '商户服务'], ['/desk/', '理单'], ['/desk/cases/anything', '理单']]) {
  test(`${path} is answered with a page that is asked for anew each time`, async () => {
    const reply = await get(path);
    assert.equal(reply.status, 200);
    assert.match(reply.headers.get('content-type'), /^text\/html/);
    assert.equal(reply.headers.get('cache-control'), 'no-cache');
    await soon(async () => assert.match(await reply.text(), new RegExp(`<title>[^<]*${title}`)));
  });
}

for (const path of ['/', '/desk/']) {
  test(`what ${path} loads comes from this house alone, compressed, and may be kept`, async () => {
    const html = await (await get(path)).text();
    assert.doesNotMatch(html, /(?:src|href)="(?:https?:)?\/\//, 'no foreign host');
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)[^>]*>[^<]/, 'no inline script');
    const assets = await assetsOf(path);
    assert.ok(assets.length > 0);
    for (const asset of assets) {
      const reply = await get(asset, { 'accept-encoding': 'br' });
      assert.equal(reply.status, 200, asset);
      assert.equal(reply.headers.get('content-encoding'), 'br', asset);
      assert.match(reply.headers.get('cache-control'), /immutable/, asset);
    }
  });
}

test('unknown files and unknown API paths are 404 documents, not pages', async () => {
  for (const path of ['/assets/nothing.js', '/desk/assets/nothing.js', '/api/v1/nothing', '/api', '/health/nothing', '/robots.txt']) {
    const reply = await get(path);
    assert.equal(reply.status, 404, path);
    assert.doesNotMatch(reply.headers.get('content-type') ?? '', /html/, path);
  }
});

test('nothing outside the built pages can be read', async () => {
  for (const path of ['/assets/../../../package.json', '/assets/%2e%2e/%2e%2e/%2e%2e/package.json', '/desk/assets/..%2f..%2f..%2fpackage.json', '//etc/passwd']) {
    const reply = await get(path);
    await soon(async () => assert.doesNotMatch(await reply.text(), /"dependencies"|root:x:/, path));
  }
});

test('/desk leads to /desk/', async () => {
  const reply = await get('/desk');
  assert.equal(reply.status, 302);
  assert.equal(reply.headers.get('location'), '/desk/');
});
