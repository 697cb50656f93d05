import { Module } from '@nestjs/common';
import { Settings } from '../platform/settings.js';
import { AcquirerLine } from './acquirer/acquirer-line.js';
import { Acquirer } from './acquirer/acquirer.js';
import { LakalaAcquirer } from './acquirer/lakala/lakala-acquirer.js';
import { NextFile } from './acquirer/next-file.js';
import { NoticesController } from './acquirer/notices.controller.js';
import { SettingsLine } from './acquirer/settings-line.js';
import { EmbeddedSimulator } from './acquirer/simulator/embedded-simulator.js';
import { SimulatorController } from './acquirer/simulator.controller.js';
import { AskingAgain } from './asking-again.js';
import { Calling } from './calling.js';
import { Execution } from './execution.js';
import { MaintenanceController } from './maintenance.controller.js';
import { Maintenance } from './maintenance.service.js';
import { OrderGuards } from './order-guards.js';
import { OrderStory } from './order-story.js';
import { Orders } from './orders.js';
import { Proofs } from './proofs.js';
import { Proving } from './proving.js';
import { Questions } from './questions.js';
import { AwaitedOrders } from './reconciliation/awaited-orders.js';
import { CompareFile } from './reconciliation/compare-file.job.js';
import { DayExport } from './reconciliation/day-export.js';
import { ReconciliationExportController } from './reconciliation/export.controller.js';
import { Looks } from './reconciliation/looks.js';
import { MatchedOrders } from './reconciliation/matched-orders.js';
import { OrderRefs } from './reconciliation/order-refs.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { Reconciliation } from './reconciliation/reconciliation.service.js';
import { RowJudge } from './reconciliation/row-judge.js';
import { StrayRows } from './reconciliation/stray-rows.js';
import { RemedyController } from './remedy.controller.js';
import { PrepareRemedy, ProveRemedy, ReconcileFile } from './remedy.jobs.js';
import { ExecuteRemedy, QueryRemedy } from './sending.jobs.js';
import { Sending } from './sending.js';
import { Remedies } from './remedy.service.js';
import { Unsent } from './unsent.js';

@Module({
  controllers: [RemedyController, MaintenanceController, NoticesController, SimulatorController, ReconciliationController, ReconciliationExportController],
  providers: [
    Orders, OrderGuards, OrderStory, Proofs, Proving, Remedies, Questions, Maintenance, Execution, Calling, Sending, Unsent, AskingAgain,
    PrepareRemedy, ExecuteRemedy, QueryRemedy, ReconcileFile, ProveRemedy, NextFile, EmbeddedSimulator,
    RowJudge, OrderRefs, AwaitedOrders, MatchedOrders, StrayRows, Looks, Reconciliation, DayExport, CompareFile,
    {
      provide: AcquirerLine,
      inject: [Settings, EmbeddedSimulator],
      useFactory: (settings: Settings, simulator: EmbeddedSimulator) => (settings.ACQUIRER_URL ? new SettingsLine(settings) : simulator),
    },
    LakalaAcquirer, { provide: Acquirer, useExisting: LakalaAcquirer },
  ],
  exports: [EmbeddedSimulator],
})
export class RemedyModule {}
