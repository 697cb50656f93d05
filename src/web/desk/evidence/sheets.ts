import type { EvidenceView, PageView, SlipReadingView } from '../../../contract/index.js';

/** One thing to look at: a page of a paper, or a paper that has none to show. */
export interface Sheet {
  paper: EvidenceView;
  page?: PageView;
}

/** Every page of every paper, in the order of arrival. */
export const sheetsOf = (list: readonly EvidenceView[]): Sheet[] =>
  list.flatMap(paper => (paper.pages.length ? paper.pages.map(page => ({ paper, page })) : [{ paper }]));

/** The sheet asked for; another page of the same paper, or the first, where there is none such. */
export function sheetAt(sheets: readonly Sheet[], paperId: string | undefined, page: number): Sheet | undefined {
  const ofPaper = sheets.filter(sheet => sheet.paper.id === paperId);
  return ofPaper.find(sheet => sheet.page?.n === page) ?? ofPaper[0] ?? sheets[0];
}

/** The sheet `by` steps on, around the ends. */
export function beside(sheets: readonly Sheet[], at: Sheet, by: number): Sheet {
  const index = sheets.findIndex(sheet => sheet.paper.id === at.paper.id && sheet.page?.n === at.page?.n);
  return sheets[(index + by + sheets.length) % sheets.length] ?? at;
}

// the answer may say which page was read; of a single page there is no doubt
type Placed = SlipReadingView & { page?: number };
export function isReadPage({ paper, page }: Sheet): boolean {
  const reading: Placed | undefined = paper.reading;
  if (!reading || !page) return false;
  return reading.page === undefined ? paper.pages.length === 1 : reading.page === page.n;
}

/** A page that was covered keeps its address, so the address names how often. */
export const pictureOf = ({ paper, page }: Sheet): string | undefined =>
  page && (paper.redaction ? `${page.url}?covered=${paper.redaction.places}` : page.url);

export const isWaiting = (list: readonly EvidenceView[] | undefined): boolean => Boolean(list?.some(paper => paper.state === 'checking'));
