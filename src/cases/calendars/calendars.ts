import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { CalendarContent, ClockCalendar, ClockKind } from '../../contract/index.js';
import { Problem } from '../../platform/http/problem.js';
import type { Tx } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import type { Calendar } from '../calendar.js';
import { chinaCalendar } from '../calendar.js';
import { CalendarVersion } from './calendar.entity.js';
import './calendars.problems.js';
import { calendarOf, OFFICE, SHIPPED } from './content.js';

export interface VersionedCalendar {
  /** e.g. `office@3` */
  id: string;
  name: string;
  version: number;
  calendar: Calendar;
}

/** Which version of each calendar is in force, and which calendar serves which clock. */
export interface InForce {
  assignment: number;
  serves: readonly ClockCalendar[];
  /** by calendar; one that was never put in force is absent, but for the office */
  versions: ReadonlyMap<string, number>;
}

/** One statement, since every new clock asks: the versions that were ever in force, and the newest table of who serves what. */
const IN_FORCE = `SELECT "id", "calendarId" AS "name", "version", '' AS "serves" FROM "calendar_version" WHERE "enforcedAt" IS NOT NULL`
  + ` UNION ALL SELECT '' AS "id", '' AS "name", a."version", a."serves" FROM "calendar_assignment" a WHERE a."version" = (SELECT MAX(b."version") FROM "calendar_assignment" b WHERE b."enforcedAt" IS NOT NULL)`;

interface Row {
  id: string;
  name: string;
  version: number | string;
  serves: string;
}

const SHIPPED_OFFICE: VersionedCalendar = { id: `${OFFICE}@0`, name: SHIPPED.name, version: 0, calendar: chinaCalendar };

export const calendarFor = ({ serves }: Pick<InForce, 'serves'>, clock: ClockKind): string => serves.find(one => one.clock === clock)?.calendar ?? OFFICE;

/** The working calendars by version. A version never changes, so what was read once is known for good. */
@Injectable()
export class Calendars {
  private readonly known = new Map([[SHIPPED_OFFICE.id, SHIPPED_OFFICE]]);
  /** which row each of them was read from: with the demo's data its versions go, and their numbers come again */
  private readonly rows = new Map<string, string>();

  /** The version in force of the calendar that serves this clock. */
  async inForce(tx: Tx, clock: ClockKind): Promise<VersionedCalendar> {
    const all = await this.all(tx);
    return this.newest(tx, all, calendarFor(all, clock));
  }

  /** The same for several clocks, with one statement for what is in force. */
  async serving(tx: Tx, clocks: readonly ClockKind[]): Promise<Map<ClockKind, VersionedCalendar>> {
    const all = await this.all(tx);
    const found = new Map<ClockKind, VersionedCalendar>();
    for (const clock of clocks) found.set(clock, await this.newest(tx, all, calendarFor(all, clock)));
    return found;
  }

  /** Any version that was ever in force. @throws Problem request.not_found */
  async byId(tx: Tx, id: string): Promise<VersionedCalendar> {
    const known = this.known.get(id);
    if (known) return known;
    const [calendarId = '', version] = id.split('@');
    const row = /^\d{1,9}$/.test(version ?? '') ? await tx.findOneBy(CalendarVersion, { calendarId, version: Number(version), enforcedAt: Not(IsNull()) }) : null;
    if (!row) throw new Problem('request.not_found');
    const found = { id, name: row.name, version: row.version, calendar: calendarOf(row) };
    this.known.set(id, found);
    this.rows.set(id, row.id);
    return found;
  }

  async all(tx: Tx): Promise<InForce> {
    const rows = await sql<Row>(tx, IN_FORCE);
    const table = rows.find(row => row.name === '');
    const versions = new Map<string, number>();
    for (const { id, name, version } of rows.filter(row => row !== table)) {
      versions.set(name, Math.max(versions.get(name) ?? 0, Number(version)));
      this.forgetOther(`${name}@${Number(version)}`, id);
    }
    return { assignment: Number(table?.version ?? 0), serves: table ? (JSON.parse(table.serves) as ClockCalendar[]) : [], versions };
  }

  /** What the version in force says; null for a calendar that never had one. */
  async content(tx: Tx, calendarId: string): Promise<CalendarContent | null> {
    const version = (await this.all(tx)).versions.get(calendarId);
    if (version === undefined) return calendarId === OFFICE ? SHIPPED : null;
    return tx.findOneByOrFail(CalendarVersion, { calendarId, version });
  }

  private forgetOther(id: string, row: string): void {
    if (!this.rows.has(id) || this.rows.get(id) === row) return;
    this.known.delete(id);
    this.rows.delete(id);
  }

  private newest(tx: Tx, all: InForce, calendarId: string): Promise<VersionedCalendar> {
    return this.byId(tx, `${calendarId}@${all.versions.get(calendarId) ?? 0}`);
  }
}
