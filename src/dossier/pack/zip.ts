import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';

/** One item: known in length and hash before it is written, read when its turn comes. */
export interface Entry {
  /** ASCII, with slashes */
  path: string;
  bytes: number;
  sha256: string;
  open: () => Readable | AsyncIterable<Buffer>;
}
interface Placed {
  path: string;
  bytes: number;
  crc: number;
  at: number;
}

const LARGEST = 0xffff_ffff, MOST = 0xffff;
const DAY_ONE = 0x21; // 1980-01-01: a ZIP knows no earlier day, and ours tell no time

/**
 * A ZIP in the one way a dossier is written: items in the caller's order, stored as they are, no times, no extra fields.
 * Equal items give equal bytes, and whoever has the items can write it again byte by byte.
 * @throws Error naming an item that does not have the length and hash it was announced with
 */
export async function* zipOf(entries: readonly Entry[]): AsyncGenerator<Buffer> {
  if (entries.length > MOST || zipBytes(entries) > LARGEST) throw new Error('too large for one ZIP: more than 4 GB or 65,535 items');
  const placed: Placed[] = [];
  let at = 0;
  for (const entry of entries) {
    const one = { path: entry.path, bytes: entry.bytes, crc: await sealOf(entry), at };
    const header = localHeader(one);
    yield header;
    yield* entry.open() as AsyncIterable<Buffer>;
    placed.push(one);
    at += header.length + entry.bytes;
  }
  const central = Buffer.concat(placed.map(centralHeader));
  yield central;
  yield endRecord(placed.length, central.length, at);
}

/** How many bytes it will have. */
export const zipBytes = (entries: readonly Pick<Entry, 'path' | 'bytes'>[]): number =>
  entries.reduce((sum, { path, bytes }) => sum + bytes + 30 + 46 + 2 * path.length, 22);

/** The checksum stands before the content, so each item is read twice; what was changed on the disk is found here. */
async function sealOf({ path, bytes, sha256, open }: Entry): Promise<number> {
  const hash = createHash('sha256');
  let crc = 0, length = 0;
  for await (const piece of open() as AsyncIterable<Buffer>) {
    hash.update(piece);
    crc = crc32(piece, crc);
    length += piece.length;
  }
  if (length !== bytes || hash.digest('hex') !== sha256) throw new Error(`${path} is not what it was when it was sealed`);
  return crc;
}

function localHeader(entry: Placed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  common(header, 4, entry);
  return Buffer.concat([header, Buffer.from(entry.path)]);
}

function common(header: Buffer, at: number, { path, bytes, crc }: Placed): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(0x0800, at + 2); // names are UTF-8
  header.writeUInt16LE(DAY_ONE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(bytes, at + 14);
  header.writeUInt32LE(bytes, at + 18);
  header.writeUInt16LE(Buffer.byteLength(path), at + 22);
}

function centralHeader(entry: Placed): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4); // made by version 2.0 on Unix
  common(header, 6, entry);
  header.writeUInt32LE(0x81a4_0000, 38); // a regular file, rw-r--r--
  header.writeUInt32LE(entry.at, 42);
  return Buffer.concat([header, Buffer.from(entry.path)]);
}

function endRecord(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
