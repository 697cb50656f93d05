import { describe, expect, test } from '@jest/globals';
import { feeCall, queryCall, refundCall, scanVoidCall } from '../../../../src/remedy/acquirer/lakala/mapping.js';
import { missingIn, OPERATIONS, rowOf, type Operation } from '../../../../src/remedy/acquirer/lakala/operations.table.js';
import type { Instruction } from '../../../../src/remedy/acquirer/acquirer.js';
import { anInstruction } from '../../../support/lakala-keys.js';

const IP = '203.0.113.7';
const SCAN = { logNo: '66101400000002', panMasked: '', channel: 'WECHAT', cardKind: '' };
const CARD = anInstruction();

describe('a card payment', () => {
  test('goes back by the unified refund', () => {
    expect(refundCall(CARD, IP)).toEqual({
      operation: 'refund',
      data: {
        merchant_no: '999290054110001', term_no: '90000001', out_trade_no: 'R26101500018-2', refund_amount: '19400', origin_biz_type: '1', origin_trade_date: '20261014',
        origin_log_no: '26101400000002', origin_card_no: '622575******1234', location_info: { request_ip: IP },
      },
    });
  });
  test('is asked about with the sale’s own reference', () => {
    expect(queryCall(CARD)).toEqual({
      operation: 'refundQuery',
      data: { merchant_no: '999290054110001', term_no: '90000001', out_trade_no: 'R26101500018-2', origin_trade_date: '20261014', origin_biz_type: '1', origin_trade_ref_no: '628800000002' },
    });
  });
  test('no card number is invented where the row has none', () => expect(refundCall(anInstruction({}, { panMasked: '' }), IP).data).not.toHaveProperty('origin_card_no'));
});

describe('a scan payment', () => {
  test.each(['WECHAT', 'ALIPAY', 'CLOUD'])('of %s with a log number of the scan interfaces goes back there', channel => {
    const { operation, data } = refundCall(anInstruction({}, { ...SCAN, channel }), IP);
    expect([operation, data]).toEqual(['scanRefund', expect.objectContaining({ out_trade_no: 'R26101500018-2', refund_amount: '19400', origin_log_no: '66101400000002', refund_reason: 'R26101500018-2', location_info: { request_ip: IP } })]);
  });
  test('is asked about as a transaction of that number', () => expect(queryCall(anInstruction({}, SCAN))).toMatchObject({ operation: 'tradeQuery', data: { out_trade_no: 'R26101500018-2' } }));
  test('that failed before is repeated where a number may be repeated', () => {
    const again = anInstruction({ remedy: 'retry_refund' }, SCAN);
    expect(refundCall(again, IP)).toMatchObject({ operation: 'idmRefund', data: { out_refund_order_no: 'R26101500018-2', refund_amount: '19400', origin_log_no: '66101400000002' } });
    expect(queryCall(again)).toMatchObject({ operation: 'idmRefundQuery', data: { out_refund_order_no: 'R26101500018-2' } });
  });
  test('with any other log number goes back by the unified refund, as a scan', () => {
    const other = anInstruction({}, { ...SCAN, logNo: '26101400000002' });
    expect(refundCall(other, IP)).toMatchObject({ operation: 'refund', data: { origin_biz_type: '3' } });
    expect(refundCall(other, IP).data).not.toHaveProperty('origin_card_no');
    expect(queryCall(other)).toMatchObject({ operation: 'refundQuery', data: { origin_biz_type: '3' } });
  });
  test('of the same day is taken back whole', () => {
    const shop = { mid: '999290054110001', tid: '90000001' };
    expect(scanVoidCall(shop, 'V1', { outTradeNo: 'O1' }, IP)).toMatchObject({ operation: 'scanVoid', data: { out_trade_no: 'V1', origin_out_trade_no: 'O1' } });
    expect(missingIn(scanVoidCall(shop, 'V1', {}, IP))).toEqual(['origin_out_trade_no|origin_trade_no']);
  });
});

test('a card’s log number that begins like a scan’s stays a card payment', () => expect(refundCall(anInstruction({}, { logNo: '66101400000002' }), IP).operation).toBe('refund'));
test('a fee is asked for by log number', () => expect(feeCall({ mid: 'm', tid: 't' }, '26101400000002')).toEqual({ operation: 'feeQuery', data: { merchant_no: 'm', term_no: 't', log_no: '26101400000002' } }));

const EVERY: Instruction[] = (['refund', 'partial_refund', 'retry_refund', 'manual_refund'] as const).flatMap(remedy => [anInstruction({ remedy }), anInstruction({ remedy }, SCAN), anInstruction({ remedy }, { ...SCAN, logNo: '26101400000009' })]);

describe('whatever is sent', () => {
  test.each(EVERY.map(one => [one.remedy, one.origin!.channel, one.origin!.logNo, one] as const))('%s %s %s carries all that the interface demands', (_, __, ___, instruction) => {
    for (const call of [refundCall(instruction, IP), queryCall(instruction)]) expect(missingIn(call)).toEqual([]);
  });
  test.each(EVERY.map(one => [one.remedy, one.origin!.channel, one.origin!.logNo, one] as const))('%s %s %s carries our number, and the question the same', (_, __, ___, instruction) => {
    const numbers = [refundCall(instruction, IP), queryCall(instruction)].map(({ operation, data }) => data[rowOf(operation).number!]);
    expect(numbers).toEqual([instruction.refundNo, instruction.refundNo]);
  });
  test('without the sale nothing may be sent', () => {
    const { origin: _, tid: __, ...bare } = CARD;
    expect(missingIn(refundCall(bare, IP))).toEqual(['term_no', 'origin_trade_date']);
  });
});

describe('the table of operations', () => {
  test.each(Object.keys(OPERATIONS) as Operation[])('%s names its merchant and terminal, under a path of its own', operation => {
    expect(rowOf(operation).must.slice(0, 2)).toEqual(['merchant_no', 'term_no']);
    expect(rowOf(operation).path).toMatch(/^\/api\/v3\/(lams|labs)\/[a-z_/]+$/);
    expect(Object.values(OPERATIONS).filter(one => one.path === rowOf(operation).path)).toHaveLength(1);
  });
  test('an empty field counts as missing', () => expect(missingIn({ operation: 'feeQuery', data: { merchant_no: 'm', term_no: '', log_no: '1' } })).toEqual(['term_no']));
});
