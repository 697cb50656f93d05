import { type ReactNode, Suspense, lazy, useEffect, useRef, useState } from 'react';
import { Dropdown } from 'antd';
import { Link, NavLink, useLocation } from 'react-router';
import type { QueueKey, SiteView } from '../../../../contract/index.js';
import { dateWords, clock } from '../../format.js';
import { useKeys } from '../../keys.js';
import { useLive } from '../../live.js';
import { useMe, useNow, useQueues } from '../../queries.js';
import { useExpired } from '../../session.js';
import { isMore, TABS, tabsFor, type TabKey } from '../../tabs.js';
import { useT } from '../../words.js';
import { Icon } from '../icon.js';
import { AccountMenu } from './account-menu.js';
import { MaintenanceBanner } from './maintenance-banner.js';
import { Bell } from './notices.js';

const Palette = lazy(() => import('./palette.js'));
const CheatSheet = lazy(() => import('./cheat-sheet.js'));
const SignInAgain = lazy(() => import('./sign-in-again.js'));
const DemoBanner = lazy(() => import('./demo-banner.js'));

/** Top bar, page, and what floats over every page. */
export function Frame({ site, children }: { site: SiteView; children: ReactNode }) {
  const me = useMe(),
    live = useLive(true),
    expired = useExpired();
  const [sheet, setSheet] = useState(false),
    [palette, setPalette] = useState(false);
  useKeys({ help: () => setSheet(true) }, true, true);
  usePaletteKey(() => setPalette(true));
  return (
    <div className={site.demo ? 'app demo' : 'app'}>
      {site.demo && (
        <Suspense fallback={<div className="demo-bar" />}>
          <DemoBanner me={me} />
        </Suspense>
      )}
      <MaintenanceBanner />
      <TopBar live={live} find={() => setPalette(true)} sheet={() => setSheet(true)} />
      <Suspense fallback={null}>{children}</Suspense>
      <Suspense fallback={null}>
        {sheet && <CheatSheet close={() => setSheet(false)} />}
        {palette && <Palette close={() => setPalette(false)} />}
        {expired && <SignInAgain />}
      </Suspense>
    </div>
  );
}

function usePaletteKey(open: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.isComposing) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

function TopBar({ live, find, sheet }: { live: boolean; find: () => void; sheet: () => void }) {
  const t = useT(),
    now = useNow();
  return (
    <header className="top">
      <NavLink className="logo" to="/">
        {t('product.short')}
      </NavLink>
      <Tabs />
      <button type="button" className="inp find" onClick={find}>
        <Icon name="search" />
        <span className="ph">{t('find.placeholder')}</span>
        <kbd>{navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <span className={live ? 'live' : 'live off'} role="status">
        {t(live ? 'live.on' : 'live.off')}
      </span>
      <span className="s m nw opt">
        {dateWords(now, now, t)} {clock(now)}
      </span>
      <Bell />
      <AccountMenu sheet={sheet} />
    </header>
  );
}

function Tabs() {
  const t = useT(),
    me = useMe(),
    { data: queues } = useQueues(),
    { pathname } = useLocation(),
    bar = useRef<HTMLElement>(null);
  // on a narrow window the tab of the open page may lie outside the bar
  useEffect(() => {
    const on = bar.current?.querySelector<HTMLElement>('.on');
    if (bar.current && on) bar.current.scrollLeft = on.offsetLeft - bar.current.offsetLeft - 8;
  }, [pathname]);
  const count = (key?: QueueKey) => queues?.find(one => one.key === key)?.count;
  const seen = tabsFor(me.role);
  return (
    <nav className="nav" ref={bar} aria-label={t('nav.label')}>
      {seen
        .filter(key => !isMore(key))
        .map(key => {
          const tab: { to: string; count?: QueueKey } = TABS[key],
            many = count(tab.count);
          const on = pathname.startsWith(tab.to) || (key === 'queue' && pathname.startsWith('/cases'));
          return (
            <NavLink key={key} to={tab.to} className={on ? 'on' : ''} aria-current={on ? 'page' : undefined}>
              {t(`tab.${key}`)}
              {many !== undefined && <b>{many}</b>}
            </NavLink>
          );
        })}
      <More keys={seen.filter(isMore)} />
    </nav>
  );
}

/** Pages that nobody opens every hour; the one that is open gives the menu its name. */
function More({ keys }: { keys: TabKey[] }) {
  const t = useT(),
    { pathname } = useLocation();
  if (!keys.length) return null;
  const open = keys.find(key => pathname.startsWith(TABS[key].to));
  const items = keys.map(key => ({ key, label: <Link to={TABS[key].to}>{t(`tab.${key}`)}</Link> }));
  return (
    <Dropdown trigger={['click']} menu={{ items, selectedKeys: open ? [open] : [] }}>
      <button type="button" className={open ? 'on' : ''} aria-current={open ? 'page' : undefined}>
        {open ? t(`tab.${open}`) : t('nav.more')} <Icon name="down" />
      </button>
    </Dropdown>
  );
}
