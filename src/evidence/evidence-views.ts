import { In } from 'typeorm';
import type { EvidenceView, SlipFieldView, SlipReadingView } from '../contract/index.js';
import type { Tx } from '../platform/database/database.js';
import { Evidence, EvidencePage, Redaction, SlipCorrection, SlipReading } from './evidence.entity.js';

/** Everything that stands beside an evidence row; read for many at once. */
export interface Beside {
  pages: EvidencePage[];
  reading?: SlipReading;
  corrections: SlipCorrection[];
  redaction?: Redaction;
}

/** Four queries however many rows. */
export async function besideOf(tx: Tx, rows: readonly Evidence[]): Promise<Map<string, Beside>> {
  if (!rows.length) return new Map();
  const evidenceId = In(rows.map(row => row.id));
  const pages = await tx.find(EvidencePage, { where: { evidenceId }, order: { n: 'ASC' } });
  const readings = await tx.find(SlipReading, { where: { evidenceId } });
  const corrections = await tx.find(SlipCorrection, { where: { evidenceId }, order: { at: 'ASC', id: 'ASC' } });
  const redactions = rows.some(row => row.state === 'redacted') ? await tx.find(Redaction, { where: { sha256: In(rows.map(row => row.sha256)) } }) : [];
  return new Map(rows.map(row => [row.id, {
    pages: pages.filter(page => page.evidenceId === row.id),
    reading: readings.find(one => one.evidenceId === row.id),
    corrections: corrections.filter(one => one.evidenceId === row.id),
    redaction: redactions.find(one => one.sha256 === row.sha256),
  }]));
}

/** Whether people may see it: nothing is shown before it was looked through, nor what is infected. */
export const isShown = (row: Evidence): boolean => row.state === 'ready' || row.state === 'redacted' || row.state === 'unchecked';

export function viewOf(row: Evidence, { pages, reading, corrections, redaction }: Beside): EvidenceView {
  const shown = isShown(row) ? pages : [];
  const [first] = shown;
  return {
    id: row.id, caseId: row.caseId, name: row.name, mime: row.mime, bytes: row.bytes, sha256: row.sha256, receivedAt: row.receivedAt.toISOString(),
    suppliedBy: { id: row.actorId, name: row.actorName, role: row.actorRole }, state: row.state, ...(row.paper ? { paper: row.paper } : {}),
    pages: shown.map(({ n, width, height }) => ({ n, width, height, url: `/api/v1/evidence/${row.id}/pages/${n}` })),
    ...(first ? { width: first.width, height: first.height, previewUrl: `/api/v1/evidence/${row.id}/preview` } : {}),
    ...(row.state === 'ready' || row.state === 'unchecked' ? { originalUrl: `/api/v1/evidence/${row.id}/original` } : {}),
    ...(redaction ? { redaction: { kinds: redaction.kinds, places: redaction.places, at: redaction.at.toISOString() } } : {}),
    ...(reading ? { reading: readingView(reading, corrections) } : {}),
  };
}

function readingView(reading: SlipReading, corrections: readonly SlipCorrection[]): SlipReadingView {
  return {
    page: reading.page, isSlip: reading.isSlip, hints: reading.hints, turned: reading.turned, cardData: reading.cardData,
    fields: reading.fields.map(field => ({ ...field, ...correctionOf(field.field, corrections) })),
  };
}

function correctionOf(field: string, corrections: readonly SlipCorrection[]): Pick<SlipFieldView, 'corrected' | 'correctedBy'> {
  const last = corrections.findLast(one => one.field === field);
  return last ? { corrected: last.value, correctedBy: { id: last.actorId, name: last.actorName } } : {};
}
