import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ROW_LISTS, type RowList } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { useAddress } from '../../use-address.js';

export const LISTS = ['matched', 'orders', 'rows', 'merchants'] as const;
export type ListKey = (typeof LISTS)[number];
const PAGE = 100;

/** Settle dates with files, the day in the address, and what the address asks to be shown of it. */
export function useReconciliation() {
  const params = useParams(),
    go = useNavigate(),
    { get, set } = useAddress();
  const days = useDays();
  const all = days.data?.pages.flatMap(page => page.rows) ?? [];
  const day = params.day ?? all[0]?.day;
  const read = useQuery({ queryKey: ['reconciliation', 'day', day], queryFn: () => api.get('/reconciliation', query({ day })), enabled: Boolean(day) });
  const list: ListKey = LISTS.find(one => one === get('list')) ?? startOf(read.data?.tallies);
  const rows: RowList | undefined = ROW_LISTS.find(one => one === get('rows'));
  const enter = (next: string) => void go(`/reconciliation/${next}`);
  const move = (by: number) => {
    const at = all.findIndex(one => one.day === day);
    const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
    if (next && next.day !== day) enter(next.day);
  };
  return { days, all, day, read, list, rows, mid: get('mid'), chosen: get('on'), set, enter, move };
}
export type Page = ReturnType<typeof useReconciliation>;

/** What wants a person comes first. */
const startOf = (tallies?: { alarming: { count: number }; open: { count: number } }): ListKey =>
  tallies?.alarming.count ? 'rows' : tallies?.open.count ? 'orders' : 'matched';

const useDays = () =>
  useInfiniteQuery({
    queryKey: ['reconciliation', 'days'],
    initialPageParam: '',
    refetchInterval: 60_000,
    queryFn: ({ pageParam }) => api.get('/reconciliation/days', query({ after: pageParam, limit: 60 })),
    getNextPageParam: last => last.next,
  });

interface Paged<Row> {
  rows: Row[];
  next?: string;
}
/** One list of a day, page by page. */
export function useList<Row>(name: ListKey, facts: Record<string, string | undefined>, fetch: (asked: string) => Promise<Paged<Row>>) {
  const read = useInfiniteQuery({
    queryKey: ['reconciliation', name, facts],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) => fetch(query({ ...facts, after: pageParam, limit: PAGE })),
    getNextPageParam: (last: Paged<Row>) => last.next,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = read;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { read, rows: read.data?.pages.flatMap(page => page.rows) ?? [], more };
}
