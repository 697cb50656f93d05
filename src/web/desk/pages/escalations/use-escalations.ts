import { useMutation, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { EscalationView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { byHarm } from '../../harm.js';
import { useMe, useRefresh } from '../../queries.js';

/** Open escalations by harm: breached first, then what must be confirmed, then what is in hand. */
export function useEscalations() {
  const me = useMe(),
    refresh = useRefresh(),
    [chosen, setChosen] = useState<string>();
  const read = useQuery({ queryKey: ['escalations'], queryFn: () => api.get('/escalations'), refetchInterval: 60_000 });
  const rows = byHarm(read.data ?? []);
  const take = useMutation({
    mutationFn: (one: EscalationView) => api.post(`/escalations/${one.id}/acknowledge`),
    onSuccess: one => refresh(one.case.id),
  });
  // the rung it stands on must acknowledge it
  const mine = useCallback((row: EscalationView) => row.to === me.role, [me.role]);
  const shown = rows.find(row => row.id === chosen) ?? rows.find(row => !row.ackAt && mine(row)) ?? rows[0];
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, (shown ? rows.indexOf(shown) : 0) + by))];
    if (next) setChosen(next.id);
  };
  return { read, rows, take, shown, mine, choose: (row: EscalationView) => setChosen(row.id), move };
}
