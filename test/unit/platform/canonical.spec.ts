import { describe, expect, test } from '@jest/globals';
import { canonicalJson, fingerprint, sha256 } from '../../../src/platform/canonical.js';

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [2, { d: 3, c: 4 }] }, '{"a":[2,{"c":4,"d":3}],"b":1}'], [{ a: undefined, b: null }, '{"b":null}'], [undefined, 'null'], [[undefined, 1], '[null,1]'],
    [new Date('2026-10-15T02:00:00Z'), '"2026-10-15T02:00:00.000Z"'], ['引"号', '"引\\"号"'], [{}, '{}'], [[], '[]'], [0, '0'], [false, 'false'],
  ])('of %j is %s', (value, text) => expect(canonicalJson(value)).toBe(text));
  test('can be read back', () => {
    const value = { z: [1, { y: 'x' }], a: { c: null, b: true } };
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });
});

describe('a fingerprint', () => {
  test('does not depend on the order of the fields or on absent ones', () => {
    expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, c: undefined, a: 1 }));
  });
  test.each([[{ a: 1 }, { a: '1' }], [{ a: 1 }, { a: 2 }], [{ a: null }, {}], [[1, 2], [2, 1]], [{ a: { b: 1 } }, { 'a.b': 1 }]])('tells %j from %j', (left, right) => {
    expect(fingerprint(left)).not.toBe(fingerprint(right));
  });
  test('is SHA-256', () => expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'));
});
