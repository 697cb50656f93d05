import type { ClosedOption, OptionsView, ProposalView, RemedyKind } from '../../contract/index.js';

/** What stays closed beside a remedy: as the server judges now, then what the rulebook closed that nobody may propose anyway. */
export function closedBeside(options: OptionsView | undefined, proposal: Pick<ProposalView, 'closed'> | undefined, shown: RemedyKind | undefined): ClosedOption[] {
  const now = (options?.options ?? []).flatMap(({ remedy, closed }) => (closed ? [{ remedy, ...closed }] : []));
  const judged = new Set<string>(options?.options.map(option => option.remedy) ?? []);
  const then = (proposal?.closed ?? []).filter(one => !judged.has(one.remedy));
  return [...now, ...then].filter(one => one.remedy !== shown);
}
