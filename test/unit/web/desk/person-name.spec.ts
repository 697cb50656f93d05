import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../../../src/web/desk/person-name.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const zh = wordsOf('zh'), en = wordsOf('en');

describe('a name', () => {
  test('of a person is their own', () => expect(nameOf({ id: '1', name: '周敏', role: 'supervisor' }, zh)).toBe('周敏'));
  test('of the system is a word', () => {
    expect([nameOf({ id: 'system', name: 'system', role: 'system' }, zh), nameOf({ id: 'system', name: 'system', role: 'system' }, en)]).toEqual(['系统', 'System']);
  });
  test('of a policy says its version', () => {
    const policy = { id: '01a2', name: 'policy 12', role: 'system' as const };
    expect([nameOf(policy, zh), nameOf(policy, en)]).toEqual(['核准规则第 12 版', 'approval rules, version 12']);
  });
});
