import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Clock } from '../../../platform/clock.js';
import { holdDataDir } from '../../../platform/data-dir-lock.js';
import { Database } from '../../../platform/database/database.js';
import { Settings } from '../../../platform/settings.js';
import { Transaction } from '../../../records/transaction.entity.js';
import { AcquirerLine } from '../acquirer-line.js';
import type { Line } from '../lakala/http.js';
import { LEDGER_FILE, simulatorIn } from './assemble.js';
import { keyPair, SIMULATED } from './key-files.js';
import type { Ledger, Refund } from './ledger.js';
import type { Script } from './faults.js';
import type { SimulatorServer } from './server.js';

interface Running {
  server: SimulatorServer;
  ledger: Ledger;
  base: string;
  release: () => void;
}

/** The acquirer of a house that has none: it listens on a port of its own from the first call on, so that every call is real. */
@Injectable()
export class EmbeddedSimulator extends AcquirerLine implements OnApplicationShutdown {
  private running?: Promise<Running>;
  /** where this server hears notices, once it listens */
  noticeUrl?: string;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {
    super();
  }

  async open(): Promise<Line & { notices: readonly KeyObject[] }> {
    const { base } = await this.start();
    const theirs = keyPair(this.folder, 'platform').public;
    const us = { appid: SIMULATED.appid, serial: SIMULATED.serial, key: keyPair(this.folder, 'client').private };
    const trust = { appid: SIMULATED.appid, keys: new Map([[SIMULATED.platformSerial, theirs]]) };
    return { base, us, trust, timeoutMs: this.settings.ACQUIRER_TIMEOUT_MS, notices: [theirs] };
  }

  /** What it booked, in order; the next file is made of it. */
  async booked(): Promise<Refund[]> {
    return (await this.start()).ledger.all().filter(refund => refund.state === 'SUCCESS');
  }

  async follow(script: Script): Promise<void> {
    (await this.start()).server.script = script;
  }

  /** Begins anew, with empty books. */
  async forget(): Promise<void> {
    await this.onApplicationShutdown();
    await rm(join(this.folder, LEDGER_FILE), { force: true });
  }

  async onApplicationShutdown(): Promise<void> {
    const running = await this.running?.catch(() => undefined);
    this.running = undefined;
    await running?.server.close();
    running?.release();
  }

  private get folder(): string {
    return join(this.settings.dataDir, 'acquirer');
  }

  private start(): Promise<Running> {
    this.running ??= this.begin().catch((error: unknown) => {
      this.running = undefined;
      throw error;
    });
    return this.running;
  }

  private async begin(): Promise<Running> {
    // two processes that keep the same books would both book a number
    const release = holdDataDir(this.folder, this.settings.PORT);
    const { SIMULATOR_NOTICE_URL, SIMULATOR_PORT } = this.settings;
    const noticeUrl = SIMULATOR_NOTICE_URL ?? this.noticeUrl;
    const { server, ledger } = simulatorIn({ folder: this.folder, now: () => this.clock.now(), saleElsewhere: logNo => this.saleOf(logNo), ...(noticeUrl ? { noticeUrl } : {}) });
    const port = await server.listen(SIMULATOR_PORT, '127.0.0.1');
    return { server, ledger, base: `http://127.0.0.1:${port}`, release };
  }

  /** The files are the acquirer's own: it knows the sales that it told us of. */
  private async saleOf(logNo: string): Promise<number | undefined> {
    const sale = await this.db.read(tx => tx.findOneBy(Transaction, { logNo }));
    return sale?.amtFen;
  }
}
