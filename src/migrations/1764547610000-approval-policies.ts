import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIXED, RULES as EARLIER } from './1764547600000-remedies.js';
import { appendOnly, fen, id, instant, int, key, maybe, onPostgres, table, text } from './columns.js';
import { fixed, forbid, permit, type Rule } from './rules.js';

/** What signatures cover beside what they covered before. */
const UNDER = ['policyId', 'policyVersion', 'automatic', 'editorId', 'assigneeId'];
const WORDS = ['id', 'version', 'basedOn', 'lines', 'sampleEvery', 'note', 'authorId', 'authorName', 'authorRole', 'createdAt'];
const ONCE = ['enforcedAt', 'enforcedById', 'withdrawnAt', 'stoppedAt', 'stoppedById'];
const VERDICT = ['verdict', 'note', 'actorId', 'reviewedAt'];

/** What gives back by a row of its own. */
const AUTOMATIC = `'void', 'void_and_recharge', 'refund', 'partial_refund', 'retry_refund', 'fee_adjustment'`;
/** A policy version that approves by itself now: in force, not stopped, none after it. */
const isInForce = `p."enforcedAt" IS NOT NULL AND p."stoppedAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "approval_policy" n WHERE n."enforcedAt" IS NOT NULL AND n."version" > p."version")`;
const covered = `EXISTS (SELECT 1 FROM "approval_policy" p JOIN "automatic_rule" r ON r."policyId" = p."id" JOIN "case" c ON c."id" = NEW."caseId"`
  + ` WHERE p."id" = NEW."policyId" AND ${isInForce} AND r."kind" = c."provenKind" AND NEW."remedy" IN (${AUTOMATIC}) AND NEW."amountFen" > 0 AND NEW."amountFen" <= r."upToFen" AND NEW."amountFen" <= 500000)`;
const order = (what: string) => `(SELECT ${what} FROM "remedy_order" o WHERE o."id" = NEW."orderId")`;
const active = (who: string, roles: string) => `EXISTS (SELECT 1 FROM "user" u WHERE u."id" = ${who} AND u."active" AND u."role" IN (${roles}))`;
const onceSet = (columns: readonly string[]): Rule['refused'] => ({ differs }) => columns.map(column => `(OLD."${column}" IS NOT NULL AND ${differs(`NEW."${column}"`, `OLD."${column}"`)})`).join(' OR ');

/** Of the person who proposed, of whoever held the case then or holds it now. */
const ofTheirOwn = `EXISTS (SELECT 1 FROM "remedy_order" o JOIN "case" c ON c."id" = o."caseId" WHERE o."id" = NEW."orderId" AND NEW."actorId" IN (COALESCE(o."editorId", ''), COALESCE(o."assigneeId", ''), COALESCE(c."ownerId", '')))`;
/** The system makes and the policy's version checks: nobody else signs an automatic order, and these sign no other. */
const misfitAutomatic = `NOT COALESCE(${order('o."automatic"')}, FALSE) OR NEW."actorId" <> CASE NEW."seq" WHEN 0 THEN 'system' ELSE COALESCE(${order('o."policyId"')}, '') END`
  + ` OR NOT EXISTS (SELECT 1 FROM "approval_policy" p WHERE p."id" = ${order('o."policyId"')} AND ${isInForce})`;

const signature = EARLIER.find(rule => rule.name === 'signature_fits')!;

// prettier-ignore
const RULES: Rule[] = [
  { name: 'order_is_fixed', on: 'remedy_order', when: 'UPDATE', says: 'what was signed never changes', refused: fixed([...FIXED, ...UNDER]) },
  { name: 'order_names_signers', on: 'remedy_order', when: 'INSERT', says: 'an order names its signers; automatic ones are covered by the policy in force',
    refused: ({ count }) => `${count('NEW."needs"')} < 1 OR (NEW."automatic" AND (NEW."needs" <> '["system","system"]' OR NOT ${covered})) OR (NOT NEW."automatic" AND NEW."needs" LIKE '%system%')` },
  { name: 'signature_fits', on: 'approval', when: 'INSERT', says: signature.says,
    refused: engine => `COALESCE(${order('o."state"')}, '') <> 'proposed' OR ${order('o."fingerprint"')} <> NEW."fingerprint"`
      + ` OR NEW."seq" <> (SELECT COUNT(*) FROM "approval" a WHERE a."orderId" = NEW."orderId")`
      + ` OR (NEW."actorRole" = 'system' AND (${misfitAutomatic}))`
      + ` OR (NEW."actorRole" <> 'system' AND (NOT EXISTS (SELECT 1 FROM "user" u WHERE u."id" = NEW."actorId" AND u."role" = NEW."actorRole" AND u."active")`
      + ` OR COALESCE(${order(engine.at('o."needs"', 'NEW."seq"'))}, '') NOT IN (NEW."actorRole", CASE NEW."actorRole" WHEN 'supervisor' THEN 'agent' ELSE '' END)))` },
  { name: 'checker_is_another', on: 'approval', when: 'INSERT', says: 'who proposed or holds the case does not check it', refused: () => `NEW."seq" > 0 AND ${ofTheirOwn}` },
  { name: 'policy_is_fixed', on: 'approval_policy', when: 'UPDATE', says: 'what a policy says never changes', refused: engine => `${fixed(WORDS)(engine)} OR ${onceSet(ONCE)(engine)} OR NEW."approved" < OLD."approved"` },
  { name: 'policy_begins_as_draft', on: 'approval_policy', when: 'INSERT', says: 'a policy begins as a draft', refused: () => ONCE.map(column => `NEW."${column}" IS NOT NULL`).join(' OR ') + ' OR NEW."approved" <> 0' },
  { name: 'policy_needs_two', on: 'approval_policy', when: 'UPDATE', says: 'a policy is put in force by another supervisor or admin than its author',
    refused: () => `NEW."enforcedAt" IS NOT NULL AND OLD."enforcedAt" IS NULL AND (NEW."enforcedById" IS NULL OR NEW."enforcedById" = OLD."authorId" OR OLD."withdrawnAt" IS NOT NULL OR NOT ${active('NEW."enforcedById"', `'supervisor', 'admin'`)}`
      + ` OR EXISTS (SELECT 1 FROM "approval_policy" n WHERE n."enforcedAt" IS NOT NULL AND n."version" > OLD."basedOn"))` },
  { name: 'policy_stays', on: 'approval_policy', when: 'DELETE', says: 'policies are never deleted', refused: () => '1 = 1' },
  { name: 'automatic_before_force', on: 'automatic_rule', when: 'INSERT', says: 'an automatic line belongs to a draft', refused: () => `NOT EXISTS (SELECT 1 FROM "approval_policy" p WHERE p."id" = NEW."policyId" AND p."enforcedAt" IS NULL)` },
  { name: 'sample_is_judged_once', on: 'sample_review', when: 'UPDATE', says: 'a sample is judged once', refused: engine => `${fixed(['id', 'orderId', 'caseId', 'policyId', 'at'])(engine)} OR ${onceSet(VERDICT)(engine)}` },
  { name: 'sample_stays', on: 'sample_review', when: 'DELETE', says: 'samples are never deleted', refused: () => '1 = 1' },
];
/** Who proposed and who holds what waits already. */
const WAITING = `UPDATE "remedy_order" SET "assigneeId" = (SELECT c."ownerId" FROM "case" c WHERE c."id" = "remedy_order"."caseId"),`
  + ` "editorId" = (SELECT CASE WHEN t."actorRole" = 'system' THEN NULL ELSE t."actorId" END FROM "timeline" t WHERE t."caseId" = "remedy_order"."caseId" AND t."step" = 'propose' ORDER BY t."at" DESC, t."id" DESC LIMIT 1)`
  + ` WHERE "state" = 'proposed'`;
const REPLACED = ['order_is_fixed', 'signature_fits'];

/** Section 5 as versions that two people make; what the system approves, and what of it a person looks at. */
export class ApprovalPolicies1764547610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const at = instant(runner);
    const who = (name: string) => [maybe(text(`${name}Id`, 36)), maybe(text(`${name}Name`, 60)), maybe(text(`${name}Role`, 12))];
    await runner.createTable(table('approval_policy', [
      id(), int('version', { isUnique: true }), int('basedOn'), text('lines'), int('sampleEvery'), text('note', 500), text('authorId', 36), text('authorName', 60), text('authorRole', 12),
      at('createdAt'), ...who('enforcedBy'), maybe(at('enforcedAt')), maybe(at('withdrawnAt')), maybe(at('stoppedAt')), ...who('stoppedBy'), int('approved', { default: 0 }),
    ], [['enforcedAt']]));
    await runner.createTable(table('automatic_rule', [key('policyId', 36), key('kind', 24), fen('upToFen')]));
    await runner.createTable(table('sample_review', [
      id(), text('orderId', 36), text('caseId', 36), text('policyId', 36), at('at'), maybe(text('verdict', 8)), maybe(text('note', 1000)), ...who('actor'), maybe(at('reviewedAt')),
    ], [['!orderId'], ['policyId', 'verdict'], ['verdict', 'id']]));
    await runner.query('ALTER TABLE "case" ADD COLUMN "returnedBeforeFen" bigint');
    await runner.query('ALTER TABLE "remedy_order" ADD COLUMN "policyVersion" int NOT NULL DEFAULT 0');
    await runner.query(`ALTER TABLE "remedy_order" ADD COLUMN "automatic" boolean NOT NULL DEFAULT ${onPostgres(runner) ? 'FALSE' : '0'}`);
    for (const column of ['policyId', 'editorId', 'assigneeId']) await runner.query(`ALTER TABLE "remedy_order" ADD COLUMN "${column}" varchar(36)`);
    await runner.query(WAITING);
    for (const rule of EARLIER.filter(({ name }) => REPLACED.includes(name))) await permit(runner, rule);
    await appendOnly(runner, 'automatic_rule');
    for (const rule of RULES) await forbid(runner, rule);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const rule of RULES.filter(({ on }) => on === 'remedy_order' || on === 'approval')) await permit(runner, rule);
    for (const name of ['sample_review', 'automatic_rule', 'approval_policy']) await runner.dropTable(name);
    for (const { name } of onPostgres(runner) ? RULES.filter(({ on }) => on !== 'remedy_order' && on !== 'approval') : []) await runner.query(`DROP FUNCTION "${name}"()`);
    await runner.query('ALTER TABLE "case" DROP COLUMN "returnedBeforeFen"');
    for (const column of ['policyVersion', 'automatic', 'policyId', 'editorId', 'assigneeId']) await runner.query(`ALTER TABLE "remedy_order" DROP COLUMN "${column}"`);
    for (const rule of EARLIER.filter(({ name }) => REPLACED.includes(name))) await forbid(runner, rule);
  }
}
