import type { Draft } from '../draft.js';
import { factsOf } from '../draft-facts.js';
import { t } from '../i18n.js';
import { paths } from '../router.js';
import { useSession } from '../session.js';
import type { DraftHold } from '../use-draft.js';
import { useAgain, type Sending } from '../use-sending.js';
import { Banner } from '../parts/banners.js';
import { HotlineLink, Page } from '../parts/page.js';
import { Say, Words } from '../parts/say.js';
import { StepRow } from '../parts/step-row.js';

const AGAIN_SECONDS = 15;

interface Props {
  title: string;
  hold: DraftHold;
  draft: Draft;
  sending: Sending;
}

/** Not received: says so, keeps everything, tries again by itself. */
export function UnsentPage({ title, hold, draft, sending: { busy, send, trouble } }: Props) {
  const { site } = useSession();
  useAgain(true, () => void send(), AGAIN_SECONDS);
  const server = trouble?.what === 'unsent' && trouble.server;
  const n = draft.photos.length;
  const report = factsOf(draft).filter(([label]) => label !== t('fact.photos')).map(([label, value, mono]) => (mono ? `${label} ${value}` : value).replace('\n', '')).join(t('list.joint'));
  return (
    <Page title={title} back={paths.report(draft.symptom, 'check')} banner={<Banner bad><Say k={server ? 'unsent.banner.server' : 'unsent.banner'} /></Banner>}
      line={<StepRow n={3} savedAt={hold.savedAt} />}
      bar={<button type="button" className="btn go" disabled={busy} onClick={() => void send()}>{t(busy ? 'unsent.sending' : 'unsent.again')}</button>}>
      <h1>{t('unsent.title')}</h1>
      <p>{n ? t('unsent.keptPhotos', { n }) : t('unsent.kept')}</p>
      {trouble?.what === 'refused' && <section className="box stop" role="alert"><p>{trouble.text}</p></section>}
      <section className="box"><p><Words text={t('unsent.auto')} /></p></section>
      {site && (
        <section className="card">
          <h2>{t('unsent.hurry', { time: site.cutOff })}</h2>
          <p>{t('unsent.report', { facts: report })}</p>
          <HotlineLink className="btn" whole />
        </section>
      )}
    </Page>
  );
}
