import type { Paper } from '../../../platform/pdf/paper.js';
import { facts, lines, note, type Column, type Fact } from '../../../platform/pdf/parts.js';
import type { DossierContent, Order, Round, Together } from '../../content.js';
import type { Printing } from '../printing.js';
import { headed, longTable } from '../table.js';
import { moment, type Say } from '../words.js';

const labelWidth = (say: Say): number => (say.locale === 'zh' ? 70 : 90);

export function basis(paper: Paper, { rounds, orders, absent }: DossierContent, say: Say): void {
  if (!rounds.length) note(paper, say('basis.none'));
  rounds.forEach((one, n) => round(paper, one, n + 1, say));
  headed(paper, say('orders'));
  if (absent.includes('orders')) note(paper, say('absent', { part: say('part.orders') }));
  if (!orders.length) note(paper, say('none'));
  for (const one of orders) order(paper, one, say);
}

function round(paper: Paper, one: Round, n: number, say: Say): void {
  headed(paper, say('round', { n, at: one.at }));
  const lead = one.lead === undefined ? '' : `, ${say('lead', { lead: one.lead })}`;
  const conclusion = [one.provenKind && say.code('kind', one.provenKind), one.remedy && say.code('remedy', one.remedy), one.amountFen ? say('money.value', { valueFen: one.amountFen }) : ''].filter(Boolean).join(' · ');
  facts(paper, [
    { label: say('asOf'), value: moment(one.asOf) }, { label: say('rules'), value: one.ruleVersion },
    { label: say('match.col'), value: `${say.code('match', one.match)}${lead}${one.logNos.length ? ` (${one.logNos.join(', ')})` : ''}`, wide: true }, { label: say('conclusion'), value: conclusion || say('dash'), wide: true },
  ], labelWidth(say));
  for (const { logNo, score, points } of one.candidates) {
    const each = points.map(point => say('points', { feature: say.code('feature', point.feature), points: point.points, of: point.of, how: say.code('how', point.how) }));
    note(paper, say('said', { party: say('candidate', { logNo, score }), says: each.join(say.locale === 'zh' ? '，' : ', ') }), { size: 9 });
  }
  const columns: Column[] = [{ label: say('reasons'), share: 0.8 }, { label: say('rule'), share: 0.2 }];
  if (one.reasons.length) longTable(paper, columns, one.reasons.map(reason => [say.code('reason', reason.code, reason.facts), reason.rule]));
  if (one.closed.length) longTable(paper, [{ label: say('closed'), share: 0.25 }, { label: say('reasons'), share: 0.55 }, { label: say('rule'), share: 0.2 }],
    one.closed.map(reason => [say.code('remedy', reason.remedy), say.code('reason', reason.code, reason.facts), reason.rule]));
}

function order(paper: Paper, one: Order, say: Say): void {
  paper.room(110);
  const maybe = (label: string, value: string | undefined): Fact[] => (value ? [{ label, value }] : []);
  facts(paper, [
    { label: say('orders'), value: say('order', { refundNo: one.refundNo, remedy: one.remedy, amountFen: one.amountFen }), wide: true },
    { label: say('state.col'), value: say.code('orderState', one.state) }, { label: say('policy'), value: one.automatic ? say('automatic', { policy: one.policyVersion }) : say('policy.version', { policy: one.policyVersion }) },
    ...maybe(say('acquirerRef'), one.acquirerRef), ...maybe(say('proofRow'), one.proofLogNo), ...maybe(say('sentAt'), one.sentAt && moment(one.sentAt)),
    { label: say('fingerprint'), value: one.fingerprint, wide: true },
  ], labelWidth(say));
  if (one.guards.length) note(paper, say('said', { party: say('guards'), says: one.guards.map(({ guard, passed }) => `${guard} ${say.code('guardName', guard)} ${say(passed ? 'guard.passed' : 'guard.failed')}`).join(say.locale === 'zh' ? '；' : '; ') }), { size: 9 });
  const part = (seq: number): string => say(seq === 0 ? 'maker' : 'checker');
  if (one.approvals.length) longTable(paper, [{ label: say('signedBy'), share: 0.2 }, { label: say('who'), share: 0.5 }, { label: say('time'), share: 0.3 }], one.approvals.map(({ seq, by, at }) => [part(seq), say.who(by), moment(at)]));
}

export function approvals(paper: Paper, { together, review, absent, orders }: DossierContent, say: Say, { release }: Printing): void {
  headed(paper, say('released'));
  note(paper, release ? say('releasedBy', { asked: say.who(release.askedBy), decided: say.who(release.by), at: release.at }) : say('released.draft'));
  if (release) note(paper, say('said', { party: say('reason'), says: release.reason }));
  headed(paper, say('signatures'));
  const signed = orders.flatMap(one => one.approvals.map(({ seq, by, at }) => [`${one.refundNo} ${say(seq === 0 ? 'maker' : 'checker')}`, say.who(by), moment(at)]));
  if (signed.length) longTable(paper, [{ label: say('signedBy'), share: 0.38 }, { label: say('who'), share: 0.34 }, { label: say('time'), share: 0.28 }], signed);
  else note(paper, say('none'));
  headed(paper, say('together'));
  if (!together.length) note(paper, say('none'));
  for (const one of together) act(paper, one, say);
  if (absent.includes('review')) return note(paper, say('absent', { part: say('part.review') }));
  if (review) reviewed(paper, review, say);
}

function act(paper: Paper, { act: what, facts: told, reason, askedBy, askedAt, decision, fingerprint }: Together, say: Say): void {
  paper.room(90);
  const details = `${say.code('told', what, told)}${told['because'] === undefined ? '' : say('told.why', told)}`;
  facts(paper, [
    { label: say('act'), value: `${say.code('act', what)}${details ? ` (${details})` : ''}`, wide: true }, ...(reason ? [{ label: say('reason'), value: reason, wide: true as const }] : []),
    { label: say('asked'), value: `${say.who(askedBy)} ${moment(askedAt)}`, wide: true },
    { label: say('decided'), value: decision ? `${say(decision.granted ? 'granted' : 'refused')} ${say.who(decision.by)} ${moment(decision.at)} ${decision.reason ?? ''}`.trim() : say('undecided'), wide: true },
    { label: say('fingerprint'), value: fingerprint, wide: true },
  ], labelWidth(say));
}

function reviewed(paper: Paper, { opinion, ruling, referrals, holds }: NonNullable<DossierContent['review']>, say: Say): void {
  headed(paper, say('opinion'));
  lines(paper, opinion ? `${opinion.text}\n— ${say.who(opinion.by)} ${moment(opinion.at)}` : say('none'));
  headed(paper, say('ruling'));
  if (!ruling) note(paper, say('none'));
  else facts(paper, [
    { label: say('ruling.outcome'), value: say.code('rulingOutcome', ruling.outcome, { amountFen: ruling.amountFen ?? 0 }), wide: true }, { label: say('ruling'), value: ruling.text, wide: true },
    { label: say('ruling.reasons'), value: ruling.reasons, wide: true }, { label: say('ruling.by'), value: `${ruling.by.map(say.who).join(say.locale === 'zh' ? '、' : ', ')} ${moment(ruling.at)}`, wide: true },
  ], labelWidth(say));
  headed(paper, say('referrals'));
  const sent: Column[] = [{ label: say('time'), share: 0.2 }, { label: say('to'), share: 0.14 }, { label: say('reference'), share: 0.16 }, { label: say('text'), share: 0.3 }, { label: say('reply'), share: 0.2 }];
  if (referrals.length) longTable(paper, sent, referrals.map(one => [moment(one.at), say.code('referralTo', one.to), one.reference, one.body, [say.code('referral', one.state), one.sentOn && say('referral.on', { sentOn: one.sentOn }), one.receivedOn && say('referral.back', { receivedOn: one.receivedOn }), one.note].filter(Boolean).join(say.locale === 'zh' ? '，' : ', ')]));
  else note(paper, say('none'));
  headed(paper, say('holds'));
  const held: Column[] = [{ label: say('from'), share: 0.2 }, { label: say('until'), share: 0.2 }, { label: say('reason'), share: 0.36 }, { label: say('who'), share: 0.24 }];
  if (holds.length) longTable(paper, held, holds.map(one => [moment(one.from), one.to ? moment(one.to) : say('still'), one.reason || say('hold.review'), one.by.map(say.who).join(', ')]));
  else note(paper, say('none'));
}
