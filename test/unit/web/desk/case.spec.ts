import { describe, expect, test } from '@jest/globals';
import type { CaseStatus, CaseView, RemedyView, Role, Step, TransactionRow } from '../../../../src/contract/index.js';
import { comparison, sumOf } from '../../../../src/web/desk/comparison.js';
import { asked, type CaseForm, FIELDS_OF, filledBy } from '../../../../src/web/desk/case-form.js';
import { nextSteps, signingStep, stepLabel } from '../../../../src/web/desk/steps.js';
import { tabsFor } from '../../../../src/web/desk/tabs.js';
import { wordsOf } from '../../../../src/web/desk/words.js';

const zh = wordsOf('zh'),
  NOW = Date.parse('2026-10-15T11:37:00+08:00');
const row = {
  logNo: 'L1',
  tid: '90011594',
  rrn: '628313601581',
  authCode: '7QG656',
  txnTime: '2026-10-10T13:09:36+08:00',
  txnType: 'SALE',
  status: 'OK',
  panMasked: '621799******9788',
  amtFen: 37700,
  settleDate: '20261010',
} as TransactionRow;
const found = (over: object = {}) =>
  ({
    kind: 'failed_debited',
    provenKind: 'duplicate',
    status: 'proposed',
    abilities: [],
    proposal: undefined,
    money: { returnedFen: 0 },
    claim: {
      kind: 'failed_debited',
      mid: 'M',
      amountFen: 37700,
      occurredAt: '2026-10-10T13:15:00+08:00',
      tid: '90011594',
      last4: '9788',
      authCode: '7QG658',
      story: '',
    },
    proven: { rows: [row], relatedRows: [], targetLogNo: 'L1' },
    finding: {
      located: {
        match: 'linked',
        logNos: ['L1'],
        contradictions: [],
        candidates: [
          {
            row,
            score: 93,
            points: [
              { feature: 'time', points: 12, of: 20, how: 'within_10_min' },
              { feature: 'authCode', points: 10, of: 10, how: 'one_typo' },
            ],
          },
        ],
      },
    },
    ...over,
  }) as unknown as CaseView;

describe('claim beside proof', () => {
  const lines = comparison(found(), NOW, zh),
    line = (feature: string) => lines.find(one => one.feature === feature)!;
  test('a line per stated fact, none for what nobody stated', () =>
    expect(lines.map(one => one.feature)).toEqual(['type', 'amount', 'time', 'tid', 'last4', 'authCode']));
  test('equal values stay plain', () => expect([line('amount').differs, line('amount').how, line('last4').differs]).toEqual([false, '相等', false]));
  test('a difference says how large it is, with what it still earns', () => {
    expect(line('time')).toMatchObject({ differs: true, how: '差 5分24秒，10 分钟内', proven: '10-10 周六 13:09:36' });
    expect(line('authCode')).toMatchObject({ differs: true, how: '差 1 字，仍得分' });
  });
  test('another proven kind is said', () => expect(line('type')).toMatchObject({ differs: true, how: '证实为重复扣款' }));
  test('points add up', () => expect(sumOf(lines)).toEqual({ points: 22, of: 30 }));
  test('money differs by its amount', () => {
    const over = comparison(found({ claim: { kind: 'amount_over', mid: 'M', intendedFen: 3770, story: '' } }), NOW, zh);
    expect(over.find(one => one.feature === 'intended')).toMatchObject({ differs: true, how: '多 ¥339.30' });
  });
  test('without a row nothing is called different', () => {
    const none = comparison(found({ proven: undefined, provenKind: undefined }), NOW, zh);
    expect(none.some(one => one.differs)).toBe(false);
    expect(none.every(one => one.proven === '—')).toBe(true);
  });
});

describe('the one next step', () => {
  const remedy = (over: Partial<RemedyView>) =>
    ({ maySign: true, remedy: 'refund', needs: ['agent', 'supervisor'] as Role[], signatures: [], amountFen: 37700, ...over }) as RemedyView;
  const steps = (status: CaseStatus, abilities: Step[], over: object = {}) => nextSteps(found({ status, abilities, ...over }));
  const SIGN: Step[] = ['sign', 'approve', 'conclude', 'reject'];
  test('the first of two signs, the last approves, a lone one that moves nothing answers', () => {
    expect(signingStep(remedy({}))).toBe('sign');
    expect(signingStep(remedy({ signatures: [{}] as RemedyView['signatures'] }))).toBe('approve');
    expect(signingStep(remedy({ needs: ['agent'], remedy: 'no_error', amountFen: 0 }))).toBe('conclude');
    expect(signingStep(remedy({ maySign: false }))).toBeUndefined();
    expect(signingStep(null)).toBeUndefined();
  });
  test('only one signature is offered, and none that is not mine', () => {
    expect(nextSteps(found({ abilities: SIGN }), remedy({}))).toEqual({ primary: 'sign', others: ['reject'] });
    expect(nextSteps(found({ abilities: SIGN }), remedy({ maySign: false }))).toEqual({ primary: undefined, others: ['reject'] });
  });
  test('picking comes first where there is something to pick', () => {
    const review = { finding: { located: { match: 'review', candidates: [{}] } } };
    expect(steps('in_review', ['pick', 'retry', 'propose', 'ask'], review).primary).toBe('pick');
    expect(steps('in_review', ['pick', 'retry', 'propose', 'ask'])).toEqual({ primary: 'propose', others: ['ask', 'retry'] });
    expect(steps('in_review', ['pick', 'retry', 'propose'], { finding: undefined }).primary).toBe('propose');
  });
  test('a waiting or ended case is not pressed on', () => {
    expect(steps('awaiting_merchant', ['answer', 'judge'])).toEqual({ primary: undefined, others: ['answer', 'judge'] });
    expect(steps('awaiting_file', ['retry', 'ask', 'judge'])).toEqual({ primary: undefined, others: ['ask', 'judge', 'retry'] });
    expect(steps('closed', ['reopen'])).toEqual({ primary: undefined, others: ['reopen'] });
  });
  test('nothing is offered that the server did not name', () => expect(steps('executing', [])).toEqual({ primary: undefined, others: [] }));
  test('a button that moves money names the amount', () => {
    const proposal = { remedy: 'refund', amountFen: 37700 } as CaseView['proposal'];
    expect(stepLabel('sign', { proposal }, zh)).toBe('提交退款复核 ¥377.00');
    expect(stepLabel('approve', { proposal }, zh)).toBe('批准退款 ¥377.00');
    expect(stepLabel('conclude', { proposal: { ...proposal!, remedy: 'no_error', amountFen: 0 } }, zh)).toBe('按“无误”答复商户');
    expect(stepLabel('propose', { proposal }, zh)).toBe('改处置');
  });
});

describe('a case on behalf of a merchant', () => {
  const form = (over: Partial<CaseForm>): CaseForm => ({ mid: 'M', channel: 'phone', kind: 'amount_over', story: ' 多收了 ', ...over });
  test('fen, Shanghai time, and nothing that was left empty', () => {
    expect(asked(form({ amountFen: '1,288', intendedFen: '128.8', occurredAt: '2026-10-10T13:15', last4: '', tid: 'T' }))).toEqual({
      mid: 'M',
      channel: 'phone',
      kind: 'amount_over',
      story: '多收了',
      tid: 'T',
      amountFen: 128800,
      intendedFen: 12880,
      occurredAt: '2026-10-10T13:15:00+08:00',
    });
  });
  test('facts of another kind, typed before the kind changed, are left out', () =>
    expect(asked(form({ kind: 'settlement_missing', settleDate: '2026-10-16', last4: '9788' }))).not.toHaveProperty('last4'));
  test('a settle date has no dashes', () =>
    expect(asked(form({ kind: 'settlement_missing', settleDate: '2026-10-16' }))).toMatchObject({ settleDate: '20261016' }));
  test('no kind asks more than seven things', () => expect(Object.values(FIELDS_OF).filter(fields => fields.length > 7)).toEqual([]));
});

test('tabs by role: a reviewer starts at 法务, only admins see users', () => {
  expect(tabsFor('agent')).toEqual(['queue', 'records', 'reconciliation', 'regulator']);
  expect(tabsFor('supervisor')).toEqual(['queue', 'approvals', 'escalations', 'records', 'reconciliation', 'regulator', 'policies', 'calendar', 'maintenance', 'labels']);
  expect(tabsFor('legal')[0]).toBe('legal');
  expect(tabsFor('legal')).not.toContain('labels');
  expect(tabsFor('legal')).not.toContain('reconciliation');
  expect(tabsFor('admin')).toContain('users');
  expect(tabsFor('merchant')).toEqual([]);
});

test('another page fills a new case in; what is no kind or amount is left out', () => {
  const of = (facts: Record<string, string>) => filledBy(new URLSearchParams(facts));
  expect(of({ new_mid: '999290054110001', new_kind: 'refund_mismatch', new_amountFen: '19400', new_refundNo: 'R26101500018-2', new_story: 'x', kind: 'fraud' })).toEqual({
    mid: '999290054110001', kind: 'refund_mismatch', amountFen: '194.00', refundNo: 'R26101500018-2', story: 'x',
  });
  expect(of({ new_mid: 'm', new_kind: 'toString', new_amountFen: '-1' })).toEqual({ mid: 'm' });
  expect([of({}), of({ new_story: 'x' }), of({ mid: 'm', kind: 'fraud' })]).toEqual([undefined, undefined, undefined]);
});
