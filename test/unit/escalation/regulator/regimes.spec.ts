import { describe, expect, test } from '@jest/globals';
import { COMPLAINT_SOURCES, LETTER_SOURCES, REGULATOR_SOURCES } from '../../../../src/contract/index.js';
import { daysAfter, keepUntil, regimeOf, statisticsDue, triggerOf } from '../../../../src/escalation/regulator/regimes.js';

describe('under which days an entry stands', () => {
  test.each(REGULATOR_SOURCES)('%s: 15 days for a natural person, the ordinary clocks for a company', source =>
    expect([regimeOf(source, true), regimeOf(source, false), triggerOf(source)]).toEqual(['regulator', 'ordinary', 'regulator']));
  test.each(LETTER_SOURCES)('%s: a letter, whoever it is about', source => expect([regimeOf(source, true), regimeOf(source, false), triggerOf(source)]).toEqual(['letter', 'letter', 'official_paper']));
  test('every source is one or the other', () => expect([...COMPLAINT_SOURCES].sort()).toEqual([...REGULATOR_SOURCES, ...LETTER_SOURCES].sort()));
});

test.each([['2026-10-15T02:00:00.000Z', '2029-10-15T02:00:00.000Z'], ['2028-02-29T02:00:00.000Z', '2031-03-01T02:00:00.000Z']])('closed %s, kept until %s', (closed, kept) =>
  expect(keepUntil(new Date(closed)).toISOString()).toBe(kept));
test('days are whole days to the minute', () => expect(daysAfter(new Date('2026-10-14T09:00:00Z'), 15).toISOString()).toBe('2026-10-29T09:00:00.000Z'));
test('the year’s table is due by the end of 31 January, +08:00', () => expect(statisticsDue(2026).toISOString()).toBe('2027-01-31T15:59:59.999Z'));
