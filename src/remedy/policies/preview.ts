import type { AutomaticLine, PolicyChange, PolicyPreview, RemedyKind, Role, SignerLine } from '../../contract/index.js';
import { isAutomatic, signersUnder, type Candidate, type Policy } from './policy.js';

/** An order as it was, for asking what another policy had made of it. */
export interface Compared extends Candidate {
  remedy: RemedyKind;
  waits: boolean;
}
/** Active people by role. */
export type Staffing = Partial<Record<Role, number>>;

interface Judged {
  order: Compared;
  before: readonly Role[];
  after: readonly Role[];
  automatic: boolean;
}

const judge = (now: Policy, next: Policy, order: Compared): Judged => {
  const signers = (policy: Policy): Role[] => signersUnder(policy, order.remedy, order.amountFen, order.referredToLegal);
  // what waits already is never approved automatically: people have begun to look at it
  const under = (policy: Policy): boolean => !order.waits && isAutomatic(policy, order);
  return { order, before: under(now) ? [] : signers(now), after: under(next) ? [] : signers(next), automatic: under(next) };
};

const isChange = ({ before, after }: Judged): boolean => before.join() !== after.join();

function changesOf(judged: readonly Judged[]): PolicyChange[] {
  const groups = Map.groupBy(judged.filter(isChange), ({ order, before, after }) => `${order.remedy}|${before.join()}|${after.join()}`);
  const changes = [...groups.values()].map(group => {
    const { order, before, after, automatic } = group[0]!;
    const past = group.filter(one => !one.order.waits);
    return {
      remedy: order.remedy, before: [...before], after: [...after], automatic, waiting: group.length - past.length, past: past.length,
      pastFen: past.reduce((sum, one) => sum + Math.abs(one.order.amountFen), 0),
    };
  });
  return changes.sort((left, right) => right.waiting - left.waiting || right.past - left.past || left.remedy.localeCompare(right.remedy));
}

const automaticOf = (judged: readonly Judged[], lines: readonly AutomaticLine[], sampleEvery: number): PolicyPreview['automatic'] =>
  lines.map(({ kind }) => {
    const orders = judged.filter(one => one.automatic && one.order.kind === kind).map(one => one.order);
    return { kind, orders: orders.length, sumFen: orders.reduce((sum, order) => sum + order.amountFen, 0), sampled: Math.floor(orders.length / sampleEvery) };
  });

function workloadOf(judged: readonly Judged[], staffing: Staffing, roles: readonly Role[]): PolicyPreview['workload'] {
  const past = judged.filter(one => !one.order.waits);
  const count = (part: 'before' | 'after', role: Role): number => past.reduce((sum, one) => sum + one[part].filter(each => each === role).length, 0);
  return roles.map(role => ({ role, people: staffing[role] ?? 0, before: count('before', role), after: count('after', role) }));
}

/** A place that nobody could take, or two that one person would have to. A supervisor stands in for an agent. */
function warningsOf({ lines }: Policy, staffing: Staffing): PolicyPreview['warnings'] {
  const places = (line: SignerLine, role: Role): number => line.signers.filter(each => each === role).length;
  /** for an agent's place whoever is left of the supervisors counts */
  const people = (line: SignerLine, role: Role): number =>
    (staffing[role] ?? 0) + (role === 'agent' ? Math.max(0, (staffing.supervisor ?? 0) - places(line, 'supervisor')) : 0);
  const roles = [...new Set(lines.flatMap(line => line.signers))];
  return roles.flatMap(role => {
    const short = lines.filter(line => places(line, role) > people(line, role));
    if (!short.length) return [];
    return [{ code: short.some(line => people(line, role) === 0) ? ('nobody_holds' as const) : ('one_person' as const), role }];
  });
}

const ROLES: readonly Role[] = ['agent', 'supervisor', 'legal', 'admin'];

/** Whom `next` would affect instead of `now`, by orders that wait and those of the days before; pure. */
export function preview(now: Policy, next: Policy, orders: readonly Compared[], staffing: Staffing): Omit<PolicyPreview, 'days' | 'examples'> {
  const judged = orders.map(order => judge(now, next, order));
  return {
    orders: orders.filter(order => !order.waits).length, waiting: orders.filter(order => order.waits).length, changes: changesOf(judged),
    automatic: automaticOf(judged, next.automatic, next.sampleEvery), workload: workloadOf(judged, staffing, ROLES), warnings: warningsOf(next, staffing),
  };
}
