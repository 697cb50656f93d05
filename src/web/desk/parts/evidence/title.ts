import type { Words } from '../../words-type.js';
import type { Viewer } from './use-viewer.js';

/** `证据 2 / 3`, and the page where there are several. */
export function titleOf({ sheet, sheets }: Viewer, t: Words): string {
  if (!sheet) return t('evidence.none');
  const papers = [...new Set(sheets.map(one => one.paper.id))];
  const title = t('evidence.title', { index: papers.indexOf(sheet.paper.id) + 1, count: papers.length });
  const pages = sheet.paper.pages.length;
  return pages > 1 ? `${title} · ${t('evidence.page', { page: sheet.page?.n ?? 1, pages })}` : title;
}
