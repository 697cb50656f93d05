import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Settings } from '../../../platform/settings.js';
import type { Line } from './http.js';

/** A key from PEM: a certificate or a bare public key. @returns the certificate's own serial where there is one, upper-case hex */
export function publicKeyOf(pem: string): { key: KeyObject; serial?: string } {
  const key = createPublicKey(pem);
  return pem.includes('BEGIN CERTIFICATE') ? { key, serial: new X509Certificate(pem).serialNumber } : { key };
}

const inFile = <T>(name: string, path: string, read: (pem: string) => T): T => {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch (error) {
    // the message names the setting and the cause, never what stands in the file
    throw new Error(`${name}: ${(error as { code?: string }).code ?? 'not a PEM key or certificate'} (${path})`);
  }
};

/** The line to a real acquirer, from the settings. @throws Error naming the setting whose file cannot be read */
export function lineFrom(settings: Settings): Line & { notices: KeyObject[] } {
  const { ACQUIRER_URL, ACQUIRER_APPID, ACQUIRER_SERIAL, ACQUIRER_KEY_FILE, ACQUIRER_CERT_FILE, ACQUIRER_CERT_SERIAL, ACQUIRER_NOTICE_CERT_FILE, ACQUIRER_TIMEOUT_MS } = settings;
  const key = inFile('ACQUIRER_KEY_FILE', ACQUIRER_KEY_FILE!, createPrivateKey);
  const theirs = inFile('ACQUIRER_CERT_FILE', ACQUIRER_CERT_FILE!, publicKeyOf);
  const serial = ACQUIRER_CERT_SERIAL ?? theirs.serial;
  if (!serial) throw new Error('ACQUIRER_CERT_SERIAL is needed beside a bare public key');
  const notice = ACQUIRER_NOTICE_CERT_FILE ? inFile('ACQUIRER_NOTICE_CERT_FILE', ACQUIRER_NOTICE_CERT_FILE, publicKeyOf) : theirs;
  return {
    base: ACQUIRER_URL!.replace(/\/+$/, ''), us: { appid: ACQUIRER_APPID!, serial: ACQUIRER_SERIAL!, key }, timeoutMs: ACQUIRER_TIMEOUT_MS,
    trust: { appid: ACQUIRER_APPID!, keys: new Map([[serial, theirs.key]]) }, notices: [notice.key],
  };
}
