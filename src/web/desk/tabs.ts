import type { QueueKey, Role } from '../../contract/index.js';

interface Tab {
  to: string;
  roles: readonly Role[];
  count?: QueueKey;
  /** not of every hour: behind one menu */
  more?: true;
}
/** Who sees which tab, in order; a hidden tab leaves no gap and its page does not exist for the reader. */
export const TABS = {
  queue: { to: '/queue', roles: ['agent', 'supervisor', 'admin', 'legal'], count: 'all_open' },
  approvals: { to: '/approvals', roles: ['supervisor', 'admin', 'legal'], count: 'approvals' },
  escalations: { to: '/escalations', roles: ['supervisor', 'admin'], count: 'escalated' },
  legal: { to: '/legal', roles: ['legal', 'admin'], count: 'legal' },
  records: { to: '/records', roles: ['agent', 'supervisor', 'admin', 'legal'] },
  reconciliation: { to: '/reconciliation', roles: ['agent', 'supervisor', 'admin'] },
  regulator: { to: '/regulator', roles: ['agent', 'supervisor', 'admin', 'legal'], more: true },
  policies: { to: '/policies', roles: ['supervisor', 'admin'], more: true },
  calendar: { to: '/calendar', roles: ['supervisor', 'admin'], more: true },
  maintenance: { to: '/maintenance', roles: ['supervisor', 'admin'], more: true },
  labels: { to: '/labels', roles: ['supervisor', 'admin'], more: true },
  audit: { to: '/audit', roles: ['admin', 'legal'], more: true },
  messages: { to: '/messages', roles: ['admin'], more: true },
  users: { to: '/users', roles: ['admin'], more: true },
  jobs: { to: '/jobs', roles: ['admin'], more: true },
} as const satisfies Record<string, Tab>;
export type TabKey = keyof typeof TABS;

/** a reviewer starts at 法务, everyone else at 工单 */
export function tabsFor(role: Role): TabKey[] {
  const seen = (Object.keys(TABS) as TabKey[]).filter(key => (TABS[key].roles as readonly Role[]).includes(role));
  return role === 'legal' ? ['legal', ...seen.filter(key => key !== 'legal')] : seen;
}

export const isMore = (key: TabKey): boolean => 'more' in TABS[key];
