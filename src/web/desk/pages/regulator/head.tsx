import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../../words.js';

/** The title of both pages, and the way between them. */
export function RegulatorHead({ children }: { children?: ReactNode }) {
  const t = useT();
  return (
    <header className="page-head">
      <h1>{t('tab.regulator')}</h1>
      <nav className="sub" aria-label={t('tab.regulator')}>
        <NavLink to="/regulator" end className={({ isActive }) => (isActive ? 'on' : '')}>
          {t('reg.register')}
        </NavLink>
        <NavLink to="/regulator/statistics" className={({ isActive }) => (isActive ? 'on' : '')}>
          {t('reg.statistics')}
        </NavLink>
      </nav>
      <span className="grow" />
      {children}
    </header>
  );
}
