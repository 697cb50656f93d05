import type { Paper, PapersView, RequirementView, SlipDoubtView } from '../../contract/index.js';

export interface PaperGroup {
  key: string;
  kind: RequirementView['level'];
  /** of a group any one is enough: whether one is there */
  met: boolean;
  lines: RequirementView[];
}

/** What is required, then each "any one of these", then what may be added. */
export function groupsOf(requirements: readonly RequirementView[]): PaperGroup[] {
  const numbers = [...new Set(requirements.filter(one => one.level === 'one_of').map(one => one.group))];
  const groups = [
    { key: 'required', kind: 'required' as const, lines: requirements.filter(one => one.level === 'required') },
    ...numbers.map(number => ({
      key: `one_of-${number}`,
      kind: 'one_of' as const,
      lines: requirements.filter(one => one.level === 'one_of' && one.group === number),
    })),
    { key: 'optional', kind: 'optional' as const, lines: requirements.filter(one => one.level === 'optional') },
  ];
  return groups
    .filter(group => group.lines.length)
    .map(group => ({ ...group, met: group.kind === 'one_of' ? group.lines.some(isMet) : group.lines.every(isMet) }));
}
const isMet = (line: RequirementView) => line.by.length > 0 || line.byRecord === true;

export type Standing = 'here' | 'record' | 'other' | 'missing' | 'open';
/** `here`: a paper serves it · `record`: our own row does · `other`: another of its group does · `missing`: wanted · `open`: would help, or one of several that would do */
export function standingOf(line: RequirementView): Standing {
  if (line.by.length) return 'here';
  if (line.byRecord) return 'record';
  if (line.satisfied) return 'other';
  return line.level === 'required' ? 'missing' : 'open';
}

/** What would do as well as a missing paper: the others of its group, then what stands in for it. */
export function insteadOf(requirements: readonly RequirementView[], paper: Paper): Paper[] {
  const line = requirements.find(one => one.paper === paper);
  if (!line) return [];
  const others = line.group === undefined ? [] : requirements.filter(one => one !== line && one.group === line.group).map(one => one.paper);
  return [...new Set([...others, ...line.insteadOf.map(one => one.paper)])].filter(one => one !== paper);
}

export const openDoubts = (papers: PapersView | undefined): SlipDoubtView[] => papers?.doubts?.filter(one => one.state === 'open') ?? [];

/** Open ones first, those that change the outcome before the rest. */
export function orderedDoubts(doubts: readonly SlipDoubtView[]): SlipDoubtView[] {
  const rank = ({ state, weight }: SlipDoubtView) => (state === 'open' ? 0 : 2) + (weight === 'possible_alteration' ? 0 : 1);
  return [...doubts].sort((a, b) => rank(a) - rank(b));
}
