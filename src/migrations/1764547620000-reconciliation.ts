import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly, fen, id, instant, key, maybe, table, text } from './columns.js';

const NETS = ['loadedNetFen', 'ignoredNetFen', 'conflictsNetFen', 'rejectedNetFen'];
const BOOKED = `SELECT COALESCE(SUM(t."netFen"), 0) FROM "transaction" t WHERE t."settleDate" = "loaded_file"."settleDate" AND t."fileId" = "loaded_file"."id" AND t."status" = 'OK'`;
const REST = '"actualNetFen" - "loadedNetFen"';
const LOADED = `"kind" = 'transactions' AND "outcome" = 'loaded'`;
/** Files from before: what their rows do not hold lies in their other lines, of which several kinds are not told apart. */
const EARLIER = [
  `UPDATE "loaded_file" SET "loadedNetFen" = (${BOOKED}) WHERE ${LOADED}`,
  `UPDATE "loaded_file" SET "ignoredNetFen" = ${REST} WHERE ${LOADED} AND "conflicts" = 0 AND "rejected" = 0`,
  `UPDATE "loaded_file" SET "conflictsNetFen" = ${REST} WHERE ${LOADED} AND "conflicts" > 0 AND "rejected" = 0`,
  `UPDATE "loaded_file" SET "rejectedNetFen" = ${REST} WHERE ${LOADED} AND "rejected" > 0`,
];
const OLD_DAY = new TableIndex({ columnNames: ['mid', 'settleDate'] });
/** Sums of a day are read from it alone; it serves one merchant's day as well. */
const DAY = new TableIndex({ columnNames: ['settleDate', 'mid', 'status', 'netFen'] });

/** What closes a settle date: sums of the files' lines by what became of them, rows without an order, and who looked at them. */
export class Reconciliation1764547620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    for (const name of NETS) await runner.query(`ALTER TABLE "loaded_file" ADD COLUMN "${name}" bigint NOT NULL DEFAULT 0`);
    await runner.dropIndex('transaction', OLD_DAY);
    await runner.createIndex('transaction', DAY);
    await runner.query(`CREATE INDEX "transaction_beside_sales" ON "transaction" ("settleDate", "mid", "logNo") WHERE "txnType" NOT IN ('SALE', 'PREAUTH', 'PREAUTH_VOID', 'COMPLETION')`);
    for (const update of EARLIER) await runner.query(update);
    const tables = [
      table('stray_row', [key('logNo', 14), text('settleDate', 8), text('mid', 15), text('verdict', 16), maybe(text('refundNo', 32)), fen('amtFen'), at('at')], [['settleDate', 'verdict']]),
      table('row_look', [id(), text('logNo', 14), text('settleDate', 8), text('note', 1000), text('actorId', 36), text('actorName', 60), text('actorRole', 12), at('at')], [['logNo', 'at'], ['settleDate']]),
      table('compared_file', [key('fileId', 36), text('settleDate', 8), at('at')], [['settleDate']]),
    ];
    for (const one of tables) await runner.createTable(one);
    for (const one of tables) await appendOnly(runner, one.name);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['compared_file', 'row_look', 'stray_row']) await runner.dropTable(name);
    await runner.query('DROP INDEX "transaction_beside_sales"');
    await runner.dropIndex('transaction', DAY);
    await runner.createIndex('transaction', OLD_DAY);
    for (const name of NETS) await runner.query(`ALTER TABLE "loaded_file" DROP COLUMN "${name}"`);
  }
}
