import { DOSSIER_SECTIONS, type DossierSection } from '../../contract/index.js';
import { Paper } from '../../platform/pdf/paper.js';
import { heading } from '../../platform/pdf/parts.js';
import type { DossierContent } from '../content.js';
import type { Printing } from './printing.js';
import { approvals, basis } from './sections/basis.js';
import { cover, indexRoom, parties, writeIndex } from './sections/begin.js';
import { clocks } from './sections/clocks.js';
import { access, complaint, money, system, verify } from './sections/end.js';
import { exhibits, proof } from './sections/proof.js';
import { chronology, facts, messages } from './sections/story.js';
import { sayIn, type Say } from './words.js';

type Draw = (paper: Paper, content: DossierContent, say: Say, printing: Printing) => void | Promise<void>;
const DRAWS: Record<DossierSection, Draw> = { cover, parties, chronology, facts, proof, exhibits, messages, basis, approvals, clocks, money, access, system, complaint, verify };

/** Long ones begin on a page of their own; the others go on where the last one ended. */
const BEGIN: readonly DossierSection[] = ['parties', 'chronology', 'facts', 'proof', 'exhibits', 'messages', 'basis', 'approvals', 'clocks', 'money'];
/** Less than this at the foot of a page is too little to begin a section. */
const ROOM = 150;

/** The paper in the content's language; equal content, roots and release give equal bytes. @returns its bytes and how many pages each section takes */
export async function printDossier(content: DossierContent, printing: Printing): Promise<{ pdf: Buffer; sections: { key: DossierSection; pages: number }[] }> {
  const say = sayIn(content.locale), { caseNo } = content.case;
  const paper = await Paper.open({
    locale: content.locale, title: say('title'), number: say('number', { caseNo, version: content.version }), issuer: content.issuer, subject: say('subject'), issuedAt: new Date(printing.release?.at ?? content.builtAt),
    keywords: `evidence-root ${printing.evidenceRoot}`, ...(printing.release ? {} : { banner: say('draft') }), foot: say('foot', { root: printing.evidenceRoot }), pageWords: (page, of) => say('pages', { page, of }),
  });
  const sections: { key: DossierSection; pages: number; from: number }[] = [];
  let index = { page: 1, y: 0 };
  for (const [n, key] of DOSSIER_SECTIONS.entries()) {
    if (BEGIN.includes(key)) paper.nextPage();
    else if (n > 0) paper.room(ROOM);
    const from = paper.page;
    if (n > 0) heading(paper, `${n + 1}  ${say(`section.${key}`)}`);
    await DRAWS[key](paper, content, say, printing);
    if (key === 'cover') index = indexRoom(paper, say);
    sections.push({ key, from, pages: paper.page - from + 1 });
    await printing.onSection?.(key, paper.page - from + 1);
  }
  writeIndex(paper, index, sections, say);
  return { pdf: await paper.end(), sections: sections.map(({ key, pages }) => ({ key, pages })) };
}
