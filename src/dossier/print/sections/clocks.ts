import { WORKING_DAY_MINUTES } from '../../../cases/calendar.js';
import type { Paper } from '../../../platform/pdf/paper.js';
import { note, type Column } from '../../../platform/pdf/parts.js';
import type { DossierContent, Term } from '../../content.js';
import { headed, longTable } from '../table.js';
import { moment, type Key, type Say } from '../words.js';

export function clocks(paper: Paper, { clocks: terms, escalations }: DossierContent, say: Say): void {
  const columns: Column[] = [
    { label: say('clock.col'), share: 0.13 }, { label: say('policy.col'), share: 0.2 }, { label: say('target'), share: 0.13 }, { label: say('started'), share: 0.17 },
    { label: say('due'), share: 0.17 }, { label: say('state.col'), share: 0.2 },
  ];
  if (terms.length) longTable(paper, columns, terms.map(one => termRow(one, say)));
  else note(paper, say('none'));
  for (const one of terms) derivation(paper, one, say);
  headed(paper, say('rungs'));
  const rungs: Column[] = [{ label: say('time'), share: 0.2 }, { label: say('level'), share: 0.13 }, { label: say('reason'), share: 0.27 }, { label: say('ackDue'), share: 0.18 }, { label: say('ack'), share: 0.22 }];
  if (!escalations.length) return note(paper, say('none'));
  longTable(paper, rungs, escalations.map(one => [
    moment(one.at), say.code('level', one.to), say.trigger(one.trigger, one.facts), moment(one.ackDueAt),
    one.ackAt ? `${moment(one.ackAt)}${one.ackAt > one.ackDueAt ? say('late') : ''} ${one.ackBy ? say.who(one.ackBy) : ''}` : say('ack.none'),
  ]));
}

/** `outcome_simple@1`: its name and edition */
function policyWords(policy: string, say: Say): string {
  const [name = '', edition = ''] = policy.split('@');
  return say('policy.edition', { name: say.code('policyName', name), edition });
}
const DAY: Record<string, { minutes: number; one: Key; words: Key }> = {
  working: { minutes: WORKING_DAY_MINUTES, one: 'basis.workingDay', words: 'basis.workingDays' }, calendar: { minutes: 24 * 60, one: 'basis.calendarDay', words: 'basis.calendarDays' },
};

/** In whole days where it comes out even. */
function targetWords(basis: string, minutes: number, say: Say): string {
  const day = DAY[basis];
  return day && minutes > 0 && minutes % day.minutes === 0 ? say(minutes === day.minutes ? day.one : day.words, { days: minutes / day.minutes }) : say.code('basis', basis, { minutes });
}

const termRow = ({ kind, cycle, policy, basis, targetMinutes, startedAt, dueAt, metAt, state }: Term, say: Say): string[] => [
  `${say.code('clock', kind)}${cycle > 1 ? ` ${cycle}` : ''}`, policyWords(policy, say), targetWords(basis, targetMinutes, say), moment(startedAt), dueAt ? moment(dueAt) : say('dash'),
  `${say.code('clockState', state)}${metAt ? ` ${moment(metAt)}` : ''}`,
];

function derivation(paper: Paper, { kind, stretches }: Term, say: Say): void {
  if (!stretches.length) return;
  headed(paper, say('derivation', { clock: kind }));
  const columns: Column[] = [{ label: say('from'), share: 0.27 }, { label: say('until'), share: 0.27 }, { label: say('what'), share: 0.28 }, { label: say('minutes'), share: 0.18, align: 'right' }];
  longTable(paper, columns, stretches.map(one => [moment(one.from), moment(one.to), `${say(`stretch.${one.kind}`)}${one.label ? ` ${say.code('step', one.label)}` : ''}`, String(one.minutes)]));
}
