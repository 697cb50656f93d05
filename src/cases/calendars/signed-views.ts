import type { PersonView, Role, VersionState } from '../../contract/index.js';
import type { Actor } from '../../platform/http/actor.js';
import type { DraftedVersion } from '../../platform/versions/drafted.entity.js';

const MAY_ENFORCE: readonly Role[] = ['supervisor', 'admin'];

function stateOf(row: DraftedVersion, inForce: number): VersionState {
  if (row.withdrawnAt) return 'withdrawn';
  if (row.enforcedAt) return row.version === inForce ? 'in_force' : 'replaced';
  return row.basedOn === inForce ? 'draft' : 'overtaken';
}

const enforcer = ({ enforcedById, enforcedByName, enforcedByRole }: DraftedVersion): PersonView | undefined =>
  enforcedById ? { id: enforcedById, name: enforcedByName ?? '', role: enforcedByRole ?? 'supervisor' } : undefined;

/** Who wrote a version, who put it in force, and whether the reader may. */
export function signedView(row: DraftedVersion, inForce: number, actor: Actor) {
  const state = stateOf(row, inForce);
  const enforcedBy = enforcer(row);
  return {
    id: row.id, version: row.version, state, note: row.note, author: { id: row.authorId, name: row.authorName, role: row.authorRole }, at: row.createdAt.toISOString(),
    ...(enforcedBy && row.enforcedAt ? { enforcedBy, enforcedAt: row.enforcedAt.toISOString() } : {}),
    mayEnforce: state === 'draft' && row.authorId !== actor.id && MAY_ENFORCE.includes(actor.role),
  };
}

/** The one the product came with has no row. */
export const shippedView = (inForce: number) => ({ version: 0, state: inForce === 0 ? ('in_force' as const) : ('replaced' as const), note: '', mayEnforce: false });
