import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { BoardRowView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { leastLoaded } from '../../least-loaded.js';
import { useRefresh } from '../../queries.js';

export type Act = 'reassign' | 'refer' | 'down' | 'extend';

/** The board as the server ordered it, the row in hand, and what is asked about it. */
export function useBoard() {
  const refresh = useRefresh(),
    [chosen, setChosen] = useState<string>(),
    [act, setAct] = useState<Act>();
  const read = useQuery({ queryKey: ['board'], queryFn: () => api.get('/board'), refetchInterval: 60_000 });
  const rows = (read.data?.groups ?? []).flatMap(group => group.rows);
  const take = useMutation({
    mutationFn: (row: BoardRowView) => api.post(`/escalations/${row.mine ?? ''}/acknowledge`),
    onSuccess: one => refresh(one.case.id),
  });
  const shown = rows.find(row => row.case.id === chosen) ?? rows.find(row => row.mine) ?? rows[0];
  const choose = useCallback((row: BoardRowView) => setChosen(row.case.id), []);
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, (shown ? rows.indexOf(shown) : 0) + by))];
    if (next) choose(next);
  };
  const begin = useCallback(
    (wanted: Act, row: BoardRowView) => {
      setChosen(row.case.id);
      if (may(row, wanted)) setAct(wanted);
    },
    [setChosen],
  );
  const idlest = leastLoaded(read.data?.load ?? [], shown);
  return { read, rows, take, shown, choose, move, act, begin, end: () => setAct(undefined), idlest };
}
export type BoardState = ReturnType<typeof useBoard>;

const may = (row: BoardRowView, act: Act): boolean =>
  ({ reassign: row.may.assign, refer: row.may.refer, down: row.may.comeDown, extend: row.may.extend })[act];
