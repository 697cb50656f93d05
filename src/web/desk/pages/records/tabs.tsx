import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../../words.js';
import './records.css';

/** The three pages of records under one heading. */
export function RecordsPage({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  const t = useT();
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.records')}</h1>
        <nav className="sub" aria-label={t('records.label')}>
          {(['transactions', 'files', 'conflicts'] as const).map(one => (
            <NavLink key={one} to={`/records/${one}`} className={({ isActive }) => (isActive ? 'on' : '')}>
              {t(`records.${one}`)}
            </NavLink>
          ))}
        </nav>
        <span className="grow" />
        {aside}
      </header>
      {children}
    </main>
  );
}
