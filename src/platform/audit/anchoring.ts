import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '../clock.js';
import type { Tx } from '../database/database.js';
import { add, isPostgres, sql } from '../database/sql.js';
import { JobQueue } from '../jobs/job-queue.js';
import { Settings } from '../settings.js';
import { AnchorFile, anchorFileOf, type AnchorLine, type StampLine } from './anchor-file.js';
import { AuditAnchor } from './anchor.entity.js';
import { AuditRow } from './audit.entity.js';
import { StampAuthority } from './stamp/authority.js';
import type { Stamp } from './stamp/token.js';

const FILE_LOCK = 7_251_002;

/** Puts the trail's head where the owner of the database does not reach: a file, a mailbox, an authority's time-stamp. */
@Injectable()
export class Anchoring {
  private readonly file: AnchorFile;

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly authority: StampAuthority,
    private readonly queue: JobQueue,
  ) {
    this.file = new AnchorFile(anchorFileOf(settings));
  }

  /** The head as it stands, into the file first; mail and time-stamp follow as jobs of their own. @param id the same on every try @returns null while the trail is empty */
  async anchor(tx: Tx, id: string): Promise<AnchorLine | null> {
    await takeTurn(tx);
    const [head] = await tx.find(AuditRow, { order: { seq: 'DESC' }, take: 1 });
    if (!head) return null;
    const now = this.clock.now();
    const line = await this.file.append<AnchorLine>({ kind: 'anchor', id, day: localDay(now), at: now.toISOString(), seq: head.seq, hash: head.hash, rowAt: head.at.toISOString() });
    await this.note(tx, line, 'file', { path: this.file.path, line: line.n });
    if (this.settings.AUDIT_ANCHOR_MAIL) await this.queue.enqueue(tx, 'audit.mail', id, { anchorId: id });
    if (this.authority.isOn) await this.queue.enqueue(tx, 'audit.stamp', id, { anchorId: id });
    return line;
  }

  async mailed(tx: Tx, line: AnchorLine, to: string): Promise<void> {
    await this.note(tx, line, 'mail', { to });
  }

  /** Kept in the file too: a token proves itself wherever it lies. */
  async stamped(tx: Tx, line: AnchorLine, { token, genTime, serial, policy, signer }: Stamp): Promise<void> {
    await takeTurn(tx);
    const base64 = token.toString('base64');
    const kept = await this.file.append<StampLine>({ kind: 'stamp', id: line.id, seq: line.seq, hash: line.hash, genTime: genTime.toISOString(), token: base64 });
    await this.note(tx, line, 'stamp', { authority: this.authority.host, genTime: genTime.toISOString(), serial, policy, signer, line: kept.n, token: kept.token });
  }

  /** An anchor's line as it stands in the file. @throws Error when file and database do not agree on it */
  async of(tx: Tx, anchorId: string): Promise<AnchorLine> {
    const row = await tx.findOneByOrFail(AuditAnchor, { anchorId, place: 'file' });
    return this.file.anchor(anchorId, row);
  }

  private async note(tx: Tx, { id, day, seq, hash }: AnchorLine, place: AuditAnchor['place'], detail: AuditAnchor['detail']): Promise<void> {
    await add(tx, AuditAnchor, { anchorId: id, place, day, seq, hash, at: this.clock.now(), detail });
  }
}

// two processes must not take the same line; on SQLite there is only one that writes
async function takeTurn(tx: Tx): Promise<void> {
  if (isPostgres(tx)) await sql(tx, 'SELECT pg_advisory_xact_lock(?)', [FILE_LOCK]);
}
