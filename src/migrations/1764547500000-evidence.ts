import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly, flag, id, instant, int, key, maybe, onPostgres, table, text, unique } from './columns.js';

/** Pages, readings, corrections, doubts and redactions; papers that came before count as not looked through. */
export class Evidence1764547500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    const page = { ...int('n'), isPrimary: true };
    const tables = [
      table('evidence_page', [id('evidenceId'), page, text('sha256', 64), int('width'), int('height')]),
      table('slip_reading', [id('evidenceId'), int('page'), flag('isSlip'), text('fields'), text('hints'), int('turned'), int('cardData'), at('at')]),
      table('slip_correction', [
        id(), text('evidenceId', 36), text('field', 16), text('value', 120), text('actorId', 36), text('actorName', 60), text('actorRole', 12), at('at'),
      ], [['evidenceId', 'at']]),
      table('slip_doubt', [
        id(), text('caseId', 36), text('evidenceId', 36), text('field', 16), text('slip', 120), maybe(text('claim', 120)), maybe(text('row', 120)), text('weight', 20),
        text('state', 12), maybe(text('note', 500)), maybe(text('actorId', 36)), maybe(text('actorName', 60)), maybe(text('actorRole', 12)), at('at'),
      ], [['caseId'], ['!evidenceId', 'field']]),
      table('redaction', [key('sha256', 64), text('kinds'), int('places'), at('at')]),
      table('upload', [
        id(), unique(text('key', 150)), text('caseId', 36), text('actorId', 36), text('name', 120), int('bytes'), maybe(text('paper', 24)), text('corrections'),
        maybe(text('evidenceId', 36)), at('expiresAt'),
      ], [['expiresAt'], ['actorId']]),
    ];
    for (const one of tables) await runner.createTable(one);
    await appendOnly(runner, 'slip_correction');
    await runner.query(`ALTER TABLE "evidence" ADD COLUMN "state" varchar(12) NOT NULL DEFAULT 'unchecked'`);
    await runner.query(`ALTER TABLE "evidence" ADD COLUMN "paper" varchar(24)`);
    if (onPostgres(runner)) await runner.query(`ALTER TABLE "evidence" ALTER COLUMN "state" DROP DEFAULT`);
    await runner.createIndex('evidence', new TableIndex({ columnNames: ['sha256'] }));
    await runner.query(`ALTER TABLE "case" ADD COLUMN "papers" text`);
    await runner.query(
      `INSERT INTO "evidence_page" ("evidenceId", "n", "sha256", "width", "height") SELECT "id", 1, "previewSha256", "width", "height" FROM "evidence" WHERE "previewSha256" IS NOT NULL`,
    );
    for (const column of ['previewSha256', 'width', 'height']) await runner.query(`ALTER TABLE "evidence" DROP COLUMN "${column}"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['"previewSha256" varchar(64)', '"width" int', '"height" int']) await runner.query(`ALTER TABLE "evidence" ADD COLUMN ${column}`);
    for (const column of ['previewSha256:sha256', 'width:width', 'height:height']) {
      const [to, from] = column.split(':');
      await runner.query(`UPDATE "evidence" SET "${to}" = (SELECT "${from}" FROM "evidence_page" p WHERE p."evidenceId" = "evidence"."id" AND p."n" = 1)`);
    }
    await runner.dropIndex('evidence', new TableIndex({ columnNames: ['sha256'] }));
    for (const column of ['state', 'paper']) await runner.query(`ALTER TABLE "evidence" DROP COLUMN "${column}"`);
    await runner.query(`ALTER TABLE "case" DROP COLUMN "papers"`);
    for (const name of ['upload', 'redaction', 'slip_doubt', 'slip_correction', 'slip_reading', 'evidence_page']) await runner.dropTable(name);
  }
}
