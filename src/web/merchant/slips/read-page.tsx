import { useEffect } from 'react';
import { now } from '../clock.js';
import { mistakesIn, type Draft } from '../draft.js';
import { t } from '../i18n.js';
import { KIND_TABLE } from '../kinds.js';
import { Link } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { Thumb } from '../parts/photo-list.js';
import { Say } from '../parts/say.js';
import { StepRow } from '../parts/step-row.js';
import { go, paths } from '../router.js';
import { useSession } from '../session.js';
import { wallOf } from '../shanghai.js';
import type { DraftHold } from '../use-draft.js';
import { linesOf, openLines, sameSlip, type Line } from './facts.js';
import { BoxedPhoto, Lines } from './lines.js';
import { Hints, Notes } from './notes.js';
import { isReadable, useReadings } from './reading.js';
import { nameOf } from './words.js';

export interface ReadProps {
  title: string;
  hold: DraftHold;
  draft: Draft;
}

/** Everything required came from photo or label and is in order: then the form would only ask again. */
function nothingToAsk(draft: Draft): boolean {
  const { questions } = KIND_TABLE[draft.symptom];
  return questions.every(({ name, required }) => !required || draft.sources?.[name]) && !mistakesIn(draft, wallOf(now())).length;
}

function Waiting({ title, hold, draft }: ReadProps) {
  return (
    <Page title={title} back={paths.report(draft.symptom, 'photo')} line={<StepRow n={2} savedAt={hold.savedAt} />}
      bar={<Link className="btn" to={paths.report(draft.symptom, 'check')}>{t('read.skip')}</Link>}>
      <h1>{t('read.waiting.title')}</h1>
      <div className="row" aria-busy="true">{draft.photos.map((photo, i) => <Thumb key={photo.id} photo={photo} n={i + 1} />)}</div>
      <p role="status"><Say k="read.waiting" /></p>
    </Page>
  );
}

function heading(slips: boolean, left: number): string {
  if (!slips) return t('read.kept.title');
  return left ? t('read.left.title', { n: left }) : t('read.all.title');
}

function Bar({ draft, first }: { draft: Draft; first?: { photo: number; line: Line } }) {
  const { symptom } = draft;
  const form = paths.report(symptom, 'check');
  if (!first) return <Link className="btn go" to={nothingToAsk(draft) ? paths.report(symptom, 'send') : form}>{t(draft.photos.some(photo => linesOf(photo).length) ? 'read.next' : 'next')}</Link>;
  return (
    <>
      <Link className="btn go" to={paths.line(symptom, `${first.photo}-${first.line.field}`)}>{t('read.check', { field: nameOf(first.line.field) })}</Link>
      <Link className="btn link" to={form}>{t('read.skip')}</Link>
    </>
  );
}

function Found({ title, hold, draft }: ReadProps) {
  const { photos, symptom } = draft;
  const open = openLines(photos);
  const slips = photos.some(photo => linesOf(photo).length > 0);
  return (
    <Page title={title} back={paths.report(symptom, 'photo')} line={<StepRow n={2} savedAt={hold.savedAt} />} bar={<Bar draft={draft} first={open[0]} />}>
      <h1>{heading(slips, open.length)}</h1>
      {sameSlip(photos) && <section className="box note"><p><Say k="read.same" /></p></section>}
      {photos.map((photo, i) => photo.reading && (
        <section key={photo.id} className="slip">
          {photos.length > 1 && <h2>{t('photo.n', { n: i + 1 })}</h2>}
          <Hints hold={hold} photo={photo} n={i + 1} />
          <BoxedPhoto photo={photo} n={i + 1} lines={linesOf(photo)} />
          <Notes photo={photo} />
          {linesOf(photo).length > 0 && <Lines photo={photo} n={i + 1} lines={linesOf(photo)} symptom={symptom} />}
        </section>
      ))}
      {slips && <p className="s m">{t('read.how')}</p>}
    </Page>
  );
}

/** What the photos say, over and under them; where none could be read, the form by hand. */
export function ReadPage(props: ReadProps) {
  const { photos, symptom } = props.draft;
  const { site } = useSession();
  const readings = useReadings();
  const waiting = site?.readsSlips && photos.some(photo => isReadable(photo) && readings[photo.id] !== 'failed');
  const none = !waiting && !photos.some(photo => photo.reading);
  useEffect(() => {
    if (none) go(paths.report(symptom, 'check'), 'replace');
  }, [none]);
  if (none) return null;
  return waiting ? <Waiting {...props} /> : <Found {...props} />;
}
