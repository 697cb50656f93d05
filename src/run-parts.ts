import type { INestApplicationContext } from '@nestjs/common';
import { armCrash } from './platform/crash.js';
import { JobPoller } from './platform/jobs/job-poller.js';
import { JobRelay } from './platform/jobs/job-relay.js';
import { JobTicker } from './platform/jobs/job-ticker.js';
import { Live } from './platform/live/live.js';
import { Settings } from './platform/settings.js';
import { EmbeddedSimulator } from './remedy/acquirer/simulator/embedded-simulator.js';

/** Starts what runs beside HTTP: live hints, the minute tick, and the jobs by poller (embedded) or BullMQ. */
export function startParts(app: INestApplicationContext, parts: { work: boolean; noticeUrl?: string }): void {
  const settings = app.get(Settings);
  if (parts.noticeUrl) app.get(EmbeddedSimulator).noticeUrl = parts.noticeUrl;
  armCrash(settings.CRASH_AT);
  app.get(Live).start();
  app.get(JobTicker).start();
  if (settings.REDIS_URL) app.get(JobRelay).start({ ring: true, work: parts.work });
  else if (parts.work) app.get(JobPoller).start();
}
