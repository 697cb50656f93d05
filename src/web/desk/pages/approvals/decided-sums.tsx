import type { ReactNode } from 'react';
import type { DecidedSum, DecidedSums } from '../../../../contract/index.js';
import { Person } from '../../parts/person.js';
import { Dot } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';
import { ORDER_DOT } from '../../order-dot.js';

/** The day by remedy, by present state and by person; every table adds up to the day. */
export function Sums({ sums }: { sums: DecidedSums }) {
  const t = useT();
  return (
    <aside className="sums" aria-label={t('decided.sums')}>
      <Table title={t('decided.byRemedy')} total={sums.total}>
        {sums.byRemedy.map(one => (
          <Line key={one.remedy} label={t(`remedy.${one.remedy}`)} sum={one} />
        ))}
      </Table>
      <Table title={t('decided.byState')} total={sums.total}>
        {sums.byState.map(one => (
          <Line key={one.state} label={<Dot kind={ORDER_DOT[one.state]}>{t(`order.${one.state}`)}</Dot>} sum={one} />
        ))}
      </Table>
      <h2>{t('decided.byPerson')}</h2>
      <table className="t">
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={2} className="amt">
              {t('sign.maker')}
            </th>
            <th scope="colgroup" colSpan={2} className="amt">
              {t('sign.checker')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.byPerson.map(({ person, made, checked }) => (
            <tr key={person.id}>
              <th scope="row">
                <Person person={person} />
              </th>
              <Cells sum={made} />
              <Cells sum={checked} />
            </tr>
          ))}
        </tbody>
      </table>
    </aside>
  );
}

function Table({ title, total, children }: { title: string; total: DecidedSum; children: ReactNode }) {
  const t = useT();
  return (
    <>
      <h2>{title}</h2>
      <table className="t">
        <tbody>{children}</tbody>
        <tfoot>
          <Line label={<b>{t('decided.all')}</b>} sum={total} />
        </tfoot>
      </table>
    </>
  );
}

const Line = ({ label, sum }: { label: ReactNode; sum: DecidedSum }) => (
  <tr>
    <th scope="row">{label}</th>
    <Cells sum={sum} />
  </tr>
);

function Cells({ sum }: { sum: DecidedSum }) {
  const t = useT();
  return (
    <>
      <td className="amt n">{sum.count ? t('approvals.count', { count: sum.count }) : ''}</td>
      <td className="amt">{sum.count ? <Yuan fen={sum.fen} /> : <span className="m">—</span>}</td>
    </>
  );
}
