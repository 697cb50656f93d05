import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const ORDERS = [new TableIndex({ columnNames: ['approvedAt', 'id'] }), new TableIndex({ columnNames: ['createdAt'] })];

/** Orders by their day, and one merchant's rows beside sales over many days: each was read by going through all. */
export class RemedyIndexes1764547630000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const index of ORDERS) await runner.createIndex('remedy_order', index);
    await runner.query(`CREATE INDEX "transaction_beside_sales_mid" ON "transaction" ("mid", "settleDate") WHERE "txnType" NOT IN ('SALE', 'PREAUTH', 'PREAUTH_VOID', 'COMPLETION')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "transaction_beside_sales_mid"');
    for (const index of ORDERS) await runner.dropIndex('remedy_order', index);
  }
}
