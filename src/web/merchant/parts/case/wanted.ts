import type { EvidenceView, PapersView, RequirementView } from '../../../../contract/index.js';

/** A paper that is still wanted, and what else would do. */
export interface Wanted {
  line: RequirementView;
  instead: string[];
}

/** What is missing, each with everything that can stand in for it: named replacements, then the rest of its group. */
export function wantedOf({ requirements, missing }: PapersView): Wanted[] {
  return missing.flatMap(paper => {
    const line = requirements.find(each => each.paper === paper);
    if (!line) return [];
    const group = line.group === undefined ? [] : requirements.filter(each => each.group === line.group && each !== line);
    const others = [...line.insteadOf.map(each => each.title), ...group.flatMap(each => [each.title, ...each.insteadOf.map(one => one.title)])];
    return [{ line, instead: [...new Set(others)].filter(title => title !== line.title) }];
  });
}

/** Lines that the records answer. */
export const onRecord = ({ requirements }: PapersView): RequirementView[] => requirements.filter(each => each.byRecord);

/** What may be added without being wanted. */
export const welcome = ({ requirements }: PapersView): string[] =>
  requirements.filter(each => each.level === 'optional' && !each.satisfied).map(each => each.title);

/** What a file serves as: the line it was named for, else the one it stands in for. */
export function servesAs(file: EvidenceView, requirements: readonly RequirementView[]): string | undefined {
  const lines = requirements.filter(each => each.by.includes(file.id));
  return (lines.find(each => each.paper === file.paper) ?? lines[0])?.title;
}
