import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { crc32 as known } from 'node:zlib';
import { zipBytes, zipOf, type Entry } from '../../../src/dossier/pack/zip.js';
import { crc32 } from '../../support/verifier.mjs';
import { fileOf, inFolder } from '../../support/folders.js';

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}
const entry = (path: string, content: Buffer | string): Entry => {
  const bytes = Buffer.from(content);
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), open: () => pieces(bytes) };
};
async function written(entries: readonly Entry[]): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of zipOf(entries)) all.push(piece);
  return Buffer.concat(all);
}
const has = (command: string): boolean => spawnSync(command, ['--version'], { encoding: 'utf8' }).status === 0 || spawnSync(command, ['-v'], { encoding: 'utf8' }).status === 0;

const SOME = [entry('manifest.json', '{}'), entry('originals/E1.jpg', Buffer.alloc(25_000, 7)), entry('empty.txt', ''), entry('rows/26101400000001.txt', '原始行,消费\n')];

describe('the ZIP', () => {
  test('equal items give equal bytes, and as many as foretold', async () => {
    const [one, two] = [await written(SOME), await written(SOME)];
    expect(one.equals(two)).toBe(true);
    expect(one.length).toBe(zipBytes(SOME));
  });
  test('tells no time and no machine', async () => {
    const text = (await written(SOME)).toString('latin1');
    for (let at = text.indexOf('PK\x03\x04'); at >= 0; at = text.indexOf('PK\x03\x04', at + 1)) expect(text.slice(at + 10, at + 14)).toBe('\0\0\x21\0');
  });
  test.each(['unzip', 'python3'])('opens with %s, byte for byte', async command => {
    if (!has(command)) return; // not on every machine; what reads it here is the verifier
    await inFolder(async folder => {
      const path = await fileOf(folder, await written(SOME), 'a.zip');
      if (command === 'unzip') {
        expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
        expect(execFileSync('unzip', ['-p', path, 'originals/E1.jpg']).equals(Buffer.alloc(25_000, 7))).toBe(true);
        return;
      }
      const script = 'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(*z.namelist(), sep="\\n")\nsys.stdout.buffer.write(z.read("rows/26101400000001.txt"))';
      expect(execFileSync('python3', ['-c', script, path], { encoding: 'utf8' })).toContain('rows/26101400000001.txt');
    });
  });
  test('an item that is not what it was announced as stops it by its name', async () => {
    const lying = { ...entry('originals/E2.jpg', 'abc'), sha256: 'f'.repeat(64) };
    await expect(written([...SOME, lying])).rejects.toThrow('originals/E2.jpg is not what it was when it was sealed');
    await expect(written([{ ...entry('a', 'abc'), bytes: 4 }])).rejects.toThrow('a is not what');
  });
  test('what does not fit into one is refused before a byte is written', async () => {
    await expect(written([{ ...entry('large', 'x'), bytes: 0xffff_ffff }])).rejects.toThrow('too large');
    await expect(written(Array.from({ length: 65_536 }, (_, n) => entry(`n${n}`, '')))).rejects.toThrow('too large');
  });
});

test('the verifier’s checksum is the known one, in one piece and in several', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
    const [head, tail] = [bytes.subarray(0, cut), bytes.subarray(cut)];
    expect(crc32(bytes)).toBe(known(bytes));
    expect(crc32(tail, crc32(head))).toBe(known(bytes));
  }));
});
