import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases/case.entity.js';
import { Cases } from '../../cases/cases.service.js';
import { Timeline } from '../../cases/timeline.service.js';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Ladder } from '../ladder.js';
import type { Complaint } from './complaint.entity.js';
import { triggerOf } from './regimes.js';

type Facts = Record<string, string | number>;

/** What timeline, audit and ladder say about a complaint; never a name, a contact or a person's words. */
@Injectable()
export class ComplaintTrail {
  constructor(
    private readonly timeline: Timeline,
    private readonly audit: Audit,
    private readonly ladder: Ladder,
    private readonly cases: Cases,
  ) {}

  /** The case goes to legal the same day: rulebook section 7. */
  async entered(tx: Tx, found: Case, complaint: Complaint, actor: Actor): Promise<void> {
    const { id, nth, source, reference, regime } = complaint;
    await this.timeline.write(tx, found.id, 'system', actor, { code: 'complaint_entered', facts: { source, reference }, audience: 'staff' });
    await this.audit.append(tx, actor, 'complaint.enter', `case:${found.id}`, { complaint: id, nth, source, regime });
    await this.ladder.fire(tx, found, { to: 'legal', trigger: triggerOf(source), cycle: nth, facts: { source, reference } });
  }

  /** A line on the case, a row in the audit, and the case's readers hear of it. */
  async tell(tx: Tx, found: Case, complaint: Complaint, actor: Actor, act: string, facts: Facts = {}): Promise<void> {
    await this.timeline.write(tx, found.id, 'system', actor, { code: `complaint_${act}`, facts: { reference: complaint.reference, ...facts }, audience: 'staff' });
    await this.audited(tx, complaint, actor, act, facts);
    this.cases.announce(found);
  }

  async audited(tx: Tx, complaint: Complaint, actor: Actor, act: string, facts: Facts = {}): Promise<void> {
    await this.audit.append(tx, actor, `complaint.${act}`, `case:${complaint.caseId}`, { complaint: complaint.id, ...facts });
  }
}
