import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { access, mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Handles, type JobHandler } from '../../platform/jobs/job-handler.js';
import { JobTicker } from '../../platform/jobs/job-ticker.js';
import { Settings } from '../../platform/settings.js';
import { inLoadingOrder } from './file-name.js';
import { Loader } from './loader.js';
import type { LoadReport } from './load-report.js';

/** Takes what the acquirer drops into the watched folder, and leaves the report beside it. */
@Handles('records.watch')
@Injectable()
export class WatchFolder implements JobHandler<Record<string, unknown>, number>, OnModuleInit {
  /** a file is complete once nothing was written to it for this long */
  quietMs = 20_000;
  private readonly log = new Logger('WatchFolder');
  private running = false;

  constructor(
    private readonly loader: Loader,
    private readonly settings: Settings,
    private readonly ticker: JobTicker,
  ) {}

  onModuleInit(): void {
    this.ticker.everyMinute('records.watch');
  }

  /** @returns how many files were taken */
  async work(): Promise<number> {
    // a large file may take longer than the minute to the next job
    if (this.running) return 0;
    this.running = true;
    try {
      return await this.takeAll();
    } finally {
      this.running = false;
    }
  }

  /** All was done in `work`: each file has a transaction of its own. */
  async apply(): Promise<void> {}

  private async takeAll(): Promise<number> {
    const folder = this.settings.watchDir;
    for (const name of ['loaded', 'rejected']) await mkdir(join(folder, name), { recursive: true });
    const names = (await readdir(folder)).filter(name => /^[^.].*\.csv$/i.test(name));
    let taken = 0;
    let failure: unknown;
    for (const name of inLoadingOrder(names)) {
      try {
        if (await this.take(folder, name)) taken++;
      } catch (error) {
        // the others must not wait for one that cannot be read
        this.log.error(error, 'a file of the watched folder could not be loaded');
        failure ??= error;
      }
    }
    if (failure) throw failure;
    return taken;
  }

  private async take(folder: string, name: string): Promise<boolean> {
    const path = join(folder, name);
    const before = await stat(path).catch(() => null);
    if (!before?.isFile() || !this.isQuiet(before)) return false;
    const report = await this.loader.load(path, name);
    const after = await stat(path).catch(() => null);
    // it grew on while it was read: the next look takes all of it
    if (!after || after.size !== before.size || after.mtimeMs !== before.mtimeMs) return false;
    await this.shelve(folder, name, report);
    return true;
  }

  // the folder's times are the machine's, whatever the product's clock says
  private isQuiet({ mtimeMs, ctimeMs }: { mtimeMs: number; ctimeMs: number }): boolean {
    // file times have fractions of the millisecond that the clock cuts off
    return Math.ceil(Date.now() - Math.max(mtimeMs, ctimeMs)) >= this.quietMs;
  }

  private async shelve(folder: string, name: string, report: LoadReport): Promise<void> {
    const shelf = join(folder, report.outcome === 'rejected' ? 'rejected' : 'loaded');
    const isTaken = await access(join(shelf, name)).then(() => true, () => false);
    const kept = isTaken ? `${report.id}-${name}` : name;
    await writeFile(join(shelf, `${kept}.report.json`), JSON.stringify(report, null, 2));
    await rename(join(folder, name), join(shelf, kept));
  }
}
