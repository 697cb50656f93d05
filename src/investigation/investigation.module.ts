import { Module } from '@nestjs/common';
import { InvestigationController } from './investigation.controller.js';
import { AssessCase, LocateTransaction, ProposeRemedy, RecheckWaiting, RetryCase } from './investigation.jobs.js';
import { InvestigationReading } from './reading.js';

@Module({
  controllers: [InvestigationController],
  providers: [InvestigationReading, LocateTransaction, AssessCase, ProposeRemedy, RecheckWaiting, RetryCase],
})
export class InvestigationModule {}
