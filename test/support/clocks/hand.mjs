/** A process of the house under the fake clock: it ticks, runs jobs, and does what people ask by message. Dies where CRASH_AT says. */
import { actsOf } from './acts.mjs';
import { built } from './dist.mjs';
import { fileClock } from './file-clock.mjs';

// the product ticks every 15 s of real time; here days pass in seconds
const TICK_EVERY_MS = 150;
const KEPT = /^(escalation|investigation)\./;

const [{ createContext }, { readSettings }, { armCrash }, { JobPoller }, { JobRelay }, { JobTicker }, { JobRegistry }, { JobsModule }, { ModuleRef }] = await Promise.all([
  built('http-app.js'), built('platform/settings.js'), built('platform/crash.js'), built('platform/jobs/job-poller.js'), built('platform/jobs/job-relay.js'), built('platform/jobs/job-ticker.js'), built('platform/jobs/job-registry.js'), built('platform/jobs/jobs.module.js'), import('@nestjs/core'),
]);

/** What is not about clocks is asked for and ends at once: who is told, and how, others test. */
function leaveOut(registry) {
  for (const name of registry.handlers.keys()) if (!KEPT.test(name)) registry.handlers.set(name, { apply: async () => undefined });
}

async function oneMore(app, kind, first) {
  return first ? app.get(kind) : app.select(JobsModule).get(ModuleRef, { strict: true }).create(kind);
}

/** `schedulers`: how many tickers and pollers; more than one where a single process may work. */
async function start(app, settings, schedulers) {
  const known = app.get(JobTicker);
  for (let n = 0; n < schedulers; n++) {
    const ticker = await oneMore(app, JobTicker, n === 0);
    if (n > 0) for (const name of known.names) ticker.everyMinute(name);
    setTimeout(() => setInterval(() => void ticker.tick().catch(() => undefined), TICK_EVERY_MS), (n * TICK_EVERY_MS) / schedulers);
    if (!settings.REDIS_URL) (await oneMore(app, JobPoller, n === 0)).start();
  }
  if (settings.REDIS_URL) app.get(JobRelay).start({ ring: true, work: true });
}

const settings = readSettings();
const app = await createContext(settings, await fileClock(process.env.CLOCK_FILE));
leaveOut(app.get(JobRegistry));
armCrash(settings.CRASH_AT);
const acts = await actsOf(app);
process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, act, args }) => {
  const answer = said => process.connected && process.send({ id, ...said });
  acts[act](args).then(result => answer({ result }), error => answer({ error: `${error.name} ${error.code ?? ''} ${error.message}` }));
});
await start(app, settings, Number(process.env.SCHEDULERS));
process.send({ id: 'up' });
