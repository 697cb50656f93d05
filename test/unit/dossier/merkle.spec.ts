import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { merkleRoot } from '../../../src/dossier/pack/merkle.js';
import { merkle } from '../../support/verifier.mjs';

const sha = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const hex = (...texts: string[]): Buffer[] => texts.map(text => Buffer.from(text, 'hex'));

/** The vectors that Certificate Transparency's own implementations share (RFC 6962, section 2.1). */
const LEAVES = hex('', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f');
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree hash', () => {
  test.each(ROOTS.map((root, count) => [count, root] as const))('of %i leaves is the known one', (count, root) => expect(merkleRoot(LEAVES.slice(0, count))).toBe(root));
  test('is computed alike by whoever verifies', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: 1, maxLength: 70 }), leaves => {
      const bytes = leaves.map(leaf => Buffer.from(leaf));
      expect(merkle(bytes, sha).toString('hex')).toBe(merkleRoot(bytes));
    }));
  });
  test('a leaf that looks like a node is none', () => {
    const [left, right] = LEAVES.slice(1, 3).map(leaf => sha(Buffer.concat([Buffer.from([0]), leaf])));
    expect(merkleRoot([Buffer.concat([Buffer.from([1]), left!, right!])])).not.toBe(merkleRoot(LEAVES.slice(1, 3)));
  });
  test('order, a change and a doubled last leaf all show', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 40 }), leaves => {
      const root = merkleRoot(leaves);
      expect(merkleRoot([...leaves].reverse())).not.toBe(root);
      expect(merkleRoot([...leaves, leaves.at(-1)!])).not.toBe(root);
      expect(merkleRoot([...leaves.slice(0, -1), `${leaves.at(-1)!}x`])).not.toBe(root);
    }));
  });
});
