import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ApprovalRowView, Step } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useCaseView } from '../../queries.js';
import { signingStep } from '../../steps.js';

/** What waits for my signature, and the one in view. */
export function useApprovals() {
  const [search, setSearch] = useSearchParams();
  const read = useQuery({ queryKey: ['approvals'], queryFn: () => api.get('/approvals'), refetchInterval: 60_000 });
  const rows = read.data ?? [],
    wanted = search.get('case');
  const shown = rows.find(row => row.case.id === wanted) ?? rows[0];
  const choose = (row: ApprovalRowView) => setSearch({ case: row.case.id }, { replace: true });
  const at = shown ? rows.indexOf(shown) : -1;
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) choose(next);
  };
  const [step, setStep] = useState<Step>();
  const found = useCaseView(shown?.case.id);
  const sign = signingStep(shown?.remedy);
  const totalFen = rows.reduce((sum, row) => sum + row.remedy.amountFen, 0);
  const oldest = rows.map(row => row.case.updatedAt).sort()[0];
  return { read, rows, shown, choose, move, at, found, sign, step, setStep, totalFen, oldest };
}
export type ApprovalsState = ReturnType<typeof useApprovals>;
