import { describe, expect, test } from '@jest/globals';
import { maskContact, maskName, withoutPerson } from '../../../../src/escalation/regulator/masking.js';

test.each([
  ['王小明', '王**'], ['王明', '王*'], ['王', '王*'], ['欧阳小明', '欧***'], ['Anna Berg', 'A***'], ['  李雷 ', '李*'], ['', ''], ['𠮷野家', '𠮷**'],
])('%s reads %s', (name, masked) => expect(maskName(name)).toBe(masked));

test.each([
  ['13912345678', '139****5678'], ['+86 139 1234 5678', '139****5678'], ['anna.berg@example.com', 'a***@example.com'], ['021-62345678', '****5678'], ['云州市和平里1号', '****'], ['62345', '****'],
])('contact %s reads %s', (contact, masked) => expect(maskContact(contact)).toBe(masked));

describe('free text', () => {
  const person = { name: '王小明', contact: '13912345678', representative: 'Anna (Berg)' };
  test('loses name, contact and representative wherever they stand', () =>
    expect(withoutPerson('王小明（13912345678）由 anna (berg) 代理，王小明要求退款', person)).toBe('王**（139****5678）由 A*** 代理，王**要求退款'));
  test.each([
    ['13912345678', '请致电 139-1234-5678 或 +86 139 1234 5678', '请致电 139****5678 或 +86 139****5678'],
    ['139-1234-5678 wxm@example.com', '１３９１２３４５６７８，WXM@example.com', '139****5678，w***@example.com'],
    ['电话：021-62345678；邮箱:a.b@example.com', '(021) 62345678 a.b@example.com', '(****5678 a***@example.com'],
    ['62345', '门牌 62345 号', '门牌 **** 号'],
  ])('contact %s, however it is spelt in %s', (contact, text, masked) => expect(withoutPerson(text, { name: '王小明', contact })).toBe(masked));
  test('loses card numbers as every text does', () => expect(withoutPerson('卡 4111111111111111', person)).toMatch(/^卡 411111\*+1111$/));
  test('keeps what is one sign alone, which is a word as often', () => expect(withoutPerson('国家要求答复', { name: '国', contact: '13912345678' })).toBe('国家要求答复'));
  test('takes a name for no pattern', () => expect(withoutPerson('a.c abc', { name: 'a.c', contact: '$&$&' })).toBe('a*** abc'));
});
