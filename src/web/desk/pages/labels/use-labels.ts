import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { TerminalView } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { codePath, isSize, labelAddress, type SizeKey } from '../../labels.js';
import { useAddress } from '../../use-address.js';

export interface Code {
  size: number;
  path: string;
}
/** the drawing of codes is loaded when there is one to draw */
async function drawn(terminals: readonly TerminalView[]): Promise<Map<string, Code>> {
  const { default: codes } = await import('qrcode');
  return new Map(
    terminals.map(terminal => {
      const { size, data } = codes.create(labelAddress(location.origin, terminal), { errorCorrectionLevel: 'M' }).modules;
      return [terminal.tid, { size, path: codePath(size, data) }];
    }),
  );
}

/** Which merchant's terminals, which of them, and how large; merchant and size stand in the address. */
export function useLabels() {
  const address = useAddress(),
    mid = address.get('mid'),
    asked = address.get('size');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const terminals = useQuery({ queryKey: ['terminals', mid], queryFn: () => api.get('/terminals', query({ mid })), enabled: Boolean(mid) });
  const all = terminals.data ?? [];
  const codes = useQuery({
    queryKey: ['codes', mid, all.map(one => one.tid).join()],
    queryFn: () => drawn(all),
    enabled: all.length > 0,
    staleTime: Infinity,
  });
  const size: SizeKey = isSize(asked) ? asked : 'small';
  const tick = (tids: readonly string[], on: boolean) =>
    setLeft(now => {
      const next = new Set(now);
      for (const tid of tids) {
        if (on) next.delete(tid);
        else next.add(tid);
      }
      return next;
    });
  return {
    mid,
    size,
    terminals,
    all,
    codes,
    chosen: all.filter(one => !left.has(one.tid)),
    isChosen: (tid: string) => !left.has(tid),
    tick,
    choose: (next: string) => {
      setLeft(new Set());
      address.set({ mid: next });
    },
    resize: (next: SizeKey) => address.set({ size: next }),
  };
}
export type Labels = ReturnType<typeof useLabels>;

export function useMerchants() {
  const [typed, setTyped] = useState(''),
    q = useDeferredValue(typed.trim());
  const found = useQuery({ queryKey: ['merchants', q], queryFn: () => api.get('/merchants', query({ q })) });
  return { found, q, type: setTyped };
}
