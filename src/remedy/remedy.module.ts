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
import { MaintenanceController } from './maintenance.controller.js';
import { Maintenance } from './maintenance.service.js';
import { OptionsController } from './options.controller.js';
import { OrderGuards } from './order-guards.js';
import { OrderOptions } from './order-options.js';
import { OrderStory } from './order-story.js';
import { Orders } from './orders.js';
import { Proofs } from './proofs.js';
import { Proving } from './proving.js';
import { Questions } from './questions.js';
import { RemedyController } from './remedy.controller.js';
import { PrepareRemedy, ProveRemedy, ReconcileFile } from './remedy.jobs.js';
import { ExecuteRemedy, QueryRemedy } from './sending.jobs.js';
import { Sending } from './sending.js';
import { Remedies } from './remedy.service.js';
import { Unsent } from './unsent.js';
import { Waiting } from './waiting.service.js';

@Module({
  controllers: [RemedyController, DecidedController, OptionsController, MaintenanceController, NoticesController, SimulatorController],
  providers: [
    Orders, OrderGuards, OrderOptions, OrderStory, Proofs, Proving, Remedies, Decided, Questions, Maintenance, Waiting, Execution, Calling, Sending, Unsent, AskingAgain,
    PrepareRemedy, ExecuteRemedy, QueryRemedy, ReconcileFile, ProveRemedy, NextFile, EmbeddedSimulator,
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
