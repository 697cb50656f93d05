import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { ApprovalPolicyView } from '../../contract/index.js';
import { Audit } from '../../platform/audit/audit.js';
import { fingerprint } from '../../platform/canonical.js';
import { Clock } from '../../platform/clock.js';
import { isTaken, type Tx } from '../../platform/database/database.js';
import { add, change } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { maskCardData } from '../../platform/guard/card-data.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { faultsIn } from './check-policy.js';
import type { DraftPolicyDto } from './policies.dto.js';
import './policies.problems.js';
import { PolicyViews } from './policy-views.js';
import { ApprovalPolicy, AutomaticRule } from './policy.entity.js';
import { RULEBOOK_POLICY, type Policy } from './policy.js';

/** Section 5 as versions: one writes a draft, another puts it in force; what is in force never changes. */
@Injectable()
export class Policies {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly jobs: JobQueue,
    private readonly views: PolicyViews,
  ) {}

  /** The newest version that was put in force; version 0, the rulebook's own, where none was. */
  async inForce(tx: Tx): Promise<Policy> {
    const row = await tx.findOne(ApprovalPolicy, { where: { enforcedAt: Not(IsNull()) }, order: { version: 'DESC' } });
    if (!row) return RULEBOOK_POLICY;
    const automatic = row.stoppedAt ? [] : await tx.findBy(AutomaticRule, { policyId: row.id });
    return { id: row.id, version: row.version, lines: row.lines, automatic, sampleEvery: row.sampleEvery };
  }

  /** Every version, the newest first; the rulebook's own stands at the end. */
  async list(tx: Tx, actor: Actor): Promise<ApprovalPolicyView[]> {
    return this.views.all(tx, actor, (await this.inForce(tx)).version);
  }

  /** @throws Problem request.invalid naming each field that is wrong */
  async draft(tx: Tx, asked: DraftPolicyDto, actor: Actor): Promise<ApprovalPolicyView> {
    const faults = faultsIn(asked);
    if (faults.length) throw new Problem('request.invalid', {}, faults);
    const now = this.clock.now();
    const [last] = await tx.find(ApprovalPolicy, { order: { version: 'DESC' }, take: 1 });
    const { lines, automatic, sampleEvery, note } = asked;
    const row: ApprovalPolicy = {
      ...BLANK, id: newId(now), version: (last?.version ?? 0) + 1, basedOn: (await this.inForce(tx)).version, lines, sampleEvery, note: maskCardData(note).text,
      authorId: actor.id, authorName: actor.name, authorRole: actor.role, createdAt: now,
    };
    await add(tx, ApprovalPolicy, row).catch((error: unknown) => {
      throw isTaken(error) ? new Problem('policy.overtaken') : error;
    });
    if (automatic.length) await add(tx, AutomaticRule, automatic.map(({ kind, upToFen }) => ({ policyId: row.id, kind, upToFen })));
    await this.audit.append(tx, actor, 'policy.draft', `policy:${row.id}`, { version: row.version, says: fingerprint({ lines, automatic, sampleEvery }) });
    return this.view(tx, row.id, actor);
  }

  /** Puts a draft in force; orders that wait are signed by it from now on. @throws Problem not_yours, overtaken, not_a_draft */
  async enforce(tx: Tx, id: string, actor: Actor): Promise<ApprovalPolicyView> {
    // first, because on Postgres it lets one at a time go on: two drafts must not both overtake the same version
    await this.audit.append(tx, actor, 'policy.enforce', `policy:${id}`);
    const row = await this.draftOf(tx, id);
    if (row.authorId === actor.id) throw new Problem('policy.needs_another');
    if (row.basedOn !== (await this.inForce(tx)).version) throw new Problem('policy.overtaken');
    const fields = { enforcedAt: this.clock.now(), enforcedById: actor.id, enforcedByName: actor.name, enforcedByRole: actor.role };
    if ((await change(tx, ApprovalPolicy, { id, ...STILL_A_DRAFT }, fields)) !== 1) throw new Problem('policy.not_a_draft');
    await this.jobs.enqueue(tx, 'remedy.policy_enforced', id, { policyId: id });
    return this.view(tx, id, actor);
  }

  /** @throws Problem not_a_draft */
  async withdraw(tx: Tx, id: string, actor: Actor): Promise<ApprovalPolicyView> {
    const row = await this.draftOf(tx, id);
    if ((await change(tx, ApprovalPolicy, { id, ...STILL_A_DRAFT }, { withdrawnAt: this.clock.now() })) !== 1) throw new Problem('policy.not_a_draft');
    await this.audit.append(tx, actor, 'policy.withdraw', `policy:${id}`, { version: row.version });
    return this.view(tx, id, actor);
  }

  /** Ends automatic approval at once, by one person: the safe way needs no second. @throws Problem not_found, nothing_to_stop */
  async stop(tx: Tx, id: string, actor: Actor): Promise<ApprovalPolicyView> {
    if (!(await tx.existsBy(ApprovalPolicy, { id }))) throw new Problem('request.not_found');
    const policy = await this.inForce(tx);
    if (policy.id !== id || !policy.automatic.length) throw new Problem('policy.nothing_to_stop');
    const fields = { stoppedAt: this.clock.now(), stoppedById: actor.id, stoppedByName: actor.name, stoppedByRole: actor.role };
    if ((await change(tx, ApprovalPolicy, { id, stoppedAt: IsNull() as never }, fields)) !== 1) throw new Problem('policy.nothing_to_stop');
    await this.audit.append(tx, actor, 'policy.stop', `policy:${id}`, { version: policy.version });
    return this.view(tx, id, actor);
  }

  private async draftOf(tx: Tx, id: string): Promise<ApprovalPolicy> {
    const row = await tx.findOneBy(ApprovalPolicy, { id });
    if (!row) throw new Problem('request.not_found');
    if (row.enforcedAt || row.withdrawnAt) throw new Problem('policy.not_a_draft');
    return row;
  }

  private async view(tx: Tx, id: string, actor: Actor): Promise<ApprovalPolicyView> {
    return (await this.list(tx, actor)).find(one => one.id === id)!;
  }
}

const STILL_A_DRAFT = { enforcedAt: IsNull() as never, withdrawnAt: IsNull() as never };
const BLANK = {
  enforcedById: null, enforcedByName: null, enforcedByRole: null, enforcedAt: null, withdrawnAt: null, stoppedAt: null, stoppedById: null, stoppedByName: null, stoppedByRole: null, approved: 0,
};
