import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, id, instant, int, key, maybe, onPostgres, table, text } from './columns.js';
import { fixed, forbid, type Rule } from './rules.js';

const AUTHORED = ['id', 'version', 'basedOn', 'note', 'authorId', 'authorName', 'authorRole', 'createdAt'];
const ONCE = ['enforcedAt', 'enforcedById', 'enforcedByName', 'enforcedByRole', 'withdrawnAt'];
const onceSet: Rule['refused'] = ({ differs }) => ONCE.map(column => `(OLD."${column}" IS NOT NULL AND ${differs(`NEW."${column}"`, `OLD."${column}"`)})`).join(' OR ');
const active = `EXISTS (SELECT 1 FROM "user" u WHERE u."id" = NEW."enforcedById" AND u."active" AND u."role" IN ('supervisor', 'admin'))`;

/** A table of versions that two people make; `line` limits which versions overtake each other. */
const rulesFor = (on: string, name: string, words: readonly string[], line: string): Rule[] => [
  { name: `${name}_is_fixed`, on, when: 'UPDATE', says: `what a ${name} says never changes`, refused: engine => `${fixed([...AUTHORED, ...words])(engine)} OR ${onceSet(engine)}` },
  { name: `${name}_begins_as_draft`, on, when: 'INSERT', says: `a ${name} begins as a draft`, refused: () => ONCE.map(column => `NEW."${column}" IS NOT NULL`).join(' OR ') },
  { name: `${name}_needs_two`, on, when: 'UPDATE', says: `a ${name} is put in force by another supervisor or admin than its author`,
    refused: () => `NEW."enforcedAt" IS NOT NULL AND OLD."enforcedAt" IS NULL AND (NEW."enforcedById" IS NULL OR NEW."enforcedById" = OLD."authorId" OR OLD."withdrawnAt" IS NOT NULL OR NOT ${active}`
      + ` OR EXISTS (SELECT 1 FROM "${on}" n WHERE n."enforcedAt" IS NOT NULL AND n."version" > OLD."basedOn"${line}))` },
  { name: `${name}_stays`, on, when: 'DELETE', says: `a ${name} is never deleted`, refused: () => '1 = 1' },
];
const RULES: Rule[] = [
  ...rulesFor('calendar_version', 'calendar_version', ['calendarId', 'name', 'zone', 'week', 'days'], ` AND n."calendarId" = OLD."calendarId"`),
  ...rulesFor('calendar_assignment', 'calendar_assignment', ['serves'], ''),
];

/** Working calendars as versions that two people make, and which of them serves which clock. */
export class Calendars1764547650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    const signed = [
      id(), int('basedOn'), text('note', 500), text('authorId', 36), text('authorName', 60), text('authorRole', 12), at('createdAt'),
      maybe(text('enforcedById', 36)), maybe(text('enforcedByName', 60)), maybe(text('enforcedByRole', 12)), maybe(at('enforcedAt')), maybe(at('withdrawnAt')),
    ];
    await runner.createTable(table('calendar', [key('id', 24), at('createdAt')]));
    await runner.createTable(table('calendar_version', [
      ...signed, text('calendarId', 24), int('version'), text('name', 60), text('zone', 40), text('week'), text('days'),
    ], [['!calendarId', 'version']]));
    await runner.createTable(table('calendar_assignment', [...signed, int('version', { isUnique: true }), text('serves')]));
    await appendOnly(runner, 'calendar');
    for (const rule of RULES) await forbid(runner, rule);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['calendar_assignment', 'calendar_version', 'calendar']) await runner.dropTable(name);
    for (const { name } of onPostgres(runner) ? RULES : []) await runner.query(`DROP FUNCTION "${name}"()`);
  }
}
