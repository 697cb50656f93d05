import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossiersView, DossierView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useKeys } from '../../keys.js';
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

const keyOf = (caseId: string) => ['dossiers', caseId];
const requestsOf = (caseId: string) => ['countersigns', caseId];
/** What changes with every act on a dossier. */
function useFresh(caseId: string) {
  const client = useQueryClient();
  return () => Promise.all([keyOf(caseId), requestsOf(caseId)].map(queryKey => client.invalidateQueries({ queryKey })));
}

/** Everything the dossier of one case knows. */
export function useDossier(caseId: string) {
  const t = useT(),
    fresh = useFresh(caseId),
    [chosen, choose] = useState<number>();
  const read = useQuery({
    queryKey: keyOf(caseId),
    queryFn: () => api.get(`/cases/${caseId}/dossiers`),
    refetchInterval: ({ state }) => (state.data?.versions.some(isBusy) ? BUILDING_MS : false),
  });
  const shown = shownOf(read.data, chosen);
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
  const releasing = useReleasing(caseId, shown);
  const preview = () => shown && isTakeable(shown) && read.data?.may.take && window.open(fileAddress(shown.id, 'pdf'), '_blank', 'noopener');
  useKeys({ papers: () => void preview() }, !releasing.asking);
  return { read, shown, choose, build, turn, ...releasing };
}
export type DossierDesk = ReturnType<typeof useDossier>;

/** Asking for the second person, and being one. */
function useReleasing(caseId: string, shown: DossierView | undefined) {
  const fresh = useFresh(caseId),
    [asking, setAsking] = useState(false),
    [passphrase, setPassphrase] = useState<string>();
  const requests = useQuery({
    queryKey: requestsOf(caseId),
    queryFn: () => api.get(`/cases/${caseId}/countersigns`),
    enabled: Boolean(shown?.asking),
  });
  const release = useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => api.post(`/dossiers/${id}/release`, { reason }),
    onSuccess: answer => {
      setPassphrase(answer.passphrase);
      return fresh();
    },
  });
  const open = requests.data?.find(one => one.act === 'release_dossier' && one.subject === shown?.id && !one.decision);
  const close = () => {
    setAsking(false);
    setPassphrase(undefined);
    release.reset();
  };
  return { release, open, asking, setAsking, passphrase, close };
}
