import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BoxView, CorrectField, EvidenceView, Paper } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useRefresh } from '../../queries.js';

/** What people do with a paper beside looking at it; the answer is the paper as it stands now. */
export function usePaperActs(caseId: string) {
  const client = useQueryClient(),
    refresh = useRefresh();
  const onSuccess = (fresh: EvidenceView) => {
    client.setQueryData<EvidenceView[]>(['evidence', caseId], list => list?.map(one => (one.id === fresh.id ? fresh : one)));
    refresh(caseId);
  };
  const correct = useMutation({
    mutationFn: ({ id, ...asked }: CorrectField & { id: string }) => api.post(`/evidence/${id}/corrections`, asked),
    onSuccess,
  });
  const name = useMutation({ mutationFn: ({ id, paper }: { id: string; paper: Paper }) => api.post(`/evidence/${id}/paper`, { paper }), onSuccess });
  const cover = useMutation({
    mutationFn: ({ id, page, boxes }: { id: string; page: number; boxes: BoxView[] }) => api.post(`/evidence/${id}/redactions`, { page, boxes }),
    onSuccess,
  });
  return { correct, name, cover };
}
export type PaperActs = ReturnType<typeof usePaperActs>;
