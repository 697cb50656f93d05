import { constants, randomInt, sign, verify, type KeyObject } from 'node:crypto';

export const SCHEME = 'LKLAPI-SHA256withRSA';
/** Beyond this much between their clock and ours a signature is stale, in seconds. */
export const FRESH_S = 300;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const PADDING = constants.RSA_PKCS1_PADDING;

export const newNonce = (): string => Array.from({ length: 32 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
export const unixSeconds = (at: Date): string => String(Math.floor(at.getTime() / 1000));

/** Every part on a line of its own, the body as its very bytes. */
export const textOf = (parts: readonly string[], body: Buffer): Buffer => Buffer.concat([Buffer.from(parts.map(part => `${part}\n`).join('')), body, Buffer.from('\n')]);

/** RSA PKCS#1 v1.5 over SHA-256, base64. */
export const signatureOf = (text: Buffer, key: KeyObject): string => sign('sha256', text, { key, padding: PADDING }).toString('base64');

/** True only for the one spelling of the one right signature. */
export function isSignedBy(text: Buffer, signature: string, key: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64');
  // base64 has spare bits: another last letter may stand for the same bytes
  return bytes.toString('base64') === signature && verify('sha256', text, { key, padding: PADDING }, bytes);
}

export function isFresh(timestamp: string, now: Date): boolean {
  return /^\d{10}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= FRESH_S;
}

/** `<scheme> name="value",...` @returns undefined for another scheme or what cannot be read */
export function fieldsOf(authorization: string): Record<string, string> | undefined {
  if (!authorization.startsWith(`${SCHEME} `)) return undefined;
  const parts = authorization.slice(SCHEME.length + 1).split(',').map(part => /^\s*(\w+)="([^"]*)"\s*$/.exec(part));
  if (parts.some(part => !part)) return undefined;
  const fields = Object.fromEntries(parts.map(part => [part![1], part![2]])) as Record<string, string>;
  return Object.keys(fields).length === parts.length ? fields : undefined;
}

export const authorizationOf = (fields: Record<string, string>): string => `${SCHEME} ${Object.entries(fields).map(([name, value]) => `${name}="${value}"`).join(',')}`;
