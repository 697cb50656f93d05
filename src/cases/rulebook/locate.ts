import type { Candidate, Claim, Located, TransactionRow } from '../../contract/index.js';
import { dayOf, daysBetween } from './days.js';
import { findExact, type ExactHit } from './exact.js';
import { isSale } from './families.js';
import { partnerOf } from './pairs.js';
import { rescale, scoreOf } from './score.js';
import { statedBy, type Stated } from './stated.js';
import { RULES, type Rulebook } from './version.js';
import { viewOf } from './view-at.js';

interface Search {
  readonly said: Stated;
  readonly rows: readonly TransactionRow[];
  /** whether two rows of a double charge are one candidate (reading 2) */
  readonly pairs: boolean;
  readonly rules: Rulebook;
}

const partner = (row: TransactionRow, { rows, pairs, rules }: Search): TransactionRow | undefined =>
  pairs ? partnerOf(row, rows, rules) : undefined;

const paired = (candidate: Candidate, search: Search): Candidate => {
  const other = partner(candidate.row, search);
  return other ? { ...candidate, pairLogNo: other.logNo } : candidate;
};

const linkedTo = (row: TransactionRow, search: Search): string[] => {
  const other = partner(row, search);
  return search.rows.filter(each => each === row || each === other).map(each => each.logNo);
};

function fromExact({ key, sale, child, contradictions }: ExactHit, search: Search): Located {
  const agrees = contradictions.length === 0;
  return {
    match: agrees ? 'linked' : 'review',
    exactKey: key,
    logNos: agrees ? linkedTo(sale, search) : [],
    candidates: [paired(scoreOf(sale, search.said, search.rules), search)],
    contradictions,
    ...(child && { childLogNo: child.logNo }),
  };
}

/** Whether exactly one row would link but for its card (reading 15). */
function allButTheCard(candidates: readonly Candidate[], rules: Rulebook): boolean {
  const fits = candidates.filter(
    ({ points }) =>
      points.some(({ feature, how }) => feature === 'last4' && how === 'differs') &&
      rescale(points.filter(({ feature }) => feature !== 'last4')) >= rules.linkAt,
  );
  return fits.length === 1;
}

function fromScores(search: Search): Located {
  const { said, rows, rules } = search;
  const inWindow = (row: TransactionRow): boolean =>
    said.day !== undefined && Math.abs(daysBetween(said.day, dayOf(row.txnTime))) <= rules.windowDays;
  // the rows come in order of time, and sorting keeps it among equals
  const ranked = rows
    .filter(row => isSale(row) && inWindow(row))
    .map(row => scoreOf(row, said, rules))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best || best.score < rules.reviewAt) {
    const near = ranked.filter(({ score }) => score > 0).slice(0, rules.nearMisses);
    return { match: 'none', logNos: [], candidates: near, contradictions: [], ...(allButTheCard(ranked, rules) && { allButTheCard: true }) };
  }
  const other = partner(best.row, search);
  const next = ranked.find(({ row }) => row !== best.row && row !== other)?.score ?? 0;
  // thirds of a point must not decide
  const lead = Math.round((best.score - next) * 1e6) / 1e6;
  const links = best.score >= rules.linkAt && lead >= rules.leadAtLeast;
  const shown = ranked
    .filter(({ row, score }) => score >= rules.reviewAt || row === other || best.score - score < rules.leadAtLeast)
    .map(each => paired(each, search));
  return { match: links ? 'linked' : 'review', logNos: links ? linkedTo(best.row, search) : [], candidates: shown, lead, contradictions: [] };
}

/**
 * Finds the transaction a claim is about, within its own mid and in the view at `asOf` (section 2, readings 1 to 29).
 * `rows`: the mid's rows that `windowOf` names, or all of them, in any order. Throws RangeError on an unreadable time.
 */
export function locate(claim: Claim, rows: readonly TransactionRow[], asOf: string, rules: Rulebook = RULES): Located {
  if (claim.kind === 'settlement_missing') return { match: 'not_applicable', logNos: [], candidates: [], contradictions: [] };
  const search: Search = { said: statedBy(claim), rows: viewOf(claim.mid, rows, asOf), pairs: rules.pair.kinds.includes(claim.kind), rules };
  const disputesAmount = claim.kind === 'amount_over' || claim.kind === 'amount_under';
  const hit = findExact(search.said, search.rows, disputesAmount, rules);
  return hit ? fromExact(hit, search) : fromScores(search);
}
