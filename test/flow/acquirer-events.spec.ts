import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { Acquirer, type AcquirerAnswer, type Instruction } from '../../src/remedy/acquirer/acquirer.js';
import { Questions } from '../../src/remedy/questions.js';
import { Proving } from '../../src/remedy/proving.js';
import { Sending } from '../../src/remedy/sending.js';
import { approvedOrder, caseNow, orderNow, putRow } from '../support/an-order.js';
import { startWorld, type World } from '../support/world.js';

/**
 * What a call to the acquirer may meet: `heard` goes well, `refused` is refused unless it was booked before, `lost` never arrives, `silent` arrives and is not answered,
 * `killed` arrives and the worker dies before it commits. Between calls a `notice` or a settlement `row` may come.
 */
const ON_THE_LINE = ['heard', 'refused', 'lost', 'silent', 'killed'] as const;
const EVENTS = [...ON_THE_LINE, 'notice', 'row'] as const;
type Event = (typeof EVENTS)[number];

/** The acquirer as it really is: a number is booked or failed once, whatever anybody hears of it. */
class Model {
  readonly numbers = new Set<string>();
  booked: 'no' | 'SUCCESS' | 'FAIL' = 'no';
  bookings = 0;
  line: Event[] = [];
  kill = false;

  call(kind: 'send' | 'query', { refundNo }: Instruction): AcquirerAnswer {
    this.numbers.add(refundNo);
    const event = this.line.shift() ?? 'heard';
    if (event === 'lost') return { state: 'unknown', reason: 'timeout' };
    if (kind === 'send' && this.booked === 'no') this.book(event === 'refused' ? 'FAIL' : 'SUCCESS');
    this.kill = event === 'killed';
    return event === 'silent' ? { state: 'unknown', reason: 'timeout' } : this.truth();
  }
  private book(as: 'SUCCESS' | 'FAIL'): void {
    this.booked = as;
    this.bookings += 1;
  }
  private truth(): AcquirerAnswer {
    return this.booked === 'SUCCESS' ? { state: 'done', ref: 'X' } : this.booked === 'FAIL' ? { state: 'refused', reason: 'no' } : { state: 'absent' };
  }
}

let world: World, model: Model;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  if (world.db.engine === 'sqlite') await world.db.writer.query('PRAGMA synchronous = OFF');
  const acquirer = world.app.get(Acquirer), sending = world.app.get(Sending);
  jest.spyOn(acquirer, 'send').mockImplementation(async asked => model.call('send', asked));
  jest.spyOn(acquirer, 'query').mockImplementation(async asked => model.call('query', asked));
  const settle = sending.settle.bind(sending);
  jest.spyOn(sending, 'settle').mockImplementation(async (...given) => {
    if (!model.kill) return settle(...given);
    model.kill = false;
    throw new Error('killed between call and commit');
  });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await world.stop();
});

const rowComes = async (order: { id: string; refundNo: string }, sale: { rrn: string; mid: string }) => {
  if (model.booked === 'SUCCESS') {
    await putRow(world, { txnType: 'REFUND', txnTime: new Date(world.clock.now().getTime() + 8 * 3600_000 - 60_000).toISOString().slice(0, 19).concat('+08:00'), amtFen: -100, origRrn: sale.rrn, origDate: '20261014', reason: order.refundNo });
  }
  await world.db.write(tx => world.app.get(Proving).look(tx, order.id));
};

/** Everything that happened, and what had become of the order when all was said. */
async function play(events: readonly Event[]) {
  model = new Model();
  world.clock.set('2026-10-15T02:00:00Z');
  const { order, sale } = await approvedOrder(world);
  const steps = events.length === 0 ? [[]] : events.map(event => [event]);
  for (const [event] of steps) {
    if (event === 'row') await rowComes(order, sale);
    else if (event === 'notice') await world.app.get(Questions).byNotice(order.refundNo, `n${events.indexOf(event)}`);
    else if (event) model.line.push(event);
    await world.runJobs();
    world.forward({ minutes: 70 });
    await world.runJobs();
  }
  for (let tries = 0; tries < 5 && ['approved', 'sending', 'unknown'].includes((await orderNow(world, order.id)).state); tries++) {
    world.forward({ hours: 25 });
    await world.runJobs();
  }
  await rowComes(order, sale);
  await world.runJobs();
  return { order: await orderNow(world, order.id), found: await caseNow(world, order.caseId) };
}

async function check(events: readonly Event[]): Promise<void> {
  const { order, found } = await play(events);
  const said = { events, state: order.state, status: found.status, returnedFen: found.returnedFen, numbers: [...model.numbers], bookings: model.bookings };
  const right = model.booked === 'FAIL' ? { state: 'refused', status: 'in_review', returnedFen: 0 } : { state: 'confirmed', status: 'resolved', returnedFen: 100 };
  expect(said).toEqual({ events, ...right, numbers: [order.refundNo], bookings: 1 });
}

describe('whatever the acquirer does, the order ends as the acquirer has it, under its one number', () => {
  test('nothing goes wrong', () => check([]));
  test.each(EVENTS.map(event => [event]))('%s', event => check([event]));
  test.each(ON_THE_LINE.flatMap(first => EVENTS.map(second => [first, second] as const)))('%s, then %s', (first, second) => check([first, second]));

  test('any order of up to four events', async () => {
    const orders = fc.array(fc.constantFrom<Event>(...EVENTS), { minLength: 3, maxLength: 4, size: 'max' });
    await fc.assert(fc.asyncProperty(orders, check), { numRuns: Number(process.env['TEST_RUNS'] ?? 150) });
  }, 240_000);
});

describe('a worker that dies again and again', () => {
  test('asks under the same number each time', () => check(['killed', 'killed', 'killed', 'killed']));
  test('before anything was booked', () => check(['lost', 'lost', 'lost', 'killed']));
});
