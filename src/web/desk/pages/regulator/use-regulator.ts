import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ComplaintPage, ComplaintRowView, ComplaintView } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { useRefresh } from '../../queries.js';
import { useAddress } from '../../use-address.js';

export const FILTERS = ['q', 'source', 'state', 'year'] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Partial<Record<Filter, string>>;

/** The register as the address asks for it; the selected row is there too. */
export function useRegister() {
  const { get, set } = useAddress(),
    filters: Filters = Object.fromEntries(FILTERS.flatMap(name => (get(name) ? [[name, get(name)!]] : [])));
  const read = useInfiniteQuery({
    queryKey: ['complaints', filters],
    initialPageParam: '',
    getNextPageParam: (last: ComplaintPage) => last.next,
    queryFn: ({ pageParam }) => api.get('/complaints', query({ ...filters, after: pageParam, limit: 50 })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const rows = read.data?.pages.flatMap(page => page.rows) ?? [],
    chosen = rows.find(row => row.id === get('row')) ?? rows[0];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = read;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    read,
    rows,
    chosen,
    filters,
    more,
    total: read.data?.pages[0]?.total ?? 0,
    choose: (row: ComplaintRowView) => set({ row: row.id }),
    move: (by: number) => {
      const next = rows[Math.min(rows.length - 1, Math.max(0, rows.findIndex(row => row.id === chosen?.id) + by))];
      if (next) set({ row: next.id });
    },
    setFilters: (to: Filters) => set({ ...Object.fromEntries(FILTERS.map(name => [name, to[name]?.trim()])), row: undefined }),
  };
}
export type Register = ReturnType<typeof useRegister>;

export const complaintKey = (id: string) => ['complaint', id] as const;
export const useComplaint = (id: string) => useQuery({ queryKey: complaintKey(id), queryFn: () => api.get(`/complaints/${id}`), refetchInterval: 60_000 });

/** Changes one complaint; the answer is what the page shows next. */
export function useAct<A>(id: string, send: (asked: A) => Promise<ComplaintView | undefined>, done?: () => void) {
  const client = useQueryClient(),
    refresh = useRefresh();
  return useMutation({
    mutationFn: send,
    onSuccess: async view => {
      if (view) client.setQueryData(complaintKey(id), view);
      else await client.invalidateQueries({ queryKey: complaintKey(id) });
      refresh(view?.case.id);
      done?.();
    },
    onError: () => void client.invalidateQueries({ queryKey: complaintKey(id) }),
  });
}

/** What a dialog is about. */
export interface Open {
  complaint: ComplaintView;
  close: () => void;
}

/** Which dialog lies over the page. */
export function useDoing<D>() {
  const [doing, setDoing] = useState<D>();
  return { doing, start: setDoing, close: () => setDoing(undefined) };
}

/** `2026-10-15T10:24` of the field as the server reads it. */
export const asMoment = (typed: string): string => `${typed.slice(0, 16)}:00+08:00`;
