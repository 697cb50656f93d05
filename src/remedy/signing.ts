import type { RemedyView, Role } from '../contract/index.js';
import type { Actor } from '../platform/http/actor.js';

/** Whose signature counts for a place: a supervisor may act as maker, nobody stands in for a checker. */
export const STANDS_FOR: Partial<Record<Role, readonly Role[]>> = { agent: ['agent', 'supervisor'] };

export interface Signable {
  needs: readonly Role[];
  state: RemedyView['state'];
  /** who proposed it instead of the rulebook, and who held the case then */
  editorId: string | null;
  assigneeId: string | null;
}

/** A checker looks at another's work: neither their own proposal nor a case they hold. */
function ofTheirOwn({ editorId, assigneeId }: Signable, ownerId: string | null, actor: Actor): RemedyView['whyNot'] {
  if (actor.id === editorId) return 'your_proposal';
  return actor.id === assigneeId || actor.id === ownerId ? 'your_case' : undefined;
}

/** Whether the actor may sign now, and if not why. @param ownerId who holds the case now */
export function maySign(order: Signable, signedBy: readonly string[], actor: Actor, ownerId: string | null): { maySign: boolean; whyNot?: RemedyView['whyNot'] } {
  const needed = order.needs[signedBy.length];
  if (order.state !== 'proposed' || !needed) return { maySign: false, whyNot: 'nothing_to_sign' };
  if (signedBy.includes(actor.id)) return { maySign: false, whyNot: 'signed_already' };
  const own = signedBy.length > 0 ? ofTheirOwn(order, ownerId, actor) : undefined;
  if (own) return { maySign: false, whyNot: own };
  if ((STANDS_FOR[needed] ?? [needed]).includes(actor.role)) return { maySign: true };
  const later = order.needs.slice(signedBy.length + 1).some(role => role === actor.role);
  return { maySign: false, whyNot: later ? 'not_your_turn' : 'not_your_role' };
}
