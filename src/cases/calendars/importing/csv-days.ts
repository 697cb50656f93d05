import { parse } from 'csv-parse/sync';
import type { CalendarDay, OpenHours } from '../../../contract/index.js';
import { parseDay } from '../../calendar-days.js';
import { dayText } from '../../calendar-days.js';
import { englishOf } from './names.js';
import type { Fault, Parsed } from './parsed.js';

export const HEADER = ['day', 'kind', 'open', 'close', 'name'];
const KINDS: Record<string, CalendarDay['kind']> = { closed: 'closed', 休: 'closed', works: 'works', 班: 'works', hours: 'hours', 半天: 'hours' };

const time = (text: string): string | undefined => {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  const found = parts && `${parts[1]!.padStart(2, '0')}:${parts[2]}`;
  return found && (found === '24:00' || (found < '24:00' && parts[2]! < '60')) ? found : undefined;
};

function dayIn(text: string): string | undefined {
  // a spreadsheet writes 2026/10/1
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  try {
    return dayText(parseDay(parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : text));
  } catch {
    return undefined;
  }
}

interface Read {
  day: Omit<CalendarDay, 'source'>;
  hours?: OpenHours;
}

function readLine(fields: readonly string[]): Read | [Fault, string] {
  if (fields.length !== HEADER.length) return ['columns', String(fields.length)];
  const [day = '', kind = '', open = '', close = '', name = ''] = fields.map(field => field.trim());
  const found = dayIn(day), meant = KINDS[kind.toLowerCase()];
  if (!found) return ['no_such_day', day];
  if (!meant) return ['kind', kind];
  if (!name || name.length > 60) return ['no_name', name];
  const nameEn = englishOf(name);
  const said = { day: found, kind: meant, name, ...(nameEn && { nameEn }) };
  if (meant !== 'hours') return open || close ? ['hours', `${open}-${close}`] : { day: said };
  const [from, to] = [time(open), time(close)];
  return from && to && from < to ? { day: said, hours: { open: from, close: to } } : ['hours', `${open}-${close}`];
}

/** Lines `day,kind,open,close,name`; several lines of one day with hours are its intervals. */
export function readCsv(text: string): Parsed {
  const parsed: Parsed = { days: [], faults: [], passedOver: 0 };
  const rows = parse(text, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true }) as unknown as { record: string[]; info: { lines: number } }[];
  const [first, ...rest] = rows, open = new Map<string, Read['day']>();
  if (first?.record.map(field => field.trim().toLowerCase()).join() !== HEADER.join()) parsed.faults.push({ line: 1, fault: 'columns', value: first?.record.join().slice(0, 40) ?? '' });
  for (const { record, info } of parsed.faults.length ? [] : rest) {
    const read = readLine(record);
    if (Array.isArray(read)) parsed.faults.push({ line: info.lines, fault: read[0], value: read[1].slice(0, 40) });
    else put(parsed, open, info.lines, read);
  }
  return parsed;
}

/** @param open days with hours so far */
function put(parsed: Parsed, open: Map<string, Read['day']>, line: number, { day, hours }: Read): void {
  const before = hours && open.get(day.day);
  if (!hours) parsed.days.push({ line, day });
  else if (!before) {
    const begun = { ...day, hours: [hours] };
    open.set(day.day, begun);
    parsed.days.push({ line, day: begun });
  }
  else if (before.hours!.at(-1)!.close <= hours.open) before.hours!.push(hours);
  else parsed.faults.push({ line, fault: 'hours', value: `${hours.open}-${hours.close}` });
}
