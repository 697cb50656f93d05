import type { RemedyView, Role } from '../contract/index.js';
import type { Actor } from '../platform/http/actor.js';

/** Whose signature counts for a place: a supervisor may act as maker, nobody stands in for a checker. */
const STANDS_FOR: Partial<Record<Role, readonly Role[]>> = { agent: ['agent', 'supervisor'] };

/** Whether the actor may sign now, and if not why. */
export function maySign(order: Pick<RemedyView, 'needs' | 'state'>, signedBy: readonly string[], actor: Actor): { maySign: boolean; whyNot?: RemedyView['whyNot'] } {
  const needed = order.needs[signedBy.length];
  if (order.state !== 'proposed' || !needed) return { maySign: false, whyNot: 'nothing_to_sign' };
  if (signedBy.includes(actor.id)) return { maySign: false, whyNot: 'signed_already' };
  if ((STANDS_FOR[needed] ?? [needed]).includes(actor.role)) return { maySign: true };
  const later = order.needs.slice(signedBy.length + 1).some(role => role === actor.role);
  return { maySign: false, whyNot: later ? 'not_your_turn' : 'not_your_role' };
}
