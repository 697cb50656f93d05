import type { Paper } from '../../../platform/pdf/paper.js';
import { facts, note, type Fact } from '../../../platform/pdf/parts.js';
import { INK, INNER } from '../../../platform/pdf/sheet.js';
import type { DossierContent, Exhibit, FileProof, RowProof } from '../../content.js';
import type { Printing } from '../printing.js';
import { headed, longTable } from '../table.js';
import { day, moment, yuan, type Say } from '../words.js';

const labelWidth = (say: Say): number => (say.locale === 'zh' ? 70 : 90);

export function proof(paper: Paper, content: DossierContent, say: Say): void {
  if (!content.proof.length) return note(paper, say('none'));
  for (const one of content.proof) rowProof(paper, one, say);
}

function rowProof(paper: Paper, { exhibit, logNo, part, raw, file, row }: RowProof, say: Say): void {
  paper.room(150);
  headed(paper, say('proof.row', { exhibit, logNo, part: say(`row.${part}`) }));
  const told: Fact[] = [
    { label: say('at'), value: moment(row.txnTime) }, { label: say('type'), value: say.code('txn', row.txnType) }, { label: say('amount'), value: yuan(row.amtFen) },
    { label: say('status.col'), value: say.code('txnStatus', row.status) }, { label: say('fee'), value: yuan(row.feeFen) }, { label: say('net'), value: yuan(row.netFen) },
    ...([['rrn', row.rrn], ['card', row.panMasked], ['voucher', row.voucherNo], ['batch', row.batchNo], ['auth', row.authCode], ['tid', row.tid], ['op', row.opNo], ['resp', row.resp]] as const)
      .map(([label, value]) => ({ label: say(label), value: value || say('dash') })),
    { label: say('settle'), value: day(row.settleDate) }, { label: say('orig'), value: row.origRrn ? `${row.origRrn} ${day(row.origDate)}` : say('dash') },
  ];
  facts(paper, [...told, ...fileFacts(file, say)], labelWidth(say));
  note(paper, say('said', { party: say('raw'), says: raw ?? say('raw.none') }), { size: 9, colour: INK.text });
}

const fileFacts = (file: FileProof | null, say: Say): Fact[] => !file ? [] : [
  { label: say('file'), value: file.name }, { label: say('line'), value: String(file.line) }, { label: say('arrived'), value: moment(file.at) },
  { label: say('seal'), value: say(file.sealed ? 'seal.good' : 'seal.bad') }, { label: say('sha256'), value: file.sha256, wide: true },
  { label: say('totals'), value: totals(file, say), wide: true },
];

function totals({ trailerRows, trailerNetFen, actualRows, actualNetFen, rejected, conflicts }: FileProof, say: Say): string {
  const facts = { actualRows, actualNetFen, trailerRows: trailerRows ?? 0, trailerNetFen: trailerNetFen ?? 0, rejected, conflicts };
  if (trailerRows === null) return say('totals.none', facts);
  return say(trailerRows === actualRows && trailerNetFen === actualNetFen && rejected + conflicts === 0 ? 'totals.tied' : 'totals.apart', facts);
}

export async function exhibits(paper: Paper, content: DossierContent, say: Say, printing: Printing): Promise<void> {
  if (content.absent.includes('exhibits')) note(paper, say('absent', { part: say('part.exhibits') }));
  if (!content.exhibits.length) return note(paper, say('none'));
  for (const one of content.exhibits) await exhibit(paper, one, say, printing);
}

/** Room for the facts of an exhibit, and the tallest a page of it is printed. */
const FACTS = 170, PICTURE = 400;

async function exhibit(paper: Paper, one: Exhibit, say: Say, printing: Printing): Promise<void> {
  // what it is and its first page stay together
  const pictured = one.derivatives.some(({ sha256 }) => printing.items.some(item => item.sha256 === sha256));
  paper.room(pictured ? FACTS + PICTURE : FACTS);
  headed(paper, `${one.number}  ${one.name}`);
  facts(paper, [
    { label: say('supplied'), value: say.who(one.by) }, { label: say('arrived'), value: moment(one.receivedAt) },
    { label: say('format'), value: `${one.mime}, ${say('bytes', { bytes: one.bytes })}`, wide: true }, { label: say('sha256'), value: one.sha256, wide: true },
    { label: say('seal'), value: say(one.originalKept ? 'original.kept' : 'original.gone'), wide: true },
    ...(one.redaction ? [{ label: say('status.col'), value: say('covered', { places: one.redaction.places, kinds: one.redaction.kinds.join(', '), at: one.redaction.at }), wide: true as const }] : []),
  ], labelWidth(say));
  custody(paper, one, say);
  if (!one.derivatives.length) note(paper, say('noPicture'));
  for (const { page, sha256 } of one.derivatives) {
    if (!printing.items.some(item => item.sha256 === sha256)) continue; // lost or damaged: the cover says so
    const { bytes, width, height } = await printing.pictureOf(sha256);
    paper.picture(bytes, { width: width * 0.75, height: height * 0.75 }, { width: INNER, height: PICTURE });
    note(paper, say('picture', { page, sha256 }), { size: 8, colour: INK.label });
  }
}

function custody(paper: Paper, { custody: lines }: Exhibit, say: Say): void {
  if (!lines.length) return note(paper, say('said', { party: say('custody'), says: say('custody.none') }), { size: 9 });
  longTable(paper, [{ label: say('custody'), share: 0.26 }, { label: say('who'), share: 0.34 }, { label: say('act'), share: 0.4 }], lines.map(({ at, who, act }) => [moment(at), say.who(who), actWords(act, say)]));
}

/** `evidence.page.2` reads as a look at page 2; what has no words keeps its name. */
export function actWords(act: string, say: Say): string {
  const page = /^evidence\.page\.(\d+)$/.exec(act)?.[1];
  return page ? say('did.evidence.page', { n: page }) : say.code('did', act);
}
