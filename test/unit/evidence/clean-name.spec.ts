import { describe, expect, test } from '@jest/globals';
import { cleanName } from '../../../src/evidence/evidence.service.js';

test.each([
  ['签购单.jpg', '签购单.jpg'], ['C:\\Users\\li\\slip.png', 'slip.png'], ['../../etc/passwd', 'passwd'], ['/a/b/c.pdf', 'c.pdf'], ['  slip.jpg  ', 'slip.jpg'],
  ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie: x.jpg'], ['nul\u0000l.jpg', 'null.jpg'], ['gpj\u202egpj.exe', 'gpjgpj.exe'], ['e\u0301.jpg', '\u00e9.jpg'], ['zero\u200bwidth.jpg', 'zerowidth.jpg'],
])('%j is kept as %j', (name, kept) => expect(cleanName(name)).toBe(kept));
test.each(['', '   ', '/', 'folder/', '\u0000\u0007', '\u202e'])('%j has no name left', name => expect(cleanName(name)).toBe('file'));
describe('limits', () => {
  test('a long name is cut to its column', () => expect(cleanName('字'.repeat(4096))).toHaveLength(120));
  test('a card number in a name is masked', () => {
    expect(cleanName('4111111111111111.jpg')).toBe('411111******1111.jpg');
    expect(cleanName('slip 4111 1111 1111 1111.jpg')).not.toMatch(/1111 1111/);
  });
});
