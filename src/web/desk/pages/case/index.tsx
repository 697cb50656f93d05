import { Drawer } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '../../../../contract/index.js';
import { useKeys } from '../../keys.js';
import { Composer, type ComposerHandle, type Voice } from '../../parts/composer.js';
import { Wait } from '../../parts/states.js';
import { StepDialog } from '../../parts/step/step-dialog.js';
import { PickStep } from '../../parts/step/pick-step.js';
import { useChange } from '../../parts/step/use-change.js';
import { useT } from '../../words.js';
import { Assign } from '../queue/assign.js';
import { Extend } from '../escalations/extend.js';
import { Findings } from './findings.js';
import { Head } from './head.js';
import { Merchant } from './merchant.js';
import { useMayExtend } from './may-extend.js';
import { MoneyStrip } from './money-strip.js';
import { NextBar } from './next-bar.js';
import { History } from './history.js';
import { Priority } from './priority.js';
import { Side } from './side.js';
import { type CasePageState, useCase } from './use-case.js';
import './case.css';

export default function CasePage() {
  const page = useCase();
  return (
    <Wait on={page.read} rows={14}>
      {found => <Drawn key={found.id} found={found} page={page} />}
    </Wait>
  );
}

function useCaseKeys(found: CaseView, page: CasePageState, write: (voice: Voice) => void) {
  const { steps } = page,
    mayExtend = useMayExtend(found),
    can = (step: 'ask' | 'propose') => found.abilities.includes(step);
  useKeys(
    {
      down: () => page.move(1),
      up: () => page.move(-1),
      note: () => found.may.note && write('note'),
      reply: () => found.may.message && write('reply'),
      next: () => steps.primary && page.setStep(steps.primary),
      ask: () => can('ask') && page.setStep('ask'),
      change: () => can('propose') && page.setStep('propose'),
      candidates: () => page.setCandidates(true),
      derive: () => page.setClock(page.clock ? undefined : page.mainClock),
      merchant: () => page.setMerchant(!page.merchant),
      assign: () => found.may.assign && page.setAssigning(true),
      urgent: () => found.may.prioritise && page.setPrioritising(true),
      extend: () => mayExtend && page.setExtending(true),
    },
    !page.step && !page.candidates && !page.assigning && !page.prioritising && !page.extending,
  );
}

function Drawn({ found, page }: { found: CaseView; page: CasePageState }) {
  const t = useT(),
    composer = useRef<ComposerHandle>(null);
  const [asked, setAsked] = useState(location.search.includes('write=') ? 1 : 0);
  const write = (voice: Voice) => {
    page.speak(voice);
    setAsked(times => times + 1);
  };
  // after the panel of the other voice stands, or the focus would go to the one that leaves
  useEffect(() => {
    if (asked) composer.current?.focus();
  }, [asked, page.voice]);
  useCaseKeys(found, page, write);
  const readOnly = useChange(found, () => page.setCandidates(false));
  return (
    <main className="c">
      <Head found={found} page={page} />
      <MoneyStrip found={found} page={page} />
      <div className="g">
        <div className="col">
          <Findings found={found} page={page} />
        </div>
        <div className="col">
          <Side found={found} page={page} />
        </div>
        <div className="col tlc">
          <History entries={found.timeline}>
            {found.question && (
              <p className="quest">
                {t('case.question')} {found.question.text ?? t(`ask.${found.question.ask}`)}
                {found.question.missing.length > 0 &&
                  `（${found.question.missing.map(one => t.maybe(`paper.${one}`) ?? t.code('field', one)).join(t('glue.list'))}）`}
              </p>
            )}
          </History>
          <Composer ref={composer} found={found} voice={page.voice} onVoice={write} />
        </div>
      </div>
      <NextBar found={found} page={page} />
      {page.step && <StepDialog found={found} step={page.step} close={() => page.setStep(undefined)} />}
      {page.candidates && <PickStep found={found} step="pick" change={readOnly} close={() => page.setCandidates(false)} />}
      {page.assigning && <Assign rows={[found]} close={() => page.setAssigning(false)} />}
      {page.prioritising && <Priority found={found} close={() => page.setPrioritising(false)} />}
      {page.extending && <Extend row={{ case: found }} close={() => page.setExtending(false)} />}
      <Drawer open={page.merchant} size={380} title={t('case.merchant')} onClose={() => page.setMerchant(false)}>
        <Merchant found={found} />
      </Drawer>
    </main>
  );
}
