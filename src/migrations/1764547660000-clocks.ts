import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, id, instant, int, maybe, onPostgres, table, text, double } from './columns.js';

/** What was done to each clock, the calendar it counts in, extensions, and how pressing a case is. */
export class Clocks1764547660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    await runner.createTable(table('clock_event', [
      id(), text('clockId', 36), int('seq'), at('at'), text('what', 12), text('cause', 60), text('policy', 40), text('calendar', 40), double('targetMinutes'), double('consumedMinutes'),
      maybe(at('dueAt')), maybe(at('given')),
    ], [['!clockId', 'seq']]));
    await appendOnly(runner, 'clock_event');
    await runner.query(`ALTER TABLE "case" ADD COLUMN "priority" varchar(8) NOT NULL DEFAULT 'normal'`);
    await runner.query(`ALTER TABLE "case_clock" ADD COLUMN "calendar" varchar(40) NOT NULL DEFAULT 'office@0'`);
    const moment = onPostgres(runner) ? 'timestamptz' : 'varchar(24)';
    for (const column of ['extendedAt', 'lastAt']) await runner.query(`ALTER TABLE "case_clock" ADD COLUMN "${column}" ${moment}`);
    await retype(runner, 'double precision');
    if (!onPostgres(runner)) return;
    await runner.query(`ALTER TABLE "case" ALTER COLUMN "priority" DROP DEFAULT`);
    await runner.query(`ALTER TABLE "case_clock" ALTER COLUMN "calendar" DROP DEFAULT`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await retype(runner, 'int');
    for (const column of ['lastAt', 'extendedAt', 'calendar']) await runner.query(`ALTER TABLE "case_clock" DROP COLUMN "${column}"`);
    await runner.query(`ALTER TABLE "case" DROP COLUMN "priority"`);
    await runner.dropTable('clock_event');
  }
}


/** A date that was given is a target with fractions of a minute. */
async function retype(runner: QueryRunner, type: string): Promise<void> {
  if (onPostgres(runner)) {
    await runner.query(`ALTER TABLE "case_clock" ALTER COLUMN "targetMinutes" TYPE ${type}`);
    return;
  }
  // SQLite changes no column's type
  await runner.query(`ALTER TABLE "case_clock" ADD COLUMN "target" ${type} NOT NULL DEFAULT 0`);
  await runner.query(`UPDATE "case_clock" SET "target" = ${type === 'int' ? 'CAST("targetMinutes" AS int)' : '"targetMinutes"'}`);
  await runner.query(`ALTER TABLE "case_clock" DROP COLUMN "targetMinutes"`);
  await runner.query(`ALTER TABLE "case_clock" RENAME COLUMN "target" TO "targetMinutes"`);
}
