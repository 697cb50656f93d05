import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { SampleView } from '../../../../contract/index.js';
import { stamp } from '../../format.js';
import { type Column, Ledger } from '../../parts/ledger.js';
import { Empty, Wait } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { Dialog } from '../../parts/step/dialog.js';
import { Yuan } from '../../parts/yuan.js';
import { useNow } from '../../queries.js';
import { useT, type Words } from '../../words.js';
import { useJudging, useSamples } from './use-policies.js';

const columnsOf = (t: Words, now: number, judge: (row: SampleView, verdict: 'right' | 'wrong') => void): Column<SampleView>[] => [
  { key: 'case', width: 150, title: t('col.case'), cell: row => <Link className="id s" to={`/cases/${row.case.caseNo}`}>{row.case.caseNo}</Link> },
  { key: 'merchant', title: t('col.merchant'), cell: row => row.case.merchantName },
  { key: 'remedy', width: 150, title: t('policy.approved'), cell: row => t(`remedy.${row.remedy}`) },
  { key: 'amount', width: 120, title: t('col.amount'), align: 'amt', cell: row => <Yuan fen={row.amountFen} /> },
  { key: 'policy', width: 100, title: t('policy.rule'), cell: row => t('policy.version', { version: row.policyVersion }) },
  { key: 'at', width: 130, title: t('policy.at'), cell: row => stamp(row.at, now) },
  { key: 'verdict', width: 320, title: t('policy.verdict'), cell: row => <Verdict row={row} judge={judge} /> },
];

function Verdict({ row, judge }: { row: SampleView; judge: (row: SampleView, verdict: 'right' | 'wrong') => void }) {
  const t = useT();
  if (!row.verdict) {
    return (
      <span className="row">
        <Button size="small" onClick={() => judge(row, 'right')}>{t('policy.right')}</Button>
        <Button size="small" danger onClick={() => judge(row, 'wrong')}>{t('policy.wrong')}</Button>
      </span>
    );
  }
  return (
    <span className="ell" title={row.note}>
      <Dot kind={row.verdict === 'right' ? 'done' : 'hold'}>{t(`policy.${row.verdict}`)}</Dot> <span className="s m">{row.by?.name} {row.note}</span>
    </span>
  );
}

/** Automatic approvals drawn for review; a person says whether each was right. */
export function SampleList() {
  const t = useT(),
    now = useNow(),
    read = useSamples();
  const [judged, setJudged] = useState<{ row: SampleView; verdict: 'right' | 'wrong' }>();
  return (
    <div className="tb">
      <Wait on={read}>
        {rows =>
          rows.length ? (
            <Ledger columns={columnsOf(t, now, (row, verdict) => setJudged({ row, verdict }))} lines={rows.map(row => ({ row }))} keyOf={row => row.id} label={t('policy.samples')} rowHeight={36} />
          ) : (
            <Empty title={t('policy.noSamples')}>{t('policy.noSamplesWhy')}</Empty>
          )
        }
      </Wait>
      {judged && <Judging {...judged} close={() => setJudged(undefined)} />}
    </div>
  );
}

function Judging({ row, verdict, close }: { row: SampleView; verdict: 'right' | 'wrong'; close: () => void }) {
  const t = useT(),
    id = useId(),
    judging = useJudging(close);
  const [note, setNote] = useState('');
  const must = verdict === 'wrong';
  return (
    <Dialog
      title={`${row.case.caseNo} ${t(`policy.${verdict}`)}`}
      verb={t(`policy.${verdict}`)}
      danger={must}
      ready={!must || note.trim().length > 0}
      pending={judging.isPending}
      problem={judging.error}
      onSend={() => judging.mutate({ id: row.id, verdict, ...(note.trim() ? { note: note.trim() } : {}) })}
      onClose={close}
    >
      <p className="m">{t(must ? 'policy.wrongEffect' : 'policy.rightEffect')}</p>
      <label className="field" htmlFor={id}>
        {t(must ? 'field.reason' : 'field.remark')}
        <Input.TextArea id={id} rows={3} maxLength={1000} value={note} onChange={event => setNote(event.target.value)} aria-required={must} />
      </label>
    </Dialog>
  );
}
