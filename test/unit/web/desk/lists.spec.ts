import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CaseRowView, BoardLoadView, BoardRowView } from '../../../../src/contract/index.js';
import { diffParts } from '../../../../src/web/desk/diff-parts.js';
import { groupByDue } from '../../../../src/web/desk/due.js';
import { exhibitWords } from '../../../../src/web/desk/exhibit-words.js';
import { wordsOf } from '../../../../src/web/desk/words.js';
import { grouped } from '../../../../src/web/desk/grouped.js';
import { leastLoaded } from '../../../../src/web/desk/least-loaded.js';
import { holdOrder } from '../../../../src/web/desk/order.js';
import { visible } from '../../../../src/web/desk/window.js';

const NOW = Date.parse('2026-10-15T11:37:00+08:00');
const row = (id: string, dueAt: string | undefined, remainingMinutes = 60, atRiskFen = 100): CaseRowView =>
  ({ id, atRiskFen, ...(dueAt ? { due: { clock: 'outcome', dueAt, remainingMinutes, basis: 'working', used: 0.1 } } : {}) }) as CaseRowView;

describe('rows under their due day', () => {
  const rows = [
    row('a', '2026-10-15T11:05:00+08:00', -32, 500),
    row('b', '2026-10-15T23:59:00+08:00'),
    row('c', '2026-10-16T00:00:00+08:00'),
    row('d', '2026-10-19T10:00:00+08:00'),
    row('e', undefined),
  ];
  test('passed, today, tomorrow, later, undated', () => {
    const groups = groupByDue(rows, NOW, { total: 5, atRiskFen: 900 });
    expect(groups.map(group => [group.key, group.rows.map(one => one.id).join()])).toEqual([
      ['overdue', 'a'],
      ['today', 'b'],
      ['tomorrow', 'c'],
      ['later', 'd'],
      ['undated', 'e'],
    ]);
    expect(groups[0]!.atRiskFen).toBe(500);
  });
  test('a date without working time left is overdue though the day is not over', () =>
    expect(groupByDue([row('x', '2026-10-15T11:36:59+08:00', 0)], NOW, { total: 1, atRiskFen: 100 })[0]!.key).toBe('overdue'));
  test('the last group counts what is not loaded yet, so subtotals add up', () => {
    const groups = groupByDue(rows.slice(0, 2), NOW, { total: 128, atRiskFen: 10_000 });
    expect(groups.map(group => group.count)).toEqual([1, 127]);
    expect(groups.reduce((sum, group) => sum + group.atRiskFen, 0)).toBe(10_000);
  });
});

describe('the order under a resting pointer', () => {
  const ids = (rows: readonly { id: string }[]) => rows.map(one => one.id).join('');
  const all = (text: string) => [...text].map(id => ({ id }));
  test.each([
    ['abc', 'cab', 'abc', 0],
    ['abc', 'xabc', 'abc', 1],
    ['abc', 'abcd', 'abcd', 0],
    ['abc', 'ac', 'abc', 0],
    ['abc', 'axbcde', 'abcde', 1],
    ['ab', '', 'ab', 0],
  ])('%s then %s shows %s, %i waiting', (shown, fresh, expected, waiting) => {
    const held = holdOrder(all(shown), all(fresh));
    expect([ids(held.rows), held.waiting]).toEqual([expected, waiting]);
  });
  test('known rows renew in place', () =>
    expect(holdOrder([{ id: 'a', version: 1 }], [{ id: 'a', version: 2 }]).rows).toEqual([{ id: 'a', version: 2 }]));
  test('no row that was shown ever moves', () => {
    const some = fc.uniqueArray(fc.constantFrom(...'abcdefghij'));
    fc.assert(fc.property(some, some, (shown, fresh) => ids(holdOrder(all(shown.join('')), all(fresh.join(''))).rows).startsWith(shown.join(''))));
  });
});

describe('rows in view', () => {
  test('only those near the window, the rest as empty height', () => {
    const part = visible(Array<number>(1000).fill(32), 3200, 600, 100);
    expect(part.from).toBe(96);
    expect(part.to).toBeLessThan(125);
    expect(part.before + part.after + (part.to - part.from) * 32).toBe(32_000);
  });
  test('whatever the heights, nothing of the total is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 300 }), fc.nat(9000), (heights, top) => {
        const part = visible(heights, top, 500),
          shown = heights.slice(part.from, part.to).reduce((sum, one) => sum + one, 0);
        return part.before + shown + part.after === heights.reduce((sum, one) => sum + one, 0);
      }),
    );
  });
});

describe('what differs', () => {
  const marked = (value: string, against: string) =>
    diffParts(value, against)
      .map(part => (part.differs ? `[${part.text}]` : part.text))
      .join('');
  test.each([
    ['7QG656', '7QG658', '7QG65[6]'],
    ['13:09:36', '13:15', '13:[09:36]'],
    ['¥1,288.00', '¥1,288.00', '¥1,288.00'],
    ['000001', '000002', '00000[1]'],
    ['628313601581', '628313552428', '628313[601581]'],
    ['12', '1123', '1[2]'],
    ['x', '', 'x'],
  ])('%s against %s is %s', (value, against, expected) => expect(marked(value, against)).toBe(expected));
  test('the parts are the value', () =>
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (value, against) =>
          diffParts(value, against)
            .map(part => part.text)
            .join('') === value,
      ),
    ));
});

describe('who should take a case', () => {
  const load = (id: string, role: 'agent' | 'supervisor', open: number, dueToday = 0): BoardLoadView => ({ person: { id, name: id, role }, open, dueToday });
  const TEAM = [load('he', 'agent', 9, 2), load('lin', 'agent', 4, 1), load('xu', 'agent', 4), load('zhou', 'supervisor', 0), { open: 3, dueToday: 1 }];
  const of = (owner?: string, assign = true) =>
    ({ case: { ...row('c', '2026-10-16T00:00:00+08:00', 1, 0), ...(owner ? { owner: { id: owner, name: owner, role: 'agent' } } : {}) }, rungs: [], may: { assign } }) as unknown as BoardRowView;
  test('the agent with the fewest open cases, and of equals the one with fewer due today', () =>
    expect(leastLoaded(TEAM, of('he'))).toMatchObject({ from: { open: 9 }, to: { person: { id: 'xu' } } }));
  test('nobody where a move saves less than two cases, or the owner is the least loaded', () => {
    expect(leastLoaded([load('a', 'agent', 5), load('b', 'agent', 4)], of('a'))).toBeUndefined();
    expect(leastLoaded([load('a', 'agent', 6), load('b', 'agent', 4)], of('a'))?.to.person?.id).toBe('b');
    expect(leastLoaded(TEAM, of('xu'))).toBeUndefined();
  });
  test('a case of nobody goes to the least loaded; one whose owner has left the team stays', () => {
    expect(leastLoaded(TEAM, of())).toEqual({ to: TEAM[2] });
    expect(leastLoaded(TEAM, of('gone'))).toBeUndefined();
  });
  test('nothing is suggested to who may not give it away, or without a row', () => {
    expect([leastLoaded(TEAM, of('he', false)), leastLoaded(TEAM, undefined), leastLoaded([], of())]).toEqual([undefined, undefined, undefined]);
  });
});

const zh = wordsOf('zh');
test('a line of the acquirer’s file is said in words, any other exhibit by its name', () => {
  expect(exhibitWords('transactions-20261008.csv line 1207', zh)).toBe('收单流水 2026-10-08，第 1207 行');
  expect(exhibitWords('transactions-20261008_2.csv line 3', zh)).toBe('收单流水 2026-10-08，第 3 行');
  expect(exhibitWords('slip.jpg', zh)).toBe('slip.jpg');
});

test('rows group in the order first met', () =>
  expect(grouped([3, 1, 4, 6], one => (one % 2 ? 'odd' : 'even'))).toEqual([
    ['odd', [3, 1]],
    ['even', [4, 6]],
  ]));
