import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases/cases.service.js';
import type { Tx } from '../../platform/database/database.js';
import { SYSTEM } from '../../platform/http/actor.js';
import { Handles, type JobHandler } from '../../platform/jobs/job-handler.js';
import { LegalReferral } from './legal.entity.js';

/** The working day before a date outside; a later act has its own. */
@Handles('escalation.legal_date')
@Injectable()
export class LegalDate implements JobHandler<{ referral: string; version: number }, void> {
  constructor(private readonly cases: Cases) {}

  async apply(tx: Tx, { referral, version }: { referral: string; version: number }): Promise<void> {
    const last = await tx.findOne(LegalReferral, { where: { referral }, order: { version: 'DESC' } });
    if (last?.version !== version) return;
    const found = await this.cases.get(tx, last.caseId);
    // one case may have several dates: each is told under a version of its own
    await this.cases.amend(tx, found, {}, SYSTEM, 'legal.date_near');
    await this.cases.tell(tx, found, 'legal_date');
  }
}
