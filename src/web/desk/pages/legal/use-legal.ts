import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { CaseView, CountersignView, LegalFactView, LegalReferralView, LegalView, Step } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useCaseView, useRefresh } from '../../queries.js';

export const PANES = ['facts', 'chronology', 'evidence', 'letters', 'outside', 'rules', 'audit'] as const;
export type Pane = (typeof PANES)[number];

/** What lies over the page. */
export type Open =
  | { what: 'fact'; fact?: LegalFactView }
  | { what: 'ruling' | 'opinion' | 'sendBack' | 'hold' | 'release' }
  | { what: 'referral'; matter?: LegalReferralView }
  | { what: 'decide'; request: CountersignView; grant: boolean }
  | { what: 'step'; step: Step };

/** Everything the review of one case knows. */
export function useLegal() {
  const { id = '' } = useParams(),
    [search, setSearch] = useSearchParams();
  const read = useQuery({ queryKey: ['legal', id], queryFn: () => api.get(`/cases/${id}/legal`), refetchInterval: 60_000 });
  const found = useCaseView(id);
  const asked = { rule: 'ruling', send_back: 'sendBack' }[search.get('do') ?? ''] as 'ruling' | 'sendBack' | undefined;
  const [open, setOpen] = useState<Open | undefined>(asked && { what: asked });
  const pane = PANES.find(one => one === search.get('pane')) ?? 'facts';
  const show = (next: Pane) => setSearch({ pane: next }, { replace: true });
  return { id, read, found, open, setOpen, close: () => setOpen(undefined), pane, show };
}
export type LegalPage = ReturnType<typeof useLegal>;
/** What every question over the page is given. */
export interface DialogProps {
  legal: LegalView;
  found: CaseView;
  page: LegalPage;
}

/** One act of legal; its answer is the case as it is then. */
export function useAct<Asked>(id: string, send: (asked: Asked) => Promise<LegalView | undefined>, done?: () => void) {
  const client = useQueryClient(),
    refresh = useRefresh();
  return useMutation({
    mutationFn: send,
    onSuccess: fresh => {
      if (fresh) client.setQueryData(['legal', id], fresh);
      void client.invalidateQueries({ queryKey: ['legal-queue'] });
      // its release is decided here too, and every change makes a version older than its case
      void client.invalidateQueries({ queryKey: ['dossiers', id] });
      refresh(id);
      done?.();
    },
  });
}
