import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { sha256 } from '../../platform/canonical.js';
import { Database } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';

/** Who read or took a printed paper; written before it is handed out. */
@Injectable()
export class PaperTrail {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  async read(paper: 'voucher' | 'certificate', caseId: string, no: string, actor: Actor): Promise<void> {
    await this.db.write(tx => this.audit.append(tx, actor, `${paper}.read`, `case:${caseId}`, { no }));
  }

  async taken(paper: 'voucher' | 'certificate', caseId: string, no: string, bytes: Buffer, actor: Actor): Promise<void> {
    await this.db.write(tx => this.audit.append(tx, actor, `${paper}.download`, `case:${caseId}`, { no, sha256: sha256(bytes) }));
  }
}
