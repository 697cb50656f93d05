import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobTicker } from '../platform/jobs/job-ticker.js';
import { Upload } from './upload.entity.js';
import { UploadParts } from './upload-parts.js';

const HELD = 'EXISTS (SELECT 1 FROM "case" c WHERE c."id" = u."caseId" AND c."heldByLaw")';

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
    return query.andWhere(`NOT ${HELD}`).take(500).getMany();
  }

  async apply(tx: Tx, _: object, ids: string[]): Promise<void> {
    if (!ids.length) return;
    // one that was begun again or came under a hold meanwhile stays
    const gone = (await this.expired(tx)).map(({ id }) => id).filter(id => ids.includes(id));
    if (gone.length) await tx.delete(Upload, { id: In(gone) });
  }
}
