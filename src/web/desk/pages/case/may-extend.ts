import type { CaseView } from '../../../../contract/index.js';
import { useMe } from '../../queries.js';

/** Who works on the case may ask for a later date while one still lies ahead; which clocks, and until when, the server says. */
export function useMayExtend(found: CaseView): boolean {
  const { role } = useMe();
  return (role === 'agent' || role === 'supervisor') && found.clocks.some(clock => clock.state === 'running' && (clock.remainingMinutes ?? 0) > 0);
}
