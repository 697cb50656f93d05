import type { BoardLoadView, BoardRowView } from '../../contract/index.js';

/** Two cases fewer than its owner: below that moving a case helps nobody. */
const WORTH = 2;
export interface Suggestion {
  from?: BoardLoadView;
  to: BoardLoadView;
}

/** Who of the agents has the fewest open cases, where that is worth a move. */
export function leastLoaded(load: BoardLoadView[], row: BoardRowView | undefined): Suggestion | undefined {
  if (!row?.may.assign) return undefined;
  const from = load.find(one => one.person && one.person.id === row.case.owner?.id);
  const [to] = load
    .filter(one => one.person?.role === 'agent' && one.person.id !== row.case.owner?.id)
    .sort((left, right) => left.open - right.open || left.dueToday - right.dueToday);
  if (!to || (row.case.owner && (!from || from.open - to.open < WORTH))) return undefined;
  return from ? { from, to } : { to };
}
