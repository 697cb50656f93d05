import type { CaseView } from '../../../../contract/index.js';
import { keyCap, useKeys } from '../../keys.js';
import { Evidence } from '../../parts/evidence.js';
import { Papers } from '../../parts/papers.js';
import { openDoubts } from '../../papers.js';
import { useEvidence, usePapers } from '../../queries.js';
import { useAddress } from '../../use-address.js';
import { useT } from '../../words.js';
import { Merchant } from './merchant.js';
import type { CasePageState } from './use-case.js';

const PANES = ['evidence', 'papers'] as const;
type Pane = (typeof PANES)[number];

/** The pictures, and beside them what the case needs of papers; which one is open stands in the address. */
export function Side({ found, page }: { found: CaseView; page: CasePageState }) {
  const t = useT(),
    address = useAddress();
  const pane: Pane = address.get('side') === 'papers' ? 'papers' : 'evidence';
  const open = (next: Pane) => address.set({ side: next === 'papers' ? next : undefined });
  const free = !page.step && !page.candidates && !page.assigning;
  useKeys({ papers: () => open(pane === 'papers' ? 'evidence' : 'papers') }, free);
  return (
    <>
      <div className="side-tabs" role="tablist" aria-label={t('side.label')}>
        {PANES.map(one => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`side-${one}`}
            aria-selected={one === pane}
            aria-controls="side-pane"
            className={one === pane ? 'on' : ''}
            title={one === 'papers' ? `${t('side.papers')} ${keyCap('papers')}` : undefined}
            onClick={() => open(one)}
          >
            {t(`side.${one}`)}
            <Count found={found} of={one} />
          </button>
        ))}
      </div>
      <div role="tabpanel" id="side-pane" aria-labelledby={`side-${pane}`}>
        {pane === 'evidence' ? (
          <Evidence found={found} mayAct={found.may.evidence} keys={free} />
        ) : (
          <Papers
            found={found}
            onShow={paper => address.set({ side: undefined, paper })}
            onAsk={found.abilities.includes('ask') ? () => page.setStep('ask') : undefined}
          />
        )}
      </div>
      <Merchant found={found} />
    </>
  );
}

function Count({ found, of }: { found: CaseView; of: Pane }) {
  const t = useT(),
    evidence = useEvidence(found.id).data,
    papers = usePapers(found.id).data;
  if (of === 'evidence') return <span>{evidence?.length ?? ''}</span>;
  if (!papers) return null;
  const lacks = papers.missing.length,
    doubts = openDoubts(papers).length;
  return (
    <span className="amber ell">
      {lacks > 0 && t('side.lacks', { count: lacks })}
      {lacks > 0 && doubts > 0 && t('glue.comma')}
      {doubts > 0 && t('side.doubts', { count: doubts })}
    </span>
  );
}
