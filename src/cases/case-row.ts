import { In } from 'typeorm';
import type { CaseRowView, PersonView } from '../contract/index.js';
import { User } from '../accounts/user.entity.js';
import type { Tx } from '../platform/database/database.js';
import { atRiskFen } from './at-risk.js';
import type { CaseClock } from './case-clock.entity.js';
import type { Case } from './case.entity.js';
import { toView } from './clock-view.js';
import { isOpen, type CalendarOf } from './clocks.js';
import { stageOf } from './stages.js';

export async function people(tx: Tx, ids: (string | null)[]): Promise<Map<string, PersonView>> {
  const wanted = [...new Set(ids.filter(id => id !== null))];
  if (!wanted.length) return new Map();
  const users = await tx.findBy(User, { id: In(wanted) });
  return new Map(users.map(({ id, name, role }) => [id, { id, name, role }]));
}

/** One line of a list. */
export function rowOf(found: Case, clocks: CaseClock[], owners: Map<string, PersonView>, { now, calendars }: { now: Date; calendars: CalendarOf }): CaseRowView {
  const next = clocks.filter(row => isOpen(row) && row.state !== 'paused' && row.dueAt).sort((left, right) => left.dueAt!.getTime() - right.dueAt!.getTime())[0];
  const due = next && toView(next, now, calendars, next.basis === 'imported');
  const owner = found.ownerId ? owners.get(found.ownerId) : undefined;
  return {
    id: found.id, caseNo: found.caseNo, version: found.version, kind: found.kind, status: found.status, stage: stageOf(found.status),
    ...(found.provenKind ? { provenKind: found.provenKind } : {}), mid: found.mid, merchantName: found.merchantName,
    atRiskFen: atRiskFen(found), claimedFen: found.claimedFen,
    ...(due?.dueAt ? { due: { clock: due.kind, dueAt: due.dueAt, remainingMinutes: due.remainingMinutes ?? 0, basis: due.basis, used: due.used } } : {}),
    ...(owner ? { owner } : {}), level: found.level, priority: found.priority, onHold: found.holdAt !== null || found.heldByLaw, receivedAt: found.receivedAt.toISOString(),
    updatedAt: found.updatedAt.toISOString(), needsMerchant: found.status === 'awaiting_merchant' || found.status === 'resolved',
  };
}
