import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { IsNull } from 'typeorm';
import { UPLOAD_LIMITS, type BeginUpload, type UploadView } from '../contract/index.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { maskCardData } from '../platform/guard/card-data.js';
import type { Actor } from '../platform/http/actor.js';
import { defineProblems, Problem } from '../platform/http/problem.js';
import { newId } from '../platform/ids.js';
import { cleanName, EvidenceRoom } from './evidence.service.js';
import { Upload } from './upload.entity.js';
import { PieceBroken, UploadParts } from './upload-parts.js';

defineProblems({
  'upload.not_found': { status: 404, zh: '没有这次上传，请重新选择文件', en: 'There is no such upload; please choose the file again' },
  'upload.offset': { status: 409, zh: '位置不对，已收到 {offset} 字节，请从那里接着传', en: '{offset} bytes have arrived; please go on from there' },
  'upload.other_file': { status: 422, zh: '同一个编号的文件不一样', en: 'This key was used with another file' },
  'upload.too_long': { status: 422, zh: '收到的内容比说好的长', en: 'More arrived than was announced' },
  'upload.too_many': { status: 429, zh: '没传完的文件太多，请先传完或取消', en: 'Too many unfinished uploads; please finish or cancel some' },
  'upload.broken': { status: 400, zh: '连接断了，已收到的会保留', en: 'The connection broke; what arrived is kept' },
});

const KEPT_MS = 24 * 3600_000;
const MOST_OPEN = 30;

/** Files that arrive in pieces; however often the connection breaks, a file becomes one paper, whole. */
@Injectable()
export class Uploads {
  constructor(
    private readonly db: Database,
    private readonly evidence: EvidenceRoom,
    private readonly parts: UploadParts,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem case.not_found, evidence.too_large, evidence.empty, upload.other_file, upload.too_many */
  async begin(caseId: string, asked: BeginUpload, actor: Actor): Promise<UploadView> {
    if (asked.bytes > UPLOAD_LIMITS.bytes) throw new Problem('evidence.too_large');
    if (asked.bytes === 0) throw new Problem('evidence.empty');
    const row = await this.db.write(async tx => {
      const found = await this.evidence.openCase(tx, caseId, actor);
      const key = `${actor.id}:${found.id}:${asked.key}`;
      const earlier = await tx.findOneBy(Upload, { key });
      if (earlier && earlier.bytes !== asked.bytes) throw new Problem('upload.other_file');
      if (!earlier) return this.opened(tx, key, found.id, asked, actor);
      await change(tx, Upload, { id: earlier.id }, { expiresAt: this.expiry() });
      return { ...earlier, expiresAt: this.expiry() };
    });
    return this.view(row, actor);
  }

  async look(id: string, actor: Actor): Promise<UploadView> {
    return this.view(await this.db.read(tx => this.mine(tx, id, actor)), actor);
  }

  /** Goes on from byte `from`; the last piece makes it a paper. @throws Problem upload.*, evidence.* */
  async take(id: string, from: number, piece: Readable, actor: Actor): Promise<UploadView> {
    const row = await this.db.read(tx => this.mine(tx, id, actor));
    if (row.evidenceId) return this.view(row, actor);
    await this.parts.interrupt(id);
    const offset = await this.parts.sizeOf(id);
    if (from !== offset) throw new Problem('upload.offset', { offset }, [], { offset });
    if (offset < row.bytes) await this.receive(row, piece, offset);
    const touched = { ...row, expiresAt: this.expiry() };
    await this.db.write(tx => change(tx, Upload, { id }, { expiresAt: touched.expiresAt }));
    return (await this.parts.sizeOf(id)) < row.bytes ? this.view(touched, actor) : this.finish(touched, actor);
  }

  /** Under a legal hold what has arrived is kept, and the sender is answered as ever. */
  async drop(id: string, actor: Actor): Promise<void> {
    const isKept = await this.db.write(async tx => {
      const { caseId } = await this.mine(tx, id, actor);
      if ((await this.evidence.openCase(tx, caseId, actor)).heldByLaw) return true;
      await tx.delete(Upload, { id });
      return false;
    });
    if (isKept) return;
    await this.parts.interrupt(id);
    await this.parts.drop(id);
  }

  private async opened(tx: Tx, key: string, caseId: string, { name, bytes, paper, corrections }: BeginUpload, actor: Actor): Promise<Upload> {
    if ((await tx.countBy(Upload, { actorId: actor.id, evidenceId: IsNull() })) >= MOST_OPEN) throw new Problem('upload.too_many');
    const masked = (corrections ?? []).map(({ field, value }) => ({ field, value: maskCardData(value).text }));
    const row: Upload = {
      id: newId(this.clock.now()), key, caseId, actorId: actor.id, name: cleanName(name), bytes, paper: paper ?? null, corrections: masked, evidenceId: null, expiresAt: this.expiry(),
    };
    await add(tx, Upload, row);
    return row;
  }

  private async receive(row: Upload, piece: Readable, offset: number): Promise<void> {
    const isTooLong = await this.parts.take(row.id, piece, offset, row.bytes - offset).catch((error: unknown) => {
      throw error instanceof PieceBroken ? new Problem('upload.broken') : error;
    });
    if (isTooLong) throw new Problem('upload.too_long');
  }

  /** What is refused as a paper is no upload any more: its bytes go, but for a legal hold. */
  private async finish(row: Upload, actor: Actor): Promise<UploadView> {
    const { id, caseId, name, corrections, paper } = row;
    try {
      const evidence = await this.evidence.add(caseId, name, this.parts.read(id), actor, { corrections, ...(paper ? { paper } : {}) });
      await this.db.write(tx => change(tx, Upload, { id }, { evidenceId: evidence.id }));
      await this.parts.drop(id);
      return this.viewOf(row, row.bytes, evidence);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.refused(id, caseId, actor);
      throw error;
    }
  }

  private async refused(id: string, caseId: string, actor: Actor): Promise<void> {
    const isKept = await this.db.write(async tx => {
      if ((await this.evidence.openCase(tx, caseId, actor)).heldByLaw) return true;
      await tx.delete(Upload, { id });
      return false;
    });
    if (!isKept) await this.parts.drop(id);
  }

  /** In the same words whether it is somebody else's, expired or never was. */
  private async mine(tx: Tx, id: string, actor: Actor): Promise<Upload> {
    const row = await tx.findOneBy(Upload, { id, actorId: actor.id });
    if (!row || row.expiresAt < this.clock.now()) throw new Problem('upload.not_found');
    return row;
  }

  private async view(row: Upload, actor: Actor): Promise<UploadView> {
    if (!row.evidenceId) return this.viewOf(row, await this.parts.sizeOf(row.id));
    const evidence = await this.db.read(async tx => this.evidence.view(tx, await this.evidence.find(tx, row.evidenceId!, actor)));
    return this.viewOf(row, row.bytes, evidence);
  }

  private viewOf({ id, bytes, expiresAt }: Upload, offset: number, evidence?: UploadView['evidence']): UploadView {
    return { id, offset, bytes, expiresAt: expiresAt.toISOString(), ...(evidence ? { evidence } : {}) };
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + KEPT_MS);
  }
}
