import { createCipheriv, randomBytes, scryptSync } from 'node:crypto';
import { canonicalJson } from '../../platform/canonical.js';

// no I, L, O, U: read out on the telephone without doubt
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const COST = { N: 32_768, r: 8, p: 1 };

/** What the masked papers leave out. */
export interface Unmasked {
  caseNo: string;
  version: number;
  people: readonly { ref: string; id: string; name: string; role: string; phone?: string; email?: string }[];
}

/** Thirty letters in groups of five: 150 bits. */
export function newPassphrase(): string {
  const letters = Array.from(randomBytes(30), byte => LETTERS[byte % 32]!).join('');
  return letters.match(/.{5}/g)!.join('-');
}

/** As it is keyed: case, dashes and blanks do not matter. */
const keyed = (passphrase: string): string => passphrase.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** The passphrase opens it (scrypt, AES-256-GCM); `scripts/verify-dossier --annex-passphrase-file` reads this format. */
export function sealAnnex(unmasked: Unmasked, passphrase: string): Buffer {
  const salt = randomBytes(16), iv = randomBytes(12), about = `${unmasked.caseNo} ${unmasked.version}`;
  const key = scryptSync(keyed(passphrase), salt, 32, { ...COST, maxmem: 256 * COST.N * COST.r });
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  const data = Buffer.concat([cipher.update(canonicalJson(unmasked)), cipher.final()]);
  const base64 = (bytes: Buffer): string => bytes.toString('base64');
  return Buffer.from(canonicalJson({
    format: 'lidan-annex/1', kdf: 'scrypt', ...COST, salt: base64(salt), cipher: 'aes-256-gcm', iv: base64(iv), tag: base64(cipher.getAuthTag()), about, data: base64(data),
  }));
}
