import { DOSSIER_SECTIONS, type DossierSection, type FeePlanRow } from '../../../contract/index.js';
import type { Paper } from '../../../platform/pdf/paper.js';
import { facts, note, sum, title } from '../../../platform/pdf/parts.js';
import { INK, INNER, SHEET } from '../../../platform/pdf/sheet.js';
import type { DossierContent, Missing } from '../../content.js';
import type { Printing } from '../printing.js';
import { headed, longTable } from '../table.js';
import { day, moment, yuan, type Say } from '../words.js';

const LINE = 13.5;

/** What it is, whose, what it lacks; the index is filled in once the pages are known. */
export function cover(paper: Paper, content: DossierContent, say: Say, { evidenceRoot, release }: Printing): void {
  const { case: found, version, builtAt, by, issuer } = content, width = say.locale === 'zh' ? 70 : 88;
  title(paper, say('title'), say('no', { version, at: moment(builtAt) }));
  sum(paper, say('claimed'), yuan(found.claimedFen), { label: say('merchant'), value: found.merchantName });
  facts(paper, [
    { label: say('caseNo'), value: found.caseNo }, { label: say('mid'), value: found.mid }, { label: say('kindClaimed'), value: say.code('kind', found.kind) },
    { label: say('kindProven'), value: found.provenKind ? say.code('kind', found.provenKind) : say('dash') }, { label: say('stage'), value: say.code('status', found.status) },
    { label: say('level'), value: say.code('level', found.level) }, { label: say('received'), value: moment(found.receivedAt) }, { label: say('rules'), value: found.ruleVersion },
    { label: say('version'), value: String(version) }, { label: say('caseVersion'), value: String(found.version) }, { label: say('by'), value: say.who(by) }, { label: say('issuer'), value: issuer },
    ...(found.onHold ? [{ label: say('hold'), value: say('holdOn') }] : []), ...(found.story ? [{ label: say('story'), value: found.story, wide: true as const }] : []),
    { label: say('evidenceRoot'), value: evidenceRoot, wide: true },
    { label: say('released'), value: release ? say('releasedBy', { asked: say.who(release.askedBy), decided: say.who(release.by), at: release.at }) : say('draftWhat'), wide: true },
  ], width);
  note(paper, say('root.what'), { colour: INK.label, size: 9 });
  lacks(paper, content, release !== undefined, say);
}

function lacks(paper: Paper, { missing }: DossierContent, released: boolean, say: Say): void {
  headed(paper, say('missing'));
  // the release seals the annex, so a released paper no longer lacks it
  const left = missing.filter(one => !(released && one.code === 'annex'));
  if (!left.length) note(paper, say('missing.none'));
  for (const one of left) note(paper, `· ${lackWords(one, say)}`, { size: 10 });
}
const lackWords = ({ code, facts: told }: Missing, say: Say): string => say.code('lack', code, told);

/** Keeps the room for the index and says where its lines stand. */
export function indexRoom(paper: Paper, say: Say): { page: number; y: number } {
  paper.room(36 + LINE * DOSSIER_SECTIONS.length);
  headed(paper, say('index'));
  const at = { page: paper.page, y: paper.y };
  paper.y += LINE * DOSSIER_SECTIONS.length;
  return at;
}

export function writeIndex(paper: Paper, at: { page: number; y: number }, sections: readonly { key: DossierSection; pages: number; from: number }[], say: Say): void {
  paper.onPage(at.page, () => sections.forEach(({ key, pages, from }, n) => {
    const y = at.y + n * LINE;
    paper.write(String(n + 1), SHEET.left, y, 20, { colour: INK.label });
    paper.write(say(`section.${key}`), SHEET.left + 22, y, INNER - 150);
    paper.write(say('indexPages', { pages, from }), SHEET.left + INNER - 128, y, 128, { align: 'right', colour: INK.label });
  }));
}

const plan = ({ validFrom, validTo, debitBp, debitCapFen, creditBp, walletBp }: FeePlanRow, say: Say): string[] => [
  day(validFrom), validTo ? day(validTo) : say('open'), `${say('bp', { bp: debitBp })}${debitCapFen ? ` ${say('cap', { capFen: debitCapFen })}` : ''}`, say('bp', { bp: creditBp }), say('bp', { bp: walletBp }),
];

export function parties(paper: Paper, content: DossierContent, say: Say): void {
  const { people, terminal, feePlans } = content, width = say.locale === 'zh' ? 70 : 84;
  note(paper, say('people.what'));
  longTable(paper, [{ label: say('ref.col'), share: 0.12 }, { label: say('name'), share: 0.38 }, { label: say('role.col'), share: 0.22 }, { label: say('phone'), share: 0.28 }],
    people.map(({ ref, name, role, phone }) => [ref, name, say(`role.${role}`), phone ?? say('dash')]));
  headed(paper, say('terminal'));
  if (!terminal) note(paper, say('none'));
  else facts(paper, [
    { label: say('tid'), value: terminal.tid }, { label: say('serial'), value: terminal.serialNo }, { label: say('model'), value: `${terminal.maker} ${terminal.model}` },
    { label: say('store'), value: terminal.storeName }, { label: say('address'), value: terminal.address, wide: true },
  ], width);
  headed(paper, say('contract'));
  if (!feePlans.length) note(paper, say('contract.none'));
  else longTable(paper, [{ label: say('validFrom'), share: 0.16 }, { label: say('validTo'), share: 0.16 }, { label: say('debit'), share: 0.32 }, { label: say('credit'), share: 0.18 }, { label: say('wallet'), share: 0.18 }], feePlans.map(one => plan(one, say)));
  note(paper, say('agreement'));
}
