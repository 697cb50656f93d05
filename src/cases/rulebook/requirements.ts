import { KINDS, PAPERS, type CaseKind, type Locale, type Paper, type RequirementView } from '../../contract/index.js';
import { PAPER_WORDS } from './paper-words.js';
import { REQUIREMENTS, type OnRecord, type Requirement } from './requirement-table.js';

export { PAPER_WORDS } from './paper-words.js';
export { REQUIREMENTS, REQUIREMENTS_VERSION, type OnRecord, type Requirement } from './requirement-table.js';

/** What is there: files in order of arrival with what they serve as, and what the last finding showed. */
export interface SeenPapers {
  readonly papers: readonly { readonly id: string; readonly paper?: Paper }[];
  readonly hasRow: boolean;
  readonly hasPair: boolean;
  readonly hasRefundRow: boolean;
}

/** Every line of a kind with what serves it; words in the reader's language. */
export function requirementsFor(kind: CaseKind, seen: SeenPapers, locale: Locale): RequirementView[] {
  const lines = served(REQUIREMENTS[kind], seen);
  const met = ({ by, recorded }: Served): boolean => by.length > 0 || recorded;
  return lines.map(one => {
    const { paper, level, group, insteadOf, cost } = one.line;
    return {
      paper, title: PAPER_WORDS[paper][locale], level, ...(group === undefined ? {} : { group }), by: one.by,
      satisfied: met(one) || (group !== undefined && lines.some(other => other.line.group === group && met(other))),
      ...(one.recorded && !one.by.length ? { byRecord: true } : {}),
      insteadOf: insteadOf.map(other => ({ paper: other, title: PAPER_WORDS[other][locale] })), cost: cost[locale],
    };
  });
}

/** Required lines that nothing serves, and the first of every group that nothing serves; optional ones are never missing. */
export function missingOf(requirements: readonly RequirementView[]): Paper[] {
  const open = requirements.filter(one => !one.satisfied && one.level !== 'optional');
  return open.filter((one, at) => one.group === undefined || open.findIndex(other => other.group === one.group) === at).map(one => one.paper);
}

const RETURNS: readonly (string | undefined)[] = ['REFUND', 'VOID'];
const wants = (kind: CaseKind, paper: Paper): boolean => REQUIREMENTS[kind].some(line => line.paper === paper);

/** What a photo serves as that was read as a slip, by its `txnType` where that was read; nothing is guessed of other pictures. */
export function paperOfReading(kind: CaseKind, isSlip: boolean, txnType: string | undefined, already: readonly Paper[]): Paper | undefined {
  if (!isSlip) return undefined;
  if (RETURNS.includes(txnType)) return wants(kind, 'refund_slip') ? 'refund_slip' : 'slip';
  return wants(kind, 'second_slip') && already.includes('slip') && !already.includes('second_slip') ? 'second_slip' : 'slip';
}

interface Served {
  line: Requirement;
  by: string[];
  recorded: boolean;
}

function served(lines: readonly Requirement[], seen: SeenPapers): Served[] {
  const onRecord: Record<OnRecord, boolean> = { row: seen.hasRow, pair: seen.hasPair, refund_row: seen.hasRefundRow };
  const all = lines.map(line => ({ line, by: serving(line, seen.papers), recorded: line.byRecord !== undefined && onRecord[line.byRecord] }));
  const [first, second] = (['slip', 'second_slip'] as const).map(paper => all.find(one => one.line.paper === paper));
  if (first && second) { // one file is never both; whatever serves the first would serve the second too, so one is enough for it
    first.by = first.by.slice(0, 1);
    second.by = second.by.filter(id => !first.by.includes(id));
  }
  return all;
}

const SLIPS: readonly Paper[] = ['slip', 'second_slip'];
/** First and second are an order, not two sorts of paper. */
const alike = (one: Paper, other: Paper): boolean => one === other || (SLIPS.includes(one) && SLIPS.includes(other));

/** Ids of the files that serve a line: those of its name first, then the other slip, then replacements. */
function serving(line: Requirement, papers: SeenPapers['papers']): string[] {
  const ranks: ((paper: Paper) => boolean)[] = [
    paper => paper === line.paper,
    paper => alike(paper, line.paper),
    paper => line.insteadOf.some(other => alike(other, paper)),
  ];
  return [...new Set(ranks.flatMap(fits => papers.filter(one => one.paper && fits(one.paper))))].map(one => one.id);
}

/** @throws Error naming every line that does not hold together */
export function checkRequirements(table: Readonly<Record<string, readonly Requirement[]>> = REQUIREMENTS): void {
  const kinds: readonly string[] = KINDS;
  const faults = [
    ...Object.keys(table).filter(kind => !kinds.includes(kind)).map(kind => `${kind}: no such kind`),
    ...kinds.filter(kind => !table[kind]).map(kind => `${kind}: left out`),
    ...Object.entries(table).flatMap(([kind, lines]) => lines.flatMap(line => faultsOf(line, lines).map(fault => `${kind} ${line.paper}: ${fault}`))),
  ];
  if (faults.length > 0) throw new Error(`the table of requirements does not hold:\n  ${faults.join('\n  ')}`);
}

function faultsOf(line: Requirement, lines: readonly Requirement[]): string[] {
  const { paper, level, group, insteadOf, cost, source } = line;
  const slip = lines.find(other => other.paper === 'slip');
  const tests: [boolean, string][] = [
    [[paper, ...insteadOf].some(one => !PAPERS.includes(one)), 'no such paper'],
    [(level === 'one_of') !== (group !== undefined), 'one_of and a group go together'],
    [group !== undefined && lines.filter(other => other.group === group).length < 2, 'a group of one'],
    [insteadOf.some(other => alike(other, paper)), 'stands in for itself'],
    [new Set(insteadOf).size < insteadOf.length, 'a replacement twice'],
    [lines.filter(other => other.paper === paper).length > 1, 'twice'],
    [paper === 'second_slip' && !slip, 'a second without a first'],
    [paper === 'second_slip' && !!slip?.insteadOf.some(other => !insteadOf.includes(other)), 'does not take all that the first takes'],
    [!cost.zh || !cost.en || !source, 'without words or source'],
  ];
  return tests.flatMap(([fails, fault]) => (fails ? [fault] : []));
}
