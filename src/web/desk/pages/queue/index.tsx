import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Step } from '../../../../contract/index.js';
import { useKeys } from '../../keys.js';
import { useCaseView, useNextSteps } from '../../queries.js';
import { StepDialog } from '../../parts/step/step-dialog.js';
import { useT } from '../../words.js';
import { Assign } from './assign.js';
import { filledBy } from '../../case-form.js';
import { CaseTable } from './table.js';
import { Hints } from './hints.js';
import { Preview } from './preview.js';
import { QueryForm } from './query-form.js';
import { Rail } from './rail.js';
import { useQueue } from './use-queue.js';
import './queue.css';

const NewCase = lazy(() => import('./new-case.js'));
const PREVIEW = 'lidan.desk.preview';

export default function Queue() {
  const desk = useQueue(),
    t = useT(),
    go = useNavigate(),
    [filled] = useState(filledBy(useSearchParams()[0]));
  const found = useCaseView(desk.chosen).data;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [step, setStep] = useState<Step>(),
    [creating, setCreating] = useState(Boolean(filled)),
    [assigning, setAssigning] = useState(false);
  const [preview, setPreview] = useState(localStorage.getItem(PREVIEW) !== 'off');
  const toggle = (id: string) =>
    setTicked(now => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const flip = () => {
    localStorage.setItem(PREVIEW, preview ? 'off' : 'on');
    setPreview(!preview);
  };
  const { chosen } = desk;
  const open = (voice?: string) => {
    if (chosen) void go(`/cases/${chosen}${voice ? `?write=${voice}` : ''}`);
  };
  const next = useNextSteps(found).primary;
  useKeys(
    {
      down: () => desk.move(1),
      up: () => desk.move(-1),
      open: () => open(),
      tick: () => chosen && toggle(chosen),
      preview: flip,
      create: () => setCreating(true),
      note: () => open('note'),
      reply: () => open('reply'),
      next: () => next && setStep(next),
      assign: () => setAssigning(true),
    },
    !step && !creating && !assigning,
  );
  const rows = desk.order.filter(row => (ticked.size ? ticked.has(row.id) : row.id === chosen));
  return (
    <div className={preview ? 'q' : 'q wide'}>
      <Rail queue={desk.queue} enter={desk.enter} />
      <main className="list">
        <h1 className="sr">{t(`queue.${desk.queue}`)}</h1>
        <QueryForm desk={desk} create={() => setCreating(true)} />
        <CaseTable
          desk={desk}
          ticked={ticked}
          toggle={toggle}
          tickAll={on => setTicked(on ? new Set(desk.order.map(row => row.id)) : new Set())}
          open={id => void go(`/cases/${id}`)}
        />
        <Hints ticked={ticked.size} assign={() => setAssigning(true)} clear={() => setTicked(new Set())} />
      </main>
      {preview && <Preview id={chosen} take={setStep} />}
      {step && found && <StepDialog found={found} step={step} close={() => setStep(undefined)} />}
      {creating && (
        <Suspense fallback={null}>
          <NewCase filled={filled} close={() => setCreating(false)} />
        </Suspense>
      )}
      {assigning && rows.length > 0 && (
        <Assign
          rows={rows}
          close={() => {
            setAssigning(false);
            setTicked(new Set());
          }}
        />
      )}
    </div>
  );
}
