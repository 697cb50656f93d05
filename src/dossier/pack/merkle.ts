import { createHash } from 'node:crypto';

const hash = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const LEAF = Buffer.from([0]), NODE = Buffer.from([1]);

/** The tree hash of RFC 6962, section 2.1; of no leaves it is the hash of nothing. @returns 64 hex digits */
export function merkleRoot(leaves: readonly (Buffer | string)[]): string {
  return (leaves.length ? rootOf(leaves.map(leaf => Buffer.from(leaf))) : hash()).toString('hex');
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return hash(LEAF, leaves[0]!);
  // a leaf and a node never hash the same bytes, and the left half is the largest power of two below the count
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return hash(NODE, rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}
