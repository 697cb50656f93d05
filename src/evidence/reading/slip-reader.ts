import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Settings } from '../../platform/settings.js';
import type { Source } from './picture.js';
import { ReaderQueue } from './reader-queue.js';
import { ReaderRefused } from './refusal.js';
import type { Area, Known, PictureReading } from './types.js';

export { ReaderRefused } from './refusal.js';

const MOST_MS = 20_000;
const MOST_URGENT = 8;
// sources run under jest, but a process of its own needs what was built
const ENTRY = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/evidence/reading/reader-process.js' : './reader-process.js', import.meta.url));

/** Reads pictures in a process of its own, since strangers' files are decoded there. Everything throws ReaderRefused. */
@Injectable()
export class SlipReader implements OnModuleDestroy {
  private readonly queue: ReaderQueue;
  private missing = false;

  constructor(private readonly settings: Settings) {
    this.queue = new ReaderQueue(ENTRY, { megabytes: settings.SLIP_READER_MB, idleMs: settings.SLIP_READER_IDLE_S * 1000, mostMs: MOST_MS, urgent: MOST_URGENT });
  }

  get available(): boolean {
    return this.settings.SLIP_READER && !this.missing && existsSync(ENTRY);
  }
  /** most bytes the reader process has held so far */
  get peak(): number {
    return this.queue.peak;
  }

  /** @param options.urgent somebody waits for it: goes first, and is refused as busy when too many wait */
  async read(picture: Source, options: { known?: Known; urgent?: boolean } = {}): Promise<PictureReading> {
    try {
      return await this.ask({ task: 'read', source: picture, known: options.known }, options.urgent);
    } catch (error) {
      if (error instanceof ReaderRefused && error.reason === 'off') this.missing = true;
      throw error;
    }
  }

  /** Pages as WebP, at most ten. */
  pages({ path }: { path: string }): Promise<Buffer[]> {
    return this.ask<Uint8Array[]>({ task: 'pages', path }).then(pages => pages.map(page => Buffer.from(page)));
  }

  /** A righted copy with `areas` (stored pixels) painted over, as WebP. */
  redact(picture: Source, areas: readonly Area[], turned: number): Promise<Buffer> {
    return this.ask<Uint8Array>({ task: 'redact', source: picture, areas, turned }).then(bytes => Buffer.from(bytes));
  }

  /** A righted copy for the screen, as WebP. */
  preview(picture: Source, turned: number): Promise<Buffer> {
    return this.ask<Uint8Array>({ task: 'preview', source: picture, turned }).then(bytes => Buffer.from(bytes));
  }

  async onModuleDestroy(): Promise<void> {
    await this.queue.close();
  }

  private ask<T>(task: Parameters<ReaderQueue['ask']>[0], urgent?: boolean): Promise<T> {
    return this.available ? this.queue.ask<T>(task, urgent) : Promise.reject(new ReaderRefused('off'));
  }
}
