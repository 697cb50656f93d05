/** One value of the distinguished encoding rules (ITU-T X.690): definite lengths, one-byte tags. */
export interface Der {
  tag: number;
  body: Buffer;
  /** the whole value, tag and length included: what hashes and signatures cover */
  raw: Buffer;
}

export const TAG = { boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utf8: 0x0c, time: 0x18, sequence: 0x30, set: 0x31 } as const;
/** context-specific, constructed: `[n]` */
export const context = (n: number): number => 0xa0 + n;

/** @throws Error when the bytes are not one whole value */
export function readDer(bytes: Buffer): Der {
  const { value, end } = readAt(bytes, 0);
  if (end !== bytes.length) throw new Error('der: bytes after the end');
  return value;
}

/** What a constructed value holds. @throws Error */
export function partsOf(value: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < value.body.length; ) {
    const { value: part, end } = readAt(value.body, at);
    parts.push(part);
    at = end;
  }
  return parts;
}

function readAt(bytes: Buffer, at: number): { value: Der; end: number } {
  if (at + 2 > bytes.length) throw new Error('der: cut short');
  const tag = bytes[at]!;
  if ((tag & 0x1f) === 0x1f) throw new Error('der: long tags are not read');
  const { length, start } = lengthAt(bytes, at + 1);
  const end = start + length;
  if (end > bytes.length) throw new Error('der: cut short');
  return { value: { tag, body: bytes.subarray(start, end), raw: bytes.subarray(at, end) }, end };
}

function lengthAt(bytes: Buffer, at: number): { length: number; start: number } {
  const first = bytes[at]!;
  if (first < 0x80) return { length: first, start: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + 1 + count > bytes.length) throw new Error('der: no definite length');
  return { length: bytes.readUIntBE(at + 1, count), start: at + 1 + count };
}

/** @throws Error when it is another kind of value, or missing */
export function expectTag(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw new Error(`der: tag ${tag} expected`);
  return value;
}

export function oidOf(value: Der | undefined): string {
  const { body } = expectTag(value, TAG.oid);
  const numbers: number[] = [];
  let number = 0;
  for (const byte of body) {
    number = number * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    numbers.push(number);
    number = 0;
  }
  const first = numbers.shift() ?? 0;
  const root = Math.min(Math.floor(first / 40), 2);
  return [root, first - root * 40, ...numbers].join('.');
}

export function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 0xff ? 4 : 2, '0'), 'hex');
  if (body.length > 0xffff) throw new Error('der: longer than anything we say');
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, body]);
}

/** @param dotted with at least two numbers */
export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(number: number): number[] {
  const bytes = [number % 128];
  for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128)) bytes.unshift((left % 128) | 0x80);
  return bytes;
}
