import { describe, expect, test } from '@jest/globals';
import { LADDER_VERSION } from '../../../src/cases/ladder/rungs.js';
import { firedBy, TRIGGERS, type Situation } from '../../../src/escalation/triggers.js';

const QUIET: Situation = { kind: 'duplicate', amountFen: 0, sameTransaction: 0, sameTerminal30d: 1, sameOperator30d: 0, rejections: 0, reopenings: 0, words: '刷了两次', notes: '', itemMissing: false, altered: false, fraudConfirmed: false };
const fired = (change: Partial<Situation>) => firedBy({ ...QUIET, ...change }).map(({ to, code }) => `${to} ${code}`);

test('an ordinary case fires nothing', () => expect(fired({})).toEqual([]));
test('every row has a code of its own, and the table a version', () => {
  expect(new Set(TRIGGERS.map(row => row.code)).size).toBe(TRIGGERS.length);
  expect(LADDER_VERSION).toMatch(/^\d{4}-\d{2}$/);
});

describe('to the supervisor (rulebook section 7)', () => {
  test('a claim above ¥5,000', () => {
    expect(fired({ amountFen: 500_000 })).toEqual([]);
    expect(fired({ amountFen: 500_001 })).toEqual(['supervisor amount_above_5000']);
  });
  test('a second case on one transaction', () => expect(fired({ sameTransaction: 1 })).toEqual(['supervisor second_case']));
  test('two cases of one kind on one terminal in 30 days', () => expect(fired({ sameTerminal30d: 2 })).toEqual(['supervisor repeated_terminal']));
  test('two cases of one kind by one operator in 30 days', () => {
    expect(fired({ sameOperator30d: 1 })).toEqual([]);
    expect(fired({ sameOperator30d: 2 })).toEqual(['supervisor repeated_operator']);
  });
  test('a required paper missing three days before due', () => expect(fired({ itemMissing: true })).toEqual(['supervisor item_missing']));
  test('the first rejection of an outcome', () => expect(fired({ rejections: 1 })).toEqual(['supervisor first_rejection']));
  test.each([1, 2])('reopening number %d', reopenings => expect(fired({ reopenings })).toEqual(['supervisor reopened']));
});

describe('to legal review (rulebook section 7)', () => {
  test('a claim above ¥50,000, and not to the supervisor as well', () => {
    expect(fired({ amountFen: 5_000_000 })).toEqual(['supervisor amount_above_5000']);
    expect(fired({ amountFen: 5_000_001 })).toEqual(['legal amount_above_50000']);
  });
  test.each([2, 3])('rejection number %d', rejections => expect(fired({ rejections })).toEqual(['legal second_rejection']));
  test('the third reopening', () => expect(fired({ reopenings: 3 })).toEqual(['legal third_reopening']));
  test.each([
    '今天收到律师函', '收到法院传票了', '已经立案通知', '公安机关来调取资料', '经侦打电话', '人民银行转来的投诉', '打了12363', '监管局来函', "Received a lawyer's letter", 'a COURT SUMMONS came', 'the regulator wrote',
  ])('an official letter: %s', words => expect(fired({ words })).toEqual(['legal official_letter']));
  test.each([
    '律师事务所发函要求退款', '对方律师寄来函件后又有律师发函', '法院打电话来问', '派出所来人调取监控', '收到协查函', '银行卡有冻结通知', '人行转办单已到', '消费者打了12315', '市场监管局通知我们', '消协来函', '仲裁通知到了',
    'a letter from a law firm arrived', 'the law firm sent us a demand', 'we were sent a court order', 'there is a police request', 'PBOC called', 'the People’s Bank of China'.replace('’', "'"), '再不退就打12363', '如果收到法院传票怎么办',
  ])('an official letter, and words near one: %s', words => {
    expect(fired({ words })).toEqual(['legal official_letter']);
    expect(fired({ notes: words })).toEqual(['legal official_letter']);
  });
  test.each([
    '我不想去法院', '没有收到律师函', '没收到法院传票', '还没收到律师函，只是问问', '不是律师函', '不想打12315', '不用找12363', '商户并未收到传票', 'no court summons came', 'we have not received a lawyer\'s letter', 'there was never a police notice', 'we haven\'t got a subpoena',
  ])('a letter that is denied: %s', words => expect(fired({ words })).toEqual([]));
  test('a denial reaches to the next comma only', () => expect(fired({ words: '没有收到律师函，但收到法院传票' })).toEqual(['legal official_letter']));
  test.each(['客人说要找律师', '法国客人', '警惕重复扣款', '去法院路分店', '公安路店', '派出所对面的店', '法官朋友来消费', '律师事务所团建刷的卡', 'the courtyard terminal', 'a regular customer', '监管账户在哪'])('no letter: %s', words => expect(fired({ words })).toEqual([]));
  test.each(['这张单金额处有涂改', '签名像是伪造的', 'the slip looks altered'])('a sign of altered evidence, noted by a colleague: %s', notes =>
    expect(fired({ notes })).toEqual(['legal altered_evidence']));
  test.each(['客人说卡号被泄露了', '员工把卡信息外泄', 'card data was leaked'])('card data leaked: %s', words => expect(fired({ words })).toEqual(['legal card_data_leaked']));
  test.each(['单子看得清', '请不要泄露密码以外的内容给别人'])('nothing of the kind: %s', notes => expect(fired({ notes })).toEqual([]));
  test('confirmed fraud', () => expect(fired({ fraudConfirmed: true })).toEqual(['legal fraud_confirmed']));
});

test('facts name what fired', () => {
  const facts = (change: Partial<Situation>) => firedBy({ ...QUIET, ...change }).map(row => row.facts({ ...QUIET, ...change }));
  expect(facts({ amountFen: 600_000 })).toEqual([{ amountFen: 600_000 }]);
  expect(facts({ words: '收到律师函' })).toEqual([{ word: '律师函' }]);
  expect(facts({ sameTransaction: 2, sameTerminal30d: 3 })).toEqual([{ cases: 2 }, { cases: 3 }]);
  expect(facts({ rejections: 2 })).toEqual([{ times: 2 }]);
});
test('several rows fire together', () => {
  expect(fired({ amountFen: 600_000, rejections: 1, words: '律师函' })).toEqual(['supervisor amount_above_5000', 'supervisor first_rejection', 'legal official_letter']);
});
