import type { Claim, SlipDoubtView, SlipField, TransactionRow } from '../contract/index.js';
import type { PictureReading } from './reading/types.js';

/** Where a slip and what is claimed or on file say different things. */
export interface Difference {
  field: SlipField;
  slip: string;
  claim?: string;
  row?: string;
  weight: SlipDoubtView['weight'];
}
export interface Compared {
  claim: Claim;
  /** rows of the finding, the disputed one first */
  rows: readonly TransactionRow[];
  /** of one picture; a person's corrections have replaced what they corrected */
  fields: PictureReading['fields'];
}

const DAY_MS = 24 * 3600_000;
/** A changed slip changes what is worth changing; a terminal's clock may be off by itself. */
const WORTH_CHANGING: readonly SlipField[] = ['amountFen', 'panMasked'];

/**
 * Field by field, only what was read surely: a guess is no contradiction. A slip that names a row (RRN, or terminal with batch and voucher) is
 * compared with that row; one that names none with the claim alone. The claim's amount may be the charged or the intended one.
 */
export function differences({ claim, rows, fields }: Compared): Difference[] {
  const sure = new Map(fields.filter(field => field.sure && field.value !== '').map(field => [field.field, field.value]));
  const row = rows.find(one => names(sure, one));
  return FIELDS.flatMap(({ field, ofClaim, ofRow, same }) => {
    const slip = sure.get(field);
    if (slip === undefined) return [];
    const claimed = ofClaim(claim).filter(one => one !== undefined && one !== '');
    const onFile = row && ofRow(row);
    const rowDiffers = onFile !== undefined && onFile !== '' && !same(slip, onFile);
    // of two charges the claim names one and this slip the other
    const ofOther = row !== undefined && !rowDiffers && rows.some(one => one !== row && claimed.some(value => same(ofRow(one), value!)));
    const claimDiffers = claimed.length > 0 && !ofOther && !claimed.some(one => same(slip, one!));
    if (!claimDiffers && !rowDiffers) return [];
    const weight = rowDiffers && WORTH_CHANGING.includes(field) ? 'possible_alteration' : 'differs';
    return [{ field, slip, ...(claimed.length ? { claim: claimed[0]! } : {}), ...(onFile ? { row: onFile } : {}), weight }];
  });
}

/** The slip says which transaction it is of. */
function names(sure: ReadonlyMap<SlipField, string>, row: TransactionRow): boolean {
  const is = (field: SlipField, value: string) => value !== '' && sure.get(field)?.toUpperCase() === value.toUpperCase();
  return is('rrn', row.rrn) || (is('tid', row.tid) && is('batchNo', row.batchNo) && is('voucherNo', row.voucherNo));
}

interface Comparable {
  field: SlipField;
  ofClaim: (claim: Claim) => (string | undefined)[];
  ofRow: (row: TransactionRow) => string;
  same: (slip: string, other: string) => boolean;
}

const text = (slip: string, other: string): boolean => slip.toUpperCase() === other.toUpperCase();
const amount = (slip: string, other: string): boolean => Math.abs(Number(slip)) === Math.abs(Number(other));
const tail = (masked: string): string => /\d{4}$/.exec(masked)?.[0] ?? masked;
const card = (slip: string, other: string): boolean => tail(slip) === tail(other) && (!other.includes('*') || headFits(slip, other));
const head = (masked: string): string => /^\d*/.exec(masked)![0];
/** Masks show six digits or four; as far as both show them they agree. */
const headFits = (one: string, other: string): boolean => {
  const shown = Math.min(head(one).length, head(other).length);
  return head(one).slice(0, shown) === head(other).slice(0, shown);
};
const day = (slip: string, other: string): boolean =>
  other.length === 10 ? slip.slice(0, 10) === other : Math.abs(Date.parse(slip) - Date.parse(other)) < DAY_MS;
const fen = (value?: number): string | undefined => (value === undefined ? undefined : String(value));

// prettier-ignore
const FIELDS: readonly Comparable[] = [
  { field: 'mid',       ofClaim: claim => [claim.mid],       ofRow: row => row.mid,       same: text },
  { field: 'tid',       ofClaim: claim => [claim.tid],       ofRow: row => row.tid,       same: text },
  { field: 'rrn',       ofClaim: claim => [claim.rrn],       ofRow: row => row.rrn,       same: text },
  { field: 'voucherNo', ofClaim: claim => [claim.voucherNo], ofRow: row => row.voucherNo, same: text },
  { field: 'batchNo',   ofClaim: claim => [claim.batchNo],   ofRow: row => row.batchNo,   same: text },
  { field: 'authCode',  ofClaim: claim => [claim.authCode],  ofRow: row => row.authCode,  same: text },
  { field: 'amountFen', ofClaim: claim => [fen(claim.amountFen), fen(claim.intendedFen), fen(claim.expectedRefundFen)], ofRow: row => String(row.amtFen), same: amount },
  { field: 'panMasked', ofClaim: claim => [claim.last4],     ofRow: row => row.panMasked, same: card },
  { field: 'txnTime',   ofClaim: claim => [claim.occurredAt], ofRow: row => row.txnTime,  same: day },
];
