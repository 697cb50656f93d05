import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { ApprovalPolicyView } from '../../contract/index.js';
import { Audit } from '../../platform/audit/audit.js';
import { fingerprint } from '../../platform/canonical.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add, change } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Drafts } from '../../platform/versions/drafts.js';
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
    private readonly drafts: Drafts,
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
    const [last] = await tx.find(ApprovalPolicy, { order: { version: 'DESC' }, take: 1 });
    const { lines, automatic, sampleEvery, note } = asked;
    const row: ApprovalPolicy = { ...this.drafts.begin(actor, { version: (last?.version ?? 0) + 1, basedOn: (await this.inForce(tx)).version, note }), ...UNSTOPPED, lines, sampleEvery };
    await this.drafts.keep(tx, ApprovalPolicy, row, actor, NAMES, { says: fingerprint({ lines, automatic, sampleEvery }) });
    if (automatic.length) await add(tx, AutomaticRule, automatic.map(({ kind, upToFen }) => ({ policyId: row.id, kind, upToFen })));
    return this.view(tx, row.id, actor);
  }

  /** Puts a draft in force; orders that wait are signed by it from now on. @throws Problem not_yours, overtaken, not_a_draft */
  async enforce(tx: Tx, id: string, actor: Actor): Promise<ApprovalPolicyView> {
    await this.drafts.enforce(tx, ApprovalPolicy, id, actor, NAMES, async () => (await this.inForce(tx)).version);
    await this.jobs.enqueue(tx, 'remedy.policy_enforced', id, { policyId: id });
    return this.view(tx, id, actor);
  }

  /** @throws Problem not_a_draft */
  async withdraw(tx: Tx, id: string, actor: Actor): Promise<ApprovalPolicyView> {
    await this.drafts.withdraw(tx, ApprovalPolicy, id, actor, NAMES);
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

  private async view(tx: Tx, id: string, actor: Actor): Promise<ApprovalPolicyView> {
    return (await this.list(tx, actor)).find(one => one.id === id)!;
  }
}

const NAMES = { subject: 'policy', problems: 'policy' };
const UNSTOPPED = { stoppedAt: null, stoppedById: null, stoppedByName: null, stoppedByRole: null, approved: 0 };
