import type { EvidenceView, LegalView } from '../../contract/index.js';

export interface Exhibit {
  number: string;
  source: string;
  evidence?: EvidenceView;
}

/** Everything a fact rests on and everything on file, numbered E1, E2, … in the order first named. */
export function exhibitsOf(legal: LegalView | undefined, evidence: readonly EvidenceView[]): Exhibit[] {
  const named = legal ? [...legal.facts.proven, ...legal.facts.disputed, ...legal.facts.claimed].flatMap(fact => fact.exhibits) : [];
  const files = new Map(
    evidence.flatMap(
      one =>
        [
          [one.id, one],
          [one.name, one],
        ] as const,
    ),
  );
  const sources = [...new Set([...named.map(source => files.get(source)?.id ?? source), ...evidence.map(one => one.id)])];
  return sources.map((source, index) => ({ number: `E${index + 1}`, source: files.get(source)?.name ?? source, evidence: files.get(source) }));
}

export const numberOf = (exhibits: readonly Exhibit[], source: string) =>
  exhibits.find(one => one.source === source || one.evidence?.id === source)?.number ?? source;
