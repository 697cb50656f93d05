/** Clocks that come with an item from outside: no step of a case starts them. */
import { built } from './dist.mjs';

const DAY = 24 * 3600_000;

/** `kind`: regulator or network; `days`: when a network item is due. The row is what `CaseClocks` writes for a clock it starts. */
export async function startBeside(app, tx, service, found, { kind, days }) {
  const [{ startClock, rungAt }, { policyFor }, { chinaCalendar }, { CaseClock }, { Clock }, { newId }, { add }] = await Promise.all([
    built('cases/clocks.js'), built('cases/clock-policies.js'), built('cases/calendar.js'), built('cases/case-clock.entity.js'), built('platform/clock.js'), built('platform/ids.js'), built('platform/database/sql.js'),
  ]);
  const now = app.get(Clock).now();
  const policy = policyFor(kind, found.kind);
  const fresh = startClock(kind, policy, now, chinaCalendar, kind === 'network' ? new Date(now.getTime() + days * DAY) : undefined);
  const nextRungAt = rungAt(fresh, policy.rungs[0].share, chinaCalendar);
  await add(tx, CaseClock, { ...fresh, id: newId(now), caseId: found.id, cycle: 1, nextRung: 0, nextRungAt, version: 1, metAt: null });
}
