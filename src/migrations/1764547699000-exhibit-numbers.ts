import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, int, key, table, text } from './columns.js';

/** E1, E2, … of a case, given once. */
export class ExhibitNumbers1764547699000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table('exhibit_number', [key('caseId', 36), int('n', { isPrimary: true }), text('kind', 8), text('subject', 80)], [['!caseId', 'kind', 'subject']]));
    await appendOnly(runner, 'exhibit_number');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('exhibit_number');
  }
}
