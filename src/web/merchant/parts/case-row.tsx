import type { CaseRowView } from '../../../contract/index.js';
import { dayWithWeekday, deadline, moment, money } from '../format.js';
import { t } from '../i18n.js';
import { paths } from '../router.js';
import { ENDED_STATUSES } from '../case-lead.js';
import { Icon } from './icon.js';
import { Link } from './link.js';

function nextDate(row: CaseRowView): string {
  if (ENDED_STATUSES.includes(row.status) || !row.due) return t('cases.updated', { when: moment(row.updatedAt) });
  return t(row.needsMerchant ? 'cases.answerBy' : 'cases.tell', { when: deadline(row.due.dueAt) });
}

/** Symptom and sum, what is happening in words, the next date. */
export function CaseRow({ row }: { row: CaseRowView }) {
  return (
    <Link className={row.needsMerchant ? 'go-row case-row first' : 'go-row case-row'} to={paths.case(row.caseNo)}>
      <b>{t(`kind.${row.kind}`)}</b>
      <b className="amt">{row.claimedFen > 0 && money(row.claimedFen)}</b>
      <span className={row.needsMerchant ? 'w ours' : 'w'}>{t(`status.${row.status}`)}</span>
      <span className="w s m"><span className="num">{row.caseNo}</span> · {dayWithWeekday(row.receivedAt)}</span>
      <span className="w s m">{nextDate(row)}</span>
      <Icon name="next" />
    </Link>
  );
}
