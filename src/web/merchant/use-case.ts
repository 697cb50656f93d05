import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView, TakeStep } from '../../contract/index.js';
import { api, Problem } from './api.js';
import { now } from './clock.js';
import { listen } from './live.js';
import { recall, remember } from './remember.js';

export interface CaseHold {
  view: CaseView | null;
  /** `gone`: there is no such case for this reader */
  problem: 'offline' | 'gone' | null;
  /** when the shown state was read; set while the newest could not be */
  seenAt: string | null;
  busy: boolean;
  /** why the last step was not taken */
  failed: Problem | null;
  /** somebody moved the case between looking and tapping */
  moved: boolean;
  take(step: Omit<TakeStep, 'version'>): Promise<boolean>;
  write(text: string): Promise<boolean>;
  load(): void;
}

interface Seen {
  at: string;
  view: CaseView;
}

type Reading = Pick<CaseHold, 'view' | 'problem' | 'seenAt' | 'load'> & { show(fresh: CaseView): void };

/** The case as last read; the last seen state stands in while there is no network. */
function useReading(id: string): Reading {
  const seen = useRef(recall<Seen>(`case.${id}`));
  const [view, setView] = useState<CaseView | null>(null);
  const [problem, setProblem] = useState<CaseHold['problem']>(null);
  const show = useCallback((fresh: CaseView) => {
    seen.current = { at: now().toISOString(), view: fresh };
    remember(`case.${id}`, seen.current);
    setView(fresh);
    setProblem(null);
  }, [id]);
  const load = useCallback(() => {
    api.case(id).then(show, (why: unknown) => {
      const gone = why instanceof Problem && why.status === 404;
      if (!(why instanceof Problem && why.status === 401)) setProblem(gone ? 'gone' : 'offline');
      if (!gone && seen.current) setView(seen.current.view);
    });
  }, [id, show]);
  useEffect(() => {
    load();
    return listen(changed => {
      if (!changed || !seen.current || changed === seen.current.view.id) load();
    });
  }, [load]);
  return { view, problem, load, show, seenAt: problem === 'offline' ? (seen.current?.at ?? null) : null };
}

/** One case, live: read again when it changes, moved by the steps the merchant takes. */
export function useCase(id: string): CaseHold {
  const { show, ...reading } = useReading(id);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Problem | null>(null);
  const [moved, setMoved] = useState(false);

  const run = async (act: () => Promise<CaseView>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailed(null);
    setMoved(false);
    try {
      show(await act());
      return true;
    } catch (why) {
      if (why instanceof Problem && why.status === 409) {
        setMoved(true);
        reading.load();
      } else {
        setFailed(why as Problem);
      }
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    ...reading, busy, failed, moved,
    take: step => run(() => api.step(id, { ...step, version: reading.view!.version })),
    write: text => run(() => api.write(id, text)),
  };
}
