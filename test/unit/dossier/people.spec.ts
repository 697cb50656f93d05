import { describe, expect, test } from '@jest/globals';
import { covered, maskName, People, type Known } from '../../../src/dossier/gather/people.js';

const FANG: Known = { id: 'u-1', name: '方蓉', role: 'legal', email: 'fang@lidan.invalid' };
const SHOP: Known = { id: 'u-2', name: '鼎丰清吧', role: 'merchant', phone: '13812345678' };
const OWNER: Known = { id: 'u-3', name: '孙大勇', role: 'merchant', phone: '13912345678' };
const all = (): People => new People([FANG, SHOP, OWNER], '鼎丰清吧');

describe('a name', () => {
  test.each([['方蓉', '方*'], ['孙大勇', '孙**'], ['欧阳娜娜', '欧**'], ['李', '李*'], ['Anna Berg', 'A***'], ['', '***']])('%s reads %s', (name, masked) => expect(maskName(name)).toBe(masked));
});

describe('words of people', () => {
  test.each([
    ['请打 13812345678 找我', '请打 138****5678 找我'],
    ['138 1234 5678 或 139-1234-5678', '138****5678 或 139****5678'],
    ['写信到 fang.rong@example.com', '写信到 f***@example.com'],
    ['流水 26101400000001，金额 19400', '流水 26101400000001，金额 19400'],
    ['卡号 4111 1111 1111 1111', expect.not.stringContaining('1111 1111 1111') as unknown as string],
  ])('%s', (said, told) => expect(covered(said)).toEqual(told));
  test('names of those in the papers are covered too, longer ones first', () => {
    const people = new People([FANG, { ...FANG, id: 'u-9', name: '方蓉蓉' }], '鼎丰清吧');
    expect(people.text('方蓉蓉转给方蓉，店名鼎丰清吧')).toBe('方**转给方*，店名鼎丰清吧');
  });
  test('somebody outside is covered by name in any case, by contact and by representative, and is in no list', () => {
    const people = new People([], '', [{ name: 'Anna Berg', contact: '010-8765 4321', representative: '王小明' }, { name: '李', contact: '', representative: null }]);
    expect(people.text('ANNA BERG，电话 010-8765 4321，由王小明代理，李先生')).toBe('A***，电话 ***，由王**代理，李先生');
    expect(people.listed()).toEqual([]);
  });
  test('a one-letter name would cover half of every text, so it stays', () => expect(new People([{ ...FANG, name: '方' }], '').text('方法')).toBe('方法'));
});

describe('people in the papers', () => {
  test('have numbers in the order they come up, and keep them', () => {
    const people = all();
    expect(people.of(OWNER)).toEqual({ ref: 'P1', role: 'merchant', name: '孙**' });
    expect(people.of(FANG)).toEqual({ ref: 'P2', role: 'legal', name: '方*' });
    expect(people.of({ ...OWNER, name: '以前的名字' })).toEqual({ ref: 'P1', role: 'merchant', name: '孙**' });
  });
  test('a firm is no person; the system has no number', () => {
    const people = all();
    expect(people.of(SHOP)).toEqual({ ref: 'P1', role: 'merchant', name: '鼎丰清吧' });
    expect(people.of({ id: 'system', name: 'system', role: 'system' })).toEqual({ ref: '', role: 'system', name: 'system' });
    expect(people.listed()).toEqual([{ ref: 'P1', role: 'merchant', name: '鼎丰清吧', id: 'u-2', phone: '138****5678' }]);
  });
  test('whoever has no account any more keeps the name of the day, masked', () => expect(all().of({ id: 'gone', name: '老张头', role: 'agent' }).name).toBe('老**'));
  test('somebody known by number alone is named by the account', () => {
    expect(all().byId('u-1', 'legal').name).toBe('方*');
    expect(all().byId('nobody', 'agent').name).toBe('n***');
  });
});
