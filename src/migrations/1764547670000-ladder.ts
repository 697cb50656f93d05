import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { instant, onPostgres } from './columns.js';
import { fixed, forbid, permit, type Rule } from './rules.js';

const FIRED = ['id', 'caseId', 'to', 'trigger', 'cycle', 'ruleVersion', 'rung', 'facts', 'at', 'ackDueAt'];
const COLUMNS = ['rung', 'climbAt', 'closedAt', 'closedAs'];
const INDEXES = [new TableIndex({ columnNames: ['climbAt', 'id'] }), new TableIndex({ columnNames: ['at'] })];

// prettier-ignore
const RULES: Rule[] = [
  { name: 'escalation_is_fixed', on: 'escalation', when: 'UPDATE', says: 'what fired never changes', refused: fixed(FIRED) },
  { name: 'escalation_stays', on: 'escalation', when: 'DELETE', says: 'rungs that fired are never deleted', refused: () => '1 = 1' },
];

/** Rungs climb when nobody acknowledges them, and are closed when their case comes down; what fired is kept. */
export class Ladder1764547670000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const moment = onPostgres(runner) ? 'timestamptz' : `varchar(${instant(runner)('at').length})`;
    const types = { rung: 'varchar(40)', climbAt: moment, closedAt: moment, closedAs: 'varchar(12)' };
    for (const [name, type] of Object.entries(types)) await runner.query(`ALTER TABLE "escalation" ADD COLUMN "${name}" ${type}`);
    for (const index of INDEXES) await runner.createIndex('escalation', index);
    for (const rule of RULES) await forbid(runner, rule);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const rule of RULES) await permit(runner, rule);
    for (const index of INDEXES) await runner.dropIndex('escalation', index);
    for (const name of COLUMNS) await runner.query(`ALTER TABLE "escalation" DROP COLUMN "${name}"`);
  }
}
