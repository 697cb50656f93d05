/** a paper · a line of the acquirer's file · a line of the timeline */
export const EXHIBIT_REFS = ['evidence', 'row', 'entry'] as const;
export type ExhibitRefKind = (typeof EXHIBIT_REFS)[number];
