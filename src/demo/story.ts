import type { CaseKind, Claim, TransactionRow } from '../contract/index.js';
import type { Draft } from './drafts.js';
import type { Moments } from './moments.js';
import type { Stage } from './stage.js';

/** Something that happens at a moment of the fortnight. */
export interface Act {
  at: Date;
  run: (stage: Stage) => Promise<unknown>;
}

/** A case from the first row to where it stands now: the rows it needs, and who does what when. */
export interface Story {
  drafts: Draft[];
  acts: Act[];
}
export type Tell = (moments: Moments) => Story;

export const act = (at: Date, run: Act['run']): Act => ({ at, run });

/** So many minutes after another moment. */
export const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

type Facts = Omit<Partial<Claim>, 'mid'>;

/** A claim as somebody with the slip in hand states it. */
export const fromSlip = (kind: CaseKind, row: TransactionRow, story: string, more: Facts = {}): Omit<Claim, 'mid'> => ({
  kind, tid: row.tid, occurredAt: row.txnTime, amountFen: Math.abs(row.amtFen), story,
  ...(row.panMasked ? { last4: row.panMasked.slice(-4), batchNo: row.batchNo, voucherNo: row.voucherNo } : { rrn: row.rrn }),
  ...more,
});

/** A claim from memory: the minute, the amount, the terminal and perhaps the card's tail. */
export const fromMemory = (kind: CaseKind, row: TransactionRow, story: string, more: Facts = {}): Omit<Claim, 'mid'> => ({
  kind, tid: row.tid, occurredAt: `${row.txnTime.slice(0, 16)}:00+08:00`, amountFen: row.amtFen, story, ...more,
});
