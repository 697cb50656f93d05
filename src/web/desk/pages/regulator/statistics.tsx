import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ComplaintStatisticsView } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { dayOf } from '../../format.js';
import { Empty, Wait } from '../../parts/states.js';
import { useAddress } from '../../use-address.js';
import { useT } from '../../words.js';
import { RegulatorHead } from './head.js';
import './regulator.css';

const COUNTS = ['inTime', 'late', 'running', 'total'] as const;

/** The year's complaints by sender, kind and outcome; due by 31 January. */
export default function StatisticsPage() {
  const t = useT(),
    { get, set } = useAddress(),
    year = get('year');
  const read = useQuery({ queryKey: ['complaints', 'statistics', year], queryFn: () => api.get('/complaint-statistics', query({ year })), placeholderData: keepPreviousData });
  const shown = read.data;
  return (
    <main className="page">
      <RegulatorHead>
        {shown && (
          <>
            <span className="s m">{t('year.lead', { year: shown.year, due: dayOf(shown.dueAt) })}</span>
            <Select aria-label={t('reg.year')} value={shown.year} options={shown.years.map(value => ({ value, label: String(value) }))} onChange={value => set({ year: String(value) })} style={{ width: 96 }} />
            <a className="btn" href={`/api/v1/complaint-statistics.csv?year=${shown.year}`} download>
              {t('year.csv')}
            </a>
          </>
        )}
      </RegulatorHead>
      <div className="scroll">
        <Wait on={read}>{table => (table.total ? <YearTable table={table} /> : <Empty title={t('year.none', { year: table.year })}>{t('year.noneWhy')}</Empty>)}</Wait>
      </div>
    </main>
  );
}

function YearTable({ table }: { table: ComplaintStatisticsView }) {
  const t = useT();
  const sum = (count: (typeof COUNTS)[number]) => table.lines.reduce((all, line) => all + line[count], 0);
  return (
    <div className="yt" tabIndex={0} role="group" aria-label={t('reg.statistics')}>
      <table className="ledger plain">
        <caption className="sr">{t('year.lead', { year: table.year, due: dayOf(table.dueAt) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reg.source')}</th>
            <th scope="col">{t('year.kind')}</th>
            <th scope="col">{t('year.outcome')}</th>
            {COUNTS.map(count => (
              <th key={count} scope="col" className="amt">
                {t(`year.${count}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map(line => (
            <tr key={`${line.source} ${line.kind} ${line.outcome}`}>
              <td>{t(`source.${line.source}`)}</td>
              <td>{t.code('kind', line.kind)}</td>
              <td>{t(`compOutcome.${line.outcome}`)}</td>
              {COUNTS.map(count => (
                <td key={count} className={`amt${count === 'late' && line.late ? ' red' : ''}`}>
                  {line[count] || '—'}
                </td>
              ))}
            </tr>
          ))}
          <tr className="sum">
            <td colSpan={3}>{t('year.total')}</td>
            {COUNTS.map(count => (
              <td key={count} className="amt">
                {sum(count)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
