import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LISTS, OF_CASE } from './queries.js';

/** many changes in a burst become one refresh */
const GATHER_MS = 400;

/** Server-sent changes become refreshed queries; true while the line is open. */
export function useLive(on: boolean): boolean {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!on) return;
    const due = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      for (const key of due) void client.invalidateQueries({ queryKey: key.split(' ') });
      due.clear();
    };
    const note = (...keys: string[]) => {
      keys.forEach(key => due.add(key));
      timer ??= setTimeout(refresh, GATHER_MS);
    };
    const line = new EventSource('/api/v1/live');
    line.addEventListener('open', () => setOpen(true));
    line.addEventListener('error', () => setOpen(false));
    line.addEventListener('case', event => {
      const { id } = JSON.parse((event as MessageEvent<string>).data) as { id: string };
      note(...OF_CASE.map(key => `${key} ${id}`), ...LISTS);
    });
    line.addEventListener('records', () => note('files', 'transactions', 'conflicts', 'reconciliation'));
    line.addEventListener('queue', () => note(...LISTS));
    line.addEventListener('notice', () => note('notifications', 'me'));
    return () => {
      line.close();
      clearTimeout(timer);
    };
  }, [client, on]);
  return open;
}
