import type { CsvLine } from './csv-lines.js';
import { day, whole } from './checks.js';
import { AT, FILE_KINDS, type FileKind } from './kinds.table.js';

/** Why a file is refused as a whole. */
export type FileFault = 'header' | 'unreadable' | 'trailer' | 'trailer_missing' | 'name_date' | 'no_date';

/** What the first pass over a file says, before anything is written. */
export interface Survey {
  kind?: FileKind;
  settleDate?: string;
  fault?: FileFault;
  /** data lines as sent and the net of their OK rows; lines that will be rejected count too (reading 12) */
  actualRows: number;
  actualNetFen: number;
  trailerRows?: number;
  trailerNetFen?: number;
}

const TRAILER = '#TOTAL';
const STATUS = AT['status']!;
const NET = AT['net_fen']!;

const kindByHeader = (fields: string[]): FileKind | undefined => {
  const header = fields.map(field => field.trim().toLowerCase()).join();
  return FILE_KINDS.find(kind => kind.columns.map(column => column.name).join() === header);
};

/** The date in `payouts-20261005.csv`, if there is one. */
export const dateInName = (name: string): string | undefined => {
  const found = /(?:^|\D)(20\d{6})(?!\d)/.exec(name)?.[1];
  return found && !day(found) ? found : undefined;
};

/** The kind by name, for a file whose header says nothing. */
export const kindByName = (name: string): FileKind | undefined => FILE_KINDS.find(kind => name.toLowerCase().startsWith(kind.named));

/** First pass: kind by the header, count and sum of the lines, trailer. */
export async function surveyOf(lines: AsyncIterable<CsvLine>, name: string): Promise<Survey> {
  const survey: Survey = { actualRows: 0, actualNetFen: 0 };
  const trailers: string[][] = [];
  try {
    for await (const { fields } of lines) {
      if (!survey.kind) survey.kind = kindByHeader(fields);
      else if (survey.kind.hasTrailer && fields[0] === TRAILER) trailers.push(fields);
      // a line after the trailer belongs to nothing
      else if (trailers.length) survey.fault = 'trailer';
      else count(survey, fields);
      if (!survey.kind) survey.fault = 'header';
      if (survey.fault || trailers.length > 1) return { ...survey, fault: survey.fault ?? 'trailer' };
    }
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('CSV_')) throw error;
    return { ...survey, fault: 'unreadable' };
  }
  return judged(survey, trailers[0], dateInName(name));
}

/** What a line adds to the trailer's sum, bad as it may be otherwise. */
export const netAsSent = (fields: readonly string[]): number => (fields[STATUS] === 'OK' && !whole(fields[NET] ?? '') ? Number(fields[NET]) : 0);

function count(survey: Survey, fields: string[]): void {
  survey.actualRows++;
  if (survey.kind!.isDated && !survey.kind!.hasTrailer) survey.settleDate ??= fields[0];
  if (survey.kind!.hasTrailer) survey.actualNetFen += netAsSent(fields);
}

function judged(survey: Survey, trailer: string[] | undefined, named: string | undefined): Survey {
  const { kind } = survey;
  if (!kind) return { ...survey, fault: 'header' };
  if (!kind.isDated) return survey;
  const read = kind.hasTrailer ? trailed(survey, trailer) : { ...survey, settleDate: named ?? survey.settleDate };
  if (read.fault) return read;
  if (day(read.settleDate ?? '')) return { ...read, settleDate: undefined, fault: 'no_date' };
  return named && named !== read.settleDate ? { ...read, fault: 'name_date' } : read;
}

function trailed(survey: Survey, trailer: string[] | undefined): Survey {
  if (!trailer) return { ...survey, fault: 'trailer_missing' };
  const [, settleDate = '', rows = '', net = ''] = trailer;
  if (trailer.length !== 4 || day(settleDate) || whole(rows) || whole(net)) return { ...survey, fault: 'trailer' };
  const read = { ...survey, settleDate, trailerRows: Number(rows), trailerNetFen: Number(net) };
  const agrees = read.trailerRows === read.actualRows && read.trailerNetFen === read.actualNetFen;
  return agrees ? read : { ...read, fault: 'trailer' };
}
