import iconv from 'iconv-lite';
import type { Readable } from 'node:stream';
import type { Encoding } from './sniffer.js';

const NEWLINE = 0x0a;
const QUOTE = 0x22;

/** The record that begins on a physical line, as sent, without its line end; null past the end of the file. */
export async function lineAt(content: Readable, encoding: Encoding, line: number): Promise<string | null> {
  let number = 1;
  let isQuoted = false;
  const kept: Buffer[] = [];
  for await (const piece of pieces(content)) {
    const isEnd = piece.at(-1) === NEWLINE;
    if (number >= line) {
      kept.push(piece);
      isQuoted = isQuoted !== isOdd(piece);
      if (isEnd && !isQuoted) break;
    }
    if (isEnd) number++;
  }
  if (!kept.length) return null;
  return iconv.decode(Buffer.concat(kept), encoding === 'gbk' ? 'gb18030' : 'utf-8').replace(/\r?\n$/, '');
}

/** Up to a newline or the end of what came at once; no GB 18030 character contains a newline byte. */
async function* pieces(content: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of content as AsyncIterable<Buffer>) {
    for (let start = 0; start < chunk.length; ) {
      const newline = chunk.indexOf(NEWLINE, start);
      const end = newline < 0 ? chunk.length : newline + 1;
      yield chunk.subarray(start, end);
      start = end;
    }
  }
}

const isOdd = (bytes: Buffer): boolean => bytes.reduce((count, byte) => count + (byte === QUOTE ? 1 : 0), 0) % 2 === 1;
