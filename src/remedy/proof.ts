import type { RemedyKind, TransactionRow } from '../contract/index.js';
import { AT_TERMINAL, TO_CARD } from './remedy-kinds.js';

/** What must be shown to have happened. */
export interface Expected {
  remedy: RemedyKind;
  amountFen: number;
  refundNo: string;
  target?: TransactionRow;
  /** what should have been charged, for a void and re-charge */
  intendedFen?: number;
  approvedAt: Date;
  knownLogNos: readonly string[];
  /** no row without our number counts */
  byNumberOnly?: boolean;
}

const RETURNS = ['REFUND', 'CR_ADJ', 'VOID'];
/** A row that carries the number of another order is that order's. */
const OUR_NUMBER = /^R\d{8,}-\d+$/;

export const numbersIn = (reason: string): string[] => reason.split(' ').filter(word => OUR_NUMBER.test(word));

/** Whether the row moves what the order orders; a void takes back whatever its sale was. */
export function hasAmountOf({ remedy, amountFen }: Pick<Expected, 'remedy' | 'amountFen'>, row: TransactionRow): boolean {
  if (TO_CARD.includes(remedy)) return row.amtFen === -amountFen;
  if (remedy === 'void' || remedy === 'void_and_recharge') return row.txnType === 'VOID';
  // an entry of the back office may carry its sum in the net alone
  return [row.amtFen, row.netFen].some(fen => Math.abs(fen) === Math.abs(amountFen));
}

/** What the row moved for its order: the amount, or the net where only that fits. */
export function movedFen({ remedy, amountFen }: Pick<Expected, 'remedy' | 'amountFen'>, { amtFen, netFen }: Pick<TransactionRow, 'amtFen' | 'netFen'>): number {
  if (TO_CARD.includes(remedy) || remedy === 'void' || remedy === 'void_and_recharge') return amtFen;
  const fits = (fen: number): boolean => Math.abs(fen) === Math.abs(amountFen);
  return fits(netFen) && !fits(amtFen) ? netFen : amtFen;
}

/** The row that proves an order, from the rows of its merchant; money counts as moved only by such a row. */
export function proofOf(expected: Expected, rows: readonly TransactionRow[]): TransactionRow | undefined {
  const fresh = rows.filter(row => row.status === 'OK' && !expected.knownLogNos.includes(row.logNo));
  const numbered = fresh.find(row => row.reason.split(' ').includes(expected.refundNo) && hasAmountOf(expected, row));
  if (numbered || expected.byNumberOnly) return numbered;
  const nobodys = fresh.filter(row => !numbersIn(row.reason).length);
  if (TO_CARD.includes(expected.remedy)) return nobodys.find(row => isChild(row, expected) && RETURNS.includes(row.txnType) && row.amtFen === -expected.amountFen);
  return AT_TERMINAL.includes(expected.remedy) ? atTerminal(expected, nobodys) : undefined;
}

function atTerminal(expected: Expected, fresh: readonly TransactionRow[]): TransactionRow | undefined {
  const { target } = expected;
  if (expected.remedy === 'collect_difference') return fresh.find(row => isSale(row, expected.amountFen, expected.approvedAt) && row.panMasked === target?.panMasked);
  const voided = fresh.find(row => row.txnType === 'VOID' && isChild(row, expected));
  if (!voided || expected.remedy === 'void') return voided;
  const again = fresh.some(row => isSale(row, expected.intendedFen, new Date(voided.txnTime)) && row.tid === target?.tid);
  return again ? voided : undefined;
}

const isChild = (row: TransactionRow, { target }: Expected): boolean =>
  target !== undefined && row.origRrn === target.rrn && row.origDate === target.txnTime.slice(0, 10).replaceAll('-', '') && row.mid === target.mid;

const isSale = (row: TransactionRow, amountFen: number | undefined, after: Date): boolean =>
  row.txnType === 'SALE' && row.amtFen === amountFen && Date.parse(row.txnTime) >= after.getTime() - 60_000;
