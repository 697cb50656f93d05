import { Link } from 'react-router';
import type { CaseView, TransactionRow } from '../../../../contract/index.js';
import { Diff } from '../../parts/diff.js';
import { Section } from '../../parts/section.js';
import { Yuan } from '../../parts/yuan.js';
import { clockSeconds, dateWords, apart, settleDay } from '../../format.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

/** The linked rows, as a pair where there are two, then rows that hang on them; the chosen one has an ink edge. */
export function Rows({ found }: { found: CaseView }) {
  const t = useT(),
    { proven } = found;
  if (!proven || (!proven.rows.length && !proven.payout)) return null;
  const [first, second] = proven.rows,
    pair = proven.rows.length === 2 && first && second;
  const aside = pair ? t('rows.apart', { span: apart(first.txnTime, second.txnTime, t) }) : undefined;
  const all = [
    ...proven.rows.map(row => ({ row, other: pair ? (row === first ? second : first) : undefined })),
    ...proven.relatedRows.map(row => ({ row, other: undefined })),
  ];
  return (
    <Section title={t(pair ? 'rows.pair' : 'rows.linked')} aside={aside}>
      {all.length > 0 && (
        <table className="pair">
          <thead>
            <tr>
              <th scope="col">{t('row.txnTime')}</th>
              <th scope="col">RRN</th>
              <th scope="col" className="opt">
                {t('feature.voucherNo')}
              </th>
              <th scope="col">{t('feature.authCode')}</th>
              <th scope="col" className="amt">
                {t('row.amount')}
              </th>
              <th scope="col">{t('row.type')}</th>
              <th scope="col">{t('rows.role')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ row, other }) => (
              <Row
                key={row.logNo}
                row={row}
                other={other}
                target={row.logNo === proven.targetLogNo}
                related={proven.relatedRows.includes(row)}
                found={found}
              />
            ))}
          </tbody>
        </table>
      )}
      {first && <p className="gapline">{t('rows.batch', { batch: first.batchNo || '—', settle: settleDay(first.settleDate) })}</p>}
      {proven.payout && (
        <p className="gapline">
          {t('rows.payout', { date: settleDay(proven.payout.settleDate), netFen: proven.payout.netFen, status: t(`payout.${proven.payout.status}`) })}
        </p>
      )}
    </Section>
  );
}

function Row({
  row,
  other,
  target,
  related,
  found,
}: {
  row: TransactionRow;
  other?: TransactionRow;
  target: boolean;
  related: boolean;
  found: CaseView;
}) {
  const t = useT(),
    now = useNow(),
    remedy = found.proposal?.remedy;
  const cell = (value: string, against?: string) =>
    against === undefined ? (
      <span className="id s">{value || '—'}</span>
    ) : (
      <span className="s">
        <Diff value={value || '—'} against={against} mono pair />
      </span>
    );
  return (
    <tr className={target ? 'tgt' : ''}>
      <td>
        <Link to={`/records/transactions/${row.logNo}`}>
          {dateWords(row.txnTime, now, t)}{' '}
          {other ? <Diff value={clockSeconds(row.txnTime)} against={clockSeconds(other.txnTime)} pair /> : clockSeconds(row.txnTime)}
        </Link>
      </td>
      <td>{cell(row.rrn, other?.rrn)}</td>
      <td className="opt">{cell(row.voucherNo, other?.voucherNo)}</td>
      <td>{cell(row.authCode, other?.authCode)}</td>
      <td className="amt">
        <Yuan fen={row.amtFen} />
      </td>
      <td>
        {t(`txn.${row.txnType}`)}
        {t('glue.comma')}
        {t(`txnStatus.${row.status}`)}
      </td>
      <td>
        {target && remedy ? (
          <b>{t('rows.target', { remedy: t(`remedy.${remedy}`) })}</b>
        ) : (
          <span className="m">{t(related ? 'rows.related' : target ? 'rows.this' : 'rows.kept')}</span>
        )}
      </td>
    </tr>
  );
}
