import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { id, instant, maybe, onPostgres, table, text } from './columns.js';
import { fixed, forbid, permit, type Rule } from './rules.js';

const LIVE = `'proposed', 'approved', 'sending', 'sent', 'unknown'`;
/** States that nobody reaches without all signatures. */
const SIGNED = `'approved', 'sending', 'sent', 'unknown', 'confirmed', 'not_confirmed', 'refused'`;
/** What signatures cover, and the number towards the acquirer. */
export const FIXED = ['id', 'caseId', 'round', 'remedy', 'amountFen', 'mid', 'targetLogNo', 'fingerprint', 'needs', 'refundNo'];
const NUMBERS = ['fence', 'sends', 'asked'];

const TO_ACQUIRER = `"remedy" IN ('refund', 'partial_refund', 'retry_refund', 'manual_refund')`;
/** Orders from before: what the acquirer had counts as sent once, what it took as done; one row is the proof of the first it proved. */
const EARLIER = [
  `UPDATE "remedy_order" SET "sends" = 1, "fence" = 1 WHERE ${TO_ACQUIRER} AND "state" IN ('sending', 'sent', 'unknown', 'not_confirmed', 'confirmed')`,
  `UPDATE "remedy_order" SET "doneAt" = "approvedAt" WHERE ${TO_ACQUIRER} AND ("state" = 'sent' OR "acquirerRef" IS NOT NULL)`,
  `UPDATE "remedy_order" SET "proofLogNo" = NULL WHERE "proofLogNo" IS NOT NULL AND EXISTS (SELECT 1 FROM "remedy_order" n WHERE n."proofLogNo" = "remedy_order"."proofLogNo" AND n."id" < "remedy_order"."id")`,
];

const signatures = `(SELECT COUNT(DISTINCT a."actorId") FROM "approval" a WHERE a."orderId" = NEW."id" AND a."fingerprint" = NEW."fingerprint")`;
const order = (what: string) => `(SELECT ${what} FROM "remedy_order" o WHERE o."id" = NEW."orderId")`;

// prettier-ignore
export const RULES: Rule[] = [
  { name: 'order_is_fixed', on: 'remedy_order', when: 'UPDATE', says: 'what was signed never changes',
    refused: fixed(FIXED) },
  { name: 'order_begins_proposed', on: 'remedy_order', when: 'INSERT', says: 'an order begins as a proposal', refused: () => `NEW."state" <> 'proposed'` },
  { name: 'order_is_signed', on: 'remedy_order', when: 'UPDATE', says: 'an order needs the signatures of as many people as it names roles',
    refused: ({ count }) => `NEW."state" IN (${SIGNED}) AND OLD."state" = 'proposed' AND ${signatures} < ${count('NEW."needs"')}` },
  { name: 'order_never_reopens', on: 'remedy_order', when: 'UPDATE', says: 'an order that ended stays ended',
    refused: () => `OLD."state" IN ('void', 'confirmed', 'refused') AND NEW."state" <> OLD."state" AND NOT (OLD."state" = 'refused' AND NEW."state" = 'confirmed')` },
  { name: 'order_goes_forward', on: 'remedy_order', when: 'UPDATE', says: 'an order does not go back to an earlier state',
    refused: () => `(NEW."state" IN ('proposed', 'approved') AND NEW."state" <> OLD."state" AND NOT (OLD."state" = 'proposed' AND NEW."state" = 'approved'))`
      + NUMBERS.map(column => ` OR NEW."${column}" < OLD."${column}"`).join('') },
  { name: 'order_stays', on: 'remedy_order', when: 'DELETE', says: 'orders are never deleted', refused: () => '1 = 1' },
  { name: 'signature_fits', on: 'approval', when: 'INSERT', says: 'a signature is an active user’s, in the order of places, of what stands proposed',
    refused: ({ at }) => `COALESCE(${order('o."state"')}, '') <> 'proposed' OR ${order('o."fingerprint"')} <> NEW."fingerprint"`
      + ` OR NEW."seq" <> (SELECT COUNT(*) FROM "approval" a WHERE a."orderId" = NEW."orderId")`
      + ` OR NOT EXISTS (SELECT 1 FROM "user" u WHERE u."id" = NEW."actorId" AND u."role" = NEW."actorRole" AND u."active")`
      + ` OR COALESCE(${order(at('o."needs"', 'NEW."seq"'))}, '') NOT IN (NEW."actorRole", CASE NEW."actorRole" WHEN 'supervisor' THEN 'agent' ELSE '' END)` },
];

/** Orders know how often and when they were sent; what may happen to an order and a signature holds against SQL as well. */
export class Remedies1764547600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    const moment = onPostgres(runner) ? 'timestamptz' : 'varchar(24)';
    for (const column of NUMBERS) await runner.query(`ALTER TABLE "remedy_order" ADD COLUMN "${column}" int NOT NULL DEFAULT 0`);
    for (const column of ['sentAt', 'doneAt', 'notBefore']) await runner.query(`ALTER TABLE "remedy_order" ADD COLUMN "${column}" ${moment}`);
    await runner.query('ALTER TABLE "remedy_order" ADD COLUMN "heard" varchar(60)');
    // an older order of a case that stands live beside a newer one was never carried on
    await runner.query(`UPDATE "remedy_order" SET "state" = 'not_confirmed' WHERE "state" IN (${LIVE}) AND EXISTS (SELECT 1 FROM "remedy_order" n WHERE n."caseId" = "remedy_order"."caseId" AND n."state" IN (${LIVE}) AND n."round" > "remedy_order"."round")`);
    for (const update of EARLIER) await runner.query(update);
    await runner.query(`CREATE UNIQUE INDEX "remedy_order_live" ON "remedy_order" ("caseId") WHERE "state" IN (${LIVE})`);
    await runner.createIndex('remedy_order', new TableIndex({ columnNames: ['targetLogNo', 'state'] }));
    await runner.createIndex('remedy_order', new TableIndex({ columnNames: ['proofLogNo'], isUnique: true }));
    await runner.createTable(table('maintenance_window', [
      id(), at('fromAt'), at('untilAt'), text('note', 200), text('actorId', 36), text('actorName', 60), at('createdAt'), maybe(at('endedAt')),
    ], [['untilAt']]));
    for (const rule of RULES) await forbid(runner, rule);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const rule of RULES) await permit(runner, rule);
    await runner.dropTable('maintenance_window');
    await runner.dropIndex('remedy_order', new TableIndex({ columnNames: ['proofLogNo'], isUnique: true }));
    await runner.dropIndex('remedy_order', new TableIndex({ columnNames: ['targetLogNo', 'state'] }));
    await runner.query('DROP INDEX "remedy_order_live"');
    for (const column of [...NUMBERS, 'sentAt', 'doneAt', 'notBefore', 'heard']) await runner.query(`ALTER TABLE "remedy_order" DROP COLUMN "${column}"`);
  }
}
