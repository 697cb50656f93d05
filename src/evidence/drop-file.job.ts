import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { FileStore } from '../platform/files/file-store.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { Evidence, EvidencePage } from './evidence.entity.js';

/** A file with card data goes, unless somebody's paper still rests on it. */
@Handles('evidence.drop')
@Injectable()
export class DropFile implements JobHandler<{ sha256: string }, void> {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
  ) {}

  async work({ sha256 }: { sha256: string }): Promise<void> {
    const needed = await this.db.read(async tx =>
      (await tx.existsBy(Evidence, { sha256, state: Not('redacted') })) || (await tx.existsBy(EvidencePage, { sha256 })));
    if (!needed) await this.files.drop(sha256);
  }

  async apply(): Promise<void> {
    // the file is gone; there is nothing to write
  }
}
