import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, flag, id, instant, int, maybe, onPostgres, table, text } from './columns.js';
import { fixed, forbid, type Rule } from './rules.js';

const ENTERED = [
  'id', 'caseId', 'nth', 'source', 'reference', 'regime', 'naturalPerson', 'subject', 'asks', 'proxy', 'receivedAt', 'letterDueAt', 'clockId', 'enteredAt', 'enteredById', 'enteredByName', 'enteredByRole',
];
const SENT = ['sentAt', 'sentWay', 'sentVersion', 'late', 'sentById', 'sentByName', 'sentByRole'];
const CLOSED = ['closedAt', 'outcome', 'acceptance', 'closedById', 'closedByName', 'closedByRole'];
const KEPT = `EXISTS (SELECT 1 FROM "complaint" c WHERE c."id" = OLD."complaintId")`;

/** Three years after closing (PBOC Order 5/2020, article 44), as each engine reckons. */
const threeYears = (runner: QueryRunner, column: string): string =>
  onPostgres(runner) ? `(${column} + interval '3 years')` : `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '+3 years')`;
const now = (runner: QueryRunner): string => (onPostgres(runner) ? 'now()' : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`);

// prettier-ignore
const rules = (runner: QueryRunner): Rule[] => [
  { name: 'complaint_begins_open', on: 'complaint', when: 'INSERT', says: 'a complaint begins unanswered',
    refused: () => [...SENT, ...CLOSED, 'checkedVersion', 'keepUntil'].map(column => `NEW."${column}" IS NOT NULL`).join(' OR ') },
  { name: 'complaint_is_fixed', on: 'complaint', when: 'UPDATE', says: 'what came in never changes',
    refused: fixed(ENTERED) },
  { name: 'complaint_sent_once', on: 'complaint', when: 'UPDATE', says: 'a form is sent once, and whether it was late stays',
    refused: engine => `OLD."sentAt" IS NOT NULL AND (${fixed(SENT)(engine)})` },
  { name: 'complaint_sends_checked', on: 'complaint', when: 'UPDATE', says: 'only the version that a second person checked is sent',
    refused: ({ differs }) => `OLD."sentAt" IS NULL AND NEW."sentAt" IS NOT NULL AND (NEW."late" IS NULL OR ${differs('NEW."sentVersion"', 'OLD."checkedVersion"')})` },
  { name: 'complaint_closed_once', on: 'complaint', when: 'UPDATE', says: 'a closed complaint stays closed',
    refused: engine => `OLD."closedAt" IS NOT NULL AND (${fixed(CLOSED)(engine)})` },
  { name: 'complaint_is_kept', on: 'complaint', when: 'UPDATE', says: 'a complaint is kept three years after closing at the least, and never shorter than it was',
    refused: () => `(NEW."closedAt" IS NOT NULL AND (NEW."keepUntil" IS NULL OR NEW."keepUntil" < ${threeYears(runner, 'NEW."closedAt"')})) OR NEW."keepUntil" < OLD."keepUntil"` },
  { name: 'complaint_stays', on: 'complaint', when: 'DELETE', says: 'a complaint is kept three years after closing',
    refused: () => `OLD."keepUntil" IS NULL OR OLD."keepUntil" > ${now(runner)}` },
  { name: 'complainant_stays', on: 'complainant', when: 'DELETE', says: 'a complainant is kept as long as the complaint', refused: () => KEPT },
  { name: 'feedback_form_stays', on: 'feedback_form', when: 'DELETE', says: 'a form is kept as long as its complaint', refused: () => KEPT },
  { name: 'feedback_form_is_fixed', on: 'feedback_form', when: 'UPDATE', says: 'a version of a form never changes', refused: () => '1 = 1' },
];

/** Complaints that regulators forward, their feedback forms, and what was told outside. */
export class RegulatorComplaints1764547680000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    await runner.createTable(table('complaint', [
      id(), text('caseId', 36), int('nth'), text('source', 20), text('reference', 80), text('regime', 10), flag('naturalPerson'), text('subject', 200), text('asks', 2000), maybe(text('proxy', 200)),
      at('receivedAt'), maybe(at('letterDueAt')), maybe(text('clockId', 36)), at('enteredAt'), text('enteredById', 36), text('enteredByName', 60), text('enteredByRole', 12),
      maybe(int('checkedVersion')), maybe(at('sentAt')), maybe(text('sentWay', 10)), maybe(int('sentVersion')), maybe({ name: 'late', type: 'boolean' }), maybe(text('sentById', 36)), maybe(text('sentByName', 60)),
      maybe(text('sentByRole', 12)), maybe(at('closedAt')), maybe(text('outcome', 16)), maybe(text('acceptance', 10)), maybe(text('closedById', 36)), maybe(text('closedByName', 60)),
      maybe(text('closedByRole', 12)), maybe(at('keepUntil')),
    ], [['!source', 'reference'], ['!caseId', 'nth'], ['receivedAt'], ['sentAt', 'closedAt']]));
    // personal data apart, so that nothing that is hashed or sent around holds it
    await runner.createTable(table('complainant', [id('complaintId'), text('name', 60), text('contact', 120), maybe(text('representative', 60))]));
    await runner.createTable(table('feedback_form', [
      id(), text('complaintId', 36), int('version'), text('sections'), maybe(text('changed', 16)), text('fingerprint', 64), text('byId', 36), text('byName', 60), text('byRole', 12), at('at'),
    ], [['!complaintId', 'version']]));
    await runner.createTable(table('complaint_telling', [
      id(), text('complaintId', 36), text('about', 10), text('toWhom', 12), text('way', 10), at('at'), at('recordedAt'), text('byId', 36), text('byName', 60), text('byRole', 12),
    ], [['complaintId', 'at']]));
    await appendOnly(runner, 'complaint_telling');
    for (const rule of rules(runner)) await forbid(runner, rule);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['complaint_telling', 'feedback_form', 'complainant', 'complaint']) await runner.dropTable(name);
    for (const { name } of onPostgres(runner) ? rules(runner) : []) await runner.query(`DROP FUNCTION "${name}"()`);
  }
}
