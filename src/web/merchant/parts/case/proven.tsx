import { Fragment } from 'react';
import type { CaseView, PayoutRow, TransactionRow } from '../../../../contract/index.js';
import { dayWithWeekday, exact, gap, money, sentence } from '../../format.js';
import { t } from '../../i18n.js';

type Fate = 'keep' | 'return' | 'void' | 'returned' | 'voided' | null;

/** What is proposed for a row; once told, what was done. */
function fateOf(row: TransactionRow, { proposal, status }: CaseView): Fate {
  const told = status === 'resolved' || status === 'closed';
  if (!proposal?.remedy || proposal.amountFen === 0 || !proposal.targetLogNo) return null;
  if (row.logNo !== proposal.targetLogNo) return 'keep';
  if (proposal.remedy.startsWith('void')) return told ? 'voided' : 'void';
  if (!proposal.remedy.includes('refund')) return null;
  return told ? 'returned' : 'return';
}

const MARKS = { keep: 'plain', return: 'warn', void: 'warn', returned: 'ok', voided: 'ok' };
const slip = (row: TransactionRow) => (row.voucherNo ? [t('proven.voucher'), row.voucherNo] : [t('proven.rrn'), row.rrn]);

function Row({ row, fate, typed }: { row: TransactionRow; fate: Fate; typed?: boolean }) {
  const [label, number] = slip(row);
  const odd = row.status !== 'OK';
  return (
    <div className="tx">
      <b>{sentence(exact(row.txnTime))}</b><span className="a">{money(row.amtFen)}</span>
      <span className="s m">{typed && `${t(`txn.${row.txnType}`)} `}{label} <span className="num">{number}</span></span>
      <span className="s st">{odd ? t(`row.${row.status}`) : fate && <b className={MARKS[fate]}>{t(`proven.${fate}`)}</b>}</span>
    </div>
  );
}

function heading(rows: TransactionRow[]): string {
  if (rows.length === 1) return t('proven.one');
  const same = rows.length === 2 && rows[0]!.amtFen === rows[1]!.amtFen && rows[0]!.panMasked === rows[1]!.panMasked;
  return same ? t('proven.two') : t('proven.many', { n: rows.length });
}

function Payout({ payout }: { payout: PayoutRow }) {
  return (
    <section className="card">
      <h2>{t('proven.payout')}</h2>
      <div className="tx">
        <b>{sentence(dayWithWeekday(payout.settleDate))}</b><span className="a">{money(payout.netFen)}</span>
        <span className="s m">{t('payout.tail', { last4: payout.accountTail4 })}</span><span className="s st">{t(`payout.${payout.status}`)}</span>
      </div>
      {payout.bankRef && <p className="s m rule">{t('payout.ref', { ref: payout.bankRef })}</p>}
    </section>
  );
}

/** Only what the records prove: the charges, what lies between them, and what followed. */
export function Proven({ view }: { view: CaseView }) {
  const { proven } = view;
  if (!proven) return null;
  const rows = [...proven.rows].sort((a, b) => a.txnTime.localeCompare(b.txnTime));
  return (
    <>
      {rows.length > 0 && (
        <section className="card">
          <h2>{heading(rows)}</h2>
          <div>
            {rows.map((row, i) => (
              <Fragment key={row.logNo}>
                {i > 0 && <p className="gapmark">{t('proven.apart', { gap: gap(rows[i - 1]!.txnTime, row.txnTime) })}</p>}
                <Row row={row} fate={fateOf(row, view)} />
              </Fragment>
            ))}
          </div>
          {proven.relatedRows.length > 0 && (
            <div className="rule"><b>{t('proven.related')}</b>{proven.relatedRows.map(row => <Row key={row.logNo} row={row} fate={null} typed />)}</div>
          )}
        </section>
      )}
      {proven.payout && <Payout payout={proven.payout} />}
    </>
  );
}
