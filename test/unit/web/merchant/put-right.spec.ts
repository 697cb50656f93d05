import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { onPart, partAround, partWith, placed } from '../../../../src/web/merchant/slips/boxes.js';
import { tidy, typedFrom, valueFrom } from '../../../../src/web/merchant/slips/put-right.js';

describe('a line put right', () => {
  const READ = { tid: '90011972', panMasked: '622575******4141', voucherNo: '000007', rrn: '629211684302', txnTime: '2026-10-19T11:28:12+08:00', amountFen: '19400' } as const;

  test.each(Object.entries(READ))('%s: taking it as it stands changes nothing', (field, value) => {
    const name = field as keyof typeof READ;
    expect(valueFrom(name, typedFrom(name, value), value)).toBe(value);
  });

  test.each([
    ['voucherNo', '000001', '000001'], ['voucherNo', '00001', null], ['voucherNo', '０００００１', '000001'], ['rrn', '6292 1168 4303', '629211684303'], ['rrn', '62921168430', null],
    ['tid', '9001197a', '9001197A'], ['tid', '', null], ['panMasked', '4142', '622575******4142'], ['panMasked', '41', null],
    ['amountFen', '194', '19400'], ['amountFen', '１９４．５', '19450'], ['amountFen', '0', null], ['amountFen', 'abc', null],
  ] as const)('%s typed as %j is %j', (field, text, expected) => {
    expect(valueFrom(field, { text }, READ[field])).toBe(expected);
  });

  test('a card of which only the end is known keeps no more than that', () => {
    expect(valueFrom('panMasked', { text: '4141' }, '')).toBe('****4141');
  });
  test('a refund stays negative', () => {
    expect(typedFrom('amountFen', '-19400')).toEqual({ text: '194.00' });
    expect(valueFrom('amountFen', { text: '195' }, '-19400')).toBe('-19500');
  });
  test.each([['1128', '11:28:12'], ['11:29', '11:29:12'], ['112853', '11:28:53'], ['11:28:53', '11:28:53'], ['9:05', '09:05:12']])('the time %s is %s', (text, clock) => {
    expect(valueFrom('txnTime', { text, day: '2026-10-18' }, READ.txnTime)).toBe(`2026-10-18T${clock}+08:00`);
  });
  test.each([['2561', '2026-10-18'], ['', '2026-10-18'], ['1128', '']])('the time %j of day %j is none', (text, day) => {
    expect(valueFrom('txnTime', { text, day }, READ.txnTime)).toBeNull();
  });
  test('where no time was read seconds are zero', () => {
    expect(typedFrom('txnTime', '')).toEqual({ text: '', day: '' });
    expect(valueFrom('txnTime', { text: '1128', day: '2026-10-18' }, '')).toBe('2026-10-18T11:28:00+08:00');
  });
  test('while typing only what belongs there stays', () => {
    expect(tidy('voucherNo', '00 00-0123')).toBe('000001');
    expect(tidy('panMasked', '6228480402564144141')).toBe('4141');
    expect(tidy('tid', '9001-197a')).toBe('9001197A');
    expect(tidy('amountFen', '194.0')).toBe('194.0');
  });
});

describe('boxes', () => {
  const share = fc.double({ min: 0.01, max: 0.4, noNaN: true });
  const box = fc.record({ x: fc.double({ min: 0, max: 0.6, noNaN: true }), y: fc.double({ min: 0, max: 0.6, noNaN: true }), width: share, height: share });
  const within = (inner: { x: number; width: number }, low = -1e-9, high = 1 + 1e-9) => inner.x >= low && inner.x + inner.width <= high;

  test('every box lies on the part that is shown, and the part on the picture', () => {
    fc.assert(fc.property(fc.array(box, { minLength: 1, maxLength: 8 }), boxes => {
      const part = partWith(boxes);
      expect(within(part) && within({ x: part.y, width: part.height })).toBe(true);
      for (const each of boxes.map(one => onPart(one, part))) expect(within(each) && within({ x: each.y, width: each.height })).toBe(true);
    }));
  });

  test('an enlarged line keeps the frame’s shape and shows the whole line', () => {
    fc.assert(fc.property(fc.record({ x: fc.double({ min: 0.2, max: 0.7, noNaN: true }), y: fc.double({ min: 0.2, max: 0.8, noNaN: true }), width: fc.double({ min: 0.1, max: 0.25, noNaN: true }), height: fc.double({ min: 0.02, max: 0.05, noNaN: true }) }), one => {
      const part = partAround(one, 0.75, 2.34);
      expect((part.width * 0.75) / part.height).toBeCloseTo(2.34, 5);
      const on = onPart(one, part);
      expect(within(on) && within({ x: on.y, width: on.height })).toBe(true);
    }));
  });

  test('without boxes the whole picture is shown', () => {
    expect(partWith([])).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });
  test('a box on half a picture is twice as large there', () => {
    const on = onPart({ x: 0.5, y: 0.25, width: 0.1, height: 0.1 }, { x: 0.5, y: 0, width: 0.5, height: 0.5 });
    expect(placed(on)).toEqual({ left: '0.00%', top: '50.00%', width: '20.00%', height: '20.00%' });
  });
});
