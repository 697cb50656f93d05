import { TableCheck, type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly, fen, id, instant, int, maybe, onPostgres, table, text } from './columns.js';
import { fixed, forbid, permit, type Rule } from './rules.js';

const BEGUN = ['id', 'caseId', 'cause', 'reason', 'byId', 'byName', 'byRole', 'beganAt'];
// one that was decided before this hold began has ended another
const GRANTED = `SELECT 1 FROM "countersign" s WHERE s."id" = NEW."endedBy" AND s."caseId" = NEW."caseId" AND s."act" IN ('release_hold', 'rule', 'send_back') AND s."granted" AND s."decidedById" <> s."askedById" AND s."decidedAt" >= OLD."beganAt"`;
const HELD = (row: string) => `EXISTS (SELECT 1 FROM "case" c WHERE c."id" = ${row}."caseId" AND c."heldByLaw")`;

// prettier-ignore
const HOLD_RULES: Rule[] = [
  { name: 'legal_hold_begins_open', on: 'legal_hold', when: 'INSERT', says: 'a hold begins standing', refused: () => `NEW."endedAt" IS NOT NULL OR NEW."endedBy" IS NOT NULL` },
  { name: 'legal_hold_is_fixed', on: 'legal_hold', when: 'UPDATE', says: 'a hold never changes and ends once',
    refused: engine => `${fixed(BEGUN)(engine)} OR OLD."endedAt" IS NOT NULL OR NEW."endedAt" IS NULL` },
  { name: 'legal_hold_needs_two', on: 'legal_hold', when: 'UPDATE', says: 'two people release a hold', refused: () => `NEW."endedBy" IS NULL OR NOT EXISTS (${GRANTED})` },
  { name: 'legal_hold_stays', on: 'legal_hold', when: 'DELETE', says: 'holds are never deleted', refused: () => '1 = 1' },
];
// prettier-ignore
const CASE_RULES: Rule[] = [
  { name: 'case_held_goes_on', on: 'case', when: 'UPDATE', says: 'a case under a legal hold does not end',
    refused: ({ differs }) => `NEW."heldByLaw" AND NEW."status" IN ('closed', 'withdrawn', 'merged') AND ${differs('NEW."status"', 'OLD."status"')}` },
  { name: 'case_hold_is_released', on: 'case', when: 'UPDATE', says: 'the hold still stands',
    refused: () => `OLD."heldByLaw" AND NOT NEW."heldByLaw" AND EXISTS (SELECT 1 FROM "legal_hold" h WHERE h."caseId" = NEW."id" AND h."endedAt" IS NULL)` },
  { name: 'case_held_is_kept', on: 'case', when: 'DELETE', says: 'a case under a legal hold is kept', refused: () => 'OLD."heldByLaw"' },
  { name: 'evidence_held_is_kept', on: 'evidence', when: 'DELETE', says: 'evidence under a legal hold is kept', refused: () => HELD('OLD') },
  { name: 'upload_held_is_kept', on: 'upload', when: 'DELETE', says: 'an upload under a legal hold is kept', refused: () => `OLD."evidenceId" IS NULL AND ${HELD('OLD')}` },
];
const APPEND_ONLY = ['case_exhibit', 'legal_fact', 'legal_opinion', 'legal_ruling', 'legal_referral'];

/** The hold with its walls, numbered exhibits, and what legal makes of a case: facts, opinion, ruling, referrals. */
export class LegalReview1764547690000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    const by = [text('actorId', 36), text('actorName', 60), at('at')];
    const tables = [
      table('legal_hold', [
        id(), text('caseId', 36), text('cause', 12), text('reason', 500), text('byId', 36), text('byName', 60), text('byRole', 12), at('beganAt'), maybe(text('endedBy', 36)), maybe(at('endedAt')),
      ], [['caseId', 'beganAt']]),
      table('case_exhibit', [id('caseId'), { ...int('n'), isPrimary: true }, text('kind', 12), text('ref', 160), at('at')], [['!caseId', 'kind', 'ref']]),
      table('legal_opinion', [id(), text('caseId', 36), int('version'), text('text'), ...by], [['!caseId', 'version']]),
      table('legal_ruling', [id(), text('caseId', 36), text('outcome', 8), maybe(fen('amountFen')), text('text'), text('reasons'), ...by], [['caseId', 'at']]),
      table('legal_referral', [
        id(), text('caseId', 36), text('referral', 36), int('version'), text('to', 12), text('body', 120), text('reference', 80), text('state', 8),
        maybe(text('sentOn', 10)), maybe(text('receivedOn', 10)), maybe(text('nextOn', 10)), text('note', 1000), ...by,
      ], [['!caseId', 'referral', 'version']]),
    ];
    const facts = table('legal_fact', [
      id(), text('caseId', 36), text('fact', 36), int('version'), text('standing', 10), int('place'), text('text', 1000), text('claims'), text('record', 1000), text('exhibits'), text('awaited'),
      text('source', 24), ...by,
    ], [['!caseId', 'fact', 'version']]);
    facts.addCheckConstraint(new TableCheck({ name: 'legal_fact_proven', columnNames: ['standing', 'exhibits'], expression: `"standing" <> 'proven' OR "exhibits" <> '[]'` }));
    for (const one of [...tables, facts]) await runner.createTable(one);
    for (const name of APPEND_ONLY) await appendOnly(runner, name);
    await runner.query('CREATE UNIQUE INDEX "legal_hold_open" ON "legal_hold" ("caseId") WHERE "endedAt" IS NULL');
    await this.hold(runner);
    for (const rule of [...HOLD_RULES, ...CASE_RULES]) await forbid(runner, rule);
  }

  /** What is in legal review already is held from now on. */
  private async hold(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "case" ADD COLUMN "heldByLaw" boolean NOT NULL DEFAULT false`);
    if (onPostgres(runner)) await runner.query(`ALTER TABLE "case" ALTER COLUMN "heldByLaw" DROP DEFAULT`);
    await runner.query(`UPDATE "case" SET "heldByLaw" = true WHERE "status" = 'legal_review'`);
    await runner.query(
      `INSERT INTO "legal_hold" ("id", "caseId", "cause", "reason", "byId", "byName", "byRole", "beganAt") SELECT "id", "id", 'review', '', 'system', 'system', 'system', "updatedAt" FROM "case" WHERE "heldByLaw"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const rule of [...HOLD_RULES, ...CASE_RULES]) await permit(runner, rule);
    await runner.query(`ALTER TABLE "case" DROP COLUMN "heldByLaw"`);
    for (const name of [...APPEND_ONLY, 'legal_hold']) await runner.dropTable(name);
  }
}
