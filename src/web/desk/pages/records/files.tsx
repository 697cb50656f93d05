import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { FileView } from '../../../../contract/index.js';
import { api, query } from '../../api.js';
import { settleDay } from '../../format.js';
import { Moment } from '../../parts/due.js';
import { Icon } from '../../parts/icon.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Empty, ProblemPanel, Wait } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { useMe } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import { FILE_DOT, FileDetail } from './file-detail.js';
import { RecordsPage } from './tabs.js';

interface FilePage {
  rows: FileView[];
  next?: string;
}
const columnsOf = (t: Words): Column<FileView>[] => [
  {
    key: 'name',
    title: t('records.file'),
    className: 'mm',
    cell: row => (
      <span className="id s" title={row.name}>
        {row.name}
      </span>
    ),
  },
  { key: 'kind', width: 110, title: t('records.kind'), cell: row => t(`fileKind.${row.kind}`) },
  { key: 'day', width: 100, title: t('field.settleDate'), cell: row => (row.settleDate ? settleDay(row.settleDate) : '—') },
  { key: 'outcome', width: 120, title: t('records.outcome'), cell: row => <Dot kind={FILE_DOT[row.outcome]}>{t(`outcome.${row.outcome}`)}</Dot> },
  { key: 'loaded', width: 80, title: t('records.loaded'), align: 'amt', cell: row => row.loaded },
  {
    key: 'bad',
    width: 80,
    title: t('records.bad'),
    align: 'amt',
    cell: row => <span className={row.rejectedLines.length ? 'amber' : ''}>{row.rejectedLines.length}</span>,
  },
  {
    key: 'conflicts',
    width: 80,
    title: t('records.conflicts'),
    align: 'amt',
    cell: row => <span className={row.conflicts ? 'amber' : ''}>{row.conflicts}</span>,
  },
  { key: 'at', width: 150, title: t('col.received'), cell: row => <Moment at={row.at} /> },
];

export default function Files() {
  const t = useT(),
    [chosen, setChosen] = useState<string>();
  const read = useInfiniteQuery({
    queryKey: ['files'],
    initialPageParam: '',
    getNextPageParam: (last: FilePage) => last.next,
    queryFn: ({ pageParam }) => api.get('/records/files', query({ after: pageParam, limit: 100 })),
  });
  const rows = read.data?.pages.flatMap(page => page.rows) ?? [],
    shown = rows.find(row => row.id === chosen) ?? rows[0];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = read;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <RecordsPage aside={<Upload />}>
      <div className="split">
        <section className="list rec1">
          <div className="tb">
            <Wait on={read}>
              {() =>
                rows.length ? (
                  <Ledger
                    columns={columnsOf(t)}
                    lines={rows.map(row => ({ row }))}
                    keyOf={row => row.id}
                    label={t('records.files')}
                    selected={shown?.id}
                    onSelect={row => setChosen(row.id)}
                    onEnd={more}
                  />
                ) : (
                  <Empty title={t('records.noFiles')}>{t('records.noFilesWhy')}</Empty>
                )
              }
            </Wait>
          </div>
        </section>
        <aside className="pv" aria-label={t('records.detail')}>
          {shown && <FileDetail file={shown} />}
        </aside>
      </div>
    </RecordsPage>
  );
}

function Upload() {
  const t = useT(),
    me = useMe(),
    client = useQueryClient(),
    input = useRef<HTMLInputElement>(null);
  const load = useMutation({
    mutationFn: (file: File) => api.upload('/records/files', file),
    onSettled: () => void client.invalidateQueries({ queryKey: ['files'] }),
  });
  if (me.role !== 'supervisor' && me.role !== 'admin') return null;
  return (
    <>
      {load.data && (
        <span className="s m" role="status">
          {t('records.uploaded', { name: load.data.name })}
        </span>
      )}
      <Button loading={load.isPending} onClick={() => input.current?.click()}>
        <Icon name="upload" /> {t('records.upload')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={t('records.upload')}
        accept=".csv,text/csv"
        onChange={event => {
          const file = event.target.files?.[0];
          if (file) load.mutate(file);
          event.target.value = '';
        }}
      />
      {Boolean(load.error) && (
        <div className="float-problem">
          <ProblemPanel error={load.error} retry={load.reset} />
        </div>
      )}
    </>
  );
}
