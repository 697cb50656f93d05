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
import { DecidedController } from './decided.controller.js';
import { Decided } from './decided.service.js';
import { Execution } from './execution.js';
import { FiledOrders } from './filed-orders.js';
import { MaintenanceController } from './maintenance.controller.js';
import { Maintenance } from './maintenance.service.js';
import { OptionsController } from './options.controller.js';
import { OrderGuards } from './order-guards.js';
import { OrderOptions } from './order-options.js';
import { OrderStory } from './order-story.js';
import { Orders } from './orders.js';
import { AutomaticApproval } from './policies/automatic.js';
import { PoliciesController, SamplesController } from './policies/policies.controller.js';
import { Policies } from './policies/policies.service.js';
import { PolicyViews } from './policies/policy-views.js';
import { Previewing } from './policies/previewing.js';
import { Samples } from './policies/samples.service.js';
import { SignerRenewal } from './policies/signer-renewal.js';
import { PolicyEnforced, PrepareRemedy, RenewSigners } from './preparing.jobs.js';
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
import { ProveRemedy, ReconcileFile } from './remedy.jobs.js';
import { ExecuteRemedy, QueryRemedy } from './sending.jobs.js';
import { Sending } from './sending.js';
import { Remedies } from './remedy.service.js';
import { Unsent } from './unsent.js';
import { Certificates } from './vouchers/certificates.service.js';
import { PaperTrail } from './vouchers/paper-trail.js';
import { Stated } from './vouchers/stated.js';
import { VouchersController } from './vouchers/vouchers.controller.js';
import { Vouchers } from './vouchers/vouchers.service.js';
import { WaitingApprovals } from './waiting-approvals.js';
import { Waiting } from './waiting.service.js';
import { WriteOffs } from './write-offs.js';

const SIGNING = [Orders, OrderGuards, OrderOptions, Remedies, WaitingApprovals, Decided, WriteOffs, PrepareRemedy];
const POLICIES = [Policies, PolicyViews, Previewing, Samples, AutomaticApproval, PolicyEnforced, SignerRenewal, RenewSigners];
const SENDING = [Maintenance, Waiting, Execution, Calling, Sending, Unsent, AskingAgain, Questions, ExecuteRemedy, QueryRemedy];
const PROVING = [OrderStory, Proofs, Proving, ReconcileFile, ProveRemedy, NextFile];
const RECONCILING = [RowJudge, OrderRefs, AwaitedOrders, MatchedOrders, StrayRows, Looks, Reconciliation, DayExport, CompareFile];
const VOUCHERS = [Stated, Vouchers, Certificates, PaperTrail];

@Module({
  controllers: [RemedyController, DecidedController, OptionsController, PoliciesController, SamplesController, MaintenanceController, NoticesController, SimulatorController, VouchersController, ReconciliationController, ReconciliationExportController],
  providers: [
    ...SIGNING, ...POLICIES, ...SENDING, ...PROVING, ...VOUCHERS, ...RECONCILING, EmbeddedSimulator, FiledOrders,
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
