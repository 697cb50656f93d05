import { mistakesIn, type Draft } from '../draft.js';
import { factsOf } from '../draft-facts.js';
import { dropDraft, KEPT_DAYS } from '../draft-store.js';
import { now } from '../clock.js';
import { dayWithWeekday, moment } from '../format.js';
import { t } from '../i18n.js';
import { useSession } from '../session.js';
import { addDays, wallOf } from '../shanghai.js';
import { Facts } from '../parts/facts.js';
import { Page } from '../parts/page.js';
import { Thumb } from '../parts/photo-list.js';

interface Props {
  draft: Draft;
  onResume: () => void;
  onAside: () => void;
  onDropped: () => void;
}

function useStillMissing(draft: Draft): string {
  const { me } = useSession();
  const n = mistakesIn(draft, wallOf(now())).length;
  if (n) return t('draft.missingAnswers', { n });
  return t(me ? 'draft.missingSend' : 'draft.missingPhone');
}

/** A draft the phone kept when the page was killed. */
export function ResumePage({ draft, onResume, onAside, onDropped }: Props) {
  const { site } = useSession();
  const missing = useStillMissing(draft);
  const bar = (
    <>
      <button type="button" className="btn go" onClick={onResume}>{t('draft.resume')}</button>
      <button type="button" className="btn" onClick={onAside}>{t('draft.other')}</button>
      <button type="button" className="btn link" onClick={() => void dropDraft(draft).then(onDropped)}>{t('draft.drop')}</button>
    </>
  );
  return (
    <Page title={site ? t('brand', { name: site.acquirerName }) : t('brand.bare')} bar={bar}>
      <h1>{t('draft.title')}</h1>
      <p className="sub">{t('draft.when', { when: moment(draft.savedAt) })}</p>
      <section className="card">
        {draft.photos.length > 0 && <div className="row">{draft.photos.slice(0, 4).map((photo, i) => <Thumb key={photo.id} photo={photo} n={i + 1} />)}</div>}
        <Facts rows={[...factsOf(draft), [t('draft.missing'), missing]]} rule={draft.photos.length > 0} />
      </section>
      <p className="s m">{t('draft.until', { day: dayWithWeekday(addDays(wallOf(draft.savedAt).day, KEPT_DAYS)) })}</p>
    </Page>
  );
}
