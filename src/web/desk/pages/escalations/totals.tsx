import type { EscalationView } from '../../../../contract/index.js';
import { when } from '../../format.js';
import { Figure } from '../../parts/section.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { useT } from '../../words.js';

export const sum = (rows: readonly EscalationView[]) => rows.reduce((all, row) => all + row.case.atRiskFen, 0);

export function Totals({ rows }: { rows: EscalationView[] }) {
  const t = useT(),
    now = useNow();
  const late = rows.filter(row => (row.case.due?.remainingMinutes ?? 0) < 0),
    open = rows.filter(row => !row.ackAt),
    soon = rows.filter(row => {
      const left = row.case.due?.remainingMinutes;
      return left !== undefined && left >= 0 && left < 120;
    });
  const first = open.map(row => row.ackDueAt).sort()[0];
  return (
    <dl className="tot">
      <Figure label={t('escalations.late')} className={late.length ? 'red' : ''}>
        {t('escalations.count', { count: late.length })}
        <small>
          <Yuan fen={sum(late)} dash />
        </small>
      </Figure>
      <Figure label={t('escalations.open')}>
        {t('escalations.count', { count: open.length })}
        {first && <small>{t('escalations.first', { at: when(first, now, t) })}</small>}
      </Figure>
      <Figure label={t('escalations.soon')}>
        {t('escalations.count', { count: soon.length })}
        <small>
          <Yuan fen={sum(soon)} dash />
        </small>
      </Figure>
      <Figure label={t('escalations.all')}>
        {t('escalations.count', { count: rows.length })}
        <small>
          <Yuan fen={sum(rows)} dash />
        </small>
      </Figure>
    </dl>
  );
}
