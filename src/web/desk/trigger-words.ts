import type { Facts, Words } from './words-type.js';

const CLOCK = /^(clock_70|clock_breached)_(\w+)$/;

/** Why a rung fired; a clock's trigger carries the clock in its name (`clock_70_outcome`). */
export function triggerWords(trigger: string, facts: Facts, t: Words): string {
  const clock = CLOCK.exec(trigger);
  if (FORWARDED.includes(trigger)) return t.code('trigger', trigger, complaintFacts(facts, t));
  return clock ? t.code('trigger', clock[1]!, { ...facts, clock: clock[2] }) : t.code('trigger', trigger, facts);
}

const FORWARDED: readonly string[] = ['regulator', 'official_paper'];
const OF_COMPLAINTS = { source: 'source', section: 'section', party: 'party', outcome: 'compOutcome' } as const;
/** Facts about forwarded complaints in words. */
const complaintFacts = (facts: Facts, t: Words): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, name in OF_COMPLAINTS ? t.code(OF_COMPLAINTS[name as keyof typeof OF_COMPLAINTS], String(fact)) : fact]));

const OF_PAPERS = { field: 'slip', paper: 'paper', kinds: 'cardData', decision: 'decision' } as const;
/** Facts about papers in words; a slip's amount is not the claim's, so they have words of their own. */
function paperFacts(facts: Facts, t: Words): Facts {
  const told = (name: string, fact: Facts[string]) => {
    const group = OF_PAPERS[name as keyof typeof OF_PAPERS];
    return group && typeof fact === 'string'
      ? fact
          .split(', ')
          .map(one => t.code(group, one))
          .join(t('glue.list'))
      : fact;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, told(name, fact)]));
}

/** What the system wrote on the timeline; an escalation names its trigger in the code. */
export function eventWords(code: string, facts: Facts, t: Words): string {
  const escalated = /^escalated_(\w+)$/.exec(code);
  if (escalated) return t('event.escalated', { why: triggerWords(escalated[1]!, facts, t) });
  if (/^(evidence|doubt)_/.test(code)) return t.maybe(`event.${code}`, paperFacts(facts, t)) ?? code;
  if (code.startsWith('complaint_')) return t.maybe(`event.${code}`, complaintFacts(facts, t)) ?? code;
  if (code.startsWith('countersign_')) return t.code('event', code, { ...facts, act: t.code('act', String(facts['act'])) });
  // what the investigation decided is written with the code of its reason
  return t.maybe(`event.${code}`) === undefined ? t.code('reason', code, facts) : t.code('event', code, facts);
}
