import { Global, Module } from '@nestjs/common';
import { CaseClocks } from './case-clocks.service.js';
import { CaseViews } from './case-views.service.js';
import { Cases } from './cases.service.js';
import { CaseFiles } from './case-file/case-file.js';
import { ExhibitNumbers } from './case-file/exhibit-numbers.js';
import { CountersignedActs } from './countersigns/acts.js';
import { CountersignsController } from './countersigns/countersigns.controller.js';
import { Countersigns } from './countersigns/countersigns.service.js';
import { CaseEffects } from './effects.js';
import { Escalations } from './escalations.js';
import { Timeline } from './timeline.service.js';

@Global()
@Module({
  controllers: [CountersignsController],
  providers: [Cases, CaseClocks, CaseViews, CaseEffects, CaseFiles, CountersignedActs, Countersigns, Escalations, ExhibitNumbers, Timeline],
  exports: [Cases, CaseClocks, CaseViews, CaseFiles, CountersignedActs, Countersigns, Escalations, ExhibitNumbers, Timeline],
})
export class CasesModule {}
