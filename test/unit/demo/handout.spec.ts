import { describe, expect, test } from '@jest/globals';
import { handout, table } from '../../../src/demo/handout.js';
import { Moments } from '../../../src/demo/moments.js';
import { STAFF, type People } from '../../../src/demo/people.js';
import { Random } from '../../../src/demo/random.js';
import { phoneOf, SHOPS } from '../../../src/demo/shops.table.js';
import { Settings } from '../../../src/platform/settings.js';

describe('the hand-out', () => {
  const passwords = Object.fromEntries(STAFF.map(({ key }) => [key, `secret-of-${key}`])) as People['passwords'];
  const settings = Object.assign(new Settings(), { PORT: 3100 });
  const lines = handout(settings, { passwords } as People, new Moments(new Date('2026-11-23T07:38:00+08:00')), 27);

  test('names everybody with a way in', () => {
    const text = lines.join('\n');
    for (const { key, name } of STAFF) expect(text).toMatch(new RegExp(`${name} +${key}@demo.lidan.invalid +secret-of-${key}`));
    for (const [shop, { name }] of SHOPS.entries()) expect(text).toContain(`${phoneOf(shop)}  ${name}`);
    expect(text).toContain('http://localhost:3100/desk/messages');
  });

  test('tells the one to report by hand', () => {
    expect(lines.join('\n')).toContain('On 11-22 at 11:28 a customer was charged ¥194.00 twice');
  });

  test('Chinese letters are two columns wide', () => {
    expect(table([['a', '1'], ['管理', '2'], ['座席 a', '3']])).toEqual(['  a       1', '  管理    2', '  座席 a  3']);
  });
});

describe('the shops', () => {
  test('numbers are unique and shaped like the acquirer’s', () => {
    expect(SHOPS).toHaveLength(10);
    for (const { mid, terminals } of SHOPS) {
      expect(mid).toMatch(/^99929\d{10}$/);
      expect(terminals.length).toBeGreaterThanOrEqual(1);
      expect(terminals.length).toBeLessThanOrEqual(3);
      for (const { tid } of terminals) expect(tid).toMatch(/^\d{8}$/);
    }
    const all = SHOPS.flatMap(shop => shop.terminals);
    expect(new Set(all.map(one => one.tid)).size).toBe(all.length);
    expect(new Set(all.map(one => one.serialNo)).size).toBe(all.length);
    expect(new Set(SHOPS.map(shop => shop.mid)).size).toBe(10);
    expect(phoneOf(9)).toBe('13800000010');
  });
});

describe('the stream of numbers', () => {
  test('repeats for a seed and differs for another', () => {
    const of = (seed: string) => { const random = new Random(seed); return Array.from({ length: 20 }, () => random.share()); };
    expect(of('a')).toEqual(of('a'));
    expect(of('a')).not.toEqual(of('b'));
    expect(of('a').every(share => share >= 0 && share < 1)).toBe(true);
  });

  test('keeps to both ends', () => {
    const random = new Random('ends');
    const seen = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
    expect(random.digits(6)).toMatch(/^\d{6}$/);
    expect(['x', 'y']).toContain(random.pick(['x', 'y']));
  });
});
