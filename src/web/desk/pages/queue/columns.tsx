import { Checkbox } from 'antd';
import { useMemo } from 'react';
import type { CaseRowView } from '../../../../contract/index.js';
import { Due } from '../../parts/due.js';
import { Ident } from '../../parts/ident.js';
import { type Column } from '../../parts/ledger.js';
import { Avatar } from '../../parts/person.js';
import { Status } from '../../parts/status.js';
import { Yuan } from '../../parts/yuan.js';
import { hasDraft } from '../../drafts.js';
import { useMe } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import type { useQueue } from './use-queue.js';

export interface TableProps {
  desk: ReturnType<typeof useQueue>;
  ticked: ReadonlySet<string>;
  toggle: (id: string) => void;
  tickAll: (on: boolean) => void;
  open: (id: string) => void;
}

const PROPOSED = ['proposed', 'executing', 'confirming', 'resolved'];

/** The one tag that matters most: a draft of mine, held, legal, supervisor, or urgent. */
function tagOf(row: CaseRowView, me: string, t: Words): string | undefined {
  if (hasDraft(me, row.id)) return t('tag.draft');
  if (row.onHold) return t('tag.hold');
  if (row.level !== 'agent') return t(`tag.${row.level}`);
  return row.priority === 'urgent' ? t('tag.urgent') : undefined;
}

export function useColumns({ desk, ticked, toggle, tickAll }: TableProps): Column<CaseRowView>[] {
  const t = useT(),
    me = useMe(),
    narrow = window.innerWidth <= 1400;
  return useMemo(
    () => [
      {
        key: 'tick',
        width: 34,
        className: 'tk',
        title: (
          <Checkbox
            aria-label={t('list.tickAll')}
            checked={ticked.size > 0 && ticked.size === desk.order.length}
            indeterminate={ticked.size > 0 && ticked.size < desk.order.length}
            onChange={event => tickAll(event.target.checked)}
          />
        ),
        cell: row => (
          <Checkbox
            aria-label={t('list.tick', { caseNo: row.caseNo })}
            checked={ticked.has(row.id)}
            onChange={() => toggle(row.id)}
            onClick={event => event.stopPropagation()}
          />
        ),
      },
      {
        key: 'no',
        width: 106,
        className: 'no',
        title: t('col.caseNo'),
        cell: row => <Ident value={row.caseNo} small copy label={t('col.caseNo')} />,
      },
      {
        key: 'merchant',
        title: t('col.merchant'),
        className: 'mm',
        cell: row => {
          const tag = tagOf(row, me.id, t);
          return (
            <span className="mer">
              <span className="ell" title={row.merchantName}>
                {row.merchantName}
              </span>
              {tag && <span className="tag">{tag}</span>}
            </span>
          );
        },
      },
      {
        key: 'kind',
        width: t.locale === 'zh' ? 96 : 116,
        title: t('col.kind'),
        className: 'mm',
        cell: row => (
          <span title={row.provenKind && row.provenKind !== row.kind ? t('how.provenAs', { kind: t(`kind.${row.provenKind}`) }) : undefined}>
            {t(`kind.${row.kind}`)}
          </span>
        ),
      },
      { key: 'risk', width: 92, title: t('col.atRisk'), align: 'amt' as const, cell: row => <Yuan fen={row.atRiskFen} dash /> },
      { key: 'status', width: t.locale === 'zh' ? 84 : 114, title: t('col.status'), cell: row => <Status status={row.status} /> },
      {
        key: 'due',
        width: t.locale === 'zh' ? (narrow ? 184 : 198) : 204,
        title: t('col.due'),
        cell: row => (row.due ? <Due due={row.due} brief proposed={PROPOSED.includes(row.status)} /> : <span className="m">—</span>),
      },
      { key: 'owner', width: t.locale === 'zh' ? 44 : 58, title: t('col.owner'), cell: row => <Avatar person={row.owner} /> },
    ],
    [t, me.id, ticked, desk.order.length, tickAll, toggle, narrow],
  );
}
