import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApprovalPolicyView, DraftPolicy, JudgeSample } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useRefresh } from '../../queries.js';

export const usePolicies = () => useQuery({ queryKey: ['policies'], queryFn: () => api.get('/approval-policies') });
export const useSamples = () => useQuery({ queryKey: ['samples'], queryFn: () => api.get('/samples') });

type Act = 'enforce' | 'withdraw' | 'stop';

/** What is done with a version; the list is read again, and the orders that wait. */
export function useActs(done?: () => void) {
  const client = useQueryClient(),
    refresh = useRefresh();
  return useMutation({
    mutationFn: ({ act, id }: { act: Act; id: string }) => api.post(`/approval-policies/${id}/${act}`),
    onSettled: () => void client.invalidateQueries({ queryKey: ['policies'] }),
    onSuccess: () => {
      refresh();
      done?.();
    },
  });
}

export const usePreview = () => useMutation({ mutationFn: (draft: DraftPolicy) => api.post('/approval-policies/preview', draft) });

export function useDrafting(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: DraftPolicy) => api.post('/approval-policies', draft),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['policies'] });
      done();
    },
  });
}

export function useJudging(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...verdict }: JudgeSample & { id: string }) => api.post(`/samples/${id}/verdict`, verdict),
    onSettled: () => {
      for (const key of ['samples', 'policies']) void client.invalidateQueries({ queryKey: [key] });
    },
    onSuccess: done,
  });
}

/** What a version says, as a draft of its own. */
export const draftFrom = ({ lines, automatic, sampleEvery }: ApprovalPolicyView, note = ''): DraftPolicy => ({ lines, automatic, sampleEvery, note });
