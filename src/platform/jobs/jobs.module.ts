import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobBell } from './job-bell.js';
import { JobPoller } from './job-poller.js';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';
import { JobRelay } from './job-relay.js';
import { JobRunner } from './job-runner.js';
import { JobTicker } from './job-ticker.js';
import { JobsController } from './jobs.controller.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [JobsController],
  providers: [JobBell, JobQueue, JobRegistry, JobRunner, JobPoller, JobRelay, JobTicker],
  exports: [JobQueue, JobRegistry, JobRunner, JobPoller, JobRelay, JobTicker],
})
export class JobsModule {}
