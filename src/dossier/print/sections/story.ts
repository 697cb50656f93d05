import type { Paper } from '../../../platform/pdf/paper.js';
import { note, type Column } from '../../../platform/pdf/parts.js';
import type { ChronologyLine, DossierContent, FactLine, Message } from '../../content.js';
import { headed, longTable } from '../table.js';
import { day, moment, type Say } from '../words.js';

/** `3 d 4 h`, or hours and minutes below two days. */
export function span(minutes: number, say: Say): string {
  const hours = Math.floor(minutes / 60);
  return hours >= 48 ? say('span.days', { days: Math.floor(hours / 24), hours: hours % 24 }) : say('span.hours', { hours, minutes: minutes % 60 });
}

export function chronology(paper: Paper, { chronology: lines }: DossierContent, say: Say): void {
  note(paper, say('zone'));
  if (!lines.length) return note(paper, say('nothingYet'));
  const columns: Column[] = [{ label: say('time'), share: 0.21 }, { label: say('who'), share: 0.25 }, { label: say('what'), share: 0.44 }, { label: say('exhibit'), share: 0.1 }];
  longTable(paper, columns, lines.flatMap(line => [
    ...(line.gapMinutes ? [['', '', `— ${say('gap', { span: span(line.gapMinutes, say) })} —`, '']] : []),
    [moment(line.at), say.who(line.who), whatOf(line, say), line.exhibits.join(' ')],
  ]));
}

function whatOf({ what, facts, text }: ChronologyLine, say: Say): string {
  const [group, ...rest] = what.split('.'), moved = group === 'step' && facts['to'] ? say('moved', { to: say.code('status', String(facts['to'])) }) : '';
  const fired = /^event\.escalated_(.+)$/.exec(what)?.[1];
  const act = fired ? say('event.escalated', { why: say.trigger(fired, facts) }) : say.code(group!, rest.join('.'), withTrigger(facts, say));
  return text ? say('said', { party: `${act}${moved}`, says: text }) : `${act}${moved}`;
}

/** A rung's line names its trigger by its code. */
const withTrigger = (facts: ChronologyLine['facts'], say: Say): ChronologyLine['facts'] =>
  facts['trigger'] === undefined ? facts : { ...facts, why: say.trigger(String(facts['trigger']), facts) };

const STANDINGS = ['proven', 'disputed', 'claimed'] as const;

export function facts(paper: Paper, content: DossierContent, say: Say): void {
  const { facts: lines, factsBy } = content;
  note(paper, say(`factsBy.${factsBy}`));
  const columns: Column[] = [{ label: say('fact'), share: 0.28 }, { label: say('claims'), share: 0.31 }, { label: say('record'), share: 0.29 }, { label: say('exhibit'), share: 0.12 }];
  for (const standing of STANDINGS) {
    const some = lines.filter(line => line.standing === standing);
    headed(paper, `${say(`standing.${standing}`)} ${some.length}`);
    if (some.length) longTable(paper, columns, some.map(line => factRow(line, say)));
    else note(paper, say('none'));
  }
  numbered(paper, content, say);
}

/** Every exhibit by its number: what it is, and where it stands. */
function numbered(paper: Paper, { exhibits, proof, listed = [] }: DossierContent, say: Say): void {
  const rows: [number: string, kind: string, what: string][] = [
    ...exhibits.map(({ number, name }): [string, string, string] => [number, say('listed.evidence'), name]),
    ...proof.map(({ exhibit, logNo, file }): [string, string, string] => [exhibit, say('listed.row'), file ? say('listed.line', { logNo, file: file.name, line: file.line }) : logNo]),
    ...listed.map((one): [string, string, string] => one.kind === 'entry'
      ? [one.number, say('listed.entry'), `${moment(one.line.at)} ${say.who(one.line.who)} ${whatOf(one.line, say)}`]
      : [one.number, say('listed.awaited'), one.name]),
  ];
  headed(paper, say('listed'));
  note(paper, say('listed.what'));
  if (!rows.length) return note(paper, say('none'));
  const columns: Column[] = [{ label: say('exhibit'), share: 0.1 }, { label: say('listed.kind'), share: 0.22 }, { label: say('what'), share: 0.68 }];
  longTable(paper, columns, rows.sort(([left], [right]) => Number(left.slice(1)) - Number(right.slice(1))));
}

const valueOf = (field: string | undefined, text: string, say: Say): string => {
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return moment(text);
  if (field === 'settleDate') return day(text);
  if (field && /Fen$/.test(field) && /^-?\d+$/.test(text)) return say('money.value', { valueFen: Number(text) });
  return ['txn', 'txnStatus', 'kind'].map(group => say.code(group, text)).find(words => words !== text) ?? text;
};
const factRow = ({ text, field, claims, record, exhibits }: FactLine, say: Say): string[] => [
  text ?? say.code('field', field!), claims.map(({ party, says }) => say('said', { party: say.code('party', party), says: valueOf(field, says, say) })).join(say.locale === 'zh' ? '；' : '; ') || say('dash'),
  record === undefined ? say('dash') : valueOf(field, record, say), exhibits.join(' ') || say('dash'),
];

export function messages(paper: Paper, { messages: all, absent }: DossierContent, say: Say): void {
  if (absent.includes('notices')) note(paper, say('absent', { part: say('part.notices') }));
  const columns: Column[] = [{ label: say('time'), share: 0.2 }, { label: say('who'), share: 0.24 }, { label: say('text'), share: 0.4 }, { label: say('sent'), share: 0.16 }];
  note(paper, say('calls'));
  if (all.length) longTable(paper, columns, alike(all).map(some => messageRow(some, say)));
  else note(paper, say('none'));
}

/** One notice over several channels is one row. */
function alike(all: readonly Message[]): [Message, ...Message[]][] {
  const rows = new Map<string, [Message, ...Message[]]>();
  for (const [n, one] of all.entries()) {
    const key = one.way === 'notice' ? JSON.stringify([one.at, one.to?.ref, one.subject]) : String(n), same = rows.get(key);
    if (same) same.push(one);
    else rows.set(key, [one]);
  }
  return [...rows.values()];
}

function messageRow(some: readonly [Message, ...Message[]], say: Say): string[] {
  const [{ at, way, by, to, subject }] = some, comma = say.locale === 'zh' ? '、' : ', ';
  const person = to ? say('toWhom', { who: say.who(to) }) : by ? say.who(by) : '';
  const channels = some.map(one => say.code('notice', one.channel ?? ''));
  const how = way === 'notice' ? say('way.notice', { channel: channels.join(comma) }) : say(`way.${way}`);
  // a short channel tells less than a long one: every wording is printed once
  const texts = [...new Set(some.map(one => one.text))].join(' / ');
  const sent = some.map(({ state, sentAt }) => (state ? `${say.code('state', state)}${sentAt ? ` ${moment(sentAt)}` : ''}` : say('dash')));
  const delivery = new Set(sent).size === 1 ? sent[0]! : sent.map((one, n) => say('said', { party: channels[n]!, says: one })).join(say.locale === 'zh' ? '；' : '; ');
  return [moment(at), `${how} ${person}`, subject ? `${subject} — ${texts}` : texts, delivery];
}
