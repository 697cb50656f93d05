import { lazy, Suspense, useState } from 'react';
import type { CaseView, EvidenceView } from '../../../contract/index.js';
import { useEvidence, useSite } from '../queries.js';
import { useT } from '../words.js';
import { CoverPanel } from './evidence/cover-panel.js';
import { Facts } from './evidence/facts.js';
import { Full } from './evidence/full.js';
import { Lines } from './evidence/lines.js';
import { NoPicture, ReadingNotes, StateNote } from './evidence/notes.js';
import { Stage } from './evidence/stage.js';
import { titleOf } from './evidence/title.js';
import { FullTool, Tool, Toolbar } from './evidence/toolbar.js';
import { useViewer } from './evidence/use-viewer.js';
import { useViewerKeys } from './evidence/use-viewer-keys.js';
import { Section } from './section.js';
import { Empty, Wait } from './states.js';
import './evidence/evidence.css';

const Upload = lazy(() => import('./evidence/upload.js'));

interface Props {
  found: CaseView;
  /** add, name, put right and cover; the server decides */
  mayAct?: boolean;
  keys?: boolean;
}

/** The papers of a case: what they show, what was read, and how it compares; the seal of the original stays in view. */
export function Evidence({ found, mayAct = false, keys = true }: Props) {
  const read = useEvidence(found.id);
  return (
    <Wait on={read} rows={4}>
      {list => <Shown key={found.id} found={found} list={list} mayAct={mayAct} keys={keys} />}
    </Wait>
  );
}

function Shown({ found, list, mayAct, keys }: Required<Props> & { list: EvidenceView[] }) {
  const t = useT(),
    viewer = useViewer(found, list),
    { sheet } = viewer;
  useViewerKeys(viewer, mayAct, keys);
  const tools = (
    <span className="tools">
      {sheet && <FullTool viewer={viewer} />}
      {mayAct && <Add caseId={found.id} />}
    </span>
  );
  return (
    <Section title={titleOf(viewer, t)} aside={tools}>
      {sheet ? (
        <>
          <Toolbar viewer={viewer} mayAct={mayAct} />
          <StateNote sheet={sheet} />
          {sheet.page ? <Stage viewer={viewer} /> : <NoPicture sheet={sheet} />}
          {viewer.cover.on && !viewer.full && <CoverPanel viewer={viewer} />}
          <Lines viewer={viewer} mayAct={mayAct} />
          <ReadingNotes sheet={sheet} boxed={viewer.boxed} />
          <Facts viewer={viewer} mayAct={mayAct} />
          <Full viewer={viewer} mayAct={mayAct} />
        </>
      ) : (
        <Empty title={t('evidence.empty')}>{t('evidence.emptyWhy')}</Empty>
      )}
    </Section>
  );
}

function Add({ caseId }: { caseId: string }) {
  const t = useT(),
    limits = useSite().data?.upload,
    [open, setOpen] = useState(false);
  if (!limits) return null;
  return (
    <>
      <Tool icon="upload" label={t('evidence.add')} onClick={() => setOpen(true)} />
      {open && (
        <Suspense fallback={null}>
          <Upload caseId={caseId} limits={limits} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
