import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { moneyTable } from '../../../src/dossier/gather/money.js';
import type { TransactionRow, TxnType } from '../../../src/contract/index.js';
import { aCase } from '../../support/a-case.js';
import { aRow } from '../../support/files.js';

const SALE = aRow({ txnTime: '2026-10-14T11:28:53+08:00', amtFen: 19400, logNo: '1' });
const back = (txnType: TxnType, amtFen: number, status: TransactionRow['status'] = 'OK'): TransactionRow => aRow({ txnTime: '2026-10-15T12:00:00+08:00', amtFen, txnType, status, origRrn: SALE.rrn, origDate: '20261014' });
const tableOf = (children: TransactionRow[], fields = {}) => moneyTable(aCase({ claimedFen: 19400, proposedFen: 19400, remedy: 'refund', status: 'resolved', ...fields }), [{ row: SALE, exhibit: 'E1', children }]);

describe('the money table', () => {
  test('has the case’s sums', () => {
    expect(tableOf([], { returnedFen: 10000, writtenOffFen: 400, returnedBeforeFen: 0 })).toMatchObject({ claimedFen: 19400, proposedFen: 19400, returnedBeforeFen: 0, returnedFen: 10000, writtenOffFen: 400, outstandingFen: 9000 });
  });
  test('names every way back and that together they do not exceed the sale', () => {
    const { sales } = tableOf([back('REFUND', -10000), back('CR_ADJ', -400), back('REFUND', -9000, 'FAILED')]);
    expect(sales).toEqual([expect.objectContaining({ logNo: '1', exhibit: 'E1', originalFen: 19400, backFen: 10400, holds: true })]);
    expect(sales[0]!.ways.map(way => [way.way, way.amountFen])).toEqual([['refund', 10000], ['credit_adjustment', 400]]);
  });
  test.each([[[-19400], true], [[-19400, -1], false], [[-10000, -10000], false]])('refunds of %j hold: %s', (amounts, holds) => {
    expect(tableOf(amounts.map(fen => back('REFUND', fen))).sales[0]!.holds).toBe(holds);
  });
  test('a refund and a chargeback of the same sale are a double recovery', () => expect(tableOf([back('REFUND', -19400), back('CHARGEBACK', -19400)]).sales[0]).toMatchObject({ backFen: 38800, holds: false }));
  test('a chargeback that was won back is none', () => expect(tableOf([back('CHARGEBACK', -19400), back('REPRESENT', 19400), back('REFUND', -19400)]).sales[0]).toMatchObject({ backFen: 19400, holds: true }));
  test('what is no sale has nothing to go back', () => expect(moneyTable(aCase(), [{ row: back('REFUND', -100), exhibit: 'E2', children: [] }]).sales).toEqual([]));
  test('whatever the rows, the sum of the ways is what is compared', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 5 }), amounts => {
      const [sale] = tableOf(amounts.map(fen => back('REFUND', -fen))).sales;
      expect(sale!.holds).toBe(amounts.reduce((sum, fen) => sum + fen, 0) <= 19400);
    }));
  });
});
