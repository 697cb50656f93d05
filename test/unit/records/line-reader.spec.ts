import { describe, expect, test } from '@jest/globals';
import { isGood, readLine } from '../../../src/records/loading/line-reader.js';
import { FILE_KINDS, kindOf } from '../../../src/records/loading/kinds.table.js';
import { aLine, HEADER, type Line } from '../../fixtures/records/store.js';

const transactions = kindOf('transactions');
const read = (over: Line = {}) => readLine(transactions, { line: 7, fields: Object.values(aLine(1, over)).map(String) }, '20261005');

test('the table has the columns of the rulebook', () => {
  expect(transactions.columns.map(column => column.name).join()).toBe(HEADER);
  expect(transactions.columns.filter(column => column.isNumber).map(column => column.property)).toEqual(['amtFen', 'feeFen', 'netFen']);
  expect(FILE_KINDS.map(kind => [kind.kind, kind.columns.length])).toEqual([['terminals', 9], ['fee_plans', 7], ['transactions', 22], ['payouts', 8]]);
});

test('a good line becomes values with numbers', () => {
  const line = read();
  expect(line).toMatchObject({ line: 7, key: '26100500000001' });
  expect(isGood(line) && line.values.slice(14, 17)).toEqual([10000, 40, 9960]);
  expect(isGood(line) && line.values[5]).toBe('000352'); // leading zeros are kept
});

describe('a bad line names its first bad column', () => {
  const bad: [string, string | number, string][] = [
    ['settle_date', '20261006', 'other_date'], ['settle_date', '20261032', 'date'], ['log_no', '2610059523674', 'format'], ['log_no', '2.61E+13', 'format'],
    ['mid', '1.00E+15', 'format'], ['tid', '9001002', 'format'], ['op_no', 'x'.repeat(21), 'length'], ['batch_no', '633', 'format'],
    ['voucher_no', '12345a', 'format'], ['rrn', '', 'format'], ['rrn', '62771111437', 'format'], ['auth_code', '95 JQ7', 'format'],
    ['txn_time', '2026-10-32T17:47:34+08:00', 'moment'], ['txn_type', 'sale', 'choice'], ['channel', 'VISA', 'choice'], ['card_kind', '04', 'choice'],
    ['pan_masked', '6217991234561667', 'unmasked'], ['amt_fen', '100.00', 'whole_number'], ['fee_fen', '', 'whole_number'], ['net_fen', '1e4', 'whole_number'],
    ['resp', 'x'.repeat(11), 'length'], ['status', 'DONE', 'choice'], ['orig_rrn', '1', 'format'], ['orig_date', '20260230', 'date'], ['reason', 'x'.repeat(501), 'length'],
  ];
  test.each(bad)('%s = %s: %s', (column, value, reason) => expect(read({ [column]: value })).toMatchObject({ line: 7, column, reason }));

  test('two faults: the first is told', () => expect(read({ mid: '', tid: '' })).toMatchObject({ column: 'mid' }));
  test('a column too few', () => expect(readLine(transactions, { line: 3, fields: ['20261005'] }, '20261005')).toEqual({ line: 3, column: '', value: '1', reason: 'columns' }));
  test('no card number in the report', () => expect(read({ pan_masked: '6217991234561667' })).toMatchObject({ value: '[number hidden]' }));
});

describe('what must fit together', () => {
  test.each(['VOID', 'REFUND', 'CR_ADJ', 'CHARGEBACK'])('%s is money that leaves', txn_type => {
    expect(read({ txn_type })).toMatchObject({ column: 'amt_fen', reason: 'sign' });
    expect(isGood(read({ txn_type, amt_fen: -10000 }))).toBe(true);
  });
  test('a child names RRN and day of its sale, or neither', () => {
    expect(read({ orig_rrn: '627000000001' })).toMatchObject({ column: 'orig_date', reason: 'unpaired' });
    expect(read({ orig_date: '20261004' })).toMatchObject({ column: 'orig_date', reason: 'unpaired' });
  });
});

test('empty where the rulebook allows it: scan payments have no batch, wallets no card', () => {
  expect(isGood(read({ batch_no: '', voucher_no: '', auth_code: '', card_kind: '', pan_masked: '', channel: 'WECHAT', op_no: '', reason: '' }))).toBe(true);
});
test('minus nothing is nothing', () => {
  const line = read({ fee_fen: '-0' });
  expect(isGood(line) && Object.is(line.values[15], 0)).toBe(true);
});
test('the key of the other kinds', () => {
  const payout = readLine(kindOf('payouts'), { line: 2, fields: ['20261005', '99929005411K953', '6508', '6257', 'PAID', '2026-10-08T09:07:13+08:00', 'B1', ''] }, '20261005');
  expect(payout).toMatchObject({ key: '99929005411K953/20261005' });
});
