import type { Finding, Wrong } from './chain-check.js';

const SAYS: Record<Wrong, (seq: number, more: Finding) => string> = {
  edited: seq => `Row ${seq} was edited: it is not the row that was written.`,
  missing: (seq, { place }) => `Row ${seq} is missing${place ? `: what stands there was written as row ${place}` : ''}.`,
  inserted: seq => `Row ${seq} was inserted: what follows was not written after it.`,
  reordered: (seq, { place }) => `Rows were reordered from row ${seq} on${place ? `: what stands there was written as row ${place}` : ''}.`,
  unlinked: seq => `Row ${seq} does not follow from the row before it: rows there were deleted, reordered or inserted.`,
  back_dated: seq => `Row ${seq} was back-dated: its time lies before that of earlier rows or of an anchor before it.`,
  tail_cut: (seq, { day }) => `The tail was cut: row ${seq} and what followed is gone, but the anchor of ${day} knows it.`,
  anchor: (seq, { day, from }) => `Row ${seq} does not fit the anchor of ${day}: rows from ${from} on were rewritten with all their hashes, or the whole log was swapped.`,
};

/** What is wrong, in a sentence, and how far back it may reach. */
export function findingWords(bad: Finding): string {
  const vouched = bad.from > 1 ? `Rows 1–${bad.from - 1} are vouched for by an anchor.` : 'No anchor vouches for any row before it.';
  return `${SAYS[bad.wrong](bad.seq, bad)} ${vouched}`;
}
