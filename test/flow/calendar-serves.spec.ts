import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Case } from '../../src/cases/case.entity.js';
import { Escalations } from '../../src/cases/escalations.js';
import { CalendarDrafting } from '../../src/cases/calendars/drafting.js';
import { SHIPPED } from '../../src/cases/calendars/content.js';
import { Board } from '../../src/escalation/board/board.service.js';
import { all, proposedRefund, take } from '../support/acts.js';
import { acts } from '../support/legal.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' }); // Thursday, 10:00
});
afterEach(() => world.stop());

/** Put in force by two people: these days are closed. */
async function close(...days: string[]): Promise<void> {
  const drafting = world.app.get(CalendarDrafting);
  const own = days.map(day => ({ day, kind: 'closed' as const, name: '盘点', source: 'own' as const }));
  const { id } = await world.db.write(tx => drafting.draft(tx, 'office', { ...SHIPPED, days: [...SHIPPED.days, ...own], note: '盘点' }, world.actor('supervisor')));
  await world.db.write(tx => drafting.enforce(tx, id!, world.actor('supervisor2')));
}
async function fire(id: string, trigger: string): Promise<Date> {
  await world.db.write(async tx => world.app.get(Escalations).record(tx, await tx.findOneByOrFail(Case, { id }), { to: 'supervisor', trigger, cycle: 1, facts: {} }));
  const [row] = await all<{ ackDueAt: string | Date }>(world, 'escalation', `"trigger" = '${trigger}'`);
  return new Date(row!.ackDueAt);
}

test('a rung is acknowledged in the office hours that are in force when it fires', async () => {
  const id = await proposedRefund(world);
  expect(await fire(id, 'second_case')).toEqual(new Date('2026-10-15T06:00:00Z'));
  await close('2026-10-15', '2026-10-16');
  // half a working day from Monday 09:00; what fired before keeps its time
  expect(await fire(id, 'first_rejection')).toEqual(new Date('2026-10-19T05:00:00Z'));
  expect(await fire(id, 'second_case')).toEqual(new Date('2026-10-15T06:00:00Z'));
});
test('the board has no working minutes left on a day that is closed', async () => {
  const left = async () => (await world.db.read(tx => world.app.get(Board).of(tx, world.actor('supervisor')))).workingMinutesLeft;
  expect(await left()).toBe(480);
  await close('2026-10-15');
  expect(await left()).toBe(0);
});
test('a date outside is told on the last day that is a working day in force', async () => {
  const id = await proposedRefund(world);
  await take(world, 'supervisor', id, 'refer', { text: '请看' });
  const refer = () => acts(world).refer(id, { to: 'court', body: '浦东法院', reference: '(2026)沪0115民初1号', state: 'sent', nextOn: '2026-10-22', note: '' }, world.actor('legal'));
  const at = async () => (await all<{ runAt: string | Date }>(world, 'job', `"name" = 'escalation.legal_date'`)).map(row => new Date(row.runAt).toISOString()).sort();
  await refer();
  await close('2026-10-20', '2026-10-21');
  await refer();
  expect(await at()).toEqual(['2026-10-19T01:00:00.000Z', '2026-10-21T01:00:00.000Z']);
});
