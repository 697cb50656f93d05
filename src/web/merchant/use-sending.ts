import { useEffect, useRef, useState } from 'react';
import type { CaseRowView } from '../../contract/index.js';
import { api, Problem } from './api.js';
import { mistakesFrom, toSubmit, type Mistake } from './draft.js';
import { t } from './i18n.js';
import { remember } from './remember.js';
import { go, paths } from './router.js';
import type { DraftHold } from './use-draft.js';
import { enqueue } from './uploads.js';

export type Trouble = { what: 'refused'; text: string } | { what: 'already' } | { what: 'unsent'; server: boolean } | { what: 'expired' };

export interface Sending {
  busy: boolean;
  trouble: Trouble | null;
  /** cases of this merchant that look like this one; asked about once */
  alike: CaseRowView[] | null;
  mistakes: Mistake[];
  /** `sure`: the merchant has seen the alike ones */
  send(sure?: boolean): Promise<void>;
}

const STILL_RUNNING_MS = 2000;

function troubleOf(problem: unknown): Trouble {
  if (!(problem instanceof Problem)) throw problem;
  if (problem.unsure) return { what: 'unsent', server: problem.status >= 500 };
  if (problem.status === 401) return { what: 'expired' };
  if (problem.status === 422 && /idempot/.test(problem.code)) return { what: 'already' };
  return { what: 'refused', text: problem.message || t('trouble') };
}

/** Sends the draft once, however often it is tapped: one run at a time, one key a draft. */
export function useSending(hold: DraftHold): Sending {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [alike, setAlike] = useState<CaseRowView[] | null>(null);
  const [mistakes, setMistakes] = useState<Mistake[]>([]);

  const submit = async (sure: boolean): Promise<void> => {
    const draft = hold.draft!;
    const claim = toSubmit(draft);
    // a draft that may have arrived is not compared: it would find itself
    const like = sure || draft.unsure ? [] : await api.similar(claim).catch(() => []);
    if (like.length) return setAlike(like);
    const arrived = await api.submit(claim, draft.key);
    remember('received', arrived);
    await enqueue(arrived.id, draft.photos);
    await hold.end(false);
    go(paths.case(arrived.id, 'received'), 'replace');
  };

  const fail = (problem: unknown): void => {
    const found = troubleOf(problem);
    setTrouble(found);
    if (found.what === 'unsent') hold.change({ unsure: true });
    if (problem instanceof Problem && found.what === 'refused') setMistakes(mistakesFrom(problem.fields));
  };

  const send = async (sure = false): Promise<void> => {
    if (running.current || !hold.draft) return;
    running.current = true;
    setBusy(true);
    setMistakes([]);
    try {
      await submit(sure);
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 409) setTimeout(() => void send(true), STILL_RUNNING_MS);
      else fail(problem);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, trouble, alike, mistakes, send };
}

/** Tries again by itself when the network returns, and now and then while the page is open. */
export function useAgain(on: boolean, again: () => void, seconds: number): void {
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(again, seconds * 1000);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  });
}
