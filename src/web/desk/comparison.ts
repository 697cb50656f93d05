import type { CaseView, Claim, Point, TransactionRow } from '../../contract/index.js';
import { apart, clock, clockSeconds, dateWords, dayOf, settleDay, stamp, yuan } from './format.js';
import type { Words } from './words.js';

export type LineFeature = Point['feature'] | 'intended' | 'expectedRefund' | 'settleDate' | 'batchNo' | 'logNo' | 'refundNo';
export interface CompareLine {
  feature: LineFeature;
  claimed: string;
  proven: string;
  /** how they compare, in words */
  how: string;
  differs: boolean;
  mono: boolean;
  /** the same in fewer words, for the preview */
  brief?: { claimed: string; proven: string; against?: string };
  point?: Point;
}

/** The row the case is about: what the remedy acts on, the linked one, or nothing. */
export function rowOf(found: Pick<CaseView, 'proven' | 'finding'>): TransactionRow | undefined {
  const rows = found.proven?.rows ?? [];
  return rows.find(row => row.logNo === found.proven?.targetLogNo) ?? rows[0];
}

const pointsOf = (found: CaseView, row: TransactionRow | undefined): Point[] =>
  found.finding?.located.candidates.find(one => one.row.logNo === row?.logNo)?.points ?? [];

const plain = (feature: LineFeature, claimed: string | undefined, proven: string | undefined): CompareLine | undefined =>
  claimed === undefined
    ? undefined
    : { feature, claimed, proven: proven || '—', how: '', differs: Boolean(proven) && !proven!.endsWith(claimed), mono: true };

function lastFour(claim: Claim, row: TransactionRow | undefined): CompareLine | undefined {
  const line = plain('last4', claim.last4, row?.panMasked);
  return line && row ? { ...line, brief: { claimed: line.claimed, proven: row.panMasked.slice(-4) || '—' } } : line;
}

function money(found: CaseView, row: TransactionRow | undefined, t: Words): (CompareLine | undefined)[] {
  const { amountFen, intendedFen, expectedRefundFen } = found.claim;
  const line = (feature: LineFeature, claimed: number | undefined, proven: number | undefined): CompareLine | undefined => {
    if (claimed === undefined) return undefined;
    const away = proven === undefined ? 0 : proven - claimed;
    const how = proven === undefined ? '' : away === 0 ? t('how.equal') : t(away > 0 ? 'how.more' : 'how.less', { awayFen: Math.abs(away) });
    return { feature, claimed: yuan(claimed), proven: proven === undefined ? '—' : yuan(proven), how, differs: away !== 0, mono: false };
  };
  return [
    line('amount', amountFen, row?.amtFen),
    line('intended', intendedFen, row?.amtFen),
    line('expectedRefund', expectedRefundFen, row && found.money.returnedFen),
  ];
}

function time(claim: Claim, row: TransactionRow | undefined, now: number, t: Words): CompareLine | undefined {
  const at = claim.occurredAt;
  if (!at) return undefined;
  const day = at.length === 10 ? `${at}T00:00:00+08:00` : at;
  const claimed = dateWords(day, now, t) + (at.length === 10 ? '' : ` ${clock(at)}`);
  if (!row) return { feature: 'time', claimed, proven: '—', how: '', differs: false, mono: false };
  const sameMinute =
    at.length === 10 ? dateWords(day, now, t) === dateWords(row.txnTime, now, t) : Math.abs(Date.parse(at) - Date.parse(row.txnTime)) < 120_000;
  return {
    feature: 'time',
    claimed,
    proven: `${dateWords(row.txnTime, now, t)} ${clockSeconds(row.txnTime)}`,
    how: sameMinute || at.length === 10 ? '' : t('how.apart', { span: apart(at, row.txnTime, t) }),
    differs: !sameMinute,
    mono: false,
    brief: briefTime(at, day, row, now),
  };
}

const briefTime = (at: string, day: string, row: TransactionRow, now: number) => ({
  claimed: at.length === 10 ? stamp(day, now).slice(0, -6) : stamp(at, now),
  proven: dayOf(day) === dayOf(row.txnTime) ? clockSeconds(row.txnTime) : stamp(row.txnTime, now),
  against: clock(day),
});

function type(found: CaseView, row: TransactionRow | undefined, t: Words): CompareLine {
  const other = found.provenKind !== undefined && found.provenKind !== found.kind;
  return {
    feature: 'type',
    claimed: t(`kind.${found.kind}`),
    proven: row ? `${t(`txn.${row.txnType}`)}${t('glue.comma')}${t(`txnStatus.${row.status}`)}` : '—',
    how: other && found.provenKind ? t('how.provenAs', { kind: t(`kind.${found.provenKind}`) }) : '',
    differs: other,
    mono: false,
  };
}

/** Claim beside proof, a line per stated fact, with the points it earned; nothing is compared that nobody stated. */
export function comparison(found: CaseView, now: number, t: Words): CompareLine[] {
  const { claim } = found,
    row = rowOf(found),
    points = pointsOf(found, row);
  const lines = [
    type(found, row, t),
    ...money(found, row, t),
    time(claim, row, now, t),
    plain('tid', claim.tid, row?.tid),
    lastFour(claim, row),
    plain('rrn', claim.rrn, row?.rrn),
    plain('voucherNo', claim.voucherNo, row?.voucherNo),
    plain('batchNo', claim.batchNo, row?.batchNo),
    plain('authCode', claim.authCode, row?.authCode),
    plain('operator', claim.opNo, row?.opNo),
    plain('logNo', claim.logNo, row?.logNo),
    plain('settleDate', claim.settleDate && settleDay(claim.settleDate), row && settleDay(row.settleDate)),
    plain('refundNo', claim.refundNo, undefined),
  ].filter(line => line !== undefined);
  return lines.map(line =>
    withPoint(
      line,
      points.find(one => one.feature === line.feature),
      row,
      t,
    ),
  );
}

function withPoint(line: CompareLine, point: Point | undefined, row: TransactionRow | undefined, t: Words): CompareLine {
  const said = line.how || (line.proven === '—' ? t('how.unproven') : line.differs ? t('how.differs') : t('how.equal'));
  if (!point) return { ...line, how: row ? said : t('how.unproven') };
  const told = t.code('how', point.how);
  return {
    ...line,
    point,
    how: line.how && told !== line.how && !['equal', 'fits'].includes(point.how) ? `${line.how}${t('glue.comma')}${told}` : line.how || told,
  };
}

export const sumOf = (lines: readonly CompareLine[]) =>
  lines.reduce((sum, line) => ({ points: sum.points + (line.point?.points ?? 0), of: sum.of + (line.point?.of ?? 0) }), { points: 0, of: 0 });
