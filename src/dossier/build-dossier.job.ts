import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Handles, type JobHandler, type JobRun } from '../platform/jobs/job-handler.js';
import { Building } from './building.js';
import { DossierRows, PARTS, Stopped } from './dossier-rows.js';
import { Dossier } from './dossier.entity.js';

interface Asked {
  dossierId: string;
  attempt: number;
}
type Built = Partial<Dossier> | null;

/** What fails twice is shown and waits for a person. */
const MOST_TRIES = 2;

/** Builds a draft, or the released print of one; stopped at the next part when somebody says so. */
@Handles('dossier.build', { lane: 'slow' })
@Injectable()
export class BuildDossier implements JobHandler<Asked, Built> {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rows: DossierRows,
    private readonly building: Building,
  ) {}

  async work({ dossierId, attempt }: Asked, run: JobRun): Promise<Built> {
    const row = await this.db.read(tx => tx.findOneBy(Dossier, { id: dossierId, attempt }));
    if (row?.state !== 'queued' && row?.state !== 'building') return null;
    try {
      const made = row.releasedAt ? await this.building.release(row) : await this.building.draft(row);
      return { ...made, part: PARTS, parts: PARTS, cause: null, builtAt: this.clock.now(), state: row.releasedAt ? 'released' : 'ready' };
    } catch (error) {
      if (error instanceof Stopped) return null;
      const cause = String((error as Error).message).slice(0, 1000);
      if (run.attempt < MOST_TRIES) {
        await this.rows.progress(row, { cause }).catch(() => undefined);
        throw error;
      }
      return { state: 'failed', cause };
    }
  }

  async apply(tx: Tx, { dossierId, attempt }: Asked, built: Built): Promise<void> {
    if (!built) return;
    const row = await tx.findOneBy(Dossier, { id: dossierId, attempt });
    if (row?.state === 'queued' || row?.state === 'building') await this.rows.set(tx, row, built);
  }
}
