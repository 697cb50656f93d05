import { expect, test } from '@jest/globals';
import { oneAddress } from '../../../src/platform/mail/mailer.js';

test.each(['li@shop.example', 'a.b+c@x.y.example', '李@例子.example'])('%s is one address', to => expect(oneAddress(to)).toBe(to));
test.each([
  '', 'nobody', 'a@b,c@d', 'a@b;c@d', 'a@b c@d', 'a@b\r\nBcc: c@d', 'a@b\nc', 'Li <a@b>', '"a b"@c', 'a@b(comment)', 'group:a@b;', 'a@@b', 'a@b\\', '[a]@b', `${'a'.repeat(200)}@b`,
])('%j is refused', to => expect(() => oneAddress(to)).toThrow('not one plain'));
