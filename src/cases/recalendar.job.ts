import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';

/** A calendar's version came into force: clocks that run keep the dates they were given, new ones follow it. */
@Handles('clocks.recalendar')
@Injectable()
export class Recalendar implements JobHandler<{ calendarId: string; version: number }, void> {
  apply(_tx: Tx, _of: { calendarId: string; version: number }): Promise<void> {
    return Promise.resolve();
  }
}
