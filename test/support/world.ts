import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts } from '../../src/accounts/accounts.service.js';
import type { User } from '../../src/accounts/user.entity.js';
import { actorOf } from '../../src/accounts/sign-ins.js';
import type { CaseView, StaffRole, SubmitCase } from '../../src/contract/index.js';
import { CaseViews } from '../../src/cases/case-views.service.js';
import { Cases } from '../../src/cases/cases.service.js';
import { Intake } from '../../src/intake/intake.service.js';
import { createHttpApp } from '../../src/http-app.js';
import { ManualClock } from '../../src/platform/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { SYSTEM, type Actor } from '../../src/platform/http/actor.js';
import { JobPoller } from '../../src/platform/jobs/job-poller.js';
import { JobTicker } from '../../src/platform/jobs/job-ticker.js';
import { readSettings } from '../../src/platform/settings.js';
import { Loader } from '../../src/records/loading/loader.js';
import { Readable } from 'node:stream';
import { transactionsFile, terminalsFile, type RowLike } from './files.js';

export const MID = '999290054110001';
export const OTHER_MID = '999290054110002';

const ROLES: StaffRole[] = ['agent', 'supervisor', 'legal', 'admin'];

/** A whole house on a database of its own, with a clock that tests move; nothing polls: `runJobs` drains the ledger. */
export async function startWorld({ at = '2026-10-15T02:00:00Z', env = {} }: { at?: string; env?: Record<string, string> } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'lidan-'));
  const given = process.env['TEST_DATABASE_URL'] ? await ownSchema(process.env['TEST_DATABASE_URL']) : { env: {}, drop: async () => undefined };
  const settings = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: '0', SLIP_READER: 'false', ...given.env, ...env });
  const clock = new ManualClock(new Date(at));
  const app: NestFastifyApplication = await createHttpApp(settings, clock);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const people = await createPeople(app);
  const db = app.get(Database);
  const actor = (name: string): Actor => (name === 'system' ? SYSTEM : actorOf(people[name]!));
  return {
    app, clock, db, settings, people, actor,
    runJobs: () => app.get(JobPoller).drain(),
    forward: (by: { days?: number; hours?: number; minutes?: number }) => clock.forward(by),
    /** the minute tick and everything that follows from it */
    sweep: async () => {
      await app.get(JobTicker).tick();
      await app.get(JobPoller).drain();
    },
    load: (rows: RowLike[], day: string) => app.get(Loader).load(Readable.from([Buffer.from(transactionsFile(rows, day))]), `transactions-${day}.csv`),
    submit: (asked: Partial<SubmitCase> & Pick<SubmitCase, 'kind'>, by = 'merchant'): Promise<CaseView> =>
      app.get(Intake).submit({ story: '', ...asked }, randomUUID(), actor(by)),
    view: (by: string, id: string): Promise<CaseView> => db.read(async tx => app.get(CaseViews).of(tx, await app.get(Cases).get(tx, id, actor(by)), actor(by))),
    stop: async () => {
      await app.close();
      await given.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
export type World = Awaited<ReturnType<typeof startWorld>>;

async function createPeople(app: NestFastifyApplication): Promise<Record<string, User>> {
  const accounts = app.get(Accounts);
  const loader = app.get(Loader);
  await loader.load(Readable.from([Buffer.from(terminalsFile([MID, OTHER_MID]))]), 'terminals.csv');
  return app.get(Database).write(async tx => {
    const people: Record<string, User> = {};
    for (const role of [...ROLES, 'supervisor'] as StaffRole[]) {
      const name = people[role] ? `${role}2` : role;
      people[name] = await accounts.createStaff(tx, { email: `${name}@lidan.invalid`, name, role, password: 'correct horse battery' }, SYSTEM);
    }
    people['merchant'] = await accounts.createMerchant(tx, { phone: '13800000001', name: '鼎丰清吧', mid: MID });
    people['stranger'] = await accounts.createMerchant(tx, { phone: '13800000002', name: '别家小馆', mid: OTHER_MID });
    return people;
  });
}

/** A schema of its own in the test database, so that tests can share the server. */
async function ownSchema(url: string): Promise<{ env: Record<string, string>; drop: () => Promise<undefined> }> {
  const { Client } = (await import('pg')).default;
  const schema = `t_${randomUUID().replaceAll('-', '')}`;
  const run = async (text: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(text);
    await client.end();
  };
  await run(`CREATE SCHEMA "${schema}"`);
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${schema}`);
  return { env: { DATABASE_URL: own.toString() }, drop: async () => void (await run(`DROP SCHEMA "${schema}" CASCADE`)) };
}
