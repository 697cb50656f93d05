import { Global, Module } from '@nestjs/common';
import { FileArrivals } from './file-arrivals.js';
import { FilesController } from './files.controller.js';
import { Loader } from './loading/loader.js';
import { WatchFolder } from './loading/watch-folder.job.js';
import { MerchantsController } from './merchants.controller.js';
import { Records } from './records.service.js';
import { RowOrigins } from './row-origins.js';
import { SettleDays } from './settle-days.js';
import { TransactionSearch } from './transaction-search.js';
import { TransactionsController } from './transactions.controller.js';

@Global()
@Module({
  controllers: [FilesController, TransactionsController, MerchantsController],
  providers: [Records, RowOrigins, SettleDays, Loader, FileArrivals, TransactionSearch, WatchFolder],
  exports: [Records, RowOrigins, SettleDays, Loader, FileArrivals],
})
export class RecordsModule {}
