import { useEffect, useState } from 'react';
import type { CaseView, EvidenceView, Paper, PapersView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { keep } from '../../device-store.js';
import type { PhotoRef } from '../../draft.js';
import { photoName } from '../../draft-store.js';
import { deadline, sentence } from '../../format.js';
import { t } from '../../i18n.js';
import { enqueue, useUploads } from '../../uploads.js';
import { Icon } from '../icon.js';
import { PhotoButtons } from '../photo-buttons.js';
import { Words } from '../say.js';
import { UploadList } from '../upload-list.js';
import { PaperRow } from './paper-row.js';
import { onRecord, servesAs, wantedOf, welcome, type Wanted } from './wanted.js';

interface Seen {
  files: EvidenceView[];
  papers: PapersView | null;
  failed: boolean;
}

const LOOK_AGAIN_MS = 3000;

/** Files and the list of what is wanted; looked at again while something is being checked. */
function usePapers(view: CaseView, arrived: number): Seen {
  const [seen, setSeen] = useState<Seen>({ files: [], papers: null, failed: false });
  const checking = seen.files.some(file => file.state === 'checking');
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const papers = api.papers(view.id).catch(() => null); // the files are worth showing without it
    void Promise.all([api.evidence(view.id), papers]).then(
      ([files, found]) => setSeen({ files, papers: found, failed: false }), () => setSeen(before => ({ ...before, failed: true })));
  }, [view.id, view.version, arrived, turn]);
  useEffect(() => {
    if (!checking) return;
    const again = setTimeout(() => setTurn(turn + 1), LOOK_AGAIN_MS);
    return () => clearTimeout(again);
  }, [checking, turn]);
  return seen;
}

/** Adding a paper keeps it on the phone first, then sends it. */
export async function addPaper(caseId: string, photo: PhotoRef, blob: Blob, paper?: Paper): Promise<void> {
  await keep(photoName(photo.id), blob);
  await enqueue(caseId, [photo], paper);
}

const either = (titles: string[]): string => titles.map(title => `**${title}**`).join(t('list.or'));

/** What is still wanted, what would do instead, what it costs to leave it out. */
function WantedRow({ view, wanted: { line, instead } }: { view: CaseView; wanted: Wanted }) {
  return (
    <li>
      <span className="want" aria-hidden="true" />
      <div className="grow">
        <b>{t('papers.missing', { title: line.title })}</b>
        {instead.length > 0 && <><br /><Words text={t('papers.instead', { titles: either(instead) })} /></>}
        <br /><span className="s m">{sentence(line.cost)}</span>
        {view.may.evidence && (
          <PhotoButtons look="one" pdf cameraLabel={t('papers.addThis', { title: line.title })} onTaken={(photo, blob) => addPaper(view.id, photo, blob, line.paper)} />
        )}
      </div>
    </li>
  );
}

function List({ view, files, papers }: Pick<Seen, 'files' | 'papers'> & { view: CaseView }) {
  return (
    <ul className="ev">
      {files.map((file, i) => <PaperRow key={file.id} file={file} n={i + 1} title={papers ? servesAs(file, papers.requirements) : undefined} />)}
      {papers && onRecord(papers).map(line => (
        <li key={line.paper}><span className="ok"><Icon name="check" /></span><span>{sentence(line.title)}<br /><span className="s m">{t('papers.onRecord')}</span></span></li>
      ))}
      {papers && wantedOf(papers).map(wanted => <WantedRow key={wanted.line.paper} view={view} wanted={wanted} />)}
    </ul>
  );
}

export function Papers({ view }: { view: CaseView }) {
  const pending = useUploads(view.id);
  const { files, papers, failed } = usePapers(view, pending.filter(row => row.state === 'done').length);
  const others = papers ? welcome(papers) : [];
  const bare = !files.length && !pending.length && !papers?.missing.length;
  return (
    <section className="card">
      <h2>{t('papers.title')}</h2>
      {failed && <p className="m">{t('papers.failed')}</p>}
      {!failed && bare && <p className="m">{t('papers.none')}</p>}
      {papers?.dueAt && papers.missing.length > 0 && <p><Words text={t('papers.by.when', { when: deadline(papers.dueAt) })} /></p>}
      <List view={view} files={files} papers={papers} />
      <UploadList caseId={view.id} pending />
      {others.length > 0 && view.may.evidence && <p className="s m">{t('papers.welcome', { titles: others.join(t('list.joint')) })}</p>}
      {view.may.evidence && <PhotoButtons look="more" pdf cameraLabel={t('papers.add')} onTaken={(photo, blob) => addPaper(view.id, photo, blob)} />}
    </section>
  );
}
