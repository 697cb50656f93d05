import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../api.js';
import { when } from '../../format.js';
import { lasting } from '../../maintenance.js';
import { useMe, useNow } from '../../queries.js';
import { TABS } from '../../tabs.js';
import { useT } from '../../words.js';

export const useMaintenance = () => useQuery({ queryKey: ['maintenance'], queryFn: () => api.get('/maintenance'), refetchInterval: 60_000 });
export const useWaiting = (on = true) =>
  useQuery({ queryKey: ['waiting'], queryFn: () => api.get('/maintenance/waiting'), refetchInterval: 60_000, enabled: on });

/** While a window lasts every page says so: until when, and what goes after it. */
export function MaintenanceBanner() {
  const t = useT(),
    now = useNow(),
    me = useMe(),
    over = lasting(useMaintenance().data ?? [], now),
    waiting = useWaiting(Boolean(over)).data;
  if (!over) return null;
  return (
    <div className="demo-bar" role="region" aria-label={t('maintenance.label')}>
      <b>{t('maintenance.label')}</b>
      <span className="ell">
        {t('maintenance.lasts', { until: when(over.until, now, t) })} {over.note}
      </span>
      <span className="grow" />
      {waiting && waiting.count > 0 && <span className="nw">{t('maintenance.waiting', { count: waiting.count, sumFen: waiting.fen })}</span>}
      {(TABS.maintenance.roles as readonly string[]).includes(me.role) && <Link to="/maintenance">{t('maintenance.open')}</Link>}
    </div>
  );
}
