import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../database/database.js';
import { Handles, type JobHandler, type JobRun } from '../jobs/job-handler.js';
import { JobTicker } from '../jobs/job-ticker.js';
import { Mailer } from '../mail/mailer.js';
import { Settings } from '../settings.js';
import type { AnchorLine } from './anchor-file.js';
import { anchorMail } from './anchor-mail.js';
import { Anchoring } from './anchoring.js';
import { StampAuthority } from './stamp/authority.js';
import type { Stamp } from './stamp/token.js';

interface OfAnchor {
  anchorId: string;
}
type Payload = Record<string, unknown> & OfAnchor;

/** Once a local day: the head goes into the file. */
@Handles('audit.anchor')
@Injectable()
export class AnchorDaily implements JobHandler<Record<string, unknown>, string>, OnModuleInit {
  constructor(
    private readonly anchoring: Anchoring,
    private readonly ticker: JobTicker,
  ) {}

  onModuleInit(): void {
    this.ticker.everyDay('audit.anchor');
  }
  async work(_: Record<string, unknown>, { key }: JobRun): Promise<string> {
    return key;
  }
  /** The file is written inside the transaction: its lines take turns by a lock of the database, and a line that is there already is taken as it is. */
  async apply(tx: Tx, _: Record<string, unknown>, id: string): Promise<void> {
    await this.anchoring.anchor(tx, id);
  }
}

@Handles('audit.mail')
@Injectable()
export class MailAnchor implements JobHandler<Payload, { line: AnchorLine; to: string }> {
  constructor(
    private readonly db: Database,
    private readonly anchoring: Anchoring,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async work({ anchorId }: Payload): Promise<{ line: AnchorLine; to: string }> {
    const to = this.settings.AUDIT_ANCHOR_MAIL;
    if (!to) throw new Error('AUDIT_ANCHOR_MAIL is not set any more');
    const line = await this.db.read(tx => this.anchoring.of(tx, anchorId));
    await this.mailer.send({ id: anchorId, channel: 'email', to, ...anchorMail(line, this.settings.origin) });
    return { line, to };
  }
  apply(tx: Tx, _: Payload, { line, to }: { line: AnchorLine; to: string }): Promise<void> {
    return this.anchoring.mailed(tx, line, to);
  }
}

@Handles('audit.stamp')
@Injectable()
export class StampAnchor implements JobHandler<Payload, { line: AnchorLine; stamp: Stamp }> {
  constructor(
    private readonly db: Database,
    private readonly anchoring: Anchoring,
    private readonly authority: StampAuthority,
  ) {}

  async work({ anchorId }: Payload): Promise<{ line: AnchorLine; stamp: Stamp }> {
    if (!this.authority.isOn) throw new Error('TSA_URL is not set any more');
    const line = await this.db.read(tx => this.anchoring.of(tx, anchorId));
    return { line, stamp: await this.authority.stamp(line.hash) };
  }
  apply(tx: Tx, _: Payload, { line, stamp }: { line: AnchorLine; stamp: Stamp }): Promise<void> {
    return this.anchoring.stamped(tx, line, stamp);
  }
}
