import { CaseClock } from '../../src/cases/case-clock.entity.js';
import { CaseClocks } from '../../src/cases/case-clocks.service.js';
import { Case } from '../../src/cases/case.entity.js';
import { Cases } from '../../src/cases/cases.service.js';
import { ClockEventRow } from '../../src/cases/clock-event.entity.js';
import { replay, type LivingClock } from '../../src/cases/clock-events.js';
import { fieldsOf } from '../../src/cases/clock-sheet.js';
import type { ClockKind } from '../../src/contract/index.js';
import type { Tx } from '../../src/platform/database/database.js';
import { calendars } from './clocks.js';
import type { World } from './world.js';

/** Work on the clocks of a case that nobody else changes meanwhile. */
export const on = <T>(world: World, id: string, work: (tx: Tx, found: Case, clocks: CaseClocks) => Promise<T>): Promise<T> =>
  world.db.write(async tx => work(tx, await world.app.get(Cases).get(tx, id), world.app.get(CaseClocks)));

export const clocksOf = (world: World, id: string): Promise<CaseClock[]> => world.db.read(tx => world.app.get(CaseClocks).of(tx, id));

/** The newest clock of this kind. */
export const rowOf = async (world: World, id: string, kind: ClockKind): Promise<CaseClock> => (await clocksOf(world, id)).findLast(row => row.kind === kind)!;

export const eventsOf = (world: World, clockId: string): Promise<ClockEventRow[]> => world.db.read(tx => tx.find(ClockEventRow, { where: { clockId }, order: { seq: 'ASC' } }));

const plain = (clock: LivingClock): object => JSON.parse(JSON.stringify(fieldsOf(clock))) as object;

/** What a clock's row says beside what its events make of it; the same but for a fault. */
export async function madeAgain(world: World, row: CaseClock): Promise<[row: object, events: object]> {
  const events = await eventsOf(world, row.id);
  const seqs = events.map(event => event.seq);
  return [{ ...plain(row), seqs: Array.from({ length: row.version }, (_, index) => index + 1) }, { ...plain(replay(events, calendars)), seqs }];
}
