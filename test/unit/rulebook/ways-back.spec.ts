import { describe, expect, test } from '@jest/globals';
import type { TransactionRow, TxnStatus, TxnType } from '../../../src/contract/index.js';
import { chargedBackFen, returnedFen, waysBack } from '../../../src/cases/rulebook/index.js';
import { child, sale } from './rows.js';

const SALE = sale({ amtFen: 100_000 });
const sumOf = (children: TransactionRow[]) => waysBack(children).reduce((sum, way) => sum + way.amountFen, 0);

describe('the ways a sale’s money went back', () => {
  test.each([['VOID', 'void'], ['COMPLETION_VOID', 'void'], ['REFUND', 'refund'], ['CR_ADJ', 'credit_adjustment'], ['CHARGEBACK', 'chargeback']] as const)('%s is %s', (type, way) => {
    const row = child(type, SALE, 1_000);
    expect(waysBack([row])).toEqual([{ way, amountFen: 1_000, logNo: row.logNo, at: row.txnTime }]);
  });
  test.each(['DR_ADJ', 'REPRESENT', 'FEE'] as const)('%s is none', type => expect(waysBack([child(type, SALE, 1_000)])).toEqual([]));
  test.each(['FAILED', 'PENDING', 'REVERSED'] as const)('a row that is %s is none', status => expect(waysBack([child('REFUND', SALE, 1_000, { status })])).toEqual([]));
  test('a chargeback counts with what no representment won back', () => {
    expect(waysBack([child('CHARGEBACK', SALE, 5_000), child('REPRESENT', SALE, 2_000)])).toMatchObject([{ way: 'chargeback', amountFen: 3_000 }]);
    expect(waysBack([child('CHARGEBACK', SALE, 5_000), child('REPRESENT', SALE, 5_000)])).toEqual([]);
  });
});

test('they add up to what the guards count, whatever the rows', () => {
  const types: TxnType[] = ['VOID', 'COMPLETION_VOID', 'REFUND', 'CR_ADJ', 'DR_ADJ', 'CHARGEBACK', 'REPRESENT', 'FEE'], statuses: TxnStatus[] = ['OK', 'OK', 'OK', 'FAILED', 'PENDING', 'REVERSED'];
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let n = 0; n < 500; n += 1) {
    const children = Array.from({ length: next(7) }, () => child(types[next(types.length)]! as 'REFUND', SALE, 1 + next(60_000), { status: statuses[next(statuses.length)]! }));
    expect(sumOf(children)).toBe(returnedFen(children) + chargedBackFen(children));
  }
});
