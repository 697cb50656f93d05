/** Reads from the rows what fired; nothing here asks the product what should have. */
const STEPS = ['answer_overdue', 'objection_over'];
const iso = value => new Date(value).toISOString();
const json = value => (typeof value === 'string' ? JSON.parse(value) : value);

async function read(rows) {
  const [clocks, escalations, steps, jobs, audit, failed, holds] = [
    await rows('SELECT * FROM "case_clock"'),
    await rows(`SELECT "id", "caseId", "trigger", "cycle", "at" FROM "escalation" WHERE "trigger" LIKE 'clock_70_%' OR "trigger" LIKE 'clock_breached_%'`),
    await rows(`SELECT "caseId", "step", "toStatus", "at" FROM "timeline" WHERE "step" IS NOT NULL ORDER BY "at", "id"`),
    await rows(`SELECT "key", "askedAt", "payload" FROM "job" WHERE "name" = 'escalation.screen' OR "key" LIKE 'notification.announce:%:reminder!_%' ESCAPE '!' OR "key" LIKE 'notification.announce:%:clock!_half:%' ESCAPE '!' ORDER BY "askedAt", "id"`),
    await rows(`SELECT "seq", "at", "action", "subject", "facts" FROM "audit" WHERE "action" LIKE 'escalation.clock_%' OR "action" IN ('case.clock_passed', 'case.answer_overdue', 'case.objection_over')`),
    await rows(`SELECT "name", "key", "lastError" FROM "job" WHERE "state" = 'failed'`),
    await rows('SELECT "caseId", MIN("beganAt") AS "beganAt" FROM "legal_hold" GROUP BY "caseId"'),
  ];
  return { clocks, escalations, steps, jobs, audit: audit.filter(isOfRung), failed, held: new Map(holds.map(one => [one.caseId, one.beganAt])) };
}

/** A breach that came to light beside its rung says of which cycle, and stands in no turn. */
const isOfRung = ({ facts }) => json(facts).cycle === undefined;

const asClock = row => ({
  ...row, cycle: Number(row.cycle), targetMinutes: Number(row.targetMinutes), nextRung: Number(row.nextRung), startedAt: new Date(row.startedAt), segments: json(row.segments),
  dueAt: row.dueAt && new Date(row.dueAt), metAt: row.metAt && new Date(row.metAt),
});

/**
 * Which clock of this kind a line without its name belongs to: of those open at the point the earliest that has no such line yet. One may
 * end and the next begin at one point.
 */
function ownerOf(clocks, kind, point, seqOf, hasIt) {
  const begun = clocks.filter(one => one.kind === kind && seqOf(one.startedAt) <= point).sort((a, b) => a.cycle - b.cycle);
  const end = one => one.segments.at(-1).to;
  const open = begun.filter(one => end(one) === undefined || seqOf(end(one)) >= point);
  return open.find(one => !hasIt(one)) ?? open.at(-1) ?? begun.at(-1);
}

/**
 * @returns clocks; fired: [{ clockId, rung, at }], what fits no clock under `stray`; statuses of each case in order; and `placed`, the
 * firings that the audit chain puts into one order
 */
export async function evidence(rows, seqOf, policyById) {
  const { clocks: found, escalations, steps, jobs, audit, failed, held } = await read(rows);
  const clocks = found.map(asClock);
  const byCase = Map.groupBy(clocks, one => one.caseId);
  const stray = [], fired = [];
  const taken = new Set();
  const rungOf = (clock, then, nth = 0) => policyById(clock.policy).rungs.map((one, index) => ({ ...one, index })).filter(one => one.then === then)[nth]?.index;
  const put = (clock, then, at, from, nth) => {
    const rung = clock && rungOf(clock, then, nth);
    if (rung === undefined) return void stray.push(from);
    taken.add(`${clock.id} ${rung}`);
    fired.push({ clockId: clock.id, caseId: clock.caseId, rung, then, at: iso(at) });
  };
  const owner = (caseId, kind, at, then, nth) => ownerOf(byCase.get(caseId) ?? [], kind, seqOf(at), seqOf, clock => taken.has(`${clock.id} ${rungOf(clock, then, nth)}`));

  for (const { caseId, trigger, cycle, at } of escalations) {
    const [, share, kind] = /^clock_(70|breached)_(\w+)$/.exec(trigger);
    const clock = byCase.get(caseId)?.find(one => one.kind === kind && one.cycle === Number(cycle));
    put(clock, share === '70' ? 'tell_supervisor' : 'clock_passed', at, `${trigger} ${cycle} of ${caseId}`);
  }
  for (const { caseId, step, at } of steps.filter(one => STEPS.includes(one.step))) {
    put(owner(caseId, step === 'answer_overdue' ? 'merchant_answer' : 'objection', at, step), step, at, `${step} of ${caseId}`);
  }
  const byId = new Map(clocks.map(one => [one.id, one]));
  for (const { key, askedAt } of jobs) {
    const [name, caseId, third, fourth] = key.split(':');
    if (name === 'escalation.screen' && byId.has(third)) put(byId.get(third), 'tell_owner', askedAt, key);
    if (!fourth?.startsWith('reminder_')) continue;
    const nth = Number(fourth.at(-1));
    put(owner(caseId, 'merchant_answer', askedAt, 'remind_merchant', nth), 'remind_merchant', askedAt, key, nth);
  }
  return { clocks, fired, stray, unheard: unheard(jobs), statuses: Map.groupBy(steps, one => one.caseId), placed: placed(fired, byId, audit), failed, held };
}

const toldOf = ([, caseId, clockId], version) => `notification.announce:${caseId}:${version}:clock_half:${clockId}`;

/** Half-time reached and no word to the owner: both are asked for in one transaction. */
function unheard(jobs) {
  const keys = new Set(jobs.map(one => one.key));
  const halves = jobs.filter(one => one.key.startsWith('escalation.screen:') && one.key.split(':').length === 4);
  return halves.filter(({ key, payload }) => !keys.has(toldOf(key.split(':'), json(payload).version))).map(one => one.key);
}

const OWN_ACTION = { tell_supervisor: kind => `escalation.clock_70_${kind}`, clock_passed: kind => `escalation.clock_breached_${kind}` };
const STEP_ACTION = { clock_passed: 'case.clock_passed', answer_overdue: 'case.answer_overdue', objection_over: 'case.objection_over' };

/** Firings in the one order that is total, the audit chain's; reminders and words to the owner leave no line there. */
function placed(fired, byId, audit) {
  const lines = Map.groupBy(audit, one => `${one.action} ${one.subject.slice('case:'.length)} ${iso(one.at)}`);
  const take = (action, { caseId, at }) => action && lines.get(`${action} ${caseId} ${at}`)?.shift();
  // the line that names the clock first: the other kind's step has none
  const own = fired.map(one => ({ ...one, line: take(OWN_ACTION[one.then]?.(byId.get(one.clockId).kind), one) }));
  return own.map(one => ({ ...one, line: one.line ?? take(STEP_ACTION[one.then], one) })).filter(one => one.line).sort((a, b) => Number(a.line.seq) - Number(b.line.seq));
}
