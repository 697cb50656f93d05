import { ENDED, type Role, type Step } from '../contract/index.js';
import type { Actor } from '../platform/http/actor.js';
import type { Case } from './case.entity.js';
import { stepsFor } from './lifecycle.js';

/** Which cases an actor may see, as plain column values: a list query filters by them, one case is compared with them. */
const SCOPE: Record<Role, (actor: Actor) => Partial<Case>> = {
  merchant: actor => ({ mid: actor.mid ?? 'nobody' }),
  agent: () => ({}),
  supervisor: () => ({}),
  admin: () => ({}),
  legal: () => ({ referredToLegal: true }),
  system: () => ({}),
};

export const scopeOf = (actor: Actor): Partial<Case> => SCOPE[actor.role](actor);

export const sees = (actor: Actor, found: Case): boolean =>
  Object.entries(scopeOf(actor)).every(([column, value]) => found[column as keyof Case] === value);

export const abilitiesOf = (actor: Actor, found: Case): Step[] => (sees(actor, found) ? stepsFor(actor.role, found.status) : []);

/** A suspected fraud is told to nobody outside: rulebook section 3. */
export const isSilent = (found: Pick<Case, 'kind' | 'status'>): boolean => found.kind === 'fraud' || found.status === 'on_hold';

const WRITERS: readonly Role[] = ['merchant', 'agent', 'supervisor', 'legal'];
const DESK: readonly Role[] = ['agent', 'supervisor'];

/** What an actor may do beside the lifecycle's steps. */
export function mayDo(actor: Actor, found: Case): { message: boolean; note: boolean; evidence: boolean; assign: boolean; prioritise: boolean } {
  const open = found.status !== 'withdrawn';
  const inside = sees(actor, found);
  return {
    message: inside && open && WRITERS.includes(actor.role),
    note: inside && actor.role !== 'merchant',
    evidence: inside && open && WRITERS.includes(actor.role),
    assign: inside && DESK.includes(actor.role),
    prioritise: inside && actor.role === 'supervisor' && !ENDED.includes(found.status),
  };
}
