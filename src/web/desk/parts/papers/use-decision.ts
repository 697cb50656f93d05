import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecideDoubt } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useRefresh } from '../../queries.js';

/** A person's word on a contradiction; the answer is what the case's papers look like now. */
export function useDecision(caseId: string) {
  const client = useQueryClient(),
    refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, ...asked }: DecideDoubt & { id: string }) => api.post(`/doubts/${id}/decision`, asked),
    onSuccess: fresh => {
      client.setQueryData(['papers', caseId], fresh);
      refresh(caseId);
    },
    // somebody else may have judged it meanwhile
    onError: () => refresh(caseId),
  });
}
