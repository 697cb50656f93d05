import { lazy, Suspense } from 'react';
import type { CaseView, LegalView } from '../../../../contract/index.js';
import { useKeys } from '../../keys.js';
import { Wait } from '../../parts/states.js';
import { StepDialog } from '../../parts/step/step-dialog.js';
import { useMe } from '../../queries.js';
import { Forwarded } from './complaint.js';
import { Dossier } from './dossier.js';
import { Head, HoldBar } from './head.js';
import { Notes } from './notes.js';
import { Panes } from './panes.js';
import { Two } from './two.js';
import { type LegalPage, useLegal } from './use-legal.js';
import { Work } from './work.js';
import './legal.css';

const Dialogs = lazy(() => import('./dialogs.js'));

export default function Legal() {
  const page = useLegal();
  return (
    <Wait on={page.read} rows={12}>
      {legal => (
        <Wait on={page.found} rows={12}>
          {found => <Review legal={legal} found={found} page={page} />}
        </Wait>
      )}
    </Wait>
  );
}

function useLegalKeys(legal: LegalView, found: CaseView, page: LegalPage) {
  const me = useMe(),
    writes = me.role === 'legal';
  // a dossier's release has buttons of its own: one key never means two things
  const waits = legal.countersigns.find(one => one.mayDecide && one.act !== 'release_dossier');
  useKeys(
    {
      next: () => writes && found.abilities.includes('rule') && !legal.proposedRuling && page.setOpen({ what: 'ruling' }),
      addFact: () => writes && page.setOpen({ what: 'fact' }),
      privileged: () => writes && document.getElementById('privileged-note')?.focus(),
      reject: () => writes && found.abilities.includes('send_back') && page.setOpen({ what: 'sendBack' }),
      sign: () => waits && page.setOpen({ what: 'decide', request: waits, grant: true }),
    },
    !page.open,
  );
}

function Review({ legal, found, page }: { legal: LegalView; found: CaseView; page: LegalPage }) {
  useLegalKeys(legal, found, page);
  return (
    <main className="lg">
      <Head found={found} legal={legal} page={page} />
      <div>
        {legal.hold && <HoldBar legal={legal} page={page} />}
        <Forwarded found={found} legal={legal} />
      </div>
      <div className="lb">
        <section className="lmain">
          <Panes legal={legal} found={found} page={page} />
        </section>
        <aside className="side">
          <Notes legal={legal} page={page} />
          <div className="do">
            <Work legal={legal} found={found} page={page} />
            <Dossier found={found} legal={legal} page={page} />
          </div>
          <Two legal={legal} page={page} />
        </aside>
      </div>
      {page.open?.what === 'step' ? (
        <StepDialog found={found} step={page.open.step} close={page.close} />
      ) : (
        page.open && (
          <Suspense fallback={null}>
            <Dialogs legal={legal} found={found} page={page} open={page.open} />
          </Suspense>
        )
      )}
    </main>
  );
}
