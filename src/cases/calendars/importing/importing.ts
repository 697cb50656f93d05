import { Injectable } from '@nestjs/common';
import iconv from 'iconv-lite';
import type { CalendarImport, Locale } from '../../../contract/index.js';
import type { Tx } from '../../../platform/database/database.js';
import { fill } from '../../../platform/http/problem.js';
import { Calendars } from '../calendars.js';
import { readCsv } from './csv-days.js';
import { FAULT_WORDS } from './fault-words.table.js';
import { readIcs } from './ics.js';
import { mergeDays } from './merge.js';
import type { Fault, Parsed } from './parsed.js';

const MOST_BYTES = 1024 * 1024;
/** as many as a draft may have */
const MOST_READ = 3000;

/** Text in UTF-8 or, where it is none, GBK (read as its superset GB 18030); a byte order mark is dropped. */
function textOf(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return iconv.decode(content, 'gb18030');
  }
}

const refused = (fault: Fault): Parsed => ({ days: [], faults: [{ line: 0, fault }], passedOver: 0 });

function parsedOf(content: Buffer): { format: CalendarImport['format']; parsed: Parsed } {
  if (content.length > MOST_BYTES) return { format: 'csv', parsed: refused('too_long') };
  if (content.includes(0)) return { format: 'csv', parsed: refused('not_text') };
  const text = textOf(content);
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) return { format: 'ics', parsed: readIcs(text) };
  return { format: 'csv', parsed: text.trim() === '' ? refused('nothing') : csvOf(text) };
}

// an open quote ends the reading; where it opened is in the error
function csvOf(text: string): Parsed {
  try {
    return readCsv(text);
  } catch (error) {
    const { lines } = error as { lines?: number };
    return { days: [], faults: [{ line: lines ?? 0, fault: 'columns', value: '"' }], passedOver: 0 };
  }
}

/** Files of days: ICS as holiday feeds give them, or CSV. Nothing is kept. */
@Injectable()
export class CalendarImporting {
  constructor(private readonly calendars: Calendars) {}

  /** What the file would change in the calendar's version in force; for a new calendar everything is added. */
  async look(tx: Tx, calendarId: string, content: Buffer, locale: Locale): Promise<CalendarImport> {
    const { format, parsed: read } = parsedOf(content);
    const parsed = read.days.length > MOST_READ ? refused('too_many') : read;
    const current = (await this.calendars.content(tx, calendarId))?.days ?? [];
    const { faults, ...merged } = mergeDays(current, parsed);
    return { format, ...merged, faults: faults.map(({ line, fault, value = '' }) => ({ line, message: fill(FAULT_WORDS[fault][locale], { value }) })) };
  }
}
