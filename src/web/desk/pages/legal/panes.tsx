import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import type { CaseView, LegalView } from '../../../../contract/index.js';
import { Cap } from '../../parts/kbd.js';
import { Empty } from '../../parts/states.js';
import { Timeline } from '../../parts/timeline.js';
import { useMe } from '../../queries.js';
import { useT } from '../../words.js';
import { Audit } from './audit.js';
import { Exhibits } from './exhibits.js';
import { Facts } from './facts.js';
import { Outside } from './outside.js';
import { Rules } from './rules.js';
import { Suggested } from './suggested.js';
import { type LegalPage, PANES } from './use-legal.js';

interface Props {
  legal: LegalView;
  found: CaseView;
  page: LegalPage;
}
const lettersOf = (found: CaseView) => found.timeline.filter(line => line.entry === 'message' || line.entry === 'notice');

/** The file in tabs; arrow keys go through them. */
export function Panes({ legal, found, page }: Props) {
  const t = useT(),
    me = useMe();
  const counts = {
    facts: legal.facts.length,
    chronology: found.timeline.length,
    evidence: legal.exhibits.length,
    letters: lettersOf(found).length,
    outside: legal.referrals.length,
    rules: legal.rules.length,
    audit: legal.audit.length,
  };
  const turn = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    // a fast second press comes before the address has changed
    const at = PANES.findIndex(one => `tab-${one}` === document.activeElement?.id);
    const next = PANES[(at + by + PANES.length) % PANES.length]!;
    page.show(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <div className="lhead">
        <div className="ltabs" role="tablist" aria-label={t('legal.panes')} onKeyDown={turn}>
          {PANES.map(one => (
            <button
              type="button"
              role="tab"
              key={one}
              id={`tab-${one}`}
              tabIndex={one === page.pane ? 0 : -1}
              aria-selected={one === page.pane}
              aria-controls="legal-pane"
              className={one === page.pane ? 'on' : ''}
              onClick={() => page.show(one)}
            >
              {t(`legal.${one}`)} {counts[one]}
            </button>
          ))}
        </div>
        {me.role === 'legal' && (
          <Button size="small" onClick={() => page.setOpen({ what: 'fact' })}>
            {t('legal.addFact')} <Cap of="addFact" />
          </Button>
        )}
      </div>
      <div className="lpane" id="legal-pane" role="tabpanel" aria-labelledby={`tab-${page.pane}`} tabIndex={0}>
        <Shown legal={legal} found={found} page={page} />
      </div>
    </>
  );
}

function Shown({ legal, found, page }: Props) {
  const t = useT();
  switch (page.pane) {
    case 'facts':
      return (
        <>
          <Facts legal={legal} page={page} />
          <Suggested legal={legal} page={page} />
          <Exhibits legal={legal} page={page} />
        </>
      );
    case 'chronology':
      return <Timeline entries={found.timeline} />;
    case 'evidence':
      return <Exhibits legal={legal} page={page} />;
    case 'letters':
      return lettersOf(found).length ? <Timeline entries={lettersOf(found)} /> : <Empty title={t('legal.noLetters')} />;
    case 'outside':
      return <Outside legal={legal} page={page} />;
    case 'rules':
      return <Rules legal={legal} />;
    default:
      return <Audit legal={legal} />;
  }
}
