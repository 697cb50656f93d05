import { describe, expect, test } from '@jest/globals';
import { localWords, written, yuan } from '../../../src/notification/facts.js';
import { aCase } from '../../support/a-case.js';

test.each([[0, '¥0.00'], [1, '¥0.01'], [19400, '¥194.00'], [500_000_00, '¥500,000.00'], [-12345, '−¥123.45']])('%d fen reads %s', (fen, words) => expect(yuan(fen)).toBe(words));

describe('local time', () => {
  test.each([
    ['2026-10-23T10:00:00Z', '10月23日（周五）18:00', 'Fri 23 Oct 18:00'],
    ['2026-10-23T16:30:00Z', '10月24日（周六）00:30', 'Sat 24 Oct 00:30'],
    ['2026-12-31T16:00:00Z', '1月1日（周五）00:00', 'Fri 1 Jan 00:00'],
    ['2026-10-25T01:05:00Z', '10月25日（周日）09:05', 'Sun 25 Oct 09:05'],
  ])('%s is said in +08:00', (at, zh, en) => {
    expect([localWords(new Date(at), 'zh'), localWords(new Date(at), 'en')]).toEqual([zh, en]);
  });
});

describe('a question', () => {
  const asked = (question: ReturnType<typeof aCase>['question'], locale: 'zh' | 'en' = 'zh') => written('need_information', aCase({ question }), null, locale).body;
  test('about goods', () => {
    expect(asked({ ask: 'goods_handed_over', missing: [] })).toContain('是否已经交付');
    expect(asked({ ask: 'goods_handed_over', missing: [] }, 'en')).toContain('handed over');
  });
  test('for facts, in the reader’s words', () => {
    expect(asked({ ask: 'details', missing: ['tid', 'last4'] })).toContain('还需要：终端号、卡尾四位。');
    expect(asked({ ask: 'details', missing: ['tid', 'last4'] }, 'en')).toContain('We still need: the terminal number, the card’s last four digits.');
  });
  test('in an agent’s own words', () => expect(asked({ ask: 'free', missing: [], text: '请拍一张签购单' })).toContain('请拍一张签购单'));
  test('with braces in an agent’s words is sent all the same', () => expect(asked({ ask: 'free', missing: [], text: '请按 {xx} 填写' })).toContain('{xx}'));
});

test('the kind that was proven is said, not the one that was claimed', () => {
  const found = aCase({ kind: 'failed_debited', provenKind: 'duplicate' });
  expect(written('to_judge', found, null, 'zh').body).toContain('刷了两次');
  expect(written('to_judge', aCase({ kind: 'failed_debited' }), null, 'en').body).toContain('failed but debited');
});
test('an answer without an amount leaves the clause out', () => {
  expect(written('approved', aCase({ remedy: 'void' }), null, 'zh').body).toMatch(/^核实结果：在终端撤销。/);
  expect(written('approved', aCase({ remedy: 'void' }), null, 'en').body).toMatch(/^Result: void at the terminal\./);
  expect(written('approved', aCase({ remedy: 'refund', proposedFen: 19400 }), null, 'zh').body).toMatch(/^核实结果：退款，金额 ¥194\.00。/);
});
test('the date is said, and without one a neutral word', () => {
  expect(written('received', aCase(), new Date('2026-10-16T02:00:00Z'), 'zh').body).toContain('10月16日（周五）10:00 前首次答复');
  expect(written('received', aCase(), null, 'en').body).toContain('by the promised date');
});
