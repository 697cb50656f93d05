import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AtRiskView, RiskDue } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { Wait } from '../../parts/states.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';

interface Line {
  key: string;
  label: string;
  count: number;
  fen: number;
  late?: boolean;
  to?: string;
}
/** the list that holds exactly these and what is due before them */
const LIST: Partial<Record<RiskDue, string>> = {
  overdue: '/queue/all_open?due=overdue',
  today: '/queue/all_open?due=today',
  week: '/queue/all_open?due=week',
};
const KINDS_SHOWN = 6;

/** Money at risk in all open cases, cut three ways; the same definition as the list's column and its sum. */
export function AtRisk() {
  const t = useT(),
    read = useQuery({ queryKey: ['at-risk'], queryFn: () => api.get('/money/at-risk'), refetchInterval: 60_000 });
  return (
    <>
      <h2>
        {t('risk.title')}
        <span>{t('risk.what')}</span>
      </h2>
      <Wait on={read} rows={6}>
        {view => <Cuts view={view} />}
      </Wait>
    </>
  );
}

function Cuts({ view }: { view: AtRiskView }) {
  const t = useT();
  const due = view.byDue.map(({ due: key, ...sum }): Line => ({ key, label: t(`risk.${key}`), late: key === 'overdue', to: LIST[key], ...sum }));
  const level = view.byLevel.map(({ level: key, ...sum }): Line => ({ key, label: t(`level.${key}`), ...sum }));
  const kinds = view.byKind.map(({ kind: key, ...sum }): Line => ({ key, label: t(`kind.${key}`), to: `/queue/all_open?kind=${key}`, ...sum }));
  const rest = kinds.slice(KINDS_SHOWN).reduce((sum, one) => ({ count: sum.count + one.count, fen: sum.fen + one.fen }), { count: 0, fen: 0 });
  const shown = rest.count ? [...kinds.slice(0, KINDS_SHOWN), { key: 'rest', label: t('risk.rest'), ...rest }] : kinds;
  return (
    <>
      <Cut title={t('risk.byDue')} lines={due} total={view.total} />
      <Cut title={t('risk.byLevel')} lines={level} />
      <Cut title={t('risk.byKind')} lines={shown} />
    </>
  );
}

function Cut({ title, lines, total }: { title: string; lines: Line[]; total?: AtRiskView['total'] }) {
  const t = useT();
  return (
    <>
      <h3>{title}</h3>
      <table className="rk" aria-label={title}>
        <tbody>
          {lines.map(({ key, label, count, fen, late, to }) => (
            <tr key={key}>
              <th scope="row" className={late && count ? 'red' : ''}>
                {to && count ? <Link to={to}>{label}</Link> : label}
              </th>
              <td className="amt n">{t('escalations.count', { count })}</td>
              <td className="amt">
                <Yuan fen={fen} dash />
              </td>
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{t('decided.all')}</th>
              <td className="amt n">{t('escalations.count', { count: total.count })}</td>
              <td className="amt">
                <Yuan fen={total.fen} dash />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}
