import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';
import { csvLines } from '../../../src/records/loading/csv-lines.js';
import { lineAt } from '../../../src/records/loading/raw-line.js';
import type { Encoding } from '../../../src/records/loading/sniffer.js';
import { streamOf } from '../../fixtures/records/store.js';

async function read(content: string | Buffer, encoding: Encoding = 'utf-8') {
  const lines = [];
  for await (const line of csvLines(streamOf(content), encoding)) lines.push(line);
  return lines;
}

test('line numbers are physical, whatever is quoted', async () => {
  const lines = await read('a,b\n1,"two\nlines"\n2,"three\r\nlines\r\nhere"\n\n3,x\n');
  expect(lines.map(one => [one.line, one.fields[0]])).toEqual([[1, 'a'], [2, '1'], [4, '2'], [8, '3']]);
  expect(lines[1]!.fields[1]).toBe('two\nlines');
});

test('CRLF, quotes in quotes, a missing last line end', async () => {
  expect(await read('a,b\r\n"x, ""y""",2\r\n3,4')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: ['x, "y"', '2'] },
    { line: 3, fields: ['3', '4'] },
  ]);
});

test('a byte order mark is no part of the header', async () => expect((await read('\ufeffa,b\n', 'utf-8-bom'))[0]!.fields).toEqual(['a', 'b']));
test('GBK', async () => expect((await read(iconv.encode('a,禾木参茸行\n', 'gbk'), 'gbk'))[0]!.fields).toEqual(['a', '禾木参茸行']));
test('too many or too few fields are the line reader\'s business', async () => expect((await read('a,b\n1\n1,2,3\n')).map(one => one.fields.length)).toEqual([2, 1, 3]));
test('a quote in the middle of a field is a quote', async () => expect((await read('5" screen,b\n'))[0]!.fields).toEqual(['5" screen', 'b']));
test('an open quote is an error', async () => await expect(read('a,b\n1,"open\n2,x\n')).rejects.toMatchObject({ code: 'CSV_QUOTE_NOT_CLOSED' }));
test('an endless record is an error, not a full memory', async () => await expect(read(`a,"${'x'.repeat(200_000)}`)).rejects.toMatchObject({ code: 'CSV_MAX_RECORD_SIZE' }));

test('the bytes read are told', async () => {
  let bytes = 0;
  for await (const _ of csvLines(streamOf('a,b\n1,2\n'), 'utf-8', more => (bytes += more)));
  expect(bytes).toBe(8);
});

test('an error of the source arrives', async () => {
  const broken = Readable.from((async function* () {
    yield Buffer.from('a,b\n1,2\n');
    throw new Error('disk gone');
  })());
  await expect(async () => {
    for await (const _ of csvLines(broken, 'utf-8'));
  }).rejects.toThrow('disk gone');
});

const field = fc.string({ unit: fc.constantFrom('a', '禾', ',', '"', '\n', ' '), maxLength: 8 });
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('what was written is what is read, and where it begins', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 12 }), async rows => {
    const text = rows.map(row => row.map(quoted).join()).join('\n') + '\n';
    const lines = await read(text);
    expect(lines.map(one => one.fields)).toEqual(rows);
    let begin = 1;
    for (const [at, row] of rows.entries()) {
      expect(lines[at]!.line).toBe(begin);
      begin += 1 + row.join('').split('\n').length - 1;
    }
  }));
});

describe('the raw line', () => {
  const text = 'a,b\r\n1,"two\r\nlines"\r\n2,禾木\r\n3,end';
  test.each([[1, 'a,b'], [2, '1,"two\r\nlines"'], [4, '2,禾木'], [5, '3,end']])('%i', async (line, expected) => {
    expect(await lineAt(streamOf(text), 'utf-8', line)).toBe(expected);
    expect(await lineAt(streamOf(iconv.encode(text, 'gbk')), 'gbk', line)).toBe(expected);
  });
  test('past the end there is none', async () => expect(await lineAt(streamOf('a\n'), 'utf-8', 3)).toBeNull());
  test('it is found where the reader found it', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), async rows => {
      const written = rows.map(row => row.map(quoted).join());
      const content = written.join('\n') + '\n';
      for (const [at, { line }] of (await read(content)).entries()) expect(await lineAt(streamOf(content), 'utf-8', line)).toBe(written[at]);
    }));
  });
});
