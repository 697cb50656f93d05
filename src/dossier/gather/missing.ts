import type { CaseFile } from '../../cases/case-file/case-file.js';
import type { Case } from '../../cases/case.entity.js';
import type { Missing } from '../content.js';

/** A referral that is over, whatever came of it. */
const OVER = ['ended', 'answered'];

/** What a reader would look for and not find. @param has whether the annex is sealed yet and rows were found */
export function missingOf(found: Pick<Case, 'papers'>, file: Partial<CaseFile>, has: { annex: boolean; rows: boolean }): Missing[] {
  const { review, exhibits } = file;
  const list: Missing[] = (found.papers?.missing ?? []).map(paper => ({ code: 'paper', facts: { paper } }));
  if (!has.rows) list.push({ code: 'rows', facts: {} });
  if (!exhibits?.length) list.push({ code: 'exhibits', facts: {} });
  for (const one of exhibits ?? []) if (!one.originalKept && !one.derivatives.length) list.push({ code: 'unseen', facts: { name: one.name } });
  if (!review) list.push({ code: 'review', facts: {} });
  if (review && !review.facts.length) list.push({ code: 'facts', facts: {} });
  if (review && !review.opinion) list.push({ code: 'opinion', facts: {} });
  if (review && !review.ruling) list.push({ code: 'ruling', facts: {} });
  for (const one of review?.referrals ?? []) if (!OVER.includes(one.state)) list.push({ code: 'referral', facts: { to: one.to, reference: one.reference } });
  if (!has.annex) list.push({ code: 'annex', facts: {} });
  return list;
}
