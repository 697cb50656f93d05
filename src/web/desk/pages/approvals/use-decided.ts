import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { DecidedPage, DecidedSums } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { dayOf } from '../../format.js';
import { serverNow } from '../../queries.js';
import { useAddress } from '../../use-address.js';

/** What was approved on the day in the address, today unless said; sums are of the whole day. */
export function useDecided() {
  const address = useAddress(),
    today = dayOf(serverNow()),
    day = address.get('day') ?? today;
  const read = useInfiniteQuery({
    queryKey: ['decided', day],
    initialPageParam: '',
    getNextPageParam: (last: DecidedPage) => last.next,
    queryFn: ({ pageParam }) => api.get('/approvals/decided', query({ day, after: pageParam, limit: 100 })),
    refetchInterval: 60_000,
  });
  const pages = read.data?.pages ?? [],
    rows = pages.flatMap(page => page.rows);
  const [chosen, setChosen] = useState<string>();
  const shown = rows.find(row => row.id === chosen) ?? rows[0];
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, (shown ? rows.indexOf(shown) : 0) + by))];
    if (next) setChosen(next.id);
  };
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = read;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const choose = (id: string) => setChosen(id);
  const setDay = (next: string | undefined) => address.set({ day: next === today ? undefined : next });
  return { read, day, today, setDay, rows, sums: sumsOf(pages[0]), shown, choose, move, more };
}

/** The first page alone brings them. */
function sumsOf(page: DecidedPage | undefined): DecidedSums | undefined {
  const { total, byRemedy, byState, byPerson } = page ?? {};
  return total && byRemedy && byState && byPerson && { total, byRemedy, byState, byPerson };
}
export type DecidedState = ReturnType<typeof useDecided>;
