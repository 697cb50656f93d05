import { randomBytes } from 'node:crypto';
import { der, derOid, TAG } from './der.js';

export const SHA256 = '2.16.840.1.101.3.4.2.1';
const VERSION_1 = der(TAG.integer, Buffer.from([1]));
const YES = der(TAG.boolean, Buffer.from([0xff]));

/** A positive number of 64 bits, as an INTEGER's bytes: never led by a zero byte. */
export function newNonce(): Buffer {
  const nonce = randomBytes(8);
  nonce[0] = (nonce[0]! & 0x3f) | 0x40;
  return nonce;
}

/** TimeStampReq (RFC 3161 section 2.4.1) for a SHA-256 hash; the answer is to bring its certificate. @param hash 64 hex digits */
export function stampRequest(hash: string, nonce: Buffer): Buffer {
  const algorithm = der(TAG.sequence, derOid(SHA256), Buffer.from([0x05, 0x00]));
  const imprint = der(TAG.sequence, algorithm, der(TAG.octets, Buffer.from(hash, 'hex')));
  return der(TAG.sequence, VERSION_1, imprint, der(TAG.integer, nonce), YES);
}
