import { isOpen } from '../../../src/cases/clocks.js';
import { CaseClock } from '../../../src/cases/case-clock.entity.js';
import { Case } from '../../../src/cases/case.entity.js';
import { ENDED } from '../../../src/contract/index.js';
import { sql } from '../../../src/platform/database/sql.js';
import { madeAgain } from '../clock-rows.js';
import type { World } from '../world.js';

const OPEN = `c."status" NOT IN (${ENDED.map(status => `'${status}'`).join(', ')})`;
const ESCALATED = `EXISTS (SELECT 1 FROM "escalation" e WHERE e."caseId" = c."id" AND e."to" = 'legal' AND e."trigger" = 'clock_breached_' || k."kind" AND e."cycle" = k."cycle")`;
/** Two persons may bring a case down again. */
const CAME_DOWN = `EXISTS (SELECT 1 FROM "countersign" s WHERE s."caseId" = c."id" AND s."act" = 'come_down' AND s."granted")`;
const BREACHED = `FROM "case" c JOIN "case_clock" k ON k."caseId" = c."id" WHERE ${OPEN} AND k."state" = 'breached'`;
const SINKS = `FROM "clock_event" l JOIN "clock_event" r ON r."clockId" = l."clockId" AND r."seq" = l."seq" + 1 WHERE r."consumedMinutes" < l."consumedMinutes" - 0.001 OR r."at" < l."at"`;

/** Every broken promise in words; none when all is well. */
export async function broken(world: World): Promise<string[]> {
  return world.db.read(async tx => {
    const found: string[] = [];
    const say = (what: string, rows: unknown[]) => rows.length && found.push(`${what}: ${rows.length}, such as ${JSON.stringify(rows.slice(0, 2))}`);
    say('open and breached, not escalated', await sql(tx, `SELECT c."caseNo", c."status", k."kind", k."cycle" ${BREACHED} AND NOT ${ESCALATED}`));
    say('open and breached, not with legal', await sql(tx, `SELECT c."caseNo", c."status", c."level", k."kind" ${BREACHED} AND (c."level" <> 'legal' OR NOT c."referredToLegal") AND NOT ${CAME_DOWN}`));
    const clocks = Map.groupBy(await tx.find(CaseClock), row => row.caseId);
    say('another next date than the earliest of the clocks', (await tx.find(Case)).filter(one => earliest(clocks.get(one.id) ?? []) !== (one.nextDueAt?.getTime() ?? null)).map(one => [one.caseNo, one.nextDueAt]));
    const rows = [...clocks.values()].flat();
    say('a clock that never pauses stands still', rows.filter(row => ['regulator', 'network'].includes(row.kind) && row.segments.some(one => one.kind === 'paused')).map(row => row.id));
    say('open past its last rung and not breached', rows.filter(row => isOpen(row) && row.nextRungAt === null && row.state === 'running').map(row => [row.kind, row.nextRung]));
    return found;
  });
}

/** ... and what the events say, which takes longer. */
export async function brokenAtLast(world: World): Promise<string[]> {
  const found = await broken(world);
  const sinks = await world.db.read(tx => sql(tx, `SELECT l."clockId", l."seq" ${SINKS}`));
  if (sinks.length) found.push(`time used falls or goes back: ${JSON.stringify(sinks.slice(0, 2))}`);
  for (const row of await world.db.read(tx => tx.find(CaseClock))) {
    const [kept, made] = (await madeAgain(world, row)).map(one => JSON.stringify(one));
    if (kept !== made) found.push(`events make another clock: ${made} for ${kept}`);
  }
  const shelf = await world.db.read(tx => sql(tx, `SELECT "name", "lastError" FROM "job" WHERE "state" = 'failed'`));
  if (shelf.length) found.push(`jobs on the shelf: ${JSON.stringify(shelf.slice(0, 2))}`);
  return found;
}

function earliest(clocks: readonly CaseClock[]): number | null {
  const dues = clocks.filter(row => isOpen(row) && row.state !== 'paused' && row.dueAt).map(row => row.dueAt!.getTime());
  return dues.length ? Math.min(...dues) : null;
}
