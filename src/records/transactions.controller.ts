import { Controller, Get, Param, Query } from '@nestjs/common';
import type { TransactionView } from '../contract/index.js';
import { Database } from '../platform/database/database.js';
import { Allow } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { ListTransactionsDto } from './records.dto.js';
import { Records } from './records.service.js';
import type { TransactionPage } from './records.view.js';
import { feeOf, standingOf } from './standing.js';
import { TransactionSearch } from './transaction-search.js';

@Controller('api/v1/records/transactions')
@Allow('agent', 'supervisor', 'legal', 'admin')
export class TransactionsController {
  constructor(
    private readonly db: Database,
    private readonly records: Records,
    private readonly search: TransactionSearch,
  ) {}

  /** Newest first. Without merchant and day, last 4, voucher and amount are looked for in the latest 200,000 rows. */
  @Get()
  list(@Query() asked: ListTransactionsDto): Promise<TransactionPage> {
    return this.db.read(tx => this.search.page(tx, asked));
  }

  /** One row with what is tied to it and where it comes from; cases are looked up elsewhere. */
  @Get(':logNo')
  one(@Param('logNo') logNo: string): Promise<TransactionView> {
    return this.db.read(async tx => {
      const [row] = /^\d{14}$/.test(logNo) ? await this.records.byLogNo(tx, [logNo]) : [];
      const file = row && (await this.records.exhibit(tx, logNo));
      if (!row || !file) throw new Problem('request.not_found');
      const children = await this.records.children(tx, row.mid, [row]);
      const parent = await this.records.parent(tx, row);
      const fee = feeOf(row, await this.records.feePlans(tx, row.mid));
      const more = { ...(parent ? { parent } : {}), ...(fee ? { expectedFeeFen: fee.expectedFen, fee } : {}) };
      return { row, children, ...more, ...standingOf(row, children), file, cases: [] };
    });
  }
}
