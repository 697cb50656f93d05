import type { Paper } from '../../../platform/pdf/paper.js';
import { facts, lines, note, type Column } from '../../../platform/pdf/parts.js';
import type { DossierContent } from '../../content.js';
import { verifySteps } from '../../pack/verify-text.js';
import type { Printing } from '../printing.js';
import { headed, longTable } from '../table.js';
import { moment, yuan, type Say } from '../words.js';
import { actWords } from './proof.js';

const labelWidth = (say: Say): number => (say.locale === 'zh' ? 74 : 96);

export function money(paper: Paper, { money: table }: DossierContent, say: Say): void {
  const { claimedFen, proposedFen, returnedBeforeFen, returnedFen, writtenOffFen, outstandingFen, sales } = table;
  const sums = [['claimed', claimedFen], ['proposed', proposedFen], ['before', returnedBeforeFen], ['returned', returnedFen], ['writtenOff', writtenOffFen], ['outstanding', outstandingFen]] as const;
  longTable(paper, [{ label: say('section.money'), share: 0.7 }, { label: say('amount'), share: 0.3, align: 'right' }], sums.map(([key, fen]) => [say(`money.${key}`), yuan(fen)]));
  headed(paper, say('double'));
  if (!sales.length) note(paper, say('double.none'));
  const columns: Column[] = [{ label: say('wayBack'), share: 0.25 }, { label: say('time'), share: 0.25 }, { label: say('proofRow'), share: 0.25 }, { label: say('amount'), share: 0.25, align: 'right' }];
  for (const { logNo, exhibit, originalFen, ways, backFen, holds } of sales) {
    note(paper, say(holds ? 'double.holds' : 'double.broken', { logNo, exhibit, originalFen, backFen }));
    if (ways.length) longTable(paper, columns, ways.map(one => [say(`way.${one.way}`), moment(one.at), one.logNo, yuan(one.amountFen)]));
  }
}

export function access(paper: Paper, { access: lines, accessLeft }: DossierContent, say: Say): void {
  note(paper, say('access.what'));
  if (accessLeft) note(paper, say('access.left', { count: accessLeft }));
  if (!lines.length) return note(paper, say('access.none'));
  longTable(paper, [{ label: say('time'), share: 0.24 }, { label: say('who'), share: 0.28 }, { label: say('act'), share: 0.24 }, { label: say('sha256'), share: 0.24 }],
    lines.map(one => [moment(one.at), say.who(one.who), actWords(one.act, say), one.sha256 ? `${one.sha256.slice(0, 12)}…` : say('dash')]));
}

export function system(paper: Paper, { system: told }: DossierContent, say: Say): void {
  const { chain, broken, checked, anchors } = told, wide = true as const;
  facts(paper, [
    { label: say('software'), value: told.software, wide }, { label: say('runtime'), value: told.runtime, wide }, { label: say('engine'), value: told.engine, wide },
    { label: say('clockSource'), value: say('clockSource.what'), wide },
    { label: say('chain'), value: say('chain.what', { rows: chain.rows, ofCase: chain.ofCase, seq: chain.head.seq, hash: chain.head.hash }), wide },
    { label: '', value: chain.bad === undefined ? say('chain.good') : say('chain.bad', { seq: chain.bad }), wide },
    { label: say('anchors'), value: anchors ? say('anchors.some', { count: anchors }) : say('anchors.none'), wide },
    { label: say('sealed'), value: broken.length ? say('sealed.bad', { checked, list: broken.join(', ') }) : say('sealed.good', { checked }), wide },
    { label: say('backup'), value: say('backup.what'), wide }, { label: say('network'), value: say('network.none'), wide },
  ], labelWidth(say));
}

export function complaint(paper: Paper, { complaint: found, absent }: DossierContent, say: Say): void {
  if (absent.includes('complaint')) return note(paper, say('absent', { part: say('part.complaint') }));
  if (!found) return note(paper, say('complaint.none'));
  facts(paper, [
    { label: say('complaint.source'), value: say.code('source', found.source) }, { label: say('complaint.no'), value: found.reference }, { label: say('received'), value: moment(found.receivedAt) },
    { label: say('complaint.due'), value: moment(found.dueAt) },
    ...(found.version ? [{ label: say('complaint.form'), value: `${say('complaint.version', { version: found.version.n })}${say(found.version.checked ? 'complaint.checked' : 'complaint.unchecked')}` }] : []),
    { label: say('complaint.sent'), value: found.sentAt ? moment(found.sentAt) : say('complaint.sent.no') },
  ], labelWidth(say));
  if (!found.form.length) note(paper, say('complaint.noForm'));
  for (const { heading: head, text } of found.form) {
    headed(paper, head);
    lines(paper, text || say('dash'));
  }
}

/** In both languages: whoever checks it need not read the one it was printed in. */
export function verify(paper: Paper, content: DossierContent, say: Say, { evidenceRoot, items }: Printing): void {
  for (const locale of say.locale === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const)) {
    headed(paper, locale === 'zh' ? '核验步骤' : 'How to verify');
    for (const step of verifySteps(locale, content.case.caseNo, content.version, evidenceRoot)) note(paper, step, { size: 9 });
  }
  headed(paper, say('verify.list'));
  longTable(paper, [{ label: say('file'), share: 0.29 }, { label: say('sha256'), share: 0.71 }], items.map(one => [one.path, one.sha256]));
}
