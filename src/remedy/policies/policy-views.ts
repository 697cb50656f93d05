import { Injectable } from '@nestjs/common';
import type { ApprovalPolicyView, PersonView, Role } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { ApprovalPolicy, AutomaticRule } from './policy.entity.js';
import { RULEBOOK_POLICY } from './policy.js';

interface Judged {
  policyId: string;
  sampled: string | number;
  right: string | number;
  wrong: string | number;
}

/** Versions as the reader may act on them. */
@Injectable()
export class PolicyViews {
  async all(tx: Tx, actor: Actor, inForce: number): Promise<ApprovalPolicyView[]> {
    const rows = await tx.find(ApprovalPolicy, { order: { version: 'DESC' } });
    const automatic = await tx.find(AutomaticRule, { order: { upToFen: 'ASC', kind: 'ASC' } });
    const judged = await sql<Judged>(tx, JUDGED);
    const views = rows.map(row => {
      const counts = judged.find(one => one.policyId === row.id);
      const lines = automatic.filter(line => line.policyId === row.id).map(({ kind, upToFen }) => ({ kind, upToFen }));
      return { ...viewOf(row, inForce), automatic: lines, ...countsOf(counts), mayEnforce: mayEnforce(row, inForce, actor) };
    });
    return [...views, rulebooks(inForce)];
  }
}

const JUDGED = `SELECT "policyId", COUNT(*) AS "sampled", SUM(CASE WHEN "verdict" = 'right' THEN 1 ELSE 0 END) AS "right", SUM(CASE WHEN "verdict" = 'wrong' THEN 1 ELSE 0 END) AS "wrong"`
  + ' FROM "sample_review" GROUP BY "policyId"';

const countsOf = (counts: Judged | undefined) => ({ sampled: Number(counts?.sampled ?? 0), right: Number(counts?.right ?? 0), wrong: Number(counts?.wrong ?? 0) });

const MAY_ENFORCE: readonly Role[] = ['supervisor', 'admin'];
const mayEnforce = (row: ApprovalPolicy, inForce: number, actor: Actor): boolean =>
  stateOf(row, inForce) === 'draft' && row.authorId !== actor.id && MAY_ENFORCE.includes(actor.role);

function stateOf(row: ApprovalPolicy, inForce: number): ApprovalPolicyView['state'] {
  if (row.withdrawnAt) return 'withdrawn';
  if (row.enforcedAt) return row.version === inForce ? 'in_force' : 'replaced';
  return row.basedOn === inForce ? 'draft' : 'overtaken';
}

const person = (id: string | null, name: string | null, role: Role | null): PersonView | undefined => (id ? { id, name: name ?? '', role: role ?? 'supervisor' } : undefined);

function viewOf(row: ApprovalPolicy, inForce: number) {
  const enforcedBy = person(row.enforcedById, row.enforcedByName, row.enforcedByRole), stoppedBy = person(row.stoppedById, row.stoppedByName, row.stoppedByRole);
  return {
    id: row.id, version: row.version, state: stateOf(row, inForce), lines: row.lines, sampleEvery: row.sampleEvery, note: row.note, approved: row.approved,
    author: { id: row.authorId, name: row.authorName, role: row.authorRole }, at: row.createdAt.toISOString(),
    ...(enforcedBy && row.enforcedAt ? { enforcedBy, enforcedAt: row.enforcedAt.toISOString() } : {}),
    ...(stoppedBy && row.stoppedAt ? { stoppedBy, stoppedAt: row.stoppedAt.toISOString() } : {}),
  };
}

function rulebooks(inForce: number): ApprovalPolicyView {
  const { version, lines, sampleEvery } = RULEBOOK_POLICY;
  return { version, state: inForce === version ? 'in_force' : 'replaced', lines: [...lines], automatic: [], sampleEvery, note: '', approved: 0, sampled: 0, right: 0, wrong: 0, mayEnforce: false };
}
