import { expect, test } from '@jest/globals';
import { newId } from '../../../src/platform/ids.js';

const AT = new Date('2027-03-01T00:00:00.123Z');

test('an id is a UUID of version 7 that holds its moment', () => {
  const id = newId(AT);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(AT.getTime());
});
test('ids of one millisecond rise as they were made, and none is made twice', () => {
  const ids = Array.from({ length: 20_000 }, () => newId(new Date(AT.getTime() + 1)));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(20_000);
});
test.each([-2, 2])('ids of a moment %d ms apart made in between do not disturb the order', by => {
  const ids = Array.from({ length: 300 }, (_, n) => (newId(new Date(AT.getTime() + by * n)), newId(AT)));
  expect([...ids].sort()).toEqual(ids);
});
test('later moments sort later', () => {
  const ids = [0, 1, 1000, 86_400_000].map(by => newId(new Date(AT.getTime() + 10 + by)));
  expect([...ids].sort()).toEqual(ids);
});
test('a moment before 1970 does not break an id', () => expect(newId(new Date(-5))).toMatch(/^00000000-0000-7/));
