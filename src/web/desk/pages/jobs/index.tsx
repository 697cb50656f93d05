import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../../api.js';
import { Moment } from '../../parts/due.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Empty, ProblemPanel, Wait } from '../../parts/states.js';
import { useT } from '../../words.js';

interface JobRow {
  id: string;
  name: string;
  subject: string;
  attempts: number;
  runAt: string;
  failedAt?: string;
  lastError?: string;
}

/** Work that failed for good stands here with its cause until a person lets it run again. */
export default function Jobs() {
  const t = useT(),
    client = useQueryClient();
  const read = useQuery({ queryKey: ['jobs'], queryFn: () => api.get('/jobs'), refetchInterval: 15_000 });
  const again = useMutation({
    mutationFn: (id: string) => api.post(`/jobs/${id}/retry`),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['jobs'] }),
  });
  const columns: Column<JobRow>[] = [
    { key: 'name', width: 200, title: t('jobs.name'), cell: row => <span className="id s">{row.name}</span> },
    {
      key: 'subject',
      width: 200,
      title: t('jobs.subject'),
      className: 'mm',
      cell: row => (
        <span className="id s" title={row.subject}>
          {row.subject}
        </span>
      ),
    },
    { key: 'attempts', width: 80, title: t('jobs.attempts'), align: 'amt', cell: row => row.attempts },
    { key: 'failed', width: 150, title: t('jobs.failedAt'), cell: row => <Moment at={row.failedAt ?? row.runAt} /> },
    {
      key: 'error',
      title: t('jobs.error'),
      className: 'mm',
      cell: row => (
        <span title={row.lastError} className="red">
          {row.lastError}
        </span>
      ),
    },
    {
      key: 'do',
      width: 130,
      title: '',
      align: 'amt',
      cell: row => (
        <Button size="small" loading={again.isPending && again.variables === row.id} onClick={() => again.mutate(row.id)}>
          {t('jobs.retry')}
        </Button>
      ),
    },
  ];
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('tab.jobs')}</h1>
        <span className="m">{t('jobs.lead')}</span>
      </header>
      {Boolean(again.error) && <ProblemPanel error={again.error} retry={again.reset} />}
      <div className="tb">
        <Wait on={read}>
          {rows =>
            rows.length ? (
              <Ledger columns={columns} lines={rows.map(row => ({ row }))} keyOf={row => row.id} label={t('tab.jobs')} rowHeight={41} />
            ) : (
              <Empty title={t('jobs.none')}>{t('jobs.noneWhy')}</Empty>
            )
          }
        </Wait>
      </div>
    </main>
  );
}
