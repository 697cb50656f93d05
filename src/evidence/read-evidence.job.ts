import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { paperOfReading } from '../cases/rulebook/index.js';
import type { Line } from '../cases/timeline.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { SYSTEM } from '../platform/http/actor.js';
import { Handles, type JobHandler, type JobRun } from '../platform/jobs/job-handler.js';
import { Evidence, SlipReading } from './evidence.entity.js';
import { EvidenceTrail } from './evidence-trail.js';
import { Looking, type Looked } from './looking.js';
import type { PictureReading } from './reading/types.js';
import { Redacting } from './redacting.service.js';

/** Looks through a paper once: malware, card data, and what the slip says. */
@Handles('evidence.read', { lane: 'slow' })
@Injectable()
export class ReadEvidence implements JobHandler<{ evidenceId: string }, Looked | null> {
  constructor(
    private readonly looking: Looking,
    private readonly cases: Cases,
    private readonly trail: EvidenceTrail,
    private readonly redacting: Redacting,
    private readonly clock: Clock,
  ) {}

  work({ evidenceId }: { evidenceId: string }, run: JobRun): Promise<Looked | null> {
    return this.looking.at(evidenceId, run.attempt);
  }

  async apply(tx: Tx, { evidenceId }: { evidenceId: string }, looked: Looked | null): Promise<void> {
    const row = looked && (await tx.findOneBy(Evidence, { id: evidenceId }));
    if (!row || row.state !== 'checking') return this.goOn(tx, row);
    const found = await this.cases.get(tx, row.caseId);
    const { reading, redaction, state } = looked;
    if (reading) await this.keep(tx, found, row, reading);
    if (redaction) await this.redacting.apply(tx, row, looked.pages, redaction);
    else await this.redacting.replacePages(tx, row, looked.pages);
    if (!redaction) await change(tx, Evidence, { id: row.id }, { state });
    await this.trail.tell(tx, found, row, SYSTEM, lineOf(row, looked));
  }

  private async goOn(tx: Tx, row: Evidence | null): Promise<void> {
    if (row) await this.trail.weigh(tx, await this.cases.get(tx, row.caseId), row.id);
  }

  private async keep(tx: Tx, found: Case, row: Evidence, reading: PictureReading & { page: number }): Promise<void> {
    const { page, isSlip, fields, hints, turned } = reading;
    await add(tx, SlipReading, { evidenceId: row.id, page, isSlip, fields, hints, turned, cardData: reading.forbidden.length, at: this.clock.now() });
    if (row.paper || !isSlip) return;
    const others = await tx.find(Evidence, { where: { caseId: row.caseId, id: Not(row.id) }, select: { paper: true } });
    const type = fields.find(one => one.field === 'txnType')?.value;
    const paper = paperOfReading(found.kind, isSlip, type, others.flatMap(one => one.paper ?? []));
    if (paper) await change(tx, Evidence, { id: row.id }, { paper });
  }
}

function lineOf(row: Evidence, { state, reading, redaction }: Looked): Line & { code: string } {
  if (redaction) return { code: 'evidence_redacted', facts: { name: row.name, kinds: redaction.kinds.join(', ') } };
  if (state === 'ready') return { code: 'evidence_read', facts: { name: row.name, fields: reading?.fields.length ?? 0 }, audience: 'staff' };
  return { code: `evidence_${state}`, facts: { name: row.name }, audience: state === 'infected' ? 'everyone' : 'staff' };
}

