import { describe, expect, test } from '@jest/globals';
import type { CaseStatus, CaseView, RemedyKind, Stage, Step, TransactionRow } from '../../../../src/contract/index.js';
import { stageOf, wayOf } from '../../../../src/cases/stages.js';
import { STATUSES } from '../../../../src/contract/index.js';
import { leadOf, objectionOf, reasonKeys, reasonsFor, stagesShown, targetOfPair } from '../../../../src/web/merchant/case-lead.js';

const view = (status: CaseStatus, abilities: Step[], more: Partial<CaseView> = {}): CaseView => ({ status, abilities, kind: 'duplicate', ...more }) as CaseView;
const proposal = (remedy: RemedyKind, targetLogNo = '2') => ({ remedy, amountFen: 19400, targetLogNo, reasons: [{ code: 'linked', rule: '3', facts: {} }] }) as unknown as CaseView['proposal'];
const question = { ask: 'goods_handed_over', missing: [] } as CaseView['question'];
const row = (logNo: string, txnTime: string): TransactionRow => ({ logNo, txnTime }) as TransactionRow;

describe('what stands first', () => {
  test('a question that may be answered', () => {
    expect(leadOf(view('awaiting_merchant', ['answer', 'withdraw'], { question }))).toBe('question');
    expect(leadOf(view('awaiting_merchant', ['withdraw'], { question }))).toBe('progress');
  });
  test('the outcome once told, whatever may be done about it', () => {
    expect(leadOf(view('resolved', ['accept', 'contest']))).toBe('outcome');
    expect(leadOf(view('closed', ['reopen']))).toBe('outcome');
  });
  test('a decision where the server allows one before the outcome', () => {
    expect(leadOf(view('proposed', ['accept', 'contest'], { proposal: proposal('refund') }))).toBe('decide');
  });
  test('steps at the terminal while the merchant carries it out', () => {
    expect(leadOf(view('executing', [], { proposal: proposal('void') }))).toBe('terminal');
    expect(leadOf(view('executing', [], { proposal: proposal('refund') }))).toBe('progress');
    expect(leadOf(view('confirming', [], { proposal: proposal('void') }))).toBe('progress');
  });
});

describe('the stage line', () => {
  test.each(STATUSES)('%s shows at most five words, one of them now', status => {
    const stage = stageOf(status);
    for (const remedy of [null, 'refund', 'no_error'] as const) {
      const shown = stagesShown({ way: wayOf(remedy, stage), stage });
      expect(shown.length).toBeLessThanOrEqual(5);
      expect(shown.filter(each => each.state === 'now').map(each => each.stage)).toEqual([stage]);
      expect(shown[0]?.stage).toBe('received');
    }
  });
  test('passed before, later after', () => {
    const way: Stage[] = ['received', 'checking', 'carrying_out', 'answered', 'closed'];
    expect(stagesShown({ way, stage: 'carrying_out' }).map(each => each.state)).toEqual(['past', 'past', 'now', 'later', 'later']);
  });
});

test('which of two charges the remedy acts on, by time and not by order', () => {
  const rows = [row('2', '2026-10-19T11:28:53+08:00'), row('1', '2026-10-19T11:28:12+08:00')];
  const proven = { rows, relatedRows: [] };
  expect(targetOfPair({ proven, proposal: proposal('refund', '2') })).toBe(2);
  expect(targetOfPair({ proven, proposal: proposal('refund', '1') })).toBe(1);
  expect(targetOfPair({ proven, proposal: proposal('refund', '9') })).toBe(0);
  expect(targetOfPair({ proven: { rows: rows.slice(1), relatedRows: [] }, proposal: proposal('refund', '1') })).toBe(0);
});

test('"not solved" is the step the server allows, else none', () => {
  expect(objectionOf({ abilities: ['accept', 'contest'] })).toBe('contest');
  expect(objectionOf({ abilities: ['reopen'] })).toBe('reopen');
  expect(objectionOf({ abilities: ['withdraw'] })).toBeNull();
});

test('reasons to disagree fit what was proven, not what was claimed', () => {
  const proven = { rows: [row('1', ''), row('2', '')], relatedRows: [] };
  expect(reasonsFor({ kind: 'failed_debited', provenKind: 'duplicate', proven })[0]).toBe('two_sales');
  expect(reasonsFor({ kind: 'refund_late' })[0]).toBe('not_arrived');
  expect(reasonsFor({ kind: 'fee_dispute' })).toContain('not_agreed');
  for (const kind of ['duplicate', 'fraud', 'other'] as const) expect(reasonsFor({ kind }).at(-1)).toBe('other');
});

test('why it came out so, as keys', () => {
  expect(reasonKeys({ proposal: proposal('no_error') })).toEqual(['reason.linked']);
  expect(reasonKeys({})).toEqual([]);
});
