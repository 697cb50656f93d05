import type { RemedyView } from '../../contract/index.js';

/** Blue: waits for us; hollow: under way; brown: nobody knows; green: proved. */
export const ORDER_DOT: Record<RemedyView['state'], 'ours' | 'wait' | 'done' | 'hold' | ''> = {
  proposed: 'ours',
  approved: 'wait',
  sending: 'wait',
  sent: 'wait',
  unknown: 'hold',
  refused: 'ours',
  not_confirmed: 'ours',
  confirmed: 'done',
  void: '',
};
