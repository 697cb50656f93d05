import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../../words.js';

/** What waits for me, and what was approved on a day. */
export function ApprovalTabs({ children }: { children?: ReactNode }) {
  const t = useT();
  return (
    <nav className="sub" aria-label={t('tab.approvals')}>
      <NavLink to="/approvals" end className={({ isActive }) => (isActive ? 'on' : '')}>
        {t('approvals.mine')}
      </NavLink>
      <NavLink to="/approvals/decided" className={({ isActive }) => (isActive ? 'on' : '')}>
        {t('decided.tab')}
      </NavLink>
      {children}
    </nav>
  );
}
