/** Clocks that come with an item from outside: no step of a case starts them. */
import { built } from './dist.mjs';

const MINUTE = 60_000, DAY = 24 * 60;

/** `kind`: regulator or network; `days`: when a network item is due. The row is what `CaseClocks` writes for a clock it starts. */
export async function startBeside(app, tx, service, found, { kind, days }) {
  const [{ startClock, rungAt }, { policyFor }, { chinaCalendar }, { CaseClock }, { Clock }, { newId }, { add }] = await Promise.all([
    built('cases/clocks.js'), built('cases/clock-policies.js'), built('cases/calendar.js'), built('cases/case-clock.entity.js'), built('platform/clock.js'), built('platform/ids.js'), built('platform/database/sql.js'),
  ]);
  const now = app.get(Clock).now();
  if (service.startRegulator) return kind === 'regulator' ? service.startRegulator(tx, found, now) : service.startNetwork(tx, found, now, new Date(now.getTime() + Math.round(days * DAY) * MINUTE));
  const policy = policyFor(kind, found.kind);
  // whole minutes: what is left of one has no place in the column
  const due = kind === 'network' ? new Date(now.getTime() + Math.round(days * DAY) * MINUTE) : undefined;
  const fresh = startClock(kind, policy, now, chinaCalendar, due);
  const nextRungAt = rungAt(fresh, policy.rungs[0].share, chinaCalendar);
  await add(tx, CaseClock, { ...fresh, id: newId(now), caseId: found.id, cycle: 1, nextRung: 0, nextRungAt, version: 1, metAt: null });
}
