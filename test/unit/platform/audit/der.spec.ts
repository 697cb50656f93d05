import { describe, expect, test } from '@jest/globals';
import { der, derOid, expectTag, oidOf, partsOf, readDer, TAG } from '../../../../src/platform/audit/stamp/der.js';
import { newNonce, SHA256, stampRequest } from '../../../../src/platform/audit/stamp/request.js';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('values', () => {
  test.each([0, 1, 127, 128, 255, 256, 65_535])('of %i bytes go out and come back', length => {
    const body = Buffer.alloc(length, 7);
    const read = readDer(der(TAG.octets, body));
    expect([read.tag, read.body.equals(body)]).toEqual([TAG.octets, true]);
  });
  test('lengths take the shortest form', () => {
    expect([127, 128, 255, 256].map(length => der(TAG.octets, Buffer.alloc(length)).subarray(0, 4).toString('hex'))).toEqual(['047f0000', '04818000', '0481ff00', '04820100']);
  });
  test.each(['1.2.840.113549.1.7.2', '2.16.840.1.101.3.4.2.1', '1.3.6.1.5.5.7.3.8', '0.4.0.2023.1.1', '2.5.29.37'])('the name %s goes out and comes back', dotted => {
    expect(oidOf(readDer(derOid(dotted)))).toBe(dotted);
  });
  test('parts keep their own bytes', () => {
    const [first, second] = partsOf(readDer(der(TAG.sequence, derOid(SHA256), der(TAG.integer, hex('05')))));
    expect([first!.raw.equals(derOid(SHA256)), second!.raw.toString('hex')]).toEqual([true, '020105']);
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', ''], ['a tag alone', '30'], ['less than it says', '30 05 0201'], ['more than it says', '02 01 05 00'], ['no definite length', '30 80 00 00'], ['a length of more than four bytes', '30 85 00 00 00 00 01 05'],
    ['a length that is cut', '30 82 01'], ['a tag of many bytes', '1f 81 01 00'],
  ])('%s', (_, bytes) => expect(() => readDer(hex(bytes))).toThrow(/^der: /));
  test('a part that reaches beyond its whole', () => expect(() => partsOf(readDer(hex('30 03 02 05 01')))).toThrow('der: cut short'));
  test('another kind of value, or none', () => {
    for (const value of [readDer(hex('02 01 05')), undefined]) expect(() => expectTag(value, TAG.sequence)).toThrow('der: tag 48 expected');
  });
  test('more than anything we say', () => expect(() => der(TAG.octets, Buffer.alloc(70_000))).toThrow('longer'));
});

test('a question has the hash, a nonce of 64 bits and asks for the certificate', () => {
  const nonce = newNonce();
  expect(nonce).toHaveLength(8);
  const parts = partsOf(readDer(stampRequest('ab'.repeat(32), nonce)));
  expect(parts.map(part => part.tag)).toEqual([TAG.integer, TAG.sequence, TAG.integer, TAG.boolean]);
  const [algorithm, hashed] = partsOf(parts[1]!);
  expect([oidOf(partsOf(algorithm!)[0]), hashed!.body.toString('hex'), parts[2]!.body.equals(nonce)]).toEqual([SHA256, 'ab'.repeat(32), true]);
});
test('nonces are positive, never led by a zero byte and never the same', () => {
  const made = Array.from({ length: 200 }, () => newNonce());
  expect(made.every(nonce => nonce[0]! >= 0x40 && nonce[0]! < 0x80)).toBe(true);
  expect(new Set(made.map(nonce => nonce.toString('hex'))).size).toBe(200);
});
