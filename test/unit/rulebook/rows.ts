import type { Assessment, Candidate, Claim, FeePlanRow, Located, PayoutRow, TransactionRow, TxnType } from '../../../src/contract/index.js';
import { assess, locate, type AssessInput } from '../../../src/cases/rulebook/index.js';

export const MID = '999651058124680';
export const TID = '90012519';
export const CARD = '621799******2280';

let serial = 0;
const compact = (time: string) => time.slice(0, 10).replaceAll('-', '');

/** An OK debit-card sale of ¥100.00 on 16 October 2026 at 10:24:30; what is given replaces its fields, the settle date follows the time. */
export function sale(given: Partial<TransactionRow> = {}): TransactionRow {
  serial += 1;
  const txnTime = given.txnTime ?? '2026-10-16T10:24:30+08:00';
  const amtFen = given.amtFen ?? 10_000;
  return {
    settleDate: compact(txnTime),
    logNo: String(26_101_600_000_000 + serial),
    mid: MID,
    tid: TID,
    opNo: '01',
    batchNo: '000451',
    voucherNo: '000001',
    rrn: String(628_900_000_000 + serial * 137),
    authCode: 'E71ZG4',
    txnTime,
    txnType: 'SALE',
    channel: 'UPAY',
    cardKind: '01',
    panMasked: CARD,
    amtFen,
    feeFen: 0,
    netFen: amtFen,
    resp: '00',
    status: 'OK',
    origRrn: '',
    origDate: '',
    reason: '',
    ...given,
  };
}

export const wallet = (given: Partial<TransactionRow> = {}): TransactionRow =>
  sale({ channel: 'WECHAT', cardKind: '', panMasked: '', batchNo: '', voucherNo: '', authCode: '', ...given });

/** A row tied to a sale the day after, with the money going the way its type says. */
export function child(txnType: TxnType, of: TransactionRow, amtFen: number, given: Partial<TransactionRow> = {}): TransactionRow {
  const sign = txnType === 'REPRESENT' || txnType === 'DR_ADJ' ? 1 : -1;
  return sale({
    txnType,
    amtFen: sign * amtFen,
    txnTime: '2026-10-17T09:00:00+08:00',
    tid: of.tid,
    panMasked: of.panMasked,
    cardKind: of.cardKind,
    batchNo: '',
    voucherNo: '',
    authCode: '',
    origRrn: of.rrn,
    origDate: compact(of.txnTime),
    ...given,
  });
}

export const claimOf = (kind: Claim['kind'], given: Partial<Claim> = {}): Claim => ({ kind, mid: MID, story: '', ...given });

/** As if a person had picked these rows. */
export const picked = (...rows: TransactionRow[]): Located => ({
  match: 'linked',
  exactKey: 'picked',
  logNos: rows.map(row => row.logNo),
  candidates: [],
  contradictions: [],
});
export const nothing: Located = { match: 'none', logNos: [], candidates: [], contradictions: [] };

export const LATER = '2026-10-20T12:00:00+08:00';
export const SAME_DAY = '2026-10-16T14:00:00+08:00';

const HOLIDAYS = ['20261001', '20261002', '20261003', '20261004', '20261005', '20261006', '20261007'];
/** October 2026 with its holidays and the make-up Saturday, 10 October. */
export function workingDay(day: string): boolean {
  if (day === '20261010') return true;
  const weekday = new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6 && !HOLIDAYS.includes(day);
}

type Given = Partial<Omit<AssessInput, 'claim' | 'rows'>>;
const inputOf = (claim: Claim, rows: readonly TransactionRow[], given: Given): AssessInput => ({
  claim,
  rows,
  located: nothing,
  feePlans: [],
  payouts: [],
  laterFiles: [],
  workingDay,
  asOf: LATER,
  ...given,
});

/** Decides on the first row, as linked. */
export const decided = (claim: Claim, rows: readonly TransactionRow[], given: Given = {}): Assessment =>
  assess(inputOf(claim, rows, { located: picked(rows[0]!), ...given }));

/** Decides with no linked row unless one is given. */
export const decidedWithout = (claim: Claim, given: Given = {}, rows: readonly TransactionRow[] = []): Assessment =>
  assess(inputOf(claim, rows, given));

/** Locates and decides, as a job does. */
export function investigated(claim: Claim, rows: readonly TransactionRow[], asOf = LATER): { located: Located; found: Assessment } {
  const located = locate(claim, rows, asOf);
  return { located, found: assess(inputOf(claim, rows, { located, asOf })) };
}

export const codes = (found: Assessment): string[] => found.reasons.map(reason => reason.code);
export const closedOf = (found: Assessment): string[] => found.closed.map(({ remedy, rule, code }) => `${remedy} ${rule} ${code}`);
export const pointsFor = (candidate: Candidate | undefined): Record<string, string> =>
  Object.fromEntries(candidate!.points.map(({ feature, points, of, how }) => [feature, `${points}/${of} ${how}`]));

export const payout = (given: Partial<PayoutRow> = {}): PayoutRow => ({
  settleDate: '20261016',
  mid: MID,
  netFen: 10_000,
  accountTail4: '7862',
  status: 'PAID',
  paidAt: '2026-10-19T09:04:30+08:00',
  bankRef: 'B2026101907633062',
  reason: '',
  ...given,
});
export const plan = (given: Partial<FeePlanRow> = {}): FeePlanRow => ({
  mid: MID,
  validFrom: '20260101',
  validTo: '',
  debitBp: 50,
  debitCapFen: 1800,
  creditBp: 58,
  walletBp: 35,
  ...given,
});
