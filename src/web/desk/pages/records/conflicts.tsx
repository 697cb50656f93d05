import { useQuery } from '@tanstack/react-query';
import { api, query } from '../../api.js';
import { yuan } from '../../format.js';
import { Diff } from '../../parts/diff.js';
import { Moment } from '../../parts/due.js';
import { Ident } from '../../parts/ident.js';
import { Empty, Wait } from '../../parts/states.js';
import { useT } from '../../words.js';
import { RecordsPage } from './tabs.js';

const camel = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const shown = (row: Record<string, string>, column: string) => {
  const value = row[column] ?? '';
  return column.endsWith('_fen') && /^-?\d+$/.test(value) ? yuan(Number(value)) : value;
};

/** The same log number sent again with other content: nothing is overwritten, both stand here. */
export default function Conflicts() {
  const t = useT(),
    read = useQuery({ queryKey: ['conflicts'], queryFn: () => api.get('/records/conflicts', query({ limit: 100 })) });
  return (
    <RecordsPage>
      <div className="scroll">
        <Wait on={read}>
          {({ rows }) =>
            rows.length ? (
              <table className="ledger plain">
                <thead>
                  <tr>
                    <th scope="col">{t('records.key')}</th>
                    <th scope="col">{t('records.column')}</th>
                    <th scope="col">{t('records.ours')}</th>
                    <th scope="col">{t('records.theirs')}</th>
                    <th scope="col">{t('records.file')}</th>
                    <th scope="col">{t('col.received')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.flatMap(row =>
                    row.columns.map((column, index) => (
                      <tr key={`${row.id} ${column}`} className="diff">
                        <td>{index === 0 && <Ident value={row.key} small copy label={t('records.key')} />}</td>
                        <td>{t.code('field', camel(column))}</td>
                        <td>
                          <Diff value={shown(row.ours, column)} against={shown(row.theirs, column)} mono />
                        </td>
                        <td>
                          <Diff value={shown(row.theirs, column)} against={shown(row.ours, column)} mono />
                        </td>
                        <td className="s m">{index === 0 && t('records.line', { name: row.fileName, line: row.line })}</td>
                        <td className="s m">{index === 0 && <Moment at={row.at} />}</td>
                      </tr>
                    )),
                  )}
                </tbody>
              </table>
            ) : (
              <Empty title={t('records.noConflicts')}>{t('records.noConflictsWhy')}</Empty>
            )
          }
        </Wait>
      </div>
    </RecordsPage>
  );
}
