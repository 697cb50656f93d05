import type { Claim } from './contract/index.js';

interface Truth {
  match: string;
  logNos: string[];
  relatedLogNos?: string[];
  remedy: string | null;
  amountFen: number;
  alsoAccepted?: { remedy?: string[] };
}
export interface Labelled {
  id: string;
  asOf: string;
  claim: Claim;
  truth?: Truth;
}
export interface Result {
  id: string;
  match: string;
  logNos: string[];
  provenKind: string | null;
  remedy: string | null;
  amountFen: number;
}

/** Shares of right answers, links to a wrong row, and money proposed wrongly, over the cases that carry a truth. */
export function scoreOf(cases: readonly Labelled[], results: readonly Result[]): Record<string, number> {
  const judged = cases.flatMap((one, index) => (one.truth ? [{ truth: one.truth, result: results[index]! }] : []));
  const share = (right: (truth: Truth, result: Result) => boolean) => (judged.length ? judged.filter(one => right(one.truth, one.result)).length / judged.length : 1);
  const count = (wrong: (truth: Truth, result: Result) => boolean) => judged.filter(one => wrong(one.truth, one.result)).length;
  return {
    cases: cases.length, judged: judged.length,
    match: share((truth, result) => result.match === truth.match), remedy: share(remedyFits), amount: share((truth, result) => result.amountFen === truth.amountFen),
    wrongLinks: count(linksWrongly), wrongMoney: count((truth, result) => result.amountFen !== 0 && (result.amountFen !== truth.amountFen || !remedyFits(truth, result) || linksWrongly(truth, result))),
  };
}

const remedyFits = (truth: Truth, result: Result): boolean => [truth.remedy, ...(truth.alsoAccepted?.remedy ?? [])].includes(result.remedy);

function linksWrongly(truth: Truth, result: Result): boolean {
  const right = [...truth.logNos, ...(truth.relatedLogNos ?? [])];
  return result.match === 'linked' && (result.logNos.length === 0 || result.logNos.some(logNo => !right.includes(logNo)));
}
