import type { Case } from '../../cases/case.entity.js';
import { moneyOf } from '../../cases/at-risk.js';
import { isSale, waysBack } from '../../cases/rulebook/index.js';
import type { TransactionRow } from '../../contract/index.js';
import type { MoneyTable } from '../content.js';

/** What is known of one sale: its row, its number among the exhibits, and everything tied to it. */
export interface SaleOnFile {
  row: TransactionRow;
  exhibit: string;
  children: readonly TransactionRow[];
}

/** The sums of the case, and per sale the proof that no way back paid what another had paid already (domain, part 11). */
export function moneyTable(found: Case, sales: readonly SaleOnFile[]): MoneyTable {
  const { claimedFen, proposedFen, returnedFen, writtenOffFen, outstandingFen } = moneyOf(found);
  return {
    claimedFen, proposedFen, returnedBeforeFen: found.returnedBeforeFen ?? 0, returnedFen, writtenOffFen, outstandingFen,
    sales: sales.filter(({ row }) => isSale(row)).map(({ row, exhibit, children }) => {
      const ways = waysBack(children), backFen = ways.reduce((sum, way) => sum + way.amountFen, 0);
      return { logNo: row.logNo, exhibit, originalFen: row.amtFen, ways, backFen, holds: backFen <= row.amtFen };
    }),
  };
}
