import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SIMULATED = { appid: 'LIDAN-SIMULATED', serial: 'SIMULATEDCLIENT01', platformSerial: 'SIMULATEDPLATFORM01' } as const;

export interface KeyPair {
  private: KeyObject;
  public: KeyObject;
}

/** A pair by name, made once and kept in the folder: `<name>.key.pem` for its owner alone, `<name>.pem` for the other side. */
export function keyPair(folder: string, name: string): KeyPair {
  const path = join(folder, `${name}.key.pem`);
  if (!existsSync(path)) make(folder, name);
  const key = createPrivateKey(readFileSync(path, 'utf8'));
  return { private: key, public: createPublicKey(key) };
}

function make(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, `${name}.pem`), pair.publicKey.export({ type: 'spki', format: 'pem' }));
  // the private one appears whole or not at all: what is there counts as made
  const fresh = join(folder, `${name}.${process.pid}.tmp`);
  writeFileSync(fresh, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  renameSync(fresh, join(folder, `${name}.key.pem`));
}
