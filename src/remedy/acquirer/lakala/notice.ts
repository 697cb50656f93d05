import type { KeyObject } from 'node:crypto';
import { authorizationOf, fieldsOf, isFresh, isSignedBy, newNonce, signatureOf, textOf, unixSeconds } from './signature.js';

/** Why a notice is not believed, or undefined. Even a believed one is only a hint: what it says is asked for. */
export function noticeDisbelief(authorization: string, body: Buffer, keys: readonly KeyObject[], now: Date): 'no_signature' | 'stale' | 'bad_signature' | undefined {
  const { timestamp, nonce_str: nonce, signature } = fieldsOf(authorization) ?? {};
  if (!timestamp || !nonce || !signature) return 'no_signature';
  if (!isFresh(timestamp, now)) return 'stale';
  const text = textOf([timestamp, nonce], body);
  return keys.some(key => isSignedBy(text, signature, key)) ? undefined : 'bad_signature';
}

/** The Authorization header of a notice, as the platform makes it. */
export function signedNotice(key: KeyObject, body: Buffer, at: Date, nonce = newNonce()): string {
  const timestamp = unixSeconds(at);
  return authorizationOf({ timestamp, nonce_str: nonce, signature: signatureOf(textOf([timestamp, nonce], body), key) });
}

/** The refund number a notice speaks of. */
export function numberOf(body: Buffer): string | undefined {
  try {
    const said = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const number = said['out_trade_no'] ?? said['out_refund_order_no'];
    return typeof number === 'string' ? number : undefined;
  } catch {
    return undefined;
  }
}
