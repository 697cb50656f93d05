import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { VerifiedView } from '../../contract/index.js';
import { AuditRow } from '../../platform/audit/audit.entity.js';
import { Audit } from '../../platform/audit/audit.js';
import { fingerprint } from '../../platform/canonical.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { Actor } from '../../platform/http/actor.js';
import { people } from '../../cases/case-row.js';
import { LegalCases } from './legal-cases.js';
import { LegalExhibits } from './legal-exhibits.js';

/** Hashes the sealed files again and says in the audit what came of it. */
@Injectable()
export class Verifying {
  constructor(
    private readonly db: Database,
    private readonly cases: LegalCases,
    private readonly exhibits: LegalExhibits,
    private readonly files: FileStore,
    private readonly audit: Audit,
  ) {}

  /** Files are read outside any transaction; papers without a number get theirs. */
  async verify(id: string, actor: Actor): Promise<void> {
    const papers = await this.db.read(async tx => this.exhibits.papers.of(tx, (await this.cases.get(tx, id, actor)).id));
    const sealed = papers.filter(paper => paper.state !== 'redacted');
    const broken: string[] = [];
    for (const { id: paper, sha256 } of sealed) if ((await this.hashOf(sha256)) !== sha256) broken.push(paper);
    await this.db.write(async tx => {
      const found = await this.cases.get(tx, id, actor);
      for (const paper of papers) await this.exhibits.numbers.numberOf(tx, found.id, 'evidence', paper.id);
      await this.audit.append(tx, actor, 'legal.verify', `case:${found.id}`, { files: sealed.length, broken, papers: fingerprint(sealed.map(({ id: paper, sha256 }) => [paper, sha256])) });
    });
  }

  async last(tx: Tx, caseId: string): Promise<VerifiedView | undefined> {
    const row = await tx.findOne(AuditRow, { where: { subject: `case:${caseId}`, action: 'legal.verify' }, order: { seq: 'DESC' } });
    if (!row) return undefined;
    const by = (await people(tx, [row.actorId])).get(row.actorId)?.name ?? '';
    return { at: row.at.toISOString(), by, files: Number(row.facts['files']), broken: row.facts['broken'] as string[] };
  }

  private async hashOf(sha256: string): Promise<string | undefined> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of this.files.read(sha256)) hash.update(chunk as Buffer);
      return hash.digest('hex');
    } catch {
      return undefined; // gone
    }
  }
}
