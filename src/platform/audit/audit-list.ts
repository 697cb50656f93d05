import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { ANCHOR_PLACES, type AnchorPlaceView, type AnchorView, type AuditPageView, type AuditRowView } from '../../contract/index.js';
import { canonicalJson } from '../canonical.js';
import { Database, type Tx } from '../database/database.js';
import { Job } from '../jobs/job.entity.js';
import { AuditAnchor, type Place } from './anchor.entity.js';
import { AuditRow } from './audit.entity.js';
import type { FilterAuditDto, ListAuditDto } from './audit.dto.js';

const LISTED = 100;
const SHEET_PAGE = 1000;

/** The trail and its anchors as people read them; nothing here writes. */
@Injectable()
export class AuditList {
  constructor(private readonly db: Database) {}

  /** Newest first, a page below `before`. */
  async page({ before, limit = LISTED, ...filter }: ListAuditDto): Promise<AuditPageView> {
    const found = await this.db.read(tx => rowsOf(tx, filter, before, limit + 1));
    const rows = found.slice(0, limit).map(viewOf);
    return { readOnly: true, rows, ...(found.length > limit ? { next: rows.at(-1)!.seq } : {}) };
  }

  /** All that fits, newest first, a page at a time. */
  async *all(filter: FilterAuditDto): AsyncGenerator<AuditRowView> {
    let before: number | undefined;
    for (;;) {
      const page = await this.db.read(tx => rowsOf(tx, filter, before, SHEET_PAGE));
      yield* page.map(viewOf);
      if (page.length < SHEET_PAGE) return;
      before = page.at(-1)!.seq;
    }
  }

  /** The last anchors, newest first, with what became of each in every place that was asked for. */
  anchors(limit = LISTED): Promise<AnchorView[]> {
    return this.db.read(async tx => {
      const heads = await tx.find(AuditAnchor, { where: { place: 'file' }, order: { at: 'DESC', anchorId: 'DESC' }, take: limit });
      if (!heads.length) return [];
      const ids = heads.map(head => head.anchorId);
      const put = await tx.findBy(AuditAnchor, { anchorId: In(ids) });
      const jobs = await tx.findBy(Job, { key: In(ids.flatMap(id => [`audit.mail:${id}`, `audit.stamp:${id}`])) });
      return heads.map(({ anchorId: id, day, at, seq, hash }) => ({ id, day: dashed(day), at: at.toISOString(), seq, hash, places: placesOf(id, put, jobs) }));
    });
  }
}

function rowsOf(tx: Tx, { subject, action, actor }: FilterAuditDto, before: number | undefined, take: number): Promise<AuditRow[]> {
  const where = { ...(subject ? { subject } : {}), ...(action ? { action } : {}), ...(actor ? { actorId: actor } : {}), ...(before ? { seq: LessThan(before) } : {}) };
  return tx.find(AuditRow, { where, order: { seq: 'DESC' }, take });
}

const viewOf = ({ at, facts, ...row }: AuditRow): AuditRowView => ({ ...row, at: at.toISOString(), detail: canonicalJson(facts) });
const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;

function placesOf(id: string, put: AuditAnchor[], jobs: Job[]): AnchorPlaceView[] {
  return ANCHOR_PLACES.flatMap(place => {
    const there = put.find(one => one.anchorId === id && one.place === place);
    if (there) return [doneIn(place, there)];
    const job = jobs.find(one => one.key === `audit.${place}:${id}`);
    return job ? [{ place, state: job.state === 'failed' ? ('failed' as const) : ('due' as const), ...(job.lastError ? { error: job.lastError } : {}) }] : [];
  });
}

const NAMED: Record<Place, string> = { file: 'path', mail: 'to', stamp: 'authority' };
function doneIn(place: Place, { at, detail }: AuditAnchor): AnchorPlaceView {
  const { genTime, serial, token } = detail as Record<string, string>;
  return { place, state: 'done', at: at.toISOString(), to: String(detail[NAMED[place]] ?? ''), ...(token ? { genTime, serial, token } : {}) };
}
