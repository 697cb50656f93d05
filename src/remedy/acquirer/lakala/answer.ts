import type { KeyObject } from 'node:crypto';
import { isFresh, isSignedBy, newNonce, signatureOf, textOf, unixSeconds } from './signature.js';
import type { Signer } from './request.js';

/** Whose answers are believed: our own appid and the platform's certificates by serial. */
export interface Trust {
  appid: string;
  keys: ReadonlyMap<string, KeyObject>;
}
export type Disbelief = 'no_signature' | 'other_appid' | 'unknown_serial' | 'stale' | 'bad_signature';

const NAMES = ['Lklapi-Appid', 'Lklapi-Serial', 'Lklapi-Timestamp', 'Lklapi-Nonce', 'Lklapi-Signature'] as const;

/** Why an answer is not believed, or undefined. Whatever is not believed is an unknown result, never a failure. */
export function disbelief(headers: (name: string) => string | null, body: Buffer, trust: Trust, now: Date): Disbelief | undefined {
  const given = NAMES.map(name => headers(name) ?? '');
  if (given.some(value => value === '')) return 'no_signature';
  const [appid, serial, timestamp, nonce, signature] = given as [string, string, string, string, string];
  if (appid !== trust.appid) return 'other_appid';
  const key = trust.keys.get(serial);
  if (!key) return 'unknown_serial';
  if (!isFresh(timestamp, now)) return 'stale';
  return isSignedBy(textOf([appid, serial, timestamp, nonce], body), signature, key) ? undefined : 'bad_signature';
}

/** Headers of an answer, as the platform makes them. */
export function signedAnswer({ appid, serial, key }: Signer, body: Buffer, at: Date, nonce = newNonce()): Record<string, string> {
  const timestamp = unixSeconds(at);
  const values = [appid, serial, timestamp, nonce, signatureOf(textOf([appid, serial, timestamp, nonce], body), key)];
  return Object.fromEntries(NAMES.map((name, place) => [name, values[place]!]));
}
