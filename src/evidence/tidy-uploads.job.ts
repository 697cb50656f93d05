import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobTicker } from '../platform/jobs/job-ticker.js';
import { Upload } from './upload.entity.js';
import { UploadParts } from './upload-parts.js';

/** A day after its last byte an unfinished upload goes, bytes first: a row without bytes begins anew, bytes without a row would stay. Under a legal hold it stays. */
@Handles('evidence.tidy')
@Injectable()
export class TidyUploads implements JobHandler<object, string[]>, OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly parts: UploadParts,
    private readonly clock: Clock,
    private readonly ticker: JobTicker,
  ) {}

  onModuleInit(): void {
    this.ticker.everyMinute('evidence.tidy');
  }

  async work(): Promise<string[]> {
    const expired = await this.db.read(tx => this.expired(tx));
    for (const { id } of expired) await this.parts.drop(id);
    return expired.map(({ id }) => id);
  }

  private expired(tx: Tx): Promise<Upload[]> {
    const query = tx.createQueryBuilder(Upload, 'u').where('u.expiresAt < :now', { now: this.clock.now().toISOString() });
    return query.andWhere('NOT EXISTS (SELECT 1 FROM "case" c WHERE c."id" = u."caseId" AND c."heldByLaw")').take(500).getMany();
  }

  async apply(tx: Tx, _: object, ids: string[]): Promise<void> {
    // one that was begun again meanwhile stays
    if (ids.length) await tx.delete(Upload, { id: In(ids), expiresAt: LessThan(this.clock.now()) });
  }
}
