import type { ComplaintRowView } from '../../../../contract/index.js';

const MINUTE = 60_000;

/** A row's date as the due part draws it: calendar minutes left, and the share that is used since it was received. */
export function remainingOf({ dueAt, receivedAt }: Pick<ComplaintRowView, 'dueAt' | 'receivedAt'>, now: number) {
  const due = Date.parse(dueAt!),
    from = Date.parse(receivedAt);
  return { dueAt: dueAt!, basis: 'calendar' as const, remainingMinutes: Math.floor((due - now) / MINUTE), used: due > from ? (now - from) / (due - from) : 1 };
}
