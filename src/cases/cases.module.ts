import { Global, Module } from '@nestjs/common';
import { CaseClocks } from './case-clocks.service.js';
import { CaseViews } from './case-views.service.js';
import { Cases } from './cases.service.js';
import { CaseEffects } from './effects.js';
import { Timeline } from './timeline.service.js';

@Global()
@Module({
  providers: [Cases, CaseClocks, CaseViews, CaseEffects, Timeline],
  exports: [Cases, CaseClocks, CaseViews, Timeline],
})
export class CasesModule {}
