import type { TerminalView } from '../contract/index.js';
import type { Known } from './reading/types.js';

/** What a merchant's slips can say of merchant and terminal. */
export const knownNumbers = (mid: string, terminals: readonly TerminalView[]): Known => ({
  mids: [mid], tids: terminals.map(one => one.tid), names: [...new Set(terminals.map(one => one.storeName))],
});
