import type { QueueKey, Role } from '../../contract/index.js';

interface Tab {
  to: string;
  roles: readonly Role[];
  count?: QueueKey;
}
/** Who sees which tab, in order; a hidden tab leaves no gap and its page does not exist for the reader. */
export const TABS = {
  queue: { to: '/queue', roles: ['agent', 'supervisor', 'admin', 'legal'], count: 'all_open' },
  approvals: { to: '/approvals', roles: ['supervisor', 'admin', 'legal'], count: 'approvals' },
  escalations: { to: '/escalations', roles: ['supervisor', 'admin'], count: 'escalated' },
  legal: { to: '/legal', roles: ['legal', 'admin'], count: 'legal' },
  records: { to: '/records', roles: ['agent', 'supervisor', 'admin', 'legal'] },
  labels: { to: '/labels', roles: ['supervisor', 'admin'] },
  maintenance: { to: '/maintenance', roles: ['supervisor', 'admin'] },
  messages: { to: '/messages', roles: ['admin'] },
  users: { to: '/users', roles: ['admin'] },
  jobs: { to: '/jobs', roles: ['admin'] },
} as const satisfies Record<string, Tab>;
export type TabKey = keyof typeof TABS;

/** a reviewer starts at 法务, everyone else at 工单 */
export function tabsFor(role: Role): TabKey[] {
  const seen = (Object.keys(TABS) as TabKey[]).filter(key => (TABS[key].roles as readonly Role[]).includes(role));
  return role === 'legal' ? ['legal', ...seen.filter(key => key !== 'legal')] : seen;
}
