import { describe, expect, test } from '@jest/globals';
import { chinaCalendar } from '../../../src/cases/calendar.js';
import { Moments } from '../../../src/demo/moments.js';
import { netOf, WENT_WRONG, wrongDay } from '../../../src/demo/payouts.js';
import { SHOPS } from '../../../src/demo/shops.table.js';
import { NOWS, planAt, read } from './plan-at.js';

describe.each(NOWS)('payouts at %s', iso => {
  const plan = planAt(iso);
  const moments = new Moments(new Date(iso));
  const lines = plan.files.filter(file => file.name.startsWith('payouts-')).flatMap(file => read(file).lines);
  const lineOf = (which: keyof typeof WENT_WRONG) => lines.find(line => line['mid'] === SHOPS[WENT_WRONG[which].shop]!.mid && line['settle_date'] === wrongDay(moments, which));

  test('what is paid is Σ net of the day, on the next working day', () => {
    expect(lines.length).toBeGreaterThan(30);
    for (const line of lines) {
      const shop = SHOPS.findIndex(one => one.mid === line['mid']);
      expect(Number(line['net_fen'])).toBe(netOf(plan.rows, shop, line['settle_date']!));
      if (line['status'] !== 'PAID') continue;
      const paidOn = line['paid_at']!.slice(0, 10).replaceAll('-', '');
      expect(chinaCalendar.isWorkingDay(paidOn)).toBe(true);
      expect(paidOn).toBe(moments.payDay(line['settle_date']!));
    }
  });

  test('one is held, one came back, one is missing; no other', () => {
    expect(lines.filter(line => line['status'] === 'HELD')).toEqual([lineOf('held')]);
    expect(lines.filter(line => line['status'] === 'RETURNED')).toEqual([lineOf('returned')]);
    expect(lineOf('missing')).toBeUndefined();
    const days = new Set(lines.map(line => line['settle_date']));
    expect(lines.length).toBe(days.size * SHOPS.length - 1);
  });

  test('the missing one is old enough to be missed', () => {
    const day = wrongDay(moments, 'missing');
    expect(lines.some(line => line['settle_date'] === day)).toBe(true);
    expect(netOf(plan.rows, WENT_WRONG.missing.shop, day)).toBeGreaterThan(0);
  });
});
