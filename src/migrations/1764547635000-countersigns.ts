import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, maybe, onPostgres, table, text } from './columns.js';
import { fixed, forbid, type Rule } from './rules.js';

const ASKED = ['id', 'caseId', 'act', 'subject', 'facts', 'reason', 'fingerprint', 'askedById', 'askedByName', 'askedByRole', 'askedAt'];
const DECIDED = ['granted', 'decidedReason', 'decidedById', 'decidedByName', 'decidedByRole', 'decidedAt'];

// prettier-ignore
const RULES: Rule[] = [
  { name: 'countersign_begins_open', on: 'countersign', when: 'INSERT', says: 'a request begins undecided', refused: () => DECIDED.map(column => `NEW."${column}" IS NOT NULL`).join(' OR ') },
  { name: 'countersign_is_fixed', on: 'countersign', when: 'UPDATE', says: 'what was asked never changes and is decided once',
    refused: engine => `${fixed(ASKED)(engine)} OR OLD."decidedAt" IS NOT NULL OR NEW."decidedAt" IS NULL OR NEW."decidedById" IS NULL OR NEW."granted" IS NULL` },
  { name: 'countersign_needs_two', on: 'countersign', when: 'UPDATE', says: 'who asked does not grant it, and only people of the house decide',
    refused: () => `(NEW."granted" AND NEW."decidedById" = OLD."askedById") OR NOT EXISTS (SELECT 1 FROM "user" u WHERE u."id" = NEW."decidedById" AND u."active" AND u."role" = NEW."decidedByRole")` },
  { name: 'countersign_stays', on: 'countersign', when: 'DELETE', says: 'requests are never deleted', refused: () => '1 = 1' },
];

/** Acts that one person asks for and a second person decides. */
export class Countersigns1764547635000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    await runner.createTable(table('countersign', [
      id(), text('caseId', 36), text('act', 24), text('subject', 80), text('facts'), text('reason', 1000), text('fingerprint', 64), text('askedById', 36), text('askedByName', 60),
      text('askedByRole', 12), at('askedAt'), maybe({ name: 'granted', type: 'boolean' }), maybe(text('decidedReason', 1000)), maybe(text('decidedById', 36)), maybe(text('decidedByName', 60)),
      maybe(text('decidedByRole', 12)), maybe(at('decidedAt')),
    ], [['caseId', 'askedAt'], ['decidedAt', 'askedAt']]));
    await runner.query('CREATE UNIQUE INDEX "countersign_open" ON "countersign" ("caseId", "act", "subject") WHERE "decidedAt" IS NULL');
    for (const rule of RULES) await forbid(runner, rule);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('countersign');
    for (const { name } of onPostgres(runner) ? RULES : []) await runner.query(`DROP FUNCTION "${name}"()`);
  }
}
