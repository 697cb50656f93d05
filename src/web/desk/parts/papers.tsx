import { Button } from 'antd';
import { useState } from 'react';
import type { CaseView, EvidenceView, PapersView } from '../../../contract/index.js';
import { groupsOf, orderedDoubts } from '../papers.js';
import { useEvidence, usePapers } from '../queries.js';
import { useT } from '../words.js';
import { Moment } from './due.js';
import { Doubt } from './papers/doubt.js';
import { Requirement } from './papers/requirement.js';
import { Section } from './section.js';
import { Empty, Wait } from './states.js';
import './papers/papers.css';

interface Props {
  found: CaseView;
  onShow: (evidenceId: string) => void;
  /** absent where the case may not be asked about */
  onAsk?: () => void;
}

/** What the case needs, has and lacks, and what contradicts what. */
export function Papers({ found, onShow, onAsk }: Props) {
  const read = usePapers(found.id),
    evidence = useEvidence(found.id).data ?? [];
  return (
    <Wait on={read} rows={6}>
      {papers => (
        <>
          <Doubts found={found} papers={papers} onShow={onShow} />
          <Wanted papers={papers} list={evidence} onShow={onShow} onAsk={onAsk} />
        </>
      )}
    </Wait>
  );
}

/** what is wanted must not drown below them */
const AT_ONCE = 3;

function Doubts({ found, papers, onShow }: { found: CaseView; papers: PapersView; onShow: Props['onShow'] }) {
  const t = useT(),
    [all, setAll] = useState(false),
    doubts = orderedDoubts(papers.doubts ?? []);
  if (!doubts.length) return null;
  const shown = all ? doubts : doubts.slice(0, AT_ONCE),
    hidden = doubts.length - shown.length;
  return (
    <Section title={t('doubt.title')} aside={t('doubt.staffOnly')}>
      <ul className="doubts">
        {shown.map(doubt => (
          <Doubt key={doubt.id} caseId={found.id} doubt={doubt} mayAct={found.may.evidence} onShow={onShow} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button type="link" size="small" className="more" onClick={() => setAll(true)}>
          {t('doubt.more', { count: hidden })}
        </Button>
      )}
    </Section>
  );
}

function Wanted({ papers, list, onShow, onAsk }: { papers: PapersView; list: EvidenceView[]; onShow: Props['onShow']; onAsk?: () => void }) {
  const t = useT(),
    groups = groupsOf(papers.requirements),
    lacks = papers.missing.length;
  return (
    <Section title={t('papers.title')} aside={t('papers.version', { version: papers.version })} className="last">
      {!groups.length && <Empty title={t('papers.none')} />}
      {groups.length > 0 && (
        <p className={lacks ? 'rq-sum amber' : 'rq-sum m'}>
          {t(lacks ? 'papers.lacks' : 'papers.complete', { count: lacks })}
          {papers.dueAt && (
            <>
              {t('glue.comma')}
              {t('papers.due')} <Moment at={papers.dueAt} />
            </>
          )}
          {lacks > 0 && onAsk && (
            <Button type="link" size="small" onClick={onAsk}>
              {t('papers.ask')}
            </Button>
          )}
        </p>
      )}
      {groups.map(group => (
        <section key={group.key} className="rqs">
          <h3>
            {t(`paperLevel.${group.kind}`)}
            {group.kind === 'one_of' && <span className={group.met ? 'm' : 'amber'}>{t(group.met ? 'papers.groupMet' : 'papers.groupOpen')}</span>}
          </h3>
          <ul>
            {group.lines.map(line => (
              <Requirement key={line.paper} line={line} list={list} onShow={onShow} />
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}
