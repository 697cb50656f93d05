import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { appendOnly, fen, instant, key, table, text } from './columns.js';

const SUBJECT = new TableIndex({ columnNames: ['subject'] });
/** A page of one subject, action or person is read backwards by number. */
const LOOKS = ['subject', 'action', 'actorId'].map(name => new TableIndex({ columnNames: [name, 'seq'] }));

/** Where the heads of the audit trail were put, and what its screen filters by. */
export class AuditAnchors1764547640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    await runner.createTable(table('audit_anchor', [key('anchorId', 36), key('place', 8), text('day', 8), fen('seq'), text('hash', 64), at('at'), text('detail')], [['place', 'at']]));
    await appendOnly(runner, 'audit_anchor');
    await runner.dropIndex('audit', SUBJECT);
    for (const index of LOOKS) await runner.createIndex('audit', index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of LOOKS) await runner.dropIndex('audit', index);
    await runner.createIndex('audit', SUBJECT);
    await runner.dropTable('audit_anchor');
  }
}
