import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import type { CaseView, MeView, SiteView } from '../../contract/index.js';
import { api } from './api.js';
import { isWaiting } from './evidence/sheets.js';
import { nextSteps, type NextSteps } from './steps.js';

export const caseKey = (id: string) => ['case', id] as const;

// its clock is set before anything is drawn from it
async function readSite(): Promise<SiteView> {
  const site = await api.get('/site');
  setServerNow(site.now);
  return site;
}
export const useSite = () => useQuery({ queryKey: ['site'], queryFn: readSite, staleTime: 60_000 });
export const useCaseView = (id: string | undefined) =>
  useQuery({ queryKey: caseKey(id ?? ''), queryFn: () => api.get(`/cases/${id}`), enabled: Boolean(id), refetchInterval: 60_000 });
/** looked through in seconds; a line that is down must not hide that it is done */
const LOOKED_THROUGH_MS = 2_000;
export const useEvidence = (id: string | undefined) =>
  useQuery({
    queryKey: ['evidence', id],
    queryFn: () => api.get(`/cases/${id}/evidence`),
    enabled: Boolean(id),
    refetchInterval: ({ state }) => (isWaiting(state.data) ? LOOKED_THROUGH_MS : false),
  });
export const usePapers = (id: string | undefined) =>
  useQuery({ queryKey: ['papers', id], queryFn: () => api.get(`/cases/${id}/papers`), enabled: Boolean(id) });
const UNKNOWN_MS = 5_000;
export const useRemedy = (id: string | undefined, on = true) =>
  useQuery({
    queryKey: ['remedy', id],
    queryFn: () => api.get(`/cases/${id}/remedy`),
    enabled: Boolean(id) && on,
    // an answer that is still no result moves no case
    refetchInterval: ({ state }) => (state.data?.state === 'unknown' ? UNKNOWN_MS : false),
  });
export const useQueues = () =>
  useQuery({ queryKey: ['queues'], queryFn: () => api.get('/queues'), placeholderData: keepPreviousData, refetchInterval: 60_000 });
export const usePeople = (on = true) => useQuery({ queryKey: ['people'], queryFn: () => api.get('/people'), staleTime: 300_000, enabled: on });

export const MeContext = createContext<MeView | undefined>(undefined);
/** Who is signed in; pages inside the frame always have one. */
export function useMe(): MeView {
  const me = useContext(MeContext);
  if (!me) throw new Error('no one is signed in here');
  return me;
}

/** The steps of one case, with the signature the reader may give; null while nothing is known. */
export function useNextSteps(found: CaseView | undefined): NextSteps {
  const remedy = useRemedy(found?.id, found?.status === 'proposed');
  return found ? nextSteps(found, remedy.data) : { others: [] };
}

// the server's clock decides what is late, so the page runs on it
let ahead = 0;
function setServerNow(now: string) {
  ahead = Date.parse(now) - Date.now();
}
/** a moment of this machine as the server would date it */
export const asServer = (at: number) => at + ahead;
export const serverNow = () => Date.now() + ahead;
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Queries that show several cases, and those about one; a change told by the server refreshes the same ones. */
export const LISTS = ['approvals', 'at-risk', 'board', 'cases', 'complaint', 'complaints', 'countersigns', 'decided', 'legal-queue', 'queues'] as const;
export const OF_CASE = ['case', 'countersigns', 'dossiers', 'evidence', 'legal', 'options', 'papers', 'remedy'] as const;

/** What changes after a case moved: the case itself and every list that may show it. */
export function useRefresh() {
  const client = useQueryClient();
  return (id?: string) => {
    if (id) for (const key of OF_CASE) void client.invalidateQueries({ queryKey: [key, id] });
    for (const key of [...LISTS, 'notifications']) void client.invalidateQueries({ queryKey: [key] });
  };
}
