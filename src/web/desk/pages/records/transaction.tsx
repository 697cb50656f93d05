import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { TransactionRow, TransactionView } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { clockSeconds, dateWords, settleDay } from '../../format.js';
import { Hash, Ident } from '../../parts/ident.js';
import { FeeDerivation } from '../../parts/money/fee.js';
import { Fact, Figure } from '../../parts/section.js';
import { Wait } from '../../parts/states.js';
import { Status } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

/** One transaction with what hangs on it: returned, still refundable, and its fee re-priced. */
export function Transaction({ logNo }: { logNo: string }) {
  const read = useQuery({ queryKey: ['transaction', logNo], queryFn: () => api.get(`/records/transactions/${logNo}`) });
  return (
    <Wait on={read} rows={10}>
      {view => <Shown view={view} />}
    </Wait>
  );
}

function Shown({ view }: { view: TransactionView }) {
  const t = useT(),
    now = useNow(),
    { row } = view;
  return (
    <>
      <header>
        <div className="row s m">
          <Ident value={row.logNo} small copy label={t('feature.logNo')} />
          <span>
            {t(`txn.${row.txnType}`)}
            {t('glue.comma')}
            {t(`txnStatus.${row.status}`)}
          </span>
        </div>
        <h2>
          <Yuan fen={row.amtFen} />
        </h2>
        <div className="s m">
          {dateWords(row.txnTime, now, t)} {clockSeconds(row.txnTime)} ·{' '}
          {row.panMasked ? <span className="id s">{row.panMasked}</span> : t(`channelOf.${row.channel}`)}{' '}
          {row.cardKind && t.code('cardKind', row.cardKind)}
        </div>
      </header>
      <div className="in">
        <section>
          <dl className="mny">
            <Figure label={t('row.amount')}>
              <Yuan fen={row.amtFen} />
            </Figure>
            <Figure label={t('money.returned')}>
              <Yuan fen={view.returnedFen} />
            </Figure>
            <Figure label={t('records.refundable')}>
              <Yuan fen={view.refundableFen} />
            </Figure>
          </dl>
        </section>
        <Fee view={view} />
        <Family view={view} />
        <Numbers row={row} />
        <section>
          <h3>{t('records.cases')}</h3>
          {view.cases.map(one => (
            <div className="row" key={one.id}>
              <Link to={`/cases/${one.id}`} className="id s">
                {one.caseNo}
              </Link>
              <Status status={one.status} />
            </div>
          ))}
          {!view.cases.length && <p className="m s">{t('records.noCases')}</p>}
        </section>
        <section>
          <h3>{t('records.source')}</h3>
          <p className="s">
            {t('records.line', { name: view.file.name, line: view.file.line })} <Hash value={view.file.sha256} />
          </p>
        </section>
      </div>
    </>
  );
}

function Fee({ view }: { view: TransactionView }) {
  const t = useT(),
    { row } = view;
  return (
    <section className={view.expectedFeeFen !== undefined && Math.abs(view.expectedFeeFen - row.feeFen) > 1 ? 'diff' : ''}>
      <h3>{t('records.fee')}</h3>
      {view.fee && <FeeDerivation facts={{ ...view.fee, amountFen: row.amtFen, feeFen: row.feeFen }} />}
      <dl className="kvs">
        {!view.fee && (
          <Fact label={t('records.feeTaken')}>
            <Yuan fen={row.feeFen} />
          </Fact>
        )}
        <Fact label={t('records.net')}>
          <Yuan fen={row.netFen} />
        </Fact>
      </dl>
    </section>
  );
}

function Numbers({ row }: { row: TransactionRow }) {
  const t = useT();
  return (
    <section>
      <h3>{t('records.numbers')}</h3>
      <dl className="kvs">
        {(['mid', 'tid', 'rrn', 'authCode', 'batchNo', 'voucherNo', 'opNo'] as const).map(name => (
          <Fact key={name} label={t(`field.${name}`)}>
            {row[name] ? <Ident value={row[name]} copy label={t(`field.${name}`)} /> : <span className="m">—</span>}
          </Fact>
        ))}
        <Fact label={t('field.settleDate')}>{settleDay(row.settleDate)}</Fact>
        {row.reason && <Fact label={t('records.reason')}>{row.reason}</Fact>}
      </dl>
    </section>
  );
}

function Family({ view }: { view: TransactionView }) {
  const t = useT();
  return (
    <section>
      <h3>
        {t('records.children')}
        <span>{t('escalations.count', { count: view.children.length })}</span>
      </h3>
      {view.parent && <Kin row={view.parent} label={t('records.parent')} />}
      {view.children.map(child => (
        <Kin key={child.logNo} row={child} />
      ))}
      {!view.children.length && <p className="m s">{t('records.noChildren')}</p>}
    </section>
  );
}

function Kin({ row, label }: { row: TransactionRow; label?: string }) {
  const t = useT(),
    now = useNow();
  return (
    <div className="kin">
      <Link to={`/records/transactions/${row.logNo}`}>{label ?? t(`txn.${row.txnType}`)}</Link>
      <span className="s m">
        {dateWords(row.txnTime, now, t)} {clockSeconds(row.txnTime)}
        {t('glue.comma')}
        {t(`txnStatus.${row.status}`)}
      </span>
      <Yuan fen={row.amtFen} />
    </div>
  );
}
