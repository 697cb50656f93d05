import { expect, test } from '@jest/globals';
import { ANSWERS_ONLY } from '../../../../src/contract/index.js';
import { orderState } from '../../../../src/web/desk/order-state.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const zh = wordsOf('zh'), en = wordsOf('en');

test.each(ANSWERS_ONLY)('%s is answered, and never said to be proved by a row', remedy => {
  expect([orderState({ remedy, state: 'confirmed' }, zh), orderState({ remedy, state: 'confirmed' }, en)]).toEqual(['已答复，不动钱', 'Answered, nothing moves']);
});
test('a refund is proved by its row', () => expect(orderState({ remedy: 'refund', state: 'confirmed' }, en)).toBe('Proved by a row'));
test('other states keep their words', () => expect(orderState({ remedy: 'no_error', state: 'void' }, en)).toBe(en('order.void')));
