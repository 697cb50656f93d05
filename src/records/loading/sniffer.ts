import type { Readable } from 'node:stream';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gbk';
export type Eol = 'lf' | 'crlf';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Looks at bytes on their way past: what is no UTF-8 is GBK (read as its superset GB 18030). */
export class Sniffer {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private head = Buffer.alloc(0);
  private last = 0;
  private isUtf8 = true;
  private found?: Eol;

  async *past(content: Readable | AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      this.look(chunk);
      yield chunk;
    }
    this.decode(new Uint8Array(), false);
  }

  get encoding(): Encoding {
    if (!this.isUtf8) return 'gbk';
    return this.head.length === 3 && this.head.equals(Buffer.from([0xef, 0xbb, 0xbf])) ? 'utf-8-bom' : 'utf-8';
  }

  /** by the first line */
  get eol(): Eol {
    return this.found ?? 'lf';
  }

  private look(chunk: Buffer): void {
    if (this.head.length < 3) this.head = Buffer.concat([this.head, chunk.subarray(0, 3 - this.head.length)]);
    this.decode(chunk, true);
    if (this.found) return;
    const end = chunk.indexOf(NEWLINE);
    if (end >= 0) this.found = (end > 0 ? chunk[end - 1] : this.last) === RETURN ? 'crlf' : 'lf';
    this.last = chunk.at(-1) ?? this.last;
  }

  private decode(bytes: Uint8Array, stream: boolean): void {
    if (!this.isUtf8) return;
    try {
      this.utf8.decode(bytes, { stream });
    } catch {
      this.isUtf8 = false;
    }
  }
}
