import type { FeeView, Reason } from '../../contract/index.js';

/** A fee with everything its derivation shows; whole fen and basis points, so nothing is rounded but where the rule says. */
export interface FeeFacts extends FeeView {
  amountFen: number;
  /** what was taken */
  feeFen: number;
}

/** What the rulebook leaves alone. */
export const TOLERANCE_FEN = 1;
const RATES: readonly unknown[] = ['debit', 'credit', 'wallet'];
const RATE_OF: Record<string, FeeView['rate']> = { '01': 'debit', '05': 'debit', '02': 'credit', '03': 'credit' };

/** The derivation in a reason's facts; undefined where the reason is not about a fee. Findings made before the rate was written down are completed from the card. */
export function feeFactsOf(reasons: readonly Reason[]): FeeFacts | undefined {
  const facts = reasons.find(reason => /^fee_(as_planned|above_plan|below_plan)$/.test(reason.code))?.facts;
  if (!facts) return undefined;
  const number = (name: string) => Number(facts[name] ?? 0);
  const rate = RATES.includes(facts['rate']) ? (facts['rate'] as FeeView['rate']) : (RATE_OF[String(facts['cardKind'])] ?? 'wallet');
  const amountFen = number('amountFen'),
    bp = number('bp'),
    roundedFen = facts['roundedFen'] === undefined ? Math.floor((amountFen * bp + 5000) / 10_000) : number('roundedFen');
  const plan = { validFrom: String(facts['validFrom'] ?? ''), validTo: String(facts['validTo'] ?? '') };
  return { amountFen, feeFen: number('feeFen'), rate, bp, capFen: number('capFen'), roundedFen, expectedFen: number('expectedFen'), ...plan };
}

/** amount × basis points as yuan with all of its decimals, `¥0.5328`; exact, whatever the size. */
export function exactProduct(amountFen: number, bp: number): string {
  const millionths = BigInt(amountFen) * BigInt(bp);
  const size = millionths < 0n ? -millionths : millionths;
  const rest = String(size % 1_000_000n).padStart(6, '0').replace(/0{1,4}$/, '');
  const whole = String(size / 1_000_000n).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${millionths < 0n ? '−' : ''}¥${whole}.${rest}`;
}

/** 60 basis points as `0.60%`. */
export const percentOf = (bp: number): string => `${Math.trunc(bp / 100)}.${String(bp % 100).padStart(2, '0')}%`;

/** Whether the cap decided, or could have. */
export const capActs = ({ capFen, roundedFen }: FeeView): boolean => capFen > 0 && roundedFen > capFen;

export type Verdict = 'equal' | 'within' | 'more' | 'less';
/** Taken against due: a fen either way is left alone. */
export function verdictOf({ feeFen, expectedFen }: FeeFacts): Verdict {
  const away = feeFen - expectedFen;
  if (away === 0) return 'equal';
  if (Math.abs(away) <= TOLERANCE_FEN) return 'within';
  return away > 0 ? 'more' : 'less';
}
