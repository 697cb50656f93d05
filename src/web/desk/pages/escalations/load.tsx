import type { EscalationView } from '../../../../contract/index.js';
import { grouped } from '../../grouped.js';
import { Avatar } from '../../parts/person.js';
import { causeOf } from '../../trigger-words.js';
import { useT } from '../../words.js';

/** Why cases came here, and whose they are; counted from the rows in view, so the figures always agree. */
export function Load({ rows }: { rows: EscalationView[] }) {
  const t = useT();
  const causes = grouped(rows, row => `${row.to} ${causeOf(row.trigger)}`).sort((a, b) => b[1].length - a[1].length);
  const owners = grouped(rows, row => row.case.owner?.id ?? '').sort((a, b) => b[1].length - a[1].length);
  const most = owners[0]?.[1].length ?? 1;
  return (
    <>
      <h2>
        {t('escalations.owners')}
        <span>{t('escalations.count', { count: rows.length })}</span>
      </h2>
      <ul className="ld">
        {owners.map(([id, mine]) => (
          <li key={id}>
            <Avatar person={mine[0]?.case.owner} />
            <span className="ell">{mine[0]?.case.owner?.name ?? t('person.nobody')}</span>
            <span className="lbar">
              <i style={{ width: `${(mine.length / most) * 100}%` }} />
            </span>
            <span className="amt">{mine.length}</span>
          </li>
        ))}
      </ul>
      <h2>
        {t('escalations.causes')}
        <span>{t('escalations.now')}</span>
      </h2>
      <ul className="rg">
        {causes.map(([key, mine]) => (
          <li key={key}>
            <b className={mine[0]?.to === 'legal' ? 'violet' : ''}>{t(`level.${mine[0]!.to}`)}</b>
            <span className="m ell">{t.code('cause', causeOf(mine[0]!.trigger))}</span>
            <span>{mine.length}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
