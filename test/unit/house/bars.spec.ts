import { describe, expect, test } from '@jest/globals';
import { APART, judge, lineCount, percentile } from '../../../config/bars.mjs';

describe('the percentile', () => {
  test.each([
    [[], 0.5, 0],
    [[7], 0.9, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
    [[1, 2], 1, 2],
    [[1, 2], 0, 1],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
  test('leaves its input as it was', () => {
    const values = [3, 1, 2];
    percentile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});

test.each([['', 0], ['a', 1], ['a\n', 1], ['a\n\nb', 3], ['\n', 1]])('%j has %d lines', (text, lines) => {
  expect(lineCount(text)).toBe(lines);
});

describe('the judgement', () => {
  const many = (count: number, lines: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, lines]));

  test('at the bars nothing is broken', () => {
    expect(judge({ ...many(9, 60), long: 180 }, 720, 720).broken).toEqual([]);
  });
  test('a median above the bar', () => {
    expect(judge(many(3, 61), 1, 1).broken).toEqual(['the median file has 61 lines']);
  });
  test('more than one file in ten above its bar', () => {
    expect(judge({ ...many(8, 10), a: 181, b: 190 }, 1, 1).broken).toEqual(['one file in ten is longer than 181 lines']);
  });
  test('every file that is too long, the longest first', () => {
    expect(judge({ ...many(30, 10), a: 301, b: 400 }, 1, 1).broken).toEqual(['b has 400 lines', 'a has 301 lines']);
  });
  test('tests shorter than the code', () => {
    expect(judge(many(1, 10), 100, 90).broken).toEqual(['the tests lack 10 lines']);
  });
  test('no file at all breaks nothing', () => {
    expect(judge({}, 0, 0).broken).toEqual([]);
  });
});

test('migrations and messages are apart', () => {
  expect(APART).toEqual(expect.arrayContaining(['src/migrations/**', 'src/**/messages/**']));
});
