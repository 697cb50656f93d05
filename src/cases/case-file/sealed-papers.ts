import { Injectable } from '@nestjs/common';
import type { EvidenceState, EvidenceView, Role } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';

/** A paper of the case as it was sealed at receipt. */
export interface SealedPaper {
  id: string;
  name: string;
  mime: EvidenceView['mime'];
  bytes: number;
  sha256: string;
  state: EvidenceState;
  actorId: string;
  actorName: string;
  actorRole: Role;
  receivedAt: Date;
}

type Row = Omit<SealedPaper, 'receivedAt' | 'bytes'> & { receivedAt: Date | string; bytes: number | string };

/** What rooms beside the evidence room need of the papers: which there are and under which hash they were sealed. */
@Injectable()
export class SealedPapers {
  /** Oldest first. */
  async of(tx: Tx, caseId: string): Promise<SealedPaper[]> {
    const columns = ['id', 'name', 'mime', 'bytes', 'sha256', 'state', 'actorId', 'actorName', 'actorRole', 'receivedAt'].map(name => `"${name}"`).join(', ');
    const rows = await sql<Row>(tx, `SELECT ${columns} FROM "evidence" WHERE "caseId" = ? ORDER BY "receivedAt", "id"`, [caseId]);
    return rows.map(row => ({ ...row, bytes: Number(row.bytes), receivedAt: new Date(row.receivedAt) }));
  }
}
