import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { AuditPageView } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { nameOf } from '../../person-name.js';
import { useMe, usePeople } from '../../queries.js';
import { useAddress } from '../../use-address.js';
import { useT } from '../../words.js';

export const FILTERS = ['subject', 'action', 'actor'] as const;
export type Filters = Partial<Record<(typeof FILTERS)[number], string>>;
const PAGE = 100;

/** The trail for what the address asks, newest first, and the row that is looked at. */
export function useAudit() {
  const { get, set } = useAddress(),
    [chosen, setChosen] = useState<number>();
  const filters: Filters = Object.fromEntries(FILTERS.map(name => [name, get(name)]).filter(([, value]) => value));
  const read = useInfiniteQuery({
    queryKey: ['audit', filters],
    initialPageParam: undefined as number | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => api.get('/audit', query({ ...filters, before: pageParam, limit: PAGE })),
    getNextPageParam: (last: AuditPageView) => last.next,
  });
  const rows = read.data?.pages.flatMap(page => page.rows) ?? [],
    shown = rows.find(row => row.seq === chosen) ?? rows[0];
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, (shown ? rows.indexOf(shown) : 0) + by))];
    if (next) setChosen(next.seq);
  };
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = read;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const filter = (next: Filters) => set(Object.fromEntries(FILTERS.map(name => [name, next[name]?.trim()])));
  return { read, rows, shown, choose: setChosen, move, more, filters, filter, csv: `/api/v1/audit.csv${query({ ...filters })}` };
}
export type AuditState = ReturnType<typeof useAudit>;

export const useAnchors = () => useQuery({ queryKey: ['audit-anchors'], queryFn: () => api.get('/audit/anchors', query({ limit: 60 })), refetchInterval: 60_000 });

/** The trail holds ids alone; names are those the desk knows today. */
export function useNames(): (actorId: string) => string | undefined {
  const t = useT(),
    people = usePeople(),
    me = useMe();
  return useMemo(() => {
    const names = new Map((people.data ?? []).map(one => [one.id, nameOf(one, t)]));
    names.set('system', t('role.system')).set(me.id, me.name);
    return id => names.get(id);
  }, [people.data, me, t]);
}
