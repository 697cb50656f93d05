import { lazy, Suspense } from 'react';
import { Navigate } from 'react-router';
import type { CaseView, Step } from '../../../../contract/index.js';
import { SIGNING } from '../../steps.js';
import { AskStep } from './ask-step.js';
import { ConflictModal } from './conflict.js';
import { PickStep } from './pick-step.js';
import { SignStep } from './sign-step.js';
import { useChange } from './use-change.js';
import { WordsStep } from './words-step.js';

const ProposeStep = lazy(() => import('./propose-step.js'));

/** The dialogue a step needs: the same from the queue's preview, the case page and legal review. */
export function StepDialog({ found, step, close }: { found: CaseView; step: Step; close: () => void }) {
  const change = useChange(found, close);
  const props = { found, step, close, change };
  // two people do these, on legal's own page
  if (step === 'rule' || step === 'send_back') return <Navigate to={`/legal/${found.id}?do=${step}`} />;
  return (
    <>
      <Suspense fallback={null}>
        {step === 'pick' ? (
          <PickStep {...props} />
        ) : step === 'ask' ? (
          <AskStep {...props} />
        ) : step === 'propose' ? (
          <ProposeStep {...props} />
        ) : SIGNING.includes(step) || step === 'reject' ? (
          <SignStep {...props} />
        ) : (
          <WordsStep {...props} />
        )}
      </Suspense>
      <ConflictModal change={change} />
    </>
  );
}
