import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledger, type Refund } from '../../../../src/remedy/acquirer/simulator/ledger.js';

let folder: string, path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lidan-ledger-'));
  path = join(folder, 'books', 'refunds.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const aRefund = (fields: Partial<Refund> = {}): Refund => ({
  kind: 'refund', no: 'R1-2', operation: 'refund', mid: 'm', tid: 't', amountFen: 100, origin: '26101400000001', state: 'SUCCESS', ref: 'X', at: '2026-10-15T02:00:00.000Z', ...fields,
});
const reopened = <T>(look: (ledger: Ledger) => T): T => {
  const ledger = Ledger.open(path);
  try {
    return look(ledger);
  } finally {
    ledger.close();
  }
};

describe('the books', () => {
  test('hold what was written when they are opened again', () => {
    reopened(ledger => ledger.write({ kind: 'sale', logNo: '26101400000001', amountFen: 500 }, aRefund()));
    expect(reopened(ledger => [ledger.all(), ledger.saleOf('26101400000001'), ledger.returnedOf('26101400000001')])).toEqual([[aRefund()], 500, 100]);
  });
  test('add up what went back of a sale, failures apart', () => {
    reopened(ledger => ledger.write(aRefund(), aRefund({ no: 'R1-3', amountFen: 50 }), aRefund({ no: 'R1-4', state: 'FAIL' }), aRefund({ no: 'R9-1', origin: 'other' })));
    expect(reopened(ledger => ledger.returnedOf('26101400000001'))).toBe(150);
  });
  test('show the last word on a number, and keep the first', () => {
    reopened(ledger => ledger.write(aRefund({ state: 'FAIL' })));
    reopened(ledger => ledger.write(aRefund()));
    expect(reopened(ledger => ledger.all().map(one => one.state))).toEqual(['SUCCESS']);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
  });
  test('know nothing of what was never written', () => {
    expect(reopened(ledger => [ledger.all(), ledger.find('R1-2'), ledger.saleOf('x'), ledger.returnedOf('x')])).toEqual([[], undefined, undefined, 0]);
  });
});

describe('a line that a kill cut off', () => {
  test('was never answered for: it is cut off, and the next one stands alone', () => {
    reopened(ledger => ledger.write(aRefund()));
    const whole = statSync(path).size;
    appendFileSync(path, JSON.stringify(aRefund({ no: 'R1-3' })).slice(0, 40));
    expect(reopened(ledger => ledger.all().map(one => one.no))).toEqual(['R1-2']);
    expect(statSync(path).size).toBe(whole);
    reopened(ledger => ledger.write(aRefund({ no: 'R1-4' })));
    expect(reopened(ledger => ledger.all().map(one => one.no))).toEqual(['R1-2', 'R1-4']);
  });
  test('even one that lacks nothing but its end', () => {
    reopened(ledger => ledger.write(aRefund()));
    appendFileSync(path, JSON.stringify(aRefund({ no: 'R1-3' })));
    expect(reopened(ledger => ledger.all().map(one => one.no))).toEqual(['R1-2']);
  });
  test.each([1, 10, 60, 120])('cut after %d bytes of the only line', bytes => {
    reopened(() => undefined);
    appendFileSync(path, JSON.stringify(aRefund()).slice(0, bytes));
    expect(reopened(ledger => ledger.all())).toEqual([]);
  });
});
