import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Accounts } from '../accounts/accounts.service.js';
import { DemoMark } from '../accounts/demo-mark.entity.js';
import { User } from '../accounts/user.entity.js';
import { createContext } from '../http-app.js';
import { ManualClock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { add } from '../platform/database/sql.js';
import { JobPoller } from '../platform/jobs/job-poller.js';
import { Settings } from '../platform/settings.js';
import { Loader } from '../records/loading/loader.js';
import { DAYS } from './background.js';
import type { DemoFile } from './files.js';
import { handout } from './handout.js';
import { Moments } from './moments.js';
import { createPeople } from './people.js';
import { planDemo } from './plan.js';
import { writeSamples } from './samples.js';
import { Stage } from './stage.js';
import type { Act } from './story.js';

const HOURS = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20, 22];

/**
 * Fills a new database with a fortnight of invented trade and cases, walking through it with a clock of its own.
 * Does nothing and says nothing where users are already. @param now the moment at which the demo ends
 */
export async function seedDemo(settings: Settings, say: (line: string) => void, now = new Date()): Promise<void> {
  const moments = new Moments(now);
  const clock = new ManualClock(moments.at(DAYS, '00:00'));
  const app = await createContext(quietly(settings), clock);
  try {
    const db = app.get(Database);
    if (await db.read(tx => tx.exists(User))) return;
    // a demo cut short by a power failure is made again: no step waits for the disk
    if (db.engine === 'sqlite') await db.writer.query('PRAGMA synchronous = NORMAL');
    const people = await db.write(async tx => {
      await add(tx, DemoMark, { id: 'demo', seededAt: now });
      return createPeople(tx, app.get(Accounts));
    });
    const { files, rows, acts, last, rowOf, netOf } = planDemo(moments);
    const stage = new Stage(app, people, rowOf, netOf);
    await walk(app, clock, [...ticks(moments), ...files.map(file => load(app, file)), ...acts], stage);
    clock.set(now);
    // stays with the jobs: whoever starts the server sees the investigation run
    await last(stage);
    await writeSamples(settings, rows);
    for (const line of handout(settings, people, moments, stage.size)) say(line);
  } finally {
    await app.close();
  }
}

/** What the demo does is no news, and none of it leaves the house. */
const quietly = (settings: Settings): Settings => Object.assign(new Settings(), settings, { LOG_LEVEL: 'error', SMTP_URL: undefined, AUDIT_ANCHOR_MAIL: undefined, TSA_URL: undefined });

/** Everything in order of time; the jobs a moment calls for are done before the next one. */
async function walk(app: INestApplicationContext, clock: ManualClock, acts: Act[], stage: Stage): Promise<void> {
  const poller = app.get(JobPoller);
  for (const { at, run } of acts.sort((left, right) => left.at.getTime() - right.at.getTime())) {
    clock.set(at);
    await run(stage);
    await poller.drain();
  }
}

const load = (app: INestApplicationContext, { name, text, at }: DemoFile): Act => ({
  at,
  run: async () => {
    const { outcome, reason } = await app.get(Loader).load(Readable.from([Buffer.from(text)]), name);
    if (outcome !== 'loaded') throw new Error(`demo: ${name} was ${outcome}: ${reason}`);
  },
});

/** The minute tick, once an hour by day: clocks pass and rungs fire while nobody acts. */
function ticks(moments: Moments): Act[] {
  const hours = Array.from({ length: DAYS + 1 }, (_, back) => HOURS.map(hour => moments.at(back, `${hour}:01`))).flat();
  return [...hours.filter(at => at < moments.now), moments.now].map(at => ({ at, run: stage => stage.tick() }));
}
