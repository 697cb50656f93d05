import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { pipeline, Transform, type Readable } from 'node:stream';
import type { Encoding } from './sniffer.js';

export interface CsvLine {
  /** where it begins in the file; the header is line 1 */
  line: number;
  fields: string[];
}

/** More than any line needs; an open quote must not fill the memory. */
const LONGEST_RECORD = 64 * 1024;

/**
 * RFC 4180 records with their physical line, one at a time; empty lines are passed over.
 * @param onBytes told of each piece that was read
 * @throws CsvError for an open quote or a record beyond 64 KiB
 */
export async function* csvLines(content: Readable, encoding: Encoding, onBytes?: (bytes: number) => void): AsyncGenerator<CsvLine> {
  const parser = parse({
    bom: true, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n'], max_record_size: LONGEST_RECORD,
  });
  const meter = new Transform({ transform: (chunk: Buffer, _, done) => (onBytes?.(chunk.length), done(null, chunk)) });
  const failed = (error: Error | null | undefined) => error && parser.destroy(error);
  if (encoding === 'gbk') pipeline(content, meter, iconv.decodeStream('gb18030'), parser, failed);
  else pipeline(content, meter, parser, failed);
  let line = 1;
  for await (const fields of parser as AsyncIterable<string[]>) {
    const begin = line;
    line += 1 + newlinesIn(fields);
    if (fields.length > 1 || fields[0] !== '') yield { line: begin, fields };
  }
}

// the parser counts a CRLF within quotes twice
function newlinesIn(fields: string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count++;
  }
  return count;
}
