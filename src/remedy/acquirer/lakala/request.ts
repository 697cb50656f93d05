import type { KeyObject } from 'node:crypto';
import { localIso } from '../../../platform/clock.js';
import { authorizationOf, fieldsOf, isFresh, isSignedBy, newNonce, signatureOf, textOf, unixSeconds } from './signature.js';

export interface Signer {
  appid: string;
  /** of our certificate */
  serial: string;
  key: KeyObject;
}

/** `yyyyMMddHHmmss` in +08:00 */
export const stampOf = (at: Date): string => localIso(at).slice(0, 19).replace(/\D/g, '');

export const bodyOf = (data: object, at: Date): Buffer => Buffer.from(JSON.stringify({ req_time: stampOf(at), version: '3.0', req_data: data }));

/** The Authorization header of a request with this body. */
export function signedRequest({ appid, serial, key }: Signer, body: Buffer, at: Date, nonce = newNonce()): string {
  const timestamp = unixSeconds(at);
  const signature = signatureOf(textOf([appid, serial, timestamp, nonce], body), key);
  return authorizationOf({ appid, nonce_str: nonce, timestamp, serial_no: serial, signature });
}

/** The other side of it, for whoever receives a request. @returns why it is not believed, or undefined */
export function whyNotBelieved(authorization: string, body: Buffer, known: { appid: string; serial: string; key: KeyObject }, now: Date): string | undefined {
  const fields = fieldsOf(authorization);
  if (!fields) return 'no_signature';
  const { appid = '', nonce_str: nonce = '', timestamp = '', serial_no: serial = '', signature = '' } = fields;
  if (appid !== known.appid || serial !== known.serial) return 'unknown_serial';
  if (!isFresh(timestamp, now)) return 'stale';
  return isSignedBy(textOf([appid, serial, timestamp, nonce], body), signature, known.key) ? undefined : 'bad_signature';
}
