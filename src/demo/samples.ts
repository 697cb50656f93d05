import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TransactionRow } from '../contract/index.js';
import type { Settings } from '../platform/settings.js';
import { BAR, SHOPS } from './shops.table.js';
import { slipPicture } from './slip-picture.js';
import { UNREPORTED_FEN } from './stories/decided.js';

export const samplesFolder = ({ dataDir }: Pick<Settings, 'dataDir'>): string => join(dataDir, 'demo-slips');

/** Photos of the slips of the double charge that nobody has reported yet, to try the form with. */
export async function writeSamples(settings: Settings, rows: readonly TransactionRow[]): Promise<void> {
  const { mid, name } = SHOPS[BAR]!;
  await mkdir(samplesFolder(settings), { recursive: true });
  const pair = rows.filter(row => row.mid === mid && row.amtFen === UNREPORTED_FEN);
  for (const [at, row] of pair.entries()) await writeFile(join(samplesFolder(settings), `slip-${at + 1}.jpg`), await slipPicture(row, name));
}
