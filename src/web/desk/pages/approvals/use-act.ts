import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ApprovalRowView, RemedyView } from '../../../../contract/index.js';
import { api, Problem } from '../../api.js';
import { useDraft } from '../../drafts.js';
import { useMe, useRefresh } from '../../queries.js';
import type { ApprovalsState } from './use-approvals.js';

export type Doing = 'sign' | 'reject';
/** a name goes under what has been on screen this long */
const LOOKED_MS = 1000;

/** Signing and rejecting where the evidence stands; what was typed outlives whatever happens to the order. */
export function useAct(row: ApprovalRowView, page: ApprovalsState, ready: boolean) {
  const me = useMe(),
    refresh = useRefresh(),
    client = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const [seen, setSeen] = useState<RemedyView>(row.remedy);
  const draft = useDraft(me.id, row.case.id, 'step-reject');
  const changed = seen.fingerprint !== row.remedy.fingerprint;
  const armed = useLookedAt(ready && !changed);
  const change = useMutation({
    mutationFn: (what: Doing) =>
      api.post(`/cases/${row.case.id}/approval`, { decision: what, fingerprint: seen.fingerprint, ...(what === 'reject' ? { note: draft.text.trim() } : {}) }),
    onSuccess: (_, what) => {
      if (what === 'reject') draft.write('');
      page.after(what === 'sign' ? 'signed' : 'rejected');
      refresh(row.case.id);
    },
    onError: error => {
      if (!(error instanceof Problem) || error.status !== 409) return;
      void client.invalidateQueries({ queryKey: ['approvals'] });
      refresh(row.case.id);
    },
  });
  const send = (what: Doing) => {
    if (changed || change.isPending || (what === 'sign' && !armed) || (what === 'reject' && !draft.text.trim())) return;
    change.mutate(what);
  };
  return {
    doing,
    begin: (what: Doing) => {
      change.reset();
      setDoing(what);
    },
    end: () => setDoing(undefined),
    draft,
    armed,
    send,
    pending: change.isPending,
    // the panel with both versions says it better
    problem: change.error instanceof Problem && change.error.code === 'remedy.changed' ? undefined : change.error,
    seen,
    changed,
    accept: () => {
      setSeen(row.remedy);
      setDoing(undefined);
      change.reset();
    },
  };
}
export type Act = ReturnType<typeof useAct>;

function useLookedAt(ready: boolean): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    setPassed(false);
    if (!ready) return;
    const timer = setTimeout(() => setPassed(true), LOOKED_MS);
    return () => clearTimeout(timer);
  }, [ready]);
  return passed;
}
