import { randomBytes, randomInt } from 'node:crypto';

// 26 bits that only rise: ids of one moment sort as they were made, whatever moments come in between
let made = randomInt(2 ** 25);

/** UUIDv7; ids made in one process for one millisecond rise, so rows sort by id as they were made. */
export function newId(at: Date = new Date()): string {
  const bytes = randomBytes(16);
  made = (made + 1) % 2 ** 26;
  bytes.writeUIntBE(Math.max(at.getTime(), 0), 0, 6);
  bytes.writeUInt16BE(0x7000 | (made >>> 14), 6);
  bytes.writeUInt16BE(0x8000 | (made & 0x3fff), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
