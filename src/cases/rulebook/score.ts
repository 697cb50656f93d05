import type { Candidate, Point, TransactionRow } from '../../contract/index.js';
import { dayOf, minutesBetween } from './days.js';
import { keySlip } from './key-slip.js';
import { featuresOf, type Stated } from './stated.js';
import { oneTypo } from './typo.js';
import type { Rulebook } from './version.js';

type Feature = (row: TransactionRow, said: Stated, points: Rulebook['points']) => Point | undefined;

const amount: Feature = (row, { amountFen, intendedFen }, { amount: worth }) => {
  if (amountFen === undefined && intendedFen === undefined) return undefined;
  const point = (points: number, how: string): Point => ({ feature: 'amount', points, of: worth.charged, how });
  if (row.amtFen === amountFen) return point(worth.charged, 'equal');
  if (row.amtFen === intendedFen) return point(worth.intended, 'equals_intended');
  const slip = intendedFen === undefined ? undefined : keySlip(intendedFen, row.amtFen);
  return slip ? point(worth.keySlip, `key_slip_${slip}`) : point(0, 'differs');
};

const time: Feature = (row, said, worth) => {
  if (said.time === undefined) return undefined;
  const most = worth.time[0]?.points ?? 0;
  const apart = Math.abs(minutesBetween(said.time, row.txnTime));
  const step = worth.time.find(({ withinMinutes }) => apart <= withinMinutes);
  if (step) return { feature: 'time', points: step.points, of: most, how: `within_${step.withinMinutes}_min` };
  const sameDay = dayOf(row.txnTime) === said.day;
  return { feature: 'time', points: sameDay ? worth.sameDay : 0, of: most, how: sameDay ? 'same_day' : 'differs' };
};

const equal = (feature: Point['feature'], of: number, said: string | undefined, found: string, otherwise = 0): Point | undefined =>
  said === undefined ? undefined : { feature, points: said === found ? of : otherwise, of, how: said === found ? 'equal' : 'differs' };

const FEATURES: readonly Feature[] = [
  amount,
  time,
  (row, said, worth) => equal('tid', worth.tid, said.tid, row.tid.toUpperCase()),
  (row, said, worth) => equal('last4', worth.last4.equal, said.last4, row.panMasked.slice(-4), worth.last4.differs),
  (row, said, worth) => equal('first6', worth.first6, said.first6, row.panMasked.slice(0, 6)),
  // every scored row is a sale or a completion, and those fit every kind (reading 22)
  (_row, _said, worth) => ({ feature: 'type', points: worth.type, of: worth.type, how: 'fits' }),
  (row, said, worth) => equal('operator', worth.operator, said.opNo, row.opNo.toUpperCase()),
];

/** RRN, voucher and auth code: equal or one typo away, the best ones first, together at most 20 (reading 24). */
function numbers(row: TransactionRow, said: Stated, { number: worth }: Rulebook['points']): Point[] {
  const compare = (feature: Point['feature'], stated: string | undefined, found: string): Point | undefined => {
    const point = equal(feature, worth.each, stated, found);
    return point && point.points === 0 && oneTypo(stated!, found) ? { ...point, points: worth.each, how: 'one_typo' } : point;
  };
  const found = [
    compare('rrn', said.rrn, row.rrn.toUpperCase()),
    compare('voucherNo', said.voucherNo, row.voucherNo),
    compare('authCode', said.authCode, row.authCode.toUpperCase()),
  ]
    .filter(point => point !== undefined)
    .sort((a, b) => b.points - a.points);
  return found.map((point, i) => (i * worth.each < worth.atMost ? point : { ...point, points: 0, of: 0 }));
}

export const pointsOf = (row: TransactionRow, said: Stated, rules: Rulebook): Point[] => [
  ...FEATURES.map(feature => feature(row, said, rules.points)).filter(point => point !== undefined),
  ...numbers(row, said, rules.points),
];

/** Points earned over points stated, in hundredths, never below 0. */
export function rescale(points: readonly Point[]): number {
  const earned = points.reduce((sum, point) => sum + point.points, 0);
  const of = points.reduce((sum, point) => sum + point.of, 0);
  return of === 0 ? 0 : Math.max(0, (100 * earned) / of);
}

/** A row as a candidate (section 2; readings 15 to 24); unrounded, capped where fewer than three features are stated. */
export function scoreOf(row: TransactionRow, said: Stated, rules: Rulebook): Candidate {
  const points = pointsOf(row, said, rules);
  const score = rescale(points);
  const { below, cap } = rules.fewFeatures;
  return { row, points, score: featuresOf(said) < below ? Math.min(score, cap) : score };
}
