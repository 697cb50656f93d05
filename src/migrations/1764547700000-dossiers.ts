import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, int, maybe, onPostgres, table, text } from './columns.js';
import { fixed, forbid, type Rule } from './rules.js';

const ASKED = ['id', 'caseId', 'version', 'locale', 'askedById', 'askedByName', 'askedByRole', 'askedAt'];
const MADE = ['caseVersion', 'frozenSha256', 'annexSha256', 'evidenceRoot', 'grantedVersion', 'countersignId', 'releasedAt'];

// prettier-ignore
const RULES: Rule[] = [
  { name: 'dossier_begins_queued', on: 'dossier', when: 'INSERT', says: 'a dossier begins unbuilt and unreleased', refused: () => `NEW."state" <> 'queued' OR NEW."releasedAt" IS NOT NULL` },
  { name: 'dossier_is_fixed', on: 'dossier', when: 'UPDATE', says: 'a released dossier never changes, a granted one only gets its files',
    refused: engine => `${fixed(ASKED)(engine)} OR OLD."state" = 'released' OR (NEW."state" = 'released' AND OLD."releasedAt" IS NULL) OR (OLD."releasedAt" IS NOT NULL AND (${fixed(MADE)(engine)}))` },
  { name: 'dossier_stays', on: 'dossier', when: 'DELETE', says: 'versions are never deleted', refused: () => '1 = 1' },
];

/** Versions of a case's dossier, how far each is built, and what was released. */
export class Dossiers1764547700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner), hash = (name: string) => maybe(text(name, 64)), bytes = (name: string) => maybe({ name, type: 'bigint' });
    await runner.createTable(table('dossier', [
      id(), text('caseId', 36), int('version'), text('state', 10), text('locale', 2), int('attempt'), int('part'), int('parts'), text('sections'), text('missing'), maybe(text('cause', 1000)),
      maybe(int('caseVersion')), hash('frozenSha256'), hash('annexSha256'), hash('evidenceRoot'), hash('root'), hash('pdfSha256'), bytes('pdfBytes'), hash('zipSha256'), bytes('zipBytes'),
      text('askedById', 36), text('askedByName', 60), text('askedByRole', 12), at('askedAt'), maybe(at('builtAt')), maybe(int('askedVersion')), maybe(int('grantedVersion')),
      maybe(text('countersignId', 36)), maybe(at('releasedAt')),
    ], [['!caseId', 'version']]));
    await runner.query(`CREATE UNIQUE INDEX "dossier_building" ON "dossier" ("caseId") WHERE "state" IN ('queued', 'building')`);
    for (const rule of RULES) await forbid(runner, rule);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('dossier');
    for (const { name } of onPostgres(runner) ? RULES : []) await runner.query(`DROP FUNCTION "${name}"()`);
  }
}
