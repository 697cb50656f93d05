import { Link } from 'react-router';
import type { CaseView, OptionsView, TransactionRow } from '../../../../contract/index.js';
import { clockSeconds, dateWords } from '../../format.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';
import { Ident } from '../ident.js';
import { Moment } from '../due.js';
import { Yuan } from '../yuan.js';
import './money.css';

type Part = 'target' | 'beside' | 'child';

/** The row that is acted on, the other of its pair, and what hangs on it; then how its refundable balance comes about. */
export function Family({ found, options }: { found: CaseView; options: OptionsView }) {
  const t = useT(),
    { target, children } = options;
  if (!target) return <p className="s m">{t('family.none')}</p>;
  const beside = (found.proven?.rows ?? []).filter(row => row.logNo !== target.logNo);
  const rows: [TransactionRow, Part][] = [
    [target, 'target'],
    ...beside.map((row): [TransactionRow, Part] => [row, 'beside']),
    ...children.map((row): [TransactionRow, Part] => [row, 'child']),
  ];
  return (
    <>
      <table className="fam">
        <thead>
          <tr>
            <th scope="col">{t('row.txnTime')}</th>
            <th scope="col">RRN</th>
            <th scope="col">{t('row.type')}</th>
            <th scope="col" className="amt">
              {t('row.amount')}
            </th>
            <th scope="col" className="amt">
              {t('rows.role')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([row, part]) => (
            <FamilyRow key={row.logNo} row={row} part={part} />
          ))}
        </tbody>
      </table>
      <Balance options={options} />
    </>
  );
}

function FamilyRow({ row, part }: { row: TransactionRow; part: Part }) {
  const t = useT(),
    now = useNow();
  return (
    <tr className={part === 'target' ? 'tgt' : ''}>
      <td>
        <Link to={`/records/transactions/${row.logNo}`}>
          {dateWords(row.txnTime, now, t)} {clockSeconds(row.txnTime)}
        </Link>
      </td>
      <td>
        <Ident value={row.rrn || '—'} small />
      </td>
      <td>
        {t(`txn.${row.txnType}`)}
        {t('glue.comma')}
        <span className={row.status === 'OK' ? undefined : 'amber'}>{t(`txnStatus.${row.status}`)}</span>
      </td>
      <td className="amt">
        <Yuan fen={row.amtFen} />
      </td>
      <td className="amt">{part === 'target' ? <b>{t('family.target')}</b> : <span className="m">{t(`family.${part}`)}</span>}</td>
    </tr>
  );
}

/** original − each way back = refundable, as a sum one can follow. */
export function Balance({ options }: { options: OptionsView }) {
  const t = useT();
  if (!options.target) return null;
  return (
    <>
      <p className="bal">
        {t('balance.original')} <Yuan fen={options.originalFen} /> − {t('balance.back')} <Yuan fen={options.backFen} /> ={' '}
        <b>
          {t('records.refundable')} <Yuan fen={options.refundableFen} />
        </b>
      </p>
      {options.ways.length > 0 && (
        <ul className="ways" aria-label={t('balance.ways')}>
          {options.ways.map((way, index) => (
            <li key={`${way.logNo ?? way.refundNo}${index}`}>
              <span>{way.way === 'order' && way.remedy ? t('way.order', { remedy: t(`remedy.${way.remedy}`) }) : t(`way.${way.way}`)}</span>
              <span className="m">
                {way.at ? <Moment at={way.at} brief /> : way.state && t(`order.${way.state}`)} <Ident value={way.logNo ?? way.refundNo ?? ''} small />
              </span>
              <Yuan fen={way.amountFen} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
