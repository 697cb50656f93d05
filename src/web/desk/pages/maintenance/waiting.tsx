import { Link } from 'react-router';
import { when } from '../../format.js';
import { useWaiting } from '../../parts/frame/maintenance-banner.js';
import { Ident } from '../../parts/ident.js';
import { Empty, Wait } from '../../parts/states.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

/** Approved orders that go once the window is over, what goes first first. */
export function WaitingOrders() {
  const t = useT(),
    now = useNow(),
    read = useWaiting();
  return (
    <>
      <header>
        <h2>{t('maintenance.waits')}</h2>
        <div className="s m">{read.data && read.data.count > 0 ? t('maintenance.waiting', { count: read.data.count, sumFen: read.data.fen }) : t('maintenance.waitsNone')}</div>
      </header>
      <div className="in">
        <Wait on={read} rows={5}>
          {waiting =>
            waiting.rows.length ? (
              <ul className="waits">
                {waiting.rows.map(row => (
                  <li key={row.refundNo}>
                    <Link to={`/cases/${row.caseId}`}>
                      <Ident value={row.caseNo} small />
                    </Link>
                    <span className="ell" title={row.merchantName}>
                      {row.merchantName}
                    </span>
                    <Yuan fen={row.amountFen} />
                    <span className="s m">
                      {t(`remedy.${row.remedy}`)} · <Ident value={row.refundNo} small />
                    </span>
                    <span className="s m amt">{t('order.after', { at: when(row.scheduledFor, now, t) })}</span>
                  </li>
                ))}
                {waiting.count > waiting.rows.length && <li className="s m">{t('maintenance.more', { count: waiting.count - waiting.rows.length })}</li>}
              </ul>
            ) : (
              <Empty title={t('maintenance.waitsNone')}>{t('maintenance.waitsWhy')}</Empty>
            )
          }
        </Wait>
      </div>
    </>
  );
}
