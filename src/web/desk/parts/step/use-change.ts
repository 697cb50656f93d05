import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '../../../../contract/index.js';
import { api, Problem } from '../../api.js';
import { caseKey, useRefresh } from '../../queries.js';

interface Asked {
  path: string;
  body: object;
  method?: 'post' | 'put';
  text?: string;
}
export interface Conflict {
  before: CaseView;
  fresh: CaseView;
  asked: Asked;
}

/** Sends a change of one case; a newer version elsewhere keeps what was typed and shows both. */
export function useChange(found: CaseView, done?: () => void) {
  const client = useQueryClient(),
    refresh = useRefresh();
  const [conflict, setConflict] = useState<Conflict>();
  const change = useMutation({
    mutationFn: (asked: Asked) => api.change(found.id, asked.path, asked.body, asked.method ?? 'post'),
    onSuccess: answer => {
      if (isCase(answer)) client.setQueryData(caseKey(found.id), answer);
      refresh(found.id);
      done?.();
    },
    onError: async (error, asked) => {
      if (!(error instanceof Problem) || error.status !== 409) return;
      const fresh = await api.get(`/cases/${found.id}`);
      client.setQueryData(caseKey(found.id), fresh);
      void client.invalidateQueries({ queryKey: ['remedy', found.id] });
      if (error.code === 'case.moved_meanwhile') setConflict({ before: found, fresh, asked });
    },
  });
  const again = () => {
    if (!conflict) return;
    const { asked, fresh } = conflict;
    setConflict(undefined);
    change.mutate({ ...asked, body: { ...asked.body, version: fresh.version } });
  };
  return {
    run: change.mutate,
    pending: change.isPending,
    conflict,
    again,
    forget: () => {
      setConflict(undefined);
      done?.();
    },
    problem: conflict ? undefined : change.error,
  };
}
export type Change = ReturnType<typeof useChange>;

const isCase = (answer: unknown): answer is CaseView => typeof answer === 'object' && answer !== null && 'caseNo' in answer && 'timeline' in answer;
