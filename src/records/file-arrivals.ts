import { Injectable } from '@nestjs/common';
import type { FileView } from '../contract/index.js';
import type { Tx } from '../platform/database/database.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Live } from '../platform/live/live.js';

export interface ArrivedFile {
  fileId: string;
  settleDate: string | null;
  kind: FileView['kind'];
}

/** Other rooms say which job a loaded file calls for; each is asked for in the transaction of the load. */
@Injectable()
export class FileArrivals {
  private readonly jobs = new Set<string>();

  constructor(
    private readonly queue: JobQueue,
    private readonly live: Live,
  ) {}

  /** @param job a name with a handler, e.g. `investigation.recheck`; its payload is an `ArrivedFile` */
  onLoaded(job: string): void {
    this.jobs.add(job);
  }

  /** For the check at boot that every name has its handler. */
  get names(): string[] {
    return [...this.jobs];
  }

  async announce(tx: Tx, file: ArrivedFile): Promise<void> {
    for (const job of this.jobs) await this.queue.enqueue(tx, job, file.fileId, { ...file });
    this.live.announce({ topic: 'records', id: file.fileId });
  }
}
