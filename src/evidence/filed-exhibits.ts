import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CaseFiles, type FiledExhibit } from '../cases/case-file/case-file.js';
import type { Case } from '../cases/case.entity.js';
import type { Tx } from '../platform/database/database.js';
import { Evidence } from './evidence.entity.js';
import { besideOf, isShown } from './evidence-views.js';

/** Brings the papers of a case to its file; what was not looked through yet or is infected comes with its hash alone. */
@Injectable()
export class FiledExhibits implements OnModuleInit {
  constructor(private readonly files: CaseFiles) {}

  onModuleInit(): void {
    this.files.add('exhibits', (tx, found) => this.of(tx, found));
  }

  async of(tx: Tx, found: Case): Promise<FiledExhibit[]> {
    const rows = await tx.find(Evidence, { where: { caseId: found.id }, order: { receivedAt: 'ASC', id: 'ASC' } });
    const beside = await besideOf(tx, rows);
    return rows.map(row => {
      const { pages, redaction } = beside.get(row.id)!;
      return {
        id: row.id, name: row.name, mime: row.mime, bytes: row.bytes, sha256: row.sha256, by: { id: row.actorId, name: row.actorName, role: row.actorRole }, receivedAt: row.receivedAt,
        originalKept: row.state === 'ready' || row.state === 'unchecked', ...(redaction ? { redaction: { kinds: redaction.kinds, places: redaction.places, at: redaction.at } } : {}),
        derivatives: isShown(row) ? pages.map(({ n, sha256 }) => ({ page: n, sha256, mime: 'image/webp' })) : [],
      };
    });
  }
}
