import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossiersView, DossierView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useKeys } from '../../keys.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';

/** a line that is down must not hide that it is done */
const BUILDING_MS = 1000;
export const isBusy = (one: DossierView | undefined): boolean => one?.state === 'queued' || one?.state === 'building';
export const isTakeable = (one: DossierView | undefined): boolean =>
  one?.state === 'ready' || one?.state === 'released' || one?.state === 'superseded';
export const fileAddress = (id: string, kind: 'pdf' | 'zip'): string => `/api/v1/dossiers/${encodeURIComponent(id)}/file.${kind}`;

/** The newest version, unless the reader looks at an older one. */
export const shownOf = (view: DossiersView | undefined, chosen: number | undefined): DossierView | undefined =>
  view?.versions.find(one => one.version === chosen) ?? view?.versions[0];

/** Everything the dossier of one case knows. */
export function useDossier(caseId: string) {
  const client = useQueryClient(),
    me = useMe(),
    t = useT(),
    key = ['dossiers', caseId];
  const [chosen, choose] = useState<number>(),
    [asking, setAsking] = useState(false),
    [passphrase, setPassphrase] = useState<string>();
  const read = useQuery({
    queryKey: key,
    queryFn: () => api.get(`/cases/${caseId}/dossiers`),
    refetchInterval: ({ state }) => (state.data?.versions.some(isBusy) ? BUILDING_MS : false),
  });
  const shown = shownOf(read.data, chosen);
  const requests = useQuery({
    queryKey: ['countersigns', caseId],
    queryFn: () => api.get(`/cases/${caseId}/countersigns`),
    enabled: Boolean(shown?.asking),
  });
  const fresh = () => Promise.all([client.invalidateQueries({ queryKey: key }), client.invalidateQueries({ queryKey: ['countersigns', caseId] })]);
  const build = useMutation({
    mutationFn: () => api.post(`/cases/${caseId}/dossiers`, { locale: t.locale }),
    onSuccess: made => {
      choose(made.version);
      return fresh();
    },
  });
  const turn = useMutation({
    mutationFn: ({ id, to }: { id: string; to: 'retry' | 'cancel' }) =>
      to === 'retry' ? api.post(`/dossiers/${id}/retry`) : api.post(`/dossiers/${id}/cancel`),
    onSettled: fresh,
  });
  const release = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => api.post(`/dossiers/${id}/release`, { reason }),
    onSuccess: answer => {
      setPassphrase(answer.passphrase);
      return fresh();
    },
  });
  const decide = useMutation({
    mutationFn: ({ id, granted, reason }: { id: string; granted: boolean; reason?: string }) =>
      api.post(`/countersigns/${id}/decision`, { granted, ...(reason ? { reason } : {}) }),
    onSettled: fresh,
  });
  const open = requests.data?.find(one => one.act === 'release_dossier' && one.subject === shown?.id && !one.decision);
  const preview = () => shown && isTakeable(shown) && read.data?.may.take && window.open(fileAddress(shown.id, 'pdf'), '_blank', 'noopener');
  useKeys({ papers: () => void preview() }, !asking);
  const close = () => {
    setAsking(false);
    setPassphrase(undefined);
    release.reset();
  };
  return { read, shown, choose, me, build, turn, release, decide, open, asking, setAsking, passphrase, close };
}
export type DossierDesk = ReturnType<typeof useDossier>;
