import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ReaderRefused, SlipReader } from './evidence/reading/slip-reader.js';
import type { PictureReading } from './evidence/reading/types.js';
import { readSettings } from './platform/settings.js';
import type { SlipField } from './contract/index.js';

const NAMES: Record<SlipField, string> = {
  merchantName: 'merchant_name', mid: 'mid', tid: 'tid', panMasked: 'pan_masked', txnType: 'txn_type', batchNo: 'batch_no',
  voucherNo: 'voucher_no', authCode: 'auth_code', rrn: 'rrn', txnTime: 'txn_time', amountFen: 'amt_fen',
};

/** Reads every picture of a folder and writes a line for each; times and memory go to stderr. */
async function readSlips(from: string, out: string): Promise<void> {
  const reader = new SlipReader(readSettings({ SLIP_READER: 'true' }));
  const lines: object[] = [];
  const times: number[] = [];
  for (const name of readdirSync(from).filter(file => /\.(?:jpe?g|png|webp)$/i.test(file)).sort()) {
    const started = performance.now();
    lines.push(await lineOf(reader, join(from, name)));
    times.push(performance.now() - started);
  }
  await reader.onModuleDestroy();
  writeFileSync(out, lines.map(line => `${JSON.stringify(line)}\n`).join(''));
  times.sort((left, right) => left - right);
  const at = (share: number): string => ((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) / 1000).toFixed(2);
  console.error(`${times.length} pictures, median ${at(0.5)} s, p95 ${at(0.95)} s, most ${at(1)} s, peak memory of the reader ${Math.round(reader.peak / 1e6)} MB`);
}

async function lineOf(reader: SlipReader, path: string): Promise<object> {
  const image = basename(path);
  try {
    const { isSlip, fields, forbidden, hints, turned } = await reader.read({ path });
    const redactions = forbidden.map(({ stored: { x, y, width, height } }) => [x, y, width, height]);
    return { image, isSlip, ...(isSlip ? written(fields) : { fields: {}, confidence: {} }), redactions, hints, turned };
  } catch (error) {
    if (!(error instanceof ReaderRefused)) throw error;
    return { image, isSlip: false, fields: {}, confidence: {}, redactions: [], refused: error.reason };
  }
}

function written(fields: PictureReading['fields']): object {
  const valueOf = ({ field, value }: PictureReading['fields'][number]): string | number => (field === 'amountFen' ? Number(value) : value);
  const named = <T>(pick: (one: PictureReading['fields'][number]) => T): object => Object.fromEntries(fields.map(one => [NAMES[one.field], pick(one)]));
  return { fields: named(valueOf), confidence: named(one => one.confidence), sure: named(one => one.sure) };
}

const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
if (!values.in || !values.out) {
  console.error('usage: read-slips --in DIR --out FILE');
  process.exit(2);
}
await readSlips(values.in, values.out);
