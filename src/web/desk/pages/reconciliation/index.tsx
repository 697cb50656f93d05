import { Tag } from 'antd';
import type { ReconciliationView } from '../../../../contract/index.js';
import { useKeys } from '../../keys.js';
import { Icon } from '../../parts/icon.js';
import { Cap } from '../../parts/kbd.js';
import { Empty, Wait } from '../../parts/states.js';
import { useT } from '../../words.js';
import { Days, STANDING_DOT } from './days.js';
import { Matched, Merchants, Orders } from './lists.js';
import './reconciliation.css';
import { StrayRows } from './stray-rows.js';
import { Tie, Totals } from './totals.js';
import { LISTS, type ListKey, type Page, useReconciliation } from './use-reconciliation.js';

/** A settle date of the acquirer's files against our orders. */
export default function Reconciliation() {
  const page = useReconciliation(),
    t = useT();
  useKeys({ earlier: () => page.move(1), later: () => page.move(-1) });
  return (
    <div className="rc">
      <Days page={page} />
      <main className="page">
        <Head page={page} />
        {page.day ? <Wait on={page.read}>{view => <Day page={page} view={view} />}</Wait> : page.days.data && <Empty title={t('recon.none')}>{t('recon.noneWhy')}</Empty>}
      </main>
    </div>
  );
}

function Head({ page: { day, read } }: { page: Page }) {
  const t = useT(),
    standing = read.data?.standing;
  return (
    <header className="page-head">
      <h1>{day ? t('recon.title', { day }) : t('tab.reconciliation')}</h1>
      {standing && <span className={`st ${STANDING_DOT[standing]}`}>{t(`dayStanding.${standing}`)}</span>}
      <span className="grow" />
      {day && (
        <a className="btn sm" href={`/api/v1/reconciliation.csv?day=${day}`} download>
          <Icon name="download" /> {t('recon.csv')}
        </a>
      )}
    </header>
  );
}

function Day({ page, view }: { page: Page; view: ReconciliationView }) {
  return (
    <>
      <Totals view={view} />
      <Tie view={view} />
      <Tabs page={page} view={view} />
      {page.list === 'matched' && <Matched page={page} />}
      {page.list === 'orders' && <Orders page={page} />}
      {page.list === 'rows' && <StrayRows page={page} view={view} />}
      {page.list === 'merchants' && <Merchants page={page} />}
      <Hints note={view.mayLook && page.list === 'rows'} />
    </>
  );
}

function Tabs({ page, view }: { page: Page; view: ReconciliationView }) {
  const t = useT(),
    { matched, open, alarming, backOffice } = view.tallies;
  const counts: Record<ListKey, number> = { matched: matched.count, orders: open.count, rows: alarming.count + backOffice.count, merchants: view.merchants };
  return (
    <nav className="sub rctabs" aria-label={t('recon.lists')}>
      {LISTS.map(one => (
        <button key={one} type="button" className={one === page.list ? 'on' : ''} aria-current={one === page.list ? 'true' : undefined} onClick={() => page.set({ list: one, on: undefined })}>
          {t(`recon.${one}`)} <b className={one === 'rows' && view.unseen.alarming ? 'red' : ''}>{counts[one]}</b>
        </button>
      ))}
      {page.mid && (
        <Tag
          closable
          onClose={event => {
            event.preventDefault();
            page.set({ mid: undefined });
          }}
        >
          MID = {page.mid}
        </Tag>
      )}
    </nav>
  );
}

function Hints({ note }: { note: boolean }) {
  const t = useT();
  return (
    <div className="hint">
      <span>
        <Cap of="down" />
        <Cap of="up" />
        {t('hint.move')}
      </span>
      <span>
        <Cap of="open" />
        {t('hint.open')}
      </span>
      {note && (
        <span>
          <Cap of="note" />
          {t('recon.look')}
        </span>
      )}
      <span>
        <Cap of="earlier" />
        <Cap of="later" />
        {t('recon.otherDay')}
      </span>
    </div>
  );
}
