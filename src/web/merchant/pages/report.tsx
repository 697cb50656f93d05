import { useEffect, useState } from 'react';
import { useChunk } from '../chunk.js';
import type { Mistake } from '../draft.js';
import { KIND_TABLE, type Symptom } from '../kinds.js';
import { go, paths, type ReportStep } from '../router.js';
import { tOr } from '../i18n.js';
import { slips } from '../slips.js';
import { useDraft, type DraftHold } from '../use-draft.js';
import { Loading } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import { AdvicePage } from './advice.js';
import { CheckPage } from './check.js';
import { PhotosPage } from './photos.js';
import { SendPage } from './send.js';

interface Props {
  symptom: Symptom;
  step: ReportStep;
  line?: string;
}

/** What was read; where the pages for it do not come, the form by hand. */
function ReadStep({ title, hold, line }: { title: string; hold: DraftHold; line?: string }) {
  const chunk = useChunk(slips);
  const draft = hold.draft!;
  const back = paths.report(draft.symptom, 'photo');
  useEffect(() => {
    if (chunk === null || !draft.photos.length) go(paths.report(draft.symptom, 'check'), 'replace');
  }, [chunk === null, draft.photos.length]);
  if (!chunk || !draft.photos.length) return <Page title={title} back={back}><Loading /></Page>;
  return line ? <chunk.FixPage key={line} title={title} hold={hold} draft={draft} at={line} /> : <chunk.ReadPage title={title} hold={hold} draft={draft} />;
}

/** Reads photos in the background, whichever step is shown. */
function Reading({ hold }: { hold: DraftHold }) {
  const chunk = useChunk(slips);
  return chunk && hold.draft ? <chunk.Reader hold={hold} draft={hold.draft} /> : null;
}

function Step({ symptom, step, line, hold }: Props & { hold: DraftHold }) {
  const [mistakes, setMistakes] = useState<Mistake[]>([]);
  const title = tOr(`title.${symptom}`, `symptom.${symptom}`);
  if (step === 'advice') return <AdvicePage symptom={symptom} title={title} onGo={() => { hold.begin(); go(paths.report(symptom, 'photo')); }} />;
  if (!hold.draft) return <Page title={title} back={paths.start}><Loading /></Page>;
  if (step === 'photo') return <PhotosPage title={title} hold={hold} draft={hold.draft} />;
  if (step === 'read') return <ReadStep title={title} hold={hold} line={line} />;
  if (step === 'check') return <CheckPage title={title} hold={hold} draft={hold.draft} mistakes={mistakes} onMistakes={setMistakes} />;
  const putRight = (found: Mistake[]) => {
    setMistakes(found);
    go(paths.report(symptom, 'check'), 'replace');
  };
  return <SendPage title={title} hold={hold} draft={hold.draft} again={step === 'unsent'} onMistakes={putRight} />;
}

/** One report: the steps share one draft; without a draft there is nothing past the advice. */
export function ReportPage(props: Props) {
  const { symptom, step } = props;
  const hold = useDraft(symptom);
  const astray = hold.draft === null && step !== 'advice';
  useEffect(() => {
    if (astray) go(paths.start, 'replace'); // going back must not lead into a sent form
  }, [astray]);
  return (
    <>
      <Step {...props} hold={hold} />
      {hold.draft && KIND_TABLE[symptom].slips && step !== 'advice' && <Reading hold={hold} />}
    </>
  );
}
