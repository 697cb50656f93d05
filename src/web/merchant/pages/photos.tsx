import { useChunk } from '../chunk.js';
import type { Draft } from '../draft.js';
import { t } from '../i18n.js';
import { KIND_TABLE } from '../kinds.js';
import { paths } from '../router.js';
import { useSession } from '../session.js';
import { slips } from '../slips.js';
import type { DraftHold } from '../use-draft.js';
import { Link } from '../parts/link.js';
import { Page } from '../parts/page.js';
import { PhotoButtons } from '../parts/photo-buttons.js';
import { PhotoList } from '../parts/photo-list.js';
import { Words } from '../parts/say.js';
import { StepRow } from '../parts/step-row.js';

interface Props {
  title: string;
  hold: DraftHold;
  draft: Draft;
}

/** Whether photos of this kind are read here. */
const useReads = ({ symptom }: Draft): boolean => Boolean(useSession().site?.readsSlips && KIND_TABLE[symptom].slips);

function Photos({ hold, draft }: Pick<Props, 'hold' | 'draft'>) {
  const chunk = useChunk(slips, useReads(draft));
  return (
    <PhotoList photos={draft.photos} unkept={hold.unkept} onRemove={hold.removePhoto}
      words={chunk ? (photo, n) => <chunk.PhotoWords hold={hold} photo={photo} n={n} /> : undefined} />
  );
}

/** With something to look at, the readings come before the form. */
const useNext = (draft: Draft): string => paths.report(draft.symptom, useReads(draft) ? 'read' : 'check');

function HowTo() {
  return (
    <>
      <section className="card">
        <h2>{t('photo.how')}</h2>
        <ul>{t('photo.how.text').split('\n').map(line => <li key={line}>{line}</li>)}</ul>
        <p className="s m rule">{t('photo.mask')}</p>
      </section>
      <section><h2>{t('photo.else')}</h2><p>{t('photo.else.text')}</p></section>
    </>
  );
}

function FirstPhoto({ title, hold, draft }: Props) {
  const { symptom } = draft;
  const reads = useReads(draft);
  return (
    <Page title={title} back={paths.report(symptom)} line={<StepRow n={1} savedAt={hold.savedAt} />}
      bar={<Link className="btn link" to={paths.report(symptom, 'check')}>{t('photo.none')}</Link>}>
      <h1>{t(`photo.${symptom}`)}</h1>
      <p className="sub">{t(reads ? 'photo.sub.reads' : 'photo.sub')}</p>
      <PhotoButtons look="first" pdf={KIND_TABLE[symptom].pdf} onTaken={hold.addPhoto} />
      <HowTo />
    </Page>
  );
}

function SecondPhoto({ title, hold, draft }: Props) {
  const { symptom } = draft;
  const next = useNext(draft);
  const bar = (
    <>
      <PhotoButtons look="bar" pdf={KIND_TABLE[symptom].pdf} cameraLabel={t('photo.second')} onTaken={hold.addPhoto} />
      <Link className="btn" to={next}>{t('photo.only')}</Link>
    </>
  );
  return (
    <Page title={title} back={paths.report(symptom)} line={<StepRow n={1} savedAt={hold.savedAt} />} bar={bar}>
      <h1><Words text={t('photo.first.title')} /></h1>
      <section>
        <Photos hold={hold} draft={draft} />
        <div className="slot"><div className="thumb" /><p className="m">{t('photo.slot')}<br /><span className="s">{t('photo.slot.text')}</span></p></div>
      </section>
      <p className="m">{t('photo.both')}</p>
    </Page>
  );
}

function MorePhotos({ title, hold, draft }: Props) {
  const { symptom, photos } = draft;
  return (
    <Page title={title} back={paths.report(symptom)} line={<StepRow n={1} savedAt={hold.savedAt} />}
      bar={<Link className="btn go" to={useNext(draft)}>{t('next')}</Link>}>
      <h1>{t('photo.some.title', { n: photos.length })}</h1>
      <Photos hold={hold} draft={draft} />
      <PhotoButtons look="more" pdf={KIND_TABLE[symptom].pdf} cameraLabel={t('photo.more')} onTaken={hold.addPhoto} />
      <p className="m">{t('photo.later')}</p>
    </Page>
  );
}

/** Photos are optional, kept on the phone and sent once the case exists. */
export function PhotosPage(props: Props) {
  const { symptom, photos } = props.draft;
  if (photos.length === 0) return <FirstPhoto {...props} />;
  return KIND_TABLE[symptom].twoSlips && photos.length === 1 ? <SecondPhoto {...props} /> : <MorePhotos {...props} />;
}
