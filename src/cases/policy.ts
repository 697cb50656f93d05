import { ENDED, type Role, type Step } from '../contract/index.js';
import type { Actor } from '../platform/http/actor.js';
import type { Case } from './case.entity.js';
import { quietByLaw, stoppedByLaw } from './law-hold/stopped.js';
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

/** Asked for by legal, granted by a second person: nobody else is offered them. */
const ASKED_BY_LEGAL: readonly Step[] = ['rule', 'send_back'];
const offered = (actor: Actor, found: Case, step: Step): boolean => !stoppedByLaw(found, step) && (actor.role === 'legal' || !ASKED_BY_LEGAL.includes(step));

export const abilitiesOf = (actor: Actor, found: Case): Step[] => (sees(actor, found) ? stepsFor(actor.role, found.status).filter(step => offered(actor, found, step)) : []);

/** A suspected fraud is told to nobody outside (rulebook section 3), nor what stands in a case under a legal hold before it is answered. */
export const isSilent = (found: Pick<Case, 'kind' | 'status' | 'heldByLaw'>): boolean => found.kind === 'fraud' || found.status === 'on_hold' || quietByLaw(found);

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
    // legal shares out its own cases among legal people
    assign: inside && (DESK.includes(actor.role) || actor.role === 'legal'),
    prioritise: inside && actor.role === 'supervisor' && !ENDED.includes(found.status),
  };
}
