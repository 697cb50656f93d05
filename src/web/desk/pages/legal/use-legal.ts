import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Step } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { exhibitsOf } from '../../exhibits.js';
import { useCaseView, useEvidence } from '../../queries.js';

export const PANES = ['facts', 'chronology', 'evidence', 'rules'] as const;
export type Pane = (typeof PANES)[number];

/** Everything the review of one case knows. */
export function useLegal() {
  const { id = '' } = useParams(),
    [search, setSearch] = useSearchParams(),
    client = useQueryClient();
  const read = useQuery({ queryKey: ['legal', id], queryFn: () => api.get(`/cases/${id}/legal`) });
  const found = useCaseView(id),
    evidence = useEvidence(id);
  const [step, setStep] = useState<Step>();
  const note = useMutation({
    mutationFn: (text: string) => api.post(`/cases/${id}/legal/notes`, { text }),
    onSuccess: fresh => client.setQueryData(['legal', id], fresh),
  });
  const pane = PANES.find(one => one === search.get('pane')) ?? 'facts';
  const show = (next: Pane) => setSearch({ pane: next }, { replace: true });
  const exhibits = exhibitsOf(read.data, evidence.data ?? []);
  return { id, read, found, evidence, exhibits, step, setStep, note, pane, show };
}
export type LegalState = ReturnType<typeof useLegal>;
