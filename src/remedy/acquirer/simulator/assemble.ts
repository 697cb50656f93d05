import { join } from 'node:path';
import { publicKeyOf } from '../lakala/keys.js';
import { readFileSync } from 'node:fs';
import { keyPair, SIMULATED } from './key-files.js';
import { Ledger } from './ledger.js';
import { Notices } from './notices.js';
import { Platform } from './platform.js';
import { SimulatorServer } from './server.js';

export const LEDGER_FILE = 'refunds.jsonl';

export interface Wish {
  /** keys and books lie here */
  folder: string;
  now: () => Date;
  noticeUrl?: string;
  saleElsewhere?: (logNo: string) => Promise<number | undefined>;
}

/** A simulator over the folder's books, not yet listening. The client's pair lies beside it, so that one house can play both sides. */
export function simulatorIn({ folder, now, noticeUrl, saleElsewhere }: Wish): { server: SimulatorServer; ledger: Ledger } {
  keyPair(folder, 'client');
  const platformKeys = keyPair(folder, 'platform');
  const client = publicKeyOf(readFileSync(join(folder, 'client.pem'), 'utf8')).key;
  const ledger = Ledger.open(join(folder, LEDGER_FILE));
  const server = new SimulatorServer({
    ledger, now, platform: new Platform(ledger, now, saleElsewhere), notices: new Notices(noticeUrl, platformKeys.private, now),
    client: { appid: SIMULATED.appid, serial: SIMULATED.serial, key: client }, us: { appid: SIMULATED.appid, serial: SIMULATED.platformSerial, key: platformKeys.private },
  });
  return { server, ledger };
}
