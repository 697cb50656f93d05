import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { TransactionRow } from '../../../../contract/index.js';
import { api, query } from '../../api.js';

export interface RowFilters {
  q?: string;
  mid?: string;
  date?: string;
}

/** The ledger's rows for what the address bar asks. */
export function useTransactions() {
  const { logNo } = useParams(),
    [search, setSearch] = useSearchParams(),
    go = useNavigate();
  const filters: RowFilters = { q: search.get('q') ?? undefined, mid: search.get('mid') ?? undefined, date: search.get('date') ?? undefined };
  const read = useInfiniteQuery({
    queryKey: ['transactions', filters],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      api.get(
        '/records/transactions', query({ ...filters, date: filters.date?.replaceAll('-', ''), after: pageParam, limit: 100 }),
      ),
    getNextPageParam: last => last.next,
  });
  const rows = read.data?.pages.flatMap(page => page.rows) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = read;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const choose = (row: TransactionRow) => void go(`/records/transactions/${row.logNo}${location.search}`, { replace: true });
  const at = rows.findIndex(row => row.logNo === logNo);
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) choose(next);
  };
  return { logNo, filters, setFilters: (next: RowFilters) => setSearch(query({ ...next }).slice(1)), read, rows, more, choose, move };
}
