import type { BoxView, CaseView, Claim, LegibilityHint, SlipField, SlipFieldView, SlipReadingView, TransactionRow } from '../../../contract/index.js';
import { rowOf } from '../comparison.js';
import { apart, percent } from '../format.js';
import type { Words } from '../words-type.js';
import { said } from './slip-values.js';

export type Agreement = 'same' | 'differs' | 'unknown';
export interface SlipLine {
  /** 1, 2, 3 from top to bottom, on the picture and in the list */
  n: number;
  field: SlipField;
  box: BoxView;
  confidence: number;
  /** a person should look, and why */
  open: boolean;
  why?: 'hint' | 'unclear' | 'unsure';
  read: string;
  /** what stands: a correction, else the reading */
  value: string;
  corrected?: { value: string; by: string };
  claim?: string;
  row?: string;
  /** of what stands with the row, or with the claim where there is no row */
  agrees: Agreement;
  withClaim: Agreement;
}

export const LOW = 0.9;
const amount = (value: number | undefined) => value?.toString();

const CLAIMED: Partial<Record<SlipField, (claim: Claim) => string | undefined>> = {
  mid: claim => claim.mid,
  tid: claim => claim.tid,
  panMasked: claim => claim.last4,
  batchNo: claim => claim.batchNo,
  voucherNo: claim => claim.voucherNo,
  authCode: claim => claim.authCode,
  rrn: claim => claim.rrn,
  txnTime: claim => claim.occurredAt,
  amountFen: claim => amount(claim.amountFen ?? claim.expectedRefundFen),
};
const ON_ROW: Record<Exclude<SlipField, 'merchantName'>, (row: TransactionRow) => string> = {
  mid: row => row.mid,
  tid: row => row.tid,
  panMasked: row => row.panMasked,
  txnType: row => row.txnType,
  batchNo: row => row.batchNo,
  voucherNo: row => row.voucherNo,
  authCode: row => row.authCode,
  rrn: row => row.rrn,
  txnTime: row => row.txnTime,
  amountFen: row => String(row.amtFen),
};

const standing = (field: SlipFieldView): string => field.corrected ?? field.value;

/** Whether a slip says that it is of this row: by its RRN, or by batch and voucher. */
export function names(reading: SlipReadingView, row: TransactionRow): boolean {
  const on = (name: SlipField) => {
    const field = reading.fields.find(one => one.field === name);
    return field && standing(field);
  };
  return (row.rrn !== '' && on('rrn') === row.rrn) || (row.voucherNo !== '' && on('voucherNo') === row.voucherNo && on('batchNo') === row.batchNo);
}

/** The row a slip is of: the one it names, else the one the case is about. */
export function rowOfSlip(reading: SlipReadingView, found: Pick<CaseView, 'proven' | 'finding'>): TransactionRow | undefined {
  const rows = [...(found.proven?.rows ?? []), ...(found.proven?.relatedRows ?? [])];
  return rows.find(row => names(reading, row)) ?? rowOf(found);
}

const digits = (masked: string) => masked.replace(/\D+/g, ' ').trim();
function sameCard(slip: string, other: string): boolean {
  if (!slip.endsWith(other.slice(-4))) return false;
  const [one, two] = [digits(slip).split(' '), digits(other).split(' ')].map(parts => (parts.length > 1 ? parts[0]! : ''));
  const shown = Math.min(one!.length, two!.length);
  return one!.slice(0, shown) === two!.slice(0, shown);
}
/** terminals print a minute early or late */
const NEAR_MS = 120_000;
const sameTime = (slip: string, other: string) =>
  other.length === 10 ? slip.slice(0, 10) === other : Math.abs(Date.parse(slip) - Date.parse(other)) < NEAR_MS;

export function agreement(field: SlipField, slip: string, other: string | undefined): Agreement {
  if (!slip || !other) return 'unknown';
  const same =
    field === 'amountFen'
      ? Math.abs(Number(slip)) === Math.abs(Number(other))
      : field === 'panMasked'
        ? sameCard(slip, other)
        : field === 'txnTime'
          ? sameTime(slip, other)
          : slip.toUpperCase() === other.toUpperCase();
  return same ? 'same' : 'differs';
}

const whyOf = (field: SlipFieldView, hints: readonly LegibilityHint[]): SlipLine['why'] =>
  field.confidence < LOW ? (hints.length ? 'hint' : 'unclear') : field.sure ? undefined : 'unsure';

/** What a slip says, line by line, beside what the merchant claims and what the row proves. */
export function slipLines(reading: SlipReadingView, found: CaseView): SlipLine[] {
  const row = rowOfSlip(reading, found);
  return [...reading.fields]
    .sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x)
    .map((field, index) => {
      const { field: name } = field;
      const value = standing(field),
        claim = CLAIMED[name]?.(found.claim),
        onRow = name === 'merchantName' ? undefined : row && ON_ROW[name](row);
      const corrected = field.corrected === undefined ? undefined : { value: field.corrected, by: field.correctedBy?.name ?? '' };
      const why = corrected ? undefined : whyOf(field, reading.hints);
      const withClaim = agreement(name, value, claim);
      return {
        n: index + 1,
        field: name,
        box: field.box,
        confidence: field.confidence,
        open: why !== undefined,
        ...(why ? { why } : {}),
        read: field.value,
        value,
        ...(corrected ? { corrected } : {}),
        ...(claim ? { claim } : {}),
        ...(onRow ? { row: onRow } : {}),
        withClaim,
        agrees: onRow ? agreement(name, value, onRow) : withClaim,
      };
    });
}

/** `81%，模糊`: how far the reader trusts a value, and what stands in its way. */
export function trust(line: SlipLine, hints: readonly LegibilityHint[], t: Words): string {
  const share = percent(line.confidence);
  if (!line.why) return share;
  const reason = line.why === 'hint' ? t(`why.${hints[0]!}`) : t(`why.${line.why}`);
  return `${share}${t('glue.comma')}${reason}`;
}

/** What a person did with a reading, and who: found it right, or put something in its place. */
export function judged({ corrected, read }: SlipLine, t: Words): { brief: string; by: string } | undefined {
  if (!corrected) return undefined;
  const same = corrected.value === read;
  return { brief: t(same ? 'slip.checked' : 'slip.corrected'), by: t(same ? 'slip.checkedBy' : 'slip.by', { name: corrected.by }) };
}

/** How two values compare, in words. */
export function compared(field: SlipField, slip: string, other: string | undefined, t: Words): string {
  const found = agreement(field, slip, other);
  if (found === 'unknown') return '';
  if (found === 'same') return t('how.equal');
  if (field === 'amountFen') {
    const away = Math.abs(Number(slip)) - Math.abs(Number(other));
    return t(away > 0 ? 'how.more' : 'how.less', { awayFen: Math.abs(away) });
  }
  return field === 'txnTime' && other!.length > 10 ? t('how.apart', { span: apart(slip, other!, t) }) : t('how.differs');
}

export interface Counted {
  same: number;
  differs: number;
  open: number;
}
export const counted = (lines: readonly SlipLine[]): Counted => ({
  same: lines.filter(line => line.agrees === 'same').length,
  differs: lines.filter(line => line.agrees === 'differs').length,
  open: lines.filter(line => line.open).length,
});

/** A claim's or row's value as text beside the slip's, so that their characters can be compared. */
export const besideSaid = (field: SlipField, value: string | undefined, t: Words): string => (value === undefined ? '—' : said(field, value, t));
