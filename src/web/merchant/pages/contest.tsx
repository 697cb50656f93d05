import { useState } from 'react';
import type { CaseView } from '../../../contract/index.js';
import { objectionOf, reasonsFor, type Reason } from '../case-lead.js';
import { hasText, t } from '../i18n.js';
import { maskCards } from '../read-input.js';
import { recall, remember } from '../remember.js';
import { go, paths } from '../router.js';
import type { CaseHold } from '../use-case.js';
import { addPaper } from '../parts/case/papers.js';
import { CaseBanner } from '../parts/case/states.js';
import { StageLine } from '../parts/case/stage-line.js';
import { Page } from '../parts/page.js';
import { PhotoButtons } from '../parts/photo-buttons.js';
import { RadioList } from '../parts/radio-list.js';
import { StoryField } from '../parts/story-field.js';
import { UploadList } from '../parts/upload-list.js';

interface Typed {
  reason?: Reason;
  story?: string;
}

const hintOf = (reason: Reason): string | undefined => {
  const key = `contest.${reason}.hint`;
  return hasText(key) ? t(key) : undefined;
};

/** What is typed outlives the page. */
function useTyped(id: string): [Typed, (change: Typed) => void, () => void] {
  const name = `contest.${id}`;
  const [typed, setTyped] = useState<Typed>(recall<Typed>(name) ?? {});
  const type = (change: Typed) => {
    const next = { ...typed, ...change };
    setTyped(next);
    remember(name, { ...next, story: maskCards(next.story ?? '').value });
  };
  return [typed, type, () => remember(name, null)];
}

/** Why not, in one tap; no money moves meanwhile. */
export function ContestPage({ hold, view }: { hold: CaseHold; view: CaseView }) {
  const [typed, type, forget] = useTyped(view.id);
  const [none, setNone] = useState(false);
  const step = objectionOf(view);
  const send = async () => {
    if (!typed.reason) return setNone(true);
    const text = [t(`contest.${typed.reason}`), maskCards(typed.story ?? '').value.trim()].filter(Boolean).join('\n');
    if (!(await hold.take({ step: step!, text }))) return;
    forget();
    go(paths.case(view.caseNo), 'replace');
  };
  const choices = reasonsFor(view).map(reason => ({ value: reason, label: t(`contest.${reason}`), hint: hintOf(reason) }));
  const bar = step && <button type="button" className="btn go" disabled={hold.busy} onClick={() => void send()}>{t('contest.go')}</button>;
  return (
    <Page title={view.caseNo} mono back={paths.case(view.caseNo)} banner={<CaseBanner hold={hold} />} line={<StageLine view={view} />} bar={bar}>
      <h1>{t('contest.title')}</h1>
      {!step && <section className="box note"><p>{t('contest.shut')}</p></section>}
      <RadioList<Reason> id="reason" label={t('contest.sub')} why={none ? t('contest.none') : undefined} choices={choices} value={typed.reason}
        onChange={reason => { setNone(false); type({ reason }); }} />
      <UploadList caseId={view.id} />
      {view.may.evidence && <PhotoButtons look="more" pdf cameraLabel={t('contest.photo')} onTaken={(photo, blob) => addPaper(view.id, photo, blob)} />}
      <StoryField label={t('q.story')} note={t('optional')} placeholder={t('q.story.safe')} value={typed.story ?? ''} onChange={story => type({ story })} />
    </Page>
  );
}
