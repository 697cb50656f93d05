import { describe, expect, test } from '@jest/globals';
import { meaningOf, STATES, type Reply } from '../../../../src/remedy/acquirer/lakala/result.js';
import type { Call } from '../../../../src/remedy/acquirer/lakala/operations.table.js';

const NO = 'R26101500018-2';
const SEND: Call = { operation: 'refund', data: { out_trade_no: NO } };
const ASK: Call = { operation: 'refundQuery', data: { out_trade_no: NO } };
const ABSENT = ['SIM00404', 'X1'];
const said = (data: Record<string, unknown>, code = '000000', msg = 'ok'): Reply => ({ believed: true, code, msg, data: { out_trade_no: NO, ...data } });
const means = (reply: Reply, call = SEND) => meaningOf(reply, call, 19400, ABSENT);

describe('only two states are final', () => {
  test('SUCCESS is done, with the platform’s number', () => expect(means(said({ trade_state: 'SUCCESS', refund_amount: '19400', trade_no: '2026X' }))).toEqual({ state: 'done', ref: '2026X' }));
  test('FAIL is refused, with its reason', () => expect(means(said({ trade_state: 'FAIL', fail_reason: 'balance' }))).toEqual({ state: 'refused', reason: 'balance' }));
  test('or with the message', () => expect(means(said({ trade_state: 'FAIL' }, '000000', '余额不足'))).toEqual({ state: 'refused', reason: '余额不足' }));
  test.each(STATES.filter(state => state !== 'SUCCESS' && state !== 'FAIL'))('%s is unknown', state => expect(means(said({ trade_state: state }))).toEqual({ state: 'unknown', reason: state.toLowerCase() }));
  test.each([undefined, null, '', 'success', 'SUCCESS ', 'OK', 1, {}, ['SUCCESS']])('%j is unknown', state => expect(means(said({ trade_state: state })).state).toBe('unknown'));
});

describe('what is not believed is unknown, whatever it says', () => {
  test.each(['no_signature', 'unknown_serial', 'stale', 'bad_signature', 'other_appid', 'timeout', 'no_answer', 'http_500', 'http_429', 'too_large', 'unreadable'])('%s', why => {
    for (const call of [SEND, ASK]) expect(means({ believed: false, why }, call)).toEqual({ state: 'unknown', reason: why });
  });
});

describe('another number or amount decides nothing', () => {
  test.each([['another number', { out_trade_no: 'R26101500018-3' }], ['no number', { out_trade_no: undefined }], ['a number in another field', { out_trade_no: undefined, out_refund_order_no: NO }]])('%s', (_, fields) => {
    expect(means(said({ trade_state: 'SUCCESS', ...fields }))).toEqual({ state: 'unknown', reason: 'other_number' });
    expect(means(said({ trade_state: 'FAIL', ...fields }))).toEqual({ state: 'unknown', reason: 'other_number' });
  });
  test.each(['19401', '19399', '194.00', '0', ''])('the amount %j', amount => expect(means(said({ trade_state: 'SUCCESS', refund_amount: amount })).state).toBe('unknown'));
  test('an amount as a number is read', () => expect(means(said({ trade_state: 'SUCCESS', refund_amount: 19400 })).state).toBe('done'));
  test('an answer without an amount is believed', () => expect(means(said({ trade_state: 'SUCCESS' })).state).toBe('done'));
});

describe('codes', () => {
  test.each(['BBS00000', '999999', 'SIM00429', ''])('%j is no success of this interface', code => expect(means(said({ trade_state: 'SUCCESS' }, code))).toEqual({ state: 'unknown', reason: `code_${code}` }));
  test('the scan interfaces have their own', () => {
    const call: Call = { operation: 'scanRefund', data: { out_trade_no: NO } };
    expect([means(said({ trade_state: 'SUCCESS' }, 'BBS00000'), call).state, means(said({ trade_state: 'SUCCESS' }), call).state]).toEqual(['done', 'unknown']);
  });
  test('an answer of a scan refund without a state is asked about', () => expect(means(said({ trade_no: 'x' }, 'BBS00000'), { operation: 'scanRefund', data: { out_trade_no: NO } })).toEqual({ state: 'unknown', reason: 'no_state' }));
  test.each(ABSENT)('%s to a question: the number is not there', code => expect(means({ believed: true, code, msg: '', data: {} }, ASK)).toEqual({ state: 'absent', reason: code }));
  test('the same code to a refund is no result', () => expect(means({ believed: true, code: 'SIM00404', msg: '', data: {} }).state).toBe('unknown'));
  test('a long reason is cut to what a column holds', () => expect(means(said({ trade_state: 'FAIL', fail_reason: '满'.repeat(200) })).reason).toHaveLength(60));
});
