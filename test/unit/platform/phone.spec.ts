import { expect, test } from '@jest/globals';
import { isPhone, maskPhone, normalPhone } from '../../../src/platform/guard/phone.js';

test.each([
  '13812345678',
  '+8613812345678',
  '+86 138 1234 5678',
  '0086-138-1234-5678',
  '86 13812345678',
  '１３８１２３４５６７８',
  ' 138-1234-5678 ',
])('%p is a mobile number', text => {
  expect(normalPhone(text)).toBe('13812345678');
  expect(isPhone(text)).toBe(true);
  expect(maskPhone(text)).toBe('138****5678');
});
test.each(['', '12812345678', '1381234567', '138123456789', '0755-88886666', '95516', '+1 212 555 0100', '138****5678', 'abc'])(
  '%p is none',
  text => {
    expect(normalPhone(text)).toBeNull();
    expect(isPhone(text)).toBe(false);
  },
);
test('of other numbers at most four digits stay', () => {
  expect(maskPhone('0755-88886666')).toBe('****6666');
  expect(maskPhone('95516')).toBe('****');
  expect(maskPhone('')).toBe('****');
});
