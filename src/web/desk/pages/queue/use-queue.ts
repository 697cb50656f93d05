import { keepPreviousData, useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { type CaseRowView, QUEUES, type QueueKey } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { groupByDue } from '../../due.js';
import { holdOrder } from '../../order.js';
import { useMe, useNow } from '../../queries.js';

export const FILTERS = ['q', 'kind', 'status', 'due', 'owner', 'trigger'] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Partial<Record<Filter, string>>;
const PAGE = 100;

/** filters, queue and chosen case, all in the address bar */
function useAddress() {
  const [search, setSearch] = useSearchParams(),
    params = useParams(),
    go = useNavigate();
  const role = useMe().role;
  const queue: QueueKey = QUEUES.find(key => key === params.queue) ?? (role === 'agent' || role === 'supervisor' ? 'mine' : 'all_open');
  const filters = useMemo(
    () =>
      Object.fromEntries(
        FILTERS.flatMap(name => {
          const value = search.get(name);
          return value ? [[name, value]] : [];
        }),
      ) as Filters,
    [search],
  );
  const setFilters = (next: Filters) => setSearch(query({ ...next }).slice(1));
  const choose = useCallback(
    (id: string | undefined) =>
      setSearch(
        now => {
          const next = new URLSearchParams(now);
          if (id) next.set('case', id);
          else next.delete('case');
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const enter = (next: QueueKey) => void go(`/queue/${next}`);
  return { queue, filters, setFilters, chosen: search.get('case') ?? undefined, choose, enter };
}

/** The rows as shown: while the pointer rests on the list nothing moves under it. */
function useHeld(fresh: CaseRowView[], scope: string) {
  const [over, setOver] = useState(false);
  const held = useRef<{ scope: string; rows: CaseRowView[] }>({ scope, rows: [] });
  const keep = over && held.current.scope === scope && held.current.rows.length > 0;
  const view = keep ? holdOrder(held.current.rows, fresh) : { rows: fresh, waiting: 0 };
  useEffect(() => {
    held.current = { scope, rows: view.rows };
  });
  return { ...view, onHover: setOver };
}

/** Everything the queue knows; the page only draws. */
export function useQueue() {
  const address = useAddress(),
    now = useNow();
  const { queue, filters, chosen, choose } = address;
  const scope = JSON.stringify([queue, filters]);
  const read = useInfiniteQuery({
    queryKey: ['cases', queue, filters],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: ({ pageParam }) => api.get('/cases', query({ queue, ...filters, after: pageParam, limit: PAGE })),
    getNextPageParam: last => last.next,
  });
  const pages = read.data?.pages;
  const fresh = useMemo(() => [...new Map((pages ?? []).flatMap(page => page.rows).map(row => [row.id, row])).values()], [pages]);
  const held = useHeld(fresh, scope);
  const first = pages?.[0];
  const all = { total: first?.total ?? 0, atRiskFen: first?.atRiskFen ?? 0 };
  const groups = groupByDue(held.rows, now, all);
  const order = groups.flatMap(group => group.rows);
  const shown = chosen ?? order[0]?.id,
    at = order.findIndex(row => row.id === shown);
  const move = (by: number) => {
    const next = order[Math.max(0, Math.min(order.length - 1, at + by))];
    if (next) choose(next.id);
  };
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = read;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    if (order.length)
      rememberOrder(
        order.map(row => row.id),
        location.pathname.replace(/^\/desk/, '') + location.search,
        all.total,
      );
  });
  return { ...address, read, groups, order, all, move, more, held, chosen: shown };
}

/** how many rows each filter costs, asked only once nothing is left */
export function useDropCounts(queue: QueueKey, filters: Filters) {
  const on = FILTERS.filter(name => filters[name]);
  const counts = useQueries({
    queries: on.map(name => ({
      queryKey: ['cases', 'without', queue, filters, name],
      queryFn: () => api.get('/cases', query({ queue, ...filters, [name]: undefined, limit: 1 })),
    })),
  });
  return on.map((name, index) => ({ name, count: counts[index]?.data?.total }));
}

export interface Trail {
  ids: string[];
  back: string;
  total: number;
}
/** next and previous on the case page walk the list one came from */
const rememberOrder = (ids: string[], back: string, total: number) =>
  sessionStorage.setItem('lidan.desk.trail', JSON.stringify({ ids: ids.slice(0, 1000), back, total }));
export function trail(): Trail {
  try {
    return JSON.parse(sessionStorage.getItem('lidan.desk.trail') ?? '') as Trail;
  } catch {
    return { ids: [], back: '/queue', total: 0 };
  }
}
