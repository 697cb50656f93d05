import { PAY_CHANNELS, PAYOUT_STATUSES, TXN_STATUSES, TXN_TYPES, type FileView } from '../../contract/index.js';
import { atLeastZero, basisPoints, day, digits, letters, masked, moment, oneOf, orEmpty, whole, words, type Check } from './checks.js';

export interface FileColumn {
  /** as in the header line */
  name: string;
  /** as in the table */
  property: string;
  check: Check;
  isNumber: boolean;
}
export interface FileKind {
  kind: FileView['kind'];
  /** how the files are called, before the date */
  named: string;
  table: string;
  columns: FileColumn[];
  /** positions of the columns that make a record the same one */
  key: number[];
  hasTrailer: boolean;
  /** every line carries the file's settle date in the first column */
  isDated: boolean;
  /** position of an end that may be filled in later, -1 without one */
  end: number;
}

const property = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const NUMBERS: Check[] = [whole, atLeastZero, basisPoints];
const columns = (...table: [string, Check][]): FileColumn[] =>
  table.map(([name, check]) => ({ name, property: property(name), check, isNumber: NUMBERS.includes(check) }));

const mid = letters(15);
const tid = letters(8);
const rrn = letters(12);

const TRANSACTION_COLUMNS = columns(
  ['settle_date', day], ['log_no', digits(14)], ['mid', mid], ['tid', tid], ['op_no', words(20)],
  ['batch_no', orEmpty(digits(6))], ['voucher_no', orEmpty(digits(6))], ['rrn', rrn], ['auth_code', orEmpty(letters(6))],
  ['txn_time', moment], ['txn_type', oneOf(TXN_TYPES)], ['channel', oneOf(PAY_CHANNELS)], ['card_kind', oneOf(['', '01', '02', '03', '05'])],
  ['pan_masked', orEmpty(masked)], ['amt_fen', whole], ['fee_fen', whole], ['net_fen', whole], ['resp', words(10)],
  ['status', oneOf(TXN_STATUSES)], ['orig_rrn', orEmpty(rrn)], ['orig_date', orEmpty(day)], ['reason', words(500)],
);
const PAYOUT_COLUMNS = columns(
  ['settle_date', day], ['mid', mid], ['net_fen', whole], ['account_tail4', orEmpty(digits(4))], ['status', oneOf(PAYOUT_STATUSES)],
  ['paid_at', orEmpty(moment)], ['bank_ref', words(60)], ['reason', words(500)],
);
const FEE_PLAN_COLUMNS = columns(
  ['mid', mid], ['valid_from', day], ['valid_to', orEmpty(day)], ['debit_bp', basisPoints], ['debit_cap_fen', atLeastZero],
  ['credit_bp', basisPoints], ['wallet_bp', basisPoints],
);
const TERMINAL_COLUMNS = columns(
  ['tid', tid], ['mid', mid], ['serial_no', words(40)], ['maker', words(60)], ['model', words(60)], ['store_name', words(200, 1)],
  ['address', words(300)], ['bound_from', day], ['bound_to', orEmpty(day)],
);

/** In the order in which files of a folder are loaded. */
export const FILE_KINDS: readonly FileKind[] = [
  { kind: 'terminals', named: 'terminals', table: 'terminal', columns: TERMINAL_COLUMNS, key: [1, 0, 7], hasTrailer: false, isDated: false, end: 8 },
  { kind: 'fee_plans', named: 'fee-plans', table: 'fee_plan', columns: FEE_PLAN_COLUMNS, key: [0, 1], hasTrailer: false, isDated: false, end: 2 },
  { kind: 'transactions', named: 'transactions', table: 'transaction', columns: TRANSACTION_COLUMNS, key: [1], hasTrailer: true, isDated: true, end: -1 },
  { kind: 'payouts', named: 'payouts', table: 'payout', columns: PAYOUT_COLUMNS, key: [1, 0], hasTrailer: false, isDated: true, end: -1 },
];

export const kindOf = (kind: FileView['kind']): FileKind => FILE_KINDS.find(one => one.kind === kind)!;
/** Positions of the transaction columns, by name in the file. */
export const AT = Object.fromEntries(TRANSACTION_COLUMNS.map((column, index) => [column.name, index])) as Record<string, number>;
