import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Step } from '../../../../contract/index.js';
import type { Voice } from '../../parts/composer.js';
import { useCaseView, useNextSteps } from '../../queries.js';
import { trail } from '../queue/use-queue.js';

/** the list one came from, and the neighbours in it */
function useWalk(id: string | undefined) {
  const go = useNavigate(),
    walk = trail();
  const at = walk.ids.indexOf(id ?? '');
  const beside = (by: number) => (at < 0 ? undefined : walk.ids[at + by]);
  const move = (by: number) => {
    const next = beside(by);
    if (next) void go(`/cases/${next}`, { replace: true });
  };
  return { walk, at, beside, move };
}

/** who the composer writes to, kept in the address */
function useVoice() {
  const [search, setSearch] = useSearchParams();
  const voice: Voice = search.get('write') === 'reply' ? 'reply' : 'note';
  const speak = (next: Voice) =>
    setSearch(
      now => {
        const to = new URLSearchParams(now);
        to.set('write', next);
        return to;
      },
      { replace: true },
    );
  return { voice, speak };
}

/** Everything the case page knows; the page itself only draws. */
export function useCase() {
  const { id } = useParams();
  const read = useCaseView(id),
    found = read.data,
    steps = useNextSteps(found);
  const [step, setStep] = useState<Step>(),
    [clock, setClock] = useState<string>();
  const [candidates, setCandidates] = useState(false),
    [merchant, setMerchant] = useState(false),
    [assigning, setAssigning] = useState(false),
    [prioritising, setPrioritising] = useState(false),
    [extending, setExtending] = useState(false);
  const main = found?.clocks.find(one => one.kind === 'outcome') ?? found?.clocks[0];
  const opened = { step, setStep, clock, setClock, mainClock: main?.kind, candidates, setCandidates, merchant, setMerchant, assigning, setAssigning, prioritising, setPrioritising, extending, setExtending };
  return { id, read, found, steps, ...opened, ...useVoice(), ...useWalk(found?.id ?? id) };
}
export type CasePageState = ReturnType<typeof useCase>;
