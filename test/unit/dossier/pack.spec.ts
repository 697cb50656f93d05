import { describe, expect, test } from '@jest/globals';
import { createDecipheriv, scryptSync } from 'node:crypto';
import { canonicalJson, sha256 } from '../../../src/platform/canonical.js';
import { newPassphrase, sealAnnex } from '../../../src/dossier/pack/annex.js';
import { evidenceRootOf, FORMAT, frontOf, rootsOf, type Head, type Item } from '../../../src/dossier/pack/manifest.js';
import { nameOf, verifySteps, verifyText } from '../../../src/dossier/pack/verify-text.js';
import { canonical } from '../../support/verifier.mjs';

const HEAD: Head = { format: FORMAT, case: { id: 'c', caseNo: '26-1015-0001-8' }, version: 3, builtAt: '2026-10-15T04:00:00.000Z', by: '方* legal P2', place: '澄川支付', software: 'Lidan 0.3.0', chain: { head: { seq: 9, hash: 'a'.repeat(64) } } };
const item = (path: string, fields: Partial<Item> = {}): Item => ({ path, sha256: sha256(path), bytes: path.length, kind: 'original', content: path, quantity: 1, type: 'image/jpeg', source: 's', method: 'received', who: 'w', when: HEAD.builtAt, ...fields });
const ITEMS = [item('originals/E1.jpg'), item('timeline.json', { kind: 'timeline' }), item('dossier.pdf', { kind: 'pdf' })];

describe('the roots', () => {
  test('the evidence root leaves the PDF out, so that the PDF can name it', () => {
    const { evidenceRoot, root } = rootsOf(HEAD, ITEMS);
    expect(evidenceRoot).toBe(evidenceRootOf(HEAD, ITEMS.slice(0, -1)));
    expect(rootsOf(HEAD, [...ITEMS.slice(0, -1), item('dossier.pdf', { kind: 'pdf', sha256: 'b'.repeat(64) })])).toMatchObject({ evidenceRoot });
    expect(root).not.toBe(evidenceRoot);
  });
  test.each(Object.keys(HEAD))('cover the head’s %s', field => expect(rootsOf({ ...HEAD, [field]: 'other' } as Head, ITEMS).evidenceRoot).not.toBe(rootsOf(HEAD, ITEMS).evidenceRoot));
  test.each(Object.keys(ITEMS[0]!))('cover an item’s %s', field => expect(rootsOf(HEAD, [{ ...ITEMS[0]!, [field]: 'other' } as Item, ...ITEMS.slice(1)]).evidenceRoot).not.toBe(rootsOf(HEAD, ITEMS).evidenceRoot));
});

describe('what stands in front', () => {
  const [manifest, root, sums] = frontOf(HEAD, ITEMS);
  test('is the manifest in canonical JSON, written alike by the verifier', () => {
    expect(manifest!.content.toString()).toBe(canonicalJson(JSON.parse(manifest!.content.toString())));
    expect(canonical(JSON.parse(manifest!.content.toString()))).toBe(manifest!.content.toString());
  });
  test('names the roots and the manifest’s own hash', () => {
    const { root: whole, evidenceRoot } = rootsOf(HEAD, ITEMS);
    expect(root!.content.toString()).toBe(`dossier 26-1015-0001-8 version 3\nroot ${whole}\nevidence-root ${evidenceRoot}\nmanifest-sha256 ${sha256(manifest!.content)}\n`);
  });
  test('and the sums as sha256sum reads them', () => expect(sums!.content.toString().split('\n')[0]).toBe(`${sha256('originals/E1.jpg')}  originals/E1.jpg`));
  test('every item has the fields of a collection note', () => {
    for (const one of ITEMS) for (const field of ['content', 'quantity', 'type', 'bytes', 'source', 'method', 'when', 'who', 'sha256']) expect(one).toHaveProperty(field);
    expect(HEAD).toHaveProperty('place');
  });
});

describe('the annex', () => {
  const unmasked = { caseNo: '26-1015-0001-8', version: 3, people: [{ ref: 'P1', id: 'u', name: '方蓉', role: 'legal', phone: '13812345678' }] };
  test('opens with its passphrase, however it was keyed, and with no other', () => {
    const passphrase = newPassphrase();
    const box = JSON.parse(sealAnnex(unmasked, passphrase).toString()) as Record<string, string> & { N: number; r: number; p: number };
    const open = (words: string): string => {
      const key = scryptSync(words, Buffer.from(box['salt']!, 'base64'), 32, { N: box.N, r: box.r, p: box.p, maxmem: 2 ** 27 });
      const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(box['iv']!, 'base64')).setAAD(Buffer.from(box['about']!)).setAuthTag(Buffer.from(box['tag']!, 'base64'));
      return cipher.update(box['data']!, 'base64', 'utf8') + cipher.final('utf8');
    };
    expect(JSON.parse(open(passphrase.replaceAll('-', '')))).toEqual(unmasked);
    expect(() => open('WRONG')).toThrow();
  });
  test('tells nothing in the clear and is another one each time', () => {
    const [one, two] = [sealAnnex(unmasked, 'A'), sealAnnex(unmasked, 'A')];
    expect(one.toString()).not.toMatch(/13812345678|方蓉/);
    expect(one.equals(two)).toBe(false);
  });
  test('passphrases are thirty letters without those that look alike, never twice', () => {
    const some = Array.from({ length: 200 }, newPassphrase);
    for (const one of some) expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(some).size).toBe(some.length);
  });
});

describe('how to verify', () => {
  test.each(['zh', 'en'] as const)('in %s names common tools, the root and the file', locale => {
    const text = verifySteps(locale, '26-1015-0001-8', 3, 'f00d').join('\n');
    for (const word of ['sha256sum', 'unzip', 'openssl', 'verify-dossier', 'SHA256SUMS', 'f00d', 'dossier-26-1015-0001-8-v3.zip', 'scrypt', 'RFC 6962']) expect(text).toContain(word);
  });
  test('the text file has both languages and names no root: the root covers it', () => {
    expect(verifyText('26-1015-0001-8', 3)).toMatch(/核对[\s\S]*Unpack it/);
    expect(verifyText('26-1015-0001-8', 3)).not.toMatch(/[0-9a-f]{64}/);
  });
  test('a draft says so in its name', () => expect([nameOf('1', 2, true), nameOf('1', 2, false)]).toEqual(['dossier-1-v2-DRAFT', 'dossier-1-v2']));
});
