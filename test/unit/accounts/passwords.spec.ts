import { expect, test } from '@jest/globals';
import { hashPassword, passwordFits } from '../../../src/accounts/passwords.js';
import { normalPhone } from '../../../src/accounts/phone-number.js';

test('a password fits its own hash and no other', async () => {
  const stored = await hashPassword('correct horse battery');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect([await passwordFits(stored, 'correct horse battery'), await passwordFits(stored, 'Correct horse battery')]).toEqual([true, false]);
});
test('equal passwords have different hashes', async () => expect(await hashPassword('same')).not.toBe(await hashPassword('same')));
test('no account is opened by any password, not by the dummy’s either', async () => {
  expect([await passwordFits(null, 'x'), await passwordFits(null, 'nobody has this password')]).toEqual([false, false]);
});
test('more at once than may run all get their answer', async () => {
  const stored = await hashPassword('p');
  expect(await Promise.all(Array.from({ length: 9 }, (_, n) => passwordFits(stored, n % 2 ? 'p' : 'q')))).toEqual([false, true, false, true, false, true, false, true, false]);
});
test.each(['13800000001', '138 0000 0001', '138-0000-0001', '+86 13800000001', '+8613800000001', '8613800000001'])('%s is one phone', text => expect(normalPhone(text)).toBe('13800000001'));
