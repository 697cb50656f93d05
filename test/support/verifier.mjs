/** The stand-alone verifier's own functions, taken from the one file that is handed out. */
import crypto from 'node:crypto';
import fs from 'node:fs';

const text = fs.readFileSync(new URL('../../scripts/verify-dossier', import.meta.url), 'utf8');
const [, code] = text.split('\n// --- the command line\n')[0].split(/^':' \/\/.*$/m);
const tools = { fs, crypto };
const made = new Function(`${code}\nreturn { verify, openAnnex, Bad, merkle, crc32, canonical };`)();

export const { Bad, merkle, crc32, canonical } = made;
export const verify = (path, options = {}) => made.verify(path, options, tools);
export const openAnnex = (path, passphrase) => made.openAnnex(path, passphrase, tools);

/** What it says is bad, or null when it finds all good. */
export function faultOf(path, options) {
  try {
    verify(path, options);
    return null;
  } catch (error) {
    if (error instanceof Bad) return error;
    throw error;
  }
}
