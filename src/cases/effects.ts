import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { JobRegistry } from '../platform/jobs/job-registry.js';
import { Escalations } from './escalations.js';
import { LawHolds } from './law-hold/law-holds.js';
import { checkLifecycle, EFFECTS } from './lifecycle.js';
import { Timeline } from './timeline.service.js';

/** What every move leaves behind: a timeline line and ledger rows. Boot refuses a table that does not hold together. */
@Injectable()
export class CaseEffects implements OnApplicationBootstrap {
  constructor(
    readonly jobs: JobQueue,
    readonly timeline: Timeline,
    readonly escalations: Escalations,
    readonly holds: LawHolds,
    private readonly registry: JobRegistry,
  ) {}

  onApplicationBootstrap(): void {
    checkLifecycle();
    this.registry.require(Object.values(EFFECTS));
  }
}
