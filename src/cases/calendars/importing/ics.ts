import { parseDay } from '../../calendar-days.js';
import { dayText } from '../../calendar-days.js';
import { englishOf, nameOf } from './names.js';
import type { Fault, Parsed } from './parsed.js';

/** A line as it was before folding, with the number of its first line. */
interface Line {
  line: number;
  name: string;
  params: string;
  value: string;
}
type Event = Map<string, Line>;

const MOST_DAYS = 60;

/** RFC 5545: a line that begins with a blank goes on with the one before. */
function unfolded(text: string): { line: number; text: string }[] {
  const lines: { line: number; text: string }[] = [];
  text.split(/\r\n|\n|\r/).forEach((part, at) => {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(part)) last.text += part.slice(1);
    else lines.push({ line: at + 1, text: part });
  });
  return lines.filter(one => one.text.trim() !== '');
}

const unescaped = (value: string): string => value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? ' ' : mark)).trim();

function lineOf({ line, text }: { line: number; text: string }): Line | undefined {
  // a colon within quotes belongs to a parameter; a comma parts its values in one way only, or a crafted line would be tried for ever
  const parts = /^([A-Za-z0-9-]+)((?:;[^:;="]+=(?:"[^"]*"|[^:;",]*)(?:,(?:"[^"]*"|[^:;",]*))*)*):(.*)$/s.exec(text);
  return parts ? { line, name: parts[1]!.toUpperCase(), params: parts[2]!.toUpperCase(), value: parts[3]! } : undefined;
}

/** `20261001`, or midnight of it as some feeds write. */
function dayNumber(value: string | undefined): number | undefined {
  const parts = /^(\d{8})(T000000Z?)?$/.exec(value?.trim() ?? '');
  if (!parts) return undefined;
  try {
    return parseDay(parts[1]!);
  } catch {
    return undefined;
  }
}

/** What the words of Chinese holiday feeds say: 休 and 班, or Apple's own mark. */
function kindOf(event: Event): 'closed' | 'works' | undefined {
  const mark = event.get('X-APPLE-SPECIAL-DAY')?.value.toUpperCase() ?? '';
  if (mark.includes('ALTERNATE-WORKDAY')) return 'works';
  if (mark.includes('WORK-HOLIDAY')) return 'closed';
  const words = [event.get('SUMMARY'), event.get('DESCRIPTION'), event.get('CATEGORIES')].map(line => line?.value ?? '');
  for (const said of words) {
    if (/班|make-?up|workday|working day/i.test(said)) return 'works';
    if (/休|假|holiday|day off/i.test(said)) return 'closed';
  }
  return undefined;
}

function take(event: Event, begin: number, parsed: Parsed): void {
  const refuse = (fault: Fault, line = begin, value?: string) => void parsed.faults.push({ line, fault, ...(value && { value: value.slice(0, 40) }) });
  const start = event.get('DTSTART'), end = event.get('DTEND'), summary = event.get('SUMMARY');
  if (event.get('STATUS')?.value.toUpperCase() === 'CANCELLED') return void (parsed.passedOver += 1);
  const kind = kindOf(event);
  if (!kind) return void (parsed.passedOver += 1);
  if (event.has('RRULE') || event.has('RDATE')) return refuse('recurs', (event.get('RRULE') ?? event.get('RDATE'))!.line);
  if (!start) return refuse('no_day');
  const from = dayNumber(start.value);
  if (from === undefined) return refuse('no_such_day', start.line, start.value);
  // the end is the first day that is not in; without one it is one day
  const to = end ? dayNumber(end.value) : from + 1;
  if (to === undefined || to < from) return refuse('no_such_day', end!.line, end!.value);
  if (to - from > MOST_DAYS) return refuse('too_many_days', end!.line);
  const name = nameOf(unescaped(summary?.value ?? ''));
  if (!name) return refuse('no_name', summary?.line);
  const nameEn = englishOf(name);
  for (let day = from; day < Math.max(to, from + 1); day += 1) parsed.days.push({ line: start.line, day: { day: dayText(day), kind, name, ...(nameEn && { nameEn }) } });
}

/** The days of an iCalendar file. A line that is no property of an event is left alone, as other programs add their own. */
export function readIcs(text: string): Parsed {
  const parsed: Parsed = { days: [], faults: [], passedOver: 0 };
  let event: Event | undefined;
  let [begin, inner] = [0, 0];
  for (const raw of unfolded(text)) {
    const found = lineOf(raw);
    const block = found?.value.trim().toUpperCase();
    if (found?.name === 'BEGIN' && block === 'VEVENT') [event, begin, inner] = [new Map<string, Line>(), raw.line, 0];
    else if (!event || !found) continue;
    else if (found.name === 'END' && block === 'VEVENT') {
      take(event, begin, parsed);
      event = undefined;
    } else if (found.name === 'BEGIN') inner += 1; // an alarm within the event has a summary of its own
    else if (found.name === 'END') inner -= 1;
    else if (inner === 0 && !event.has(found.name)) event.set(found.name, found);
  }
  if (event) parsed.faults.push({ line: begin, fault: 'no_end' });
  return parsed;
}
