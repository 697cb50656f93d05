import { describe, expect, test } from '@jest/globals';
import { holdsSomething, keepable, kindOf, mistakesFrom, mistakesIn, newDraft, toSubmit, type Answers, type Draft } from '../../../../src/web/merchant/draft.js';
import { KIND_TABLE, SYMPTOMS, type Symptom } from '../../../../src/web/merchant/kinds.js';

const NOW = { day: '2026-10-20', minute: '11:38' };
const SALE: Answers = { amount: '194', day: '2026-10-19', time: '1128', last4: '4141', tid: '90011972', story: ' 客人还在店里 ' };

let serial = 0;
const draftOf = (symptom: Symptom, answers: Answers = {}): Draft => {
  const draft = newDraft(symptom, NOW.day, () => `id${++serial}`);
  return { ...draft, answers: { ...draft.answers, ...answers } };
};

test('a new draft has a key of its own and holds nothing yet', () => {
  const one = draftOf('duplicate'), other = draftOf('duplicate');
  expect(one.key).not.toBe(other.key);
  expect(one.key).not.toBe(one.id);
  expect(holdsSomething(one)).toBe(false);
  expect(holdsSomething(draftOf('duplicate', { last4: '4' }))).toBe(true);
  expect(holdsSomething({ ...one, photos: [{ id: 'p', name: 'a.jpg', type: 'image/jpeg', bytes: 1, thumb: '' }] })).toBe(true);
});

test('a duplicate is sent as the contract says', () => {
  expect(toSubmit(draftOf('duplicate', SALE))).toEqual({
    kind: 'duplicate', channel: 'web', story: '客人还在店里', amountFen: 19400, occurredAt: '2026-10-19T11:28:00+08:00', tid: '90011972', last4: '4141',
  });
});

test('without a readable time the bare day is sent', () => {
  expect(toSubmit(draftOf('duplicate', { ...SALE, time: '' })).occurredAt).toBe('2026-10-19');
});

test('what another kind asked for is not sent', () => {
  const sent = toSubmit(draftOf('settlement_missing', { ...SALE, settleDay: '2026-10-18', intended: '5', expected: '6', slipNo: '000002' }));
  expect(sent).toEqual({ kind: 'settlement_missing', channel: 'web', story: '客人还在店里', amountFen: 19400, settleDate: '20261018' });
});

test.each([['000002', { voucherNo: '000002' }], ['261019000002', { rrn: '261019000002' }], ['12345', {}]])('the slip number %s becomes %j', (slipNo, expected) => {
  const { voucherNo, rrn } = toSubmit(draftOf('duplicate', { ...SALE, slipNo }));
  expect({ ...(voucherNo && { voucherNo }), ...(rrn && { rrn }) }).toEqual(expected);
});

test.each([
  [{ tid: '', terminal: '9001197a' }, { tid: '9001197A' }], [{ tid: '', terminal: '鼎丰清吧' }, { place: '鼎丰清吧' }], [{ tid: '', terminal: '' }, {}], [{ tid: '90011972', terminal: 'x' }, { tid: '90011972' }],
])('the terminal %j becomes %j', (answers, expected) => {
  const { tid, place } = toSubmit(draftOf('duplicate', { ...SALE, ...answers }));
  expect({ ...(tid && { tid }), ...(place && { place }) }).toEqual(expected);
});

test.each([['refund_failed', 'refund_late'], ['fee', 'fee_dispute'], ['dispute', 'chargeback']] as const)('%s asks which it is', (symptom, kind) => {
  expect(kindOf(draftOf(symptom))).toBeNull();
  expect(mistakesIn(draftOf(symptom), NOW)).toContainEqual({ field: 'which', why: 'missing' });
  expect(kindOf(draftOf(symptom, { kind }))).toBe(kind);
  expect(kindOf(draftOf(symptom, { kind: 'fraud' }))).toBeNull();
});

test('sending the same draft twice sends the same body', () => {
  const draft = draftOf('amount_over', { ...SALE, intended: '19.40' });
  expect(toSubmit(draft)).toEqual(toSubmit(JSON.parse(JSON.stringify(draft)) as Draft));
});

describe('mistakes', () => {
  const whys = (symptom: Symptom, answers: Answers) => mistakesIn(draftOf(symptom, answers), NOW).map(each => `${each.field}.${each.why}`);
  test('an empty form names what is required, in the order of the questions', () => {
    expect(whys('amount_over', {})).toEqual(['amount.missing', 'intended.missing']);
    expect(whys('other', {})).toEqual(['story.missing']);
    expect(whys('settlement_missing', {})).toEqual(['settleDay.missing']);
  });
  test('what is there but cannot be read', () => {
    expect(whys('duplicate', { amount: 'abc', time: '2561', last4: '41', slipNo: '12' })).toEqual(['amount.unreadable', 'when.unreadable', 'last4.short', 'slipNo.short']);
    expect(whys('duplicate', { amount: '5', day: '' })).toEqual(['when.missing']);
  });
  test('later today has not happened yet; yesterday has', () => {
    expect(whys('duplicate', { amount: '5', time: '1139' })).toEqual(['when.future']);
    expect(whys('duplicate', { amount: '5', time: '1138' })).toEqual([]);
    expect(whys('duplicate', { amount: '5', time: '2359', day: '2026-10-19' })).toEqual([]);
  });
  test('charged and intended cannot be the same', () => {
    expect(whys('amount_over', { amount: '194', intended: '194.00' })).toEqual(['intended.same']);
  });
  test('optional answers may stay empty', () => {
    expect(whys('duplicate', { amount: '194' })).toEqual([]);
  });
});

test('the server’s field errors stand at our questions', () => {
  const message = '凭证号是 6 位数字';
  expect(mistakesFrom([{ field: 'voucherNo', message }, { field: 'amountFen', message }, { field: 'opNo', message }]).map(each => each.field)).toEqual(['slipNo', 'amount', 'story']);
});

test('a card number in the story reaches neither device nor server', () => {
  const draft = draftOf('other', { story: '卡 6228480402564890018' });
  expect(keepable(draft).answers.story).toBe('卡 ****0018');
  expect(toSubmit(draft).story).toBe('卡 ****0018');
  expect(JSON.stringify(keepable(draft))).not.toContain('62284804');
});

test('every kind can be filled and sent', () => {
  const all: Answers = { ...SALE, intended: '19.40', expected: '10', settleDay: '2026-10-19', slipNo: '000002' };
  for (const symptom of SYMPTOMS) {
    for (const kind of KIND_TABLE[symptom].kinds) {
      const draft = draftOf(symptom, { ...all, kind });
      expect(mistakesIn(draft, NOW)).toEqual([]);
      expect(toSubmit(draft)).toMatchObject({ kind, story: '客人还在店里' });
    }
  }
});
