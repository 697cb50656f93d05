/** The judge of `scripts/torture clocks` finds what is wrong: each fault is planted into a history that is right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { built } from '../support/clocks/dist.mjs';
import { duesBetween, judge, overtaken, pointsOf } from '../support/clocks/judge.mjs';

const [{ rungAt, startClock, meet, breach, pause }, { policyById, policyFor }, { chinaCalendar }] = await Promise.all([built('cases/clocks.js'), built('cases/clock-policies.js'), built('cases/calendar.js')]);
const calendars = () => chinaCalendar;
const pure = { rungAt: (clock, share) => rungAt(clock, share, calendars), policyById };
const HOUR = 3600_000, START = Date.parse('2026-10-12T01:00:00Z');

/** A Monday and what follows, hour by hour, each hour settled: first_answer is due at 18:00 local, its half at 13:30. */
function hourly(hours = 40) {
  return Array.from({ length: hours }, (_, n) => ({ at: START + n * HOUR, high: START + n * HOUR, what: n ? 'forward' : 'start', settled: true }));
}
const at = hour => new Date(START + hour * HOUR);
const row = (clock, more = {}) => ({ ...clock, id: 'clock', caseId: 'case', cycle: 1, nextRung: 3, ...more });
const firing = (rung, hour, then, more = {}) => ({ clockId: 'clock', caseId: 'case', rung, then, at: at(hour).toISOString(), ...more });

const begun = (kind, from) => startClock(kind, policyFor(kind, 'duplicate'), { at: from, calendar: 'office@0' }, calendars);

/** Half at 13:30, seven tenths at 15:18, the whole at 18:00: hours 5, 7 and 9 of the walk. */
function right() {
  const clock = row(breach(begun('first_answer', at(0)), at(9)));
  const fired = [firing(0, 5, 'tell_owner'), firing(1, 7, 'tell_supervisor'), firing(2, 9, 'clock_passed')];
  return { walk: hourly(), clocks: [clock], fired, statuses: new Map([['case', [{ at: at(0), toStatus: 'in_review' }]]]), held: new Map() };
}
const found = held => judge(held, pure).differences.map(one => one.split(':')[0]).sort();

test('a history that is right has no difference', () => {
  const { differences, figures } = judge(right(), pure);
  assert.deepEqual(differences, []);
  assert.deepEqual([figures.due, figures.fired, figures.skipped, figures.waits], [3, 3, 0, [0, 0, 0]]);
});

test('a date that passed unseen before a withdrawal is noticed with it and escalated to nobody', () => {
  const held = right();
  held.fired.splice(2, 1);
  held.clocks[0].nextRung = 2;
  const alone = found(held);
  held.statuses.get('case').push({ at: at(9), toStatus: 'withdrawn' });
  assert.ok(alone.includes('breached without its escalation'));
  assert.ok(!found(held).includes('breached without its escalation'));
});

for (const [rung, extra] of [[0, ['climbed without acting']], [1, []], [2, ['breached without its escalation', 'climbed without acting']]]) {
  test(`rung ${rung} taken away is missed`, () => {
    const held = right();
    held.fired.splice(rung, 1);
    assert.deepEqual(found(held), [...extra, 'missed'].sort());
  });
  test(`rung ${rung} doubled is found`, () => {
    const held = right();
    held.fired.push({ ...held.fired[rung] });
    assert.deepEqual(found(held), ['fired twice']);
  });
  test(`rung ${rung} an hour early is found`, () => {
    const held = right();
    held.fired[rung] = { ...held.fired[rung], at: at([5, 7, 9][rung] - 1).toISOString() };
    assert.deepEqual(found(held), ['fired early']);
  });
  test(`rung ${rung} after the settled point at which it was due is found`, () => {
    const held = right();
    held.fired[rung] = { ...held.fired[rung], at: at([5, 7, 9][rung] + 1).toISOString() };
    assert.deepEqual(found(held), ['fired after the point at which nothing due was left']);
  });
}

test('what the clock waited is counted, what it jumped is not', () => {
  const held = right();
  held.walk.splice(6, 0, ...[1, 2].map(n => ({ at: at(5).getTime() + n * 15_000, high: at(5).getTime() + n * 15_000, what: 'wait', settled: n === 2 })));
  held.walk[5].settled = false;
  held.fired[0].at = new Date(at(5).getTime() + 30_000).toISOString();
  const { differences, figures } = judge(held, pure);
  assert.deepEqual([differences, figures.waits], [[], [30_000, 0, 0]]);
});

test('the end of an objection that a legal hold stops is no fault, and one from before the hold is', () => {
  const clock = row(begun('objection', at(0)), { nextRung: 1 });
  const held = { ...right(), walk: hourly(24 * 8), clocks: [clock], fired: [] };
  assert.deepEqual(found({ ...held, held: new Map([['case', at(10)]]) }), []);
  assert.deepEqual(found(held), ['climbed without acting', 'missed']);
  assert.ok(found({ ...held, held: new Map([['case', at(24 * 7 + 5)]]) }).includes('missed'));
});

test('a rung that a proposal holds back is skipped, and missed where there was none', () => {
  const held = right();
  held.fired.splice(1, 1);
  held.statuses.set('case', [{ at: at(0), toStatus: 'in_review' }, { at: at(3), toStatus: 'proposed' }, { at: at(8), toStatus: 'in_review' }]);
  assert.deepEqual(judge(held, pure).differences, []);
  assert.equal(judge(held, pure).figures.skipped, 1);
  held.statuses.set('case', [{ at: at(0), toStatus: 'in_review' }, { at: at(8), toStatus: 'proposed' }]);
  assert.deepEqual(found(held), ['missed']);
});

test('an escalation without a breach, and a breach without its escalation', () => {
  const held = right();
  held.clocks[0].state = 'running';
  assert.deepEqual(found(held), ['escalated without a breach']);
});

test('a clock that was met owes nothing more; what was due at a settled point before stays owed', () => {
  const met = row(meet(begun('first_answer', at(0)), at(6)), { nextRung: 1 });
  const held = { ...right(), clocks: [met], fired: [firing(0, 5, 'tell_owner')] };
  assert.deepEqual(found(held), []);
  assert.deepEqual(found({ ...held, fired: [], clocks: [{ ...met, nextRung: 0 }] }), ['missed']);
  const unsettled = held.walk.map((point, n) => (n === 5 ? { ...point, settled: false } : point));
  assert.deepEqual(found({ ...held, walk: unsettled, fired: [], clocks: [{ ...met, nextRung: 0 }] }), [], 'met before anybody had to look');
});

test('a pause puts the rungs off', () => {
  const clock = begun('outcome', at(0));
  const paused = row(pause(clock, at(4), 'ask'), { nextRung: 0 });
  const held = { ...right(), walk: hourly(24 * 20), clocks: [paused], fired: [] };
  assert.deepEqual(found(held), []);
  assert.deepEqual(found({ ...held, fired: [firing(0, 30, 'tell_owner')] }), ['fired early']);
});

test('a jump back takes nothing back: what had been due before it may fire after it, once', () => {
  const held = right();
  const jumped = at(5).getTime() - HOUR + 1;
  held.walk[5].settled = false;
  held.walk.splice(6, 0, { at: jumped, high: at(5).getTime(), what: 'back', settled: false });
  held.fired[0].at = new Date(jumped).toISOString();
  assert.deepEqual(found(held), []);
  held.walk[6].high = jumped;
  assert.deepEqual(found(held), ['fired early'], 'it had not been due then');
});

test('an instant that was never the time is refused', () => {
  assert.throws(() => pointsOf(hourly())(at(0.5)), /was never the time/);
});

test('oldest first: how many younger ones went before', () => {
  assert.equal(overtaken([1, 2, 2, 3, 9]).by, 0);
  assert.deepEqual(overtaken([2, 1, 3]), { by: 1, place: 1, counts: [0, 1, 0] });
  assert.deepEqual(overtaken([5, 6, 7, 1, 8, 6]), { by: 3, place: 3, counts: [0, 0, 0, 3, 0, 2] });
  assert.equal(overtaken([]).by, 0);
});

test('the due instants of what fired, in the order of the chain', () => {
  const held = right();
  const placed = [held.fired[2], held.fired[1]];
  assert.deepEqual(duesBetween(placed, [0, 40], held, pure), [at(9).getTime(), Date.parse('2026-10-12T07:18:00Z')]);
  assert.deepEqual(duesBetween(placed, [8, 40], held, pure), [at(9).getTime()]);
});
