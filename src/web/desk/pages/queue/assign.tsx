import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CaseRowView } from '../../../../contract/index.js';
import { api, Problem } from '../../api.js';
import { toFirstField } from '../../parts/first-field.js';
import { Ident } from '../../parts/ident.js';
import { ProblemPanel } from '../../parts/states.js';
import { Dot } from '../../parts/status.js';
import { useMe, usePeople, useRefresh } from '../../queries.js';
import { useT } from '../../words.js';

type Outcome = { row: CaseRowView; problem?: Problem };
const NOBODY = 'nobody';

/** One owner for one or many cases; each row tells its own outcome and only what failed is tried again. */
export function Assign({ rows, close, legalOnly = false }: { rows: Pick<CaseRowView, 'id' | 'caseNo' | 'version' | 'merchantName'>[]; close: () => void; legalOnly?: boolean }) {
  const t = useT(),
    me = useMe(),
    people = usePeople(),
    refresh = useRefresh();
  const [to, setTo] = useState(me.id);
  const give = useMutation({
    mutationFn: async (which: typeof rows) => {
      const outcomes: Outcome[] = [];
      for (const row of which) {
        try {
          await api.put(`/cases/${row.id}/owner`, { userId: to === NOBODY ? null : to, version: row.version });
          outcomes.push({ row: row as CaseRowView });
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          outcomes.push({ row: row as CaseRowView, problem: error });
        }
      }
      return outcomes;
    },
    onSuccess: outcomes => {
      outcomes.forEach(one => refresh(one.row.id));
      if (outcomes.every(one => !one.problem)) close();
    },
  });
  const failed = give.data?.filter(one => one.problem) ?? [];
  const options = [...(people.data ?? []).filter(one => !legalOnly || one.role === 'legal').map(one => ({ value: one.id, label: one.name })), { value: NOBODY, label: t('assign.nobody') }];
  return (
    <Modal
      open
      afterOpenChange={toFirstField}
      title={t('assign.title', { count: rows.length })}
      onCancel={close}
      footer={
        <div className="row end">
          <Button onClick={close}>{t('action.back')}</Button>
          {failed.length ? (
            <Button type="primary" loading={give.isPending} onClick={() => give.mutate(failed.map(one => one.row))}>
              {t('assign.retry', { count: failed.length })}
            </Button>
          ) : (
            <Button type="primary" loading={give.isPending} onClick={() => give.mutate(rows)}>
              {t('assign.give', { count: rows.length })}
            </Button>
          )}
        </div>
      }
    >
      <label className="field" htmlFor="assign-to">
        {t('assign.to')}
        <Select id="assign-to" showSearch={{ optionFilterProp: 'label' }} value={to} onChange={setTo} options={options} loading={people.isPending} />
      </label>
      {Boolean(give.error) && <ProblemPanel error={give.error} />}
      {give.data && (
        <table className="bk">
          <tbody>
            {give.data.map(one => (
              <tr key={one.row.id} className={one.problem ? 'diff' : ''}>
                <td>
                  <Ident value={one.row.caseNo} small />
                </td>
                <td>
                  <Dot kind={one.problem ? 'hold' : 'done'}>{t(one.problem ? 'assign.failed' : 'assign.done')}</Dot>
                </td>
                <td className="m">{one.problem?.view.title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
