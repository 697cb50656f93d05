import { Button, Tag } from 'antd';
import type { CaseRowView } from '../../../../contract/index.js';
import { Ledger, type Line } from '../../parts/ledger.js';
import { Empty, Wait } from '../../parts/states.js';
import { Yuan } from '../../parts/yuan.js';
import { dateWords } from '../../format.js';
import { useNow } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import type { DueGroup } from '../../due.js';
import { valueWords } from './query-form.js';
import { type TableProps, useColumns } from './columns.js';
import { FILTERS, useDropCounts } from './use-queue.js';

export function CaseTable(props: TableProps) {
  const { desk, open } = props,
    t = useT();
  const columns = useColumns(props),
    now = useNow();
  return (
    <div className="tb">
      <Wait on={desk.read} rows={18}>
        {() =>
          desk.order.length ? (
            <Ledger
              columns={columns}
              lines={linesOf(desk.groups, now, t)}
              keyOf={row => row.id}
              label={t(`queue.${desk.queue}`)}
              selected={desk.chosen}
              rowHeight={32}
              onSelect={row => desk.choose(row.id)}
              onOpen={row => open(row.id)}
              onEnd={desk.more}
              onHover={desk.held.onHover}
              foot={
                desk.read.isFetchingNextPage ? (
                  <p className="pad s m" role="status">
                    {t('list.more', { loaded: desk.order.length, total: desk.all.total })}
                  </p>
                ) : undefined
              }
            />
          ) : (
            <Nothing desk={desk} />
          )
        }
      </Wait>
    </div>
  );
}

function linesOf(groups: DueGroup[], now: number, t: Words): Line<CaseRowView>[] {
  return groups.flatMap(group => {
    const title = group.key === 'tomorrow' ? `${t('due.tomorrow')} ${dateWords(now + 86_400_000, now, t)}` : t(`due.${group.key}`);
    const head = (
      <>
        <td />
        <td colSpan={3}>
          <b className={group.key === 'overdue' ? 'red' : ''}>{title}</b>&ensp;{t('list.count', { count: group.count })}
        </td>
        <td className="amt">
          <Yuan fen={group.atRiskFen} dash />
        </td>
        <td colSpan={3} />
      </>
    );
    return [{ group: group.key, cells: head }, ...group.rows.map(row => ({ row }))];
  });
}

/** Nothing yet, or filtered away: each says what would bring rows back. */
function Nothing({ desk }: { desk: TableProps['desk'] }) {
  const t = useT();
  if (FILTERS.some(name => desk.filters[name])) return <Filtered desk={desk} />;
  return (
    <Empty
      title={t('list.empty', { queue: t(`queue.${desk.queue}`) })}
      actions={desk.queue !== 'all_open' && <Button onClick={() => desk.enter('all_open')}>{t('list.seeAll')}</Button>}
    >
      {t('list.emptyWhy')}
    </Empty>
  );
}

function Filtered({ desk }: { desk: TableProps['desk'] }) {
  const t = useT(),
    drops = useDropCounts(desk.queue, desk.filters);
  return (
    <Empty title={t('list.filtered', { count: drops.length })} actions={<Button onClick={() => desk.setFilters({})}>{t('filter.resetAll')}</Button>}>
      {t('list.filteredWhy')}
      <ul className="drop">
        {drops.map(({ name, count }) => (
          <li key={name}>
            <Tag
              closable
              onClose={event => {
                event.preventDefault();
                desk.setFilters({ ...desk.filters, [name]: undefined });
              }}
            >
              {t(`filter.${name}`)} = {valueWords(name, desk.filters[name] ?? '', t)}
            </Tag>{' '}
            {count !== undefined && t('list.without', { count })}
          </li>
        ))}
      </ul>
    </Empty>
  );
}
