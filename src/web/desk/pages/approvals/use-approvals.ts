import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ApprovalRowView, Step } from '../../../../contract/index.js';
import { api } from '../../api.js';
import { useCaseView } from '../../queries.js';
import { signingStep } from '../../steps.js';

/** What I have just done, said where the next order stands. */
export interface Done {
  row: ApprovalRowView;
  what: 'signed' | 'rejected';
}

/** What waits for my signature, and the one in view. */
export function useApprovals() {
  const [search, setSearch] = useSearchParams();
  const read = useQuery({ queryKey: ['approvals'], queryFn: () => api.get('/approvals'), refetchInterval: 60_000 });
  const [done, setDone] = useState<Done>();
  // the one just acted on stays in the answer until it is read again
  const isDone = (row: ApprovalRowView) => row.remedy.id === done?.row.remedy.id && row.remedy.signatures.length <= done.row.remedy.signatures.length;
  const all = read.data?.rows ?? [],
    rows = all.filter(row => !isDone(row)),
    wanted = search.get('case');
  const shown = rows.find(row => row.case.id === wanted) ?? rows[0];
  const choose = (row: ApprovalRowView) => setSearch({ case: row.case.id }, { replace: true });
  const at = shown ? rows.indexOf(shown) : -1;
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) choose(next);
  };
  /** the next order stands there at once */
  const after = (what: Done['what']) => {
    if (!shown) return;
    const next = rows[at + 1] ?? rows[at - 1];
    setDone({ row: shown, what });
    setSearch(next ? { case: next.case.id } : {}, { replace: true });
  };
  const [step, setStep] = useState<Step>();
  const found = useCaseView(shown?.case.id);
  const sign = signingStep(shown?.remedy);
  // of all that waits, also beyond the rows listed
  const count = (read.data?.count ?? 0) - (all.length - rows.length),
    totalFen = (read.data?.fen ?? 0) - all.filter(isDone).reduce((sum, row) => sum + Math.abs(row.remedy.amountFen), 0);
  const oldest = rows.map(row => row.remedy.createdAt).sort()[0];
  const gone = useGone(read.data?.rows, shown, done);
  return { read, rows, shown, choose, move, at, after, done, found, sign, step, setStep, count, totalFen, oldest, ...gone };
}
export type ApprovalsState = ReturnType<typeof useApprovals>;

/** The order that was in view and is no longer mine to sign, though I did nothing: it is named, never replaced in silence. */
function useGone(all: ApprovalRowView[] | undefined, shown: ApprovalRowView | undefined, done: Done | undefined) {
  const last = useRef<ApprovalRowView>(undefined);
  const [gone, setGone] = useState<ApprovalRowView>();
  useEffect(() => {
    const before = last.current;
    last.current = shown;
    if (!all || !before || before.case.id === shown?.case.id || before.case.id === done?.row.case.id) return;
    if (!all.some(row => row.case.id === before.case.id)) setGone(before);
  }, [all, shown, done]);
  return { gone, forgetGone: () => setGone(undefined) };
}
