import { useCallback, useEffect, useState } from 'react';
import { Problem } from '../api.js';

export interface Printed<View> {
  view: View | null;
  /** `none`: nothing was issued yet, in the server's words; `gone`: no such case for this reader */
  problem: { kind: 'none' | 'gone' | 'offline'; text: string } | null;
  load(): void;
}

const KINDS: Record<number, 'none' | 'gone'> = { 404: 'gone', 409: 'none', 422: 'none' };

/** A paper never changes: read once, again only after a failure. */
export function usePrinted<View>(read: () => Promise<View>, key: string): Printed<View> {
  const [view, setView] = useState<View | null>(null);
  const [problem, setProblem] = useState<Printed<View>['problem']>(null);
  const load = useCallback(() => {
    setProblem(null);
    read().then(setView, (why: unknown) => {
      const said = why instanceof Problem ? why : null;
      if (said?.status !== 401) setProblem({ kind: KINDS[said?.status ?? 0] ?? 'offline', text: said?.message ?? '' });
    });
  }, [key]);
  useEffect(load, [load]);
  return { view, problem, load };
}
