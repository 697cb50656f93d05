import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { Sniffer } from '../../../src/records/loading/sniffer.js';

const TEXT = 'mid,store_name\r\n999331059121162,禾木参茸行\r\n';

/** Lets the bytes past in pieces of this size. */
async function sniff(bytes: Buffer, size = 1): Promise<Sniffer & { seen: Buffer }> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, at * size + size));
  const sniffer = new Sniffer();
  const seen: Buffer[] = [];
  for await (const piece of sniffer.past(Readable.from(pieces))) seen.push(piece);
  return Object.assign(sniffer, { seen: Buffer.concat(seen) });
}

describe.each([1, 2, 3, 7, 1000])('in pieces of %i bytes', size => {
  test('UTF-8', async () => {
    const { encoding, seen } = await sniff(Buffer.from(TEXT), size);
    expect(encoding).toBe('utf-8');
    expect(seen.toString()).toBe(TEXT);
  });
  test('UTF-8 with a byte order mark', async () => expect((await sniff(Buffer.from(`\ufeff${TEXT}`), size)).encoding).toBe('utf-8-bom'));
  test('GBK', async () => expect((await sniff(iconv.encode(TEXT, 'gbk'), size)).encoding).toBe('gbk'));
  test('GB 18030 beyond GBK', async () => expect((await sniff(iconv.encode('行,𠮷野家\n', 'gb18030'), size)).encoding).toBe('gbk'));
  test('the end of the first line', async () => {
    expect((await sniff(Buffer.from(TEXT), size)).eol).toBe('crlf');
    expect((await sniff(Buffer.from('a,b\nc,d\r\n'), size)).eol).toBe('lf');
  });
});

test('plain ASCII is UTF-8', async () => expect((await sniff(Buffer.from('a,b\n'))).encoding).toBe('utf-8'));
test('a character cut off at the very end is no UTF-8', async () => expect((await sniff(Buffer.from('禾').subarray(0, 2))).encoding).toBe('gbk'));
test('an empty file', async () => {
  const { encoding, eol } = await sniff(Buffer.alloc(0));
  expect([encoding, eol]).toEqual(['utf-8', 'lf']);
});
