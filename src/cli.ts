#!/usr/bin/env node
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { createInterface } from 'node:readline/promises';
import { Accounts } from './accounts/accounts.service.js';
import { auditCommands } from './audit-commands.js';
import { STAFF_ROLES, type StaffRole } from './contract/index.js';
import { seedDemo } from './demo/seed.js';
import { createContext } from './http-app.js';
import { holderOf } from './platform/data-dir-lock.js';
import { Database } from './platform/database/database.js';
import { SYSTEM } from './platform/http/actor.js';
import { readSettings, type Settings } from './platform/settings.js';
import { Loader } from './records/loading/loader.js';
import { loadPaths } from './records/load-paths.js';

const program = new Command('lidan').description('Operator commands of Lidan. Settings come from the environment; see .env.example.');

program.command('migrate').description('Bring the database to this version').action(() => withApp(async () => say('The database is up to date.')));

const records = program.command('records').description('The acquirer’s files');
records.command('load').argument('<paths...>', 'files or folders').description('Load transactions, payouts, fee plans and terminals')
  .action((paths: string[]) => withApp(async app => (process.exitCode = await loadPaths(app.get(Loader), paths, say))));

auditCommands(program, withApp, say);

const user = program.command('user').description('Staff accounts');
user.command('create').requiredOption('--email <email>').requiredOption('--name <name>').requiredOption('--role <role>', STAFF_ROLES.join(', '))
  .description('Create a staff account; the password is read from standard input')
  .action((asked: { email: string; name: string; role: StaffRole }) =>
    withApp(async app => {
      if (!STAFF_ROLES.includes(asked.role)) throw new Error(`role is one of ${STAFF_ROLES.join(', ')}`);
      const input = createInterface({ input: process.stdin });
      const password = await input.question('');
      input.close();
      if (password.length < 12) throw new Error('a password has at least 12 characters');
      await app.get(Database).write(tx => app.get(Accounts).createStaff(tx, { ...asked, password }, SYSTEM));
      say(`Created ${asked.email}.`);
    }),
  );

const merchant = program.command('merchant').description('Merchants’ sign-ins');
merchant.command('add').requiredOption('--mid <mid>').requiredOption('--phone <phone>').requiredOption('--name <name>')
  .description('Let a phone report for a merchant; it signs in by one-time code')
  .action((asked: { mid: string; phone: string; name: string }) =>
    withApp(async app => {
      await app.get(Database).write(tx => app.get(Accounts).createMerchant(tx, asked));
      say(`${asked.phone} may report for ${asked.mid}.`);
    }),
  );

const demo = program.command('demo').description('Invented data to try the product with');
demo.command('seed').description('Fill a new database with ten merchants and a fortnight of files').action(async () => {
  refuseIfHeld();
  await seedDemo(readSettings(), say);
});

function say(line: string): void {
  console.log(line);
}

function refuseIfHeld(): void {
  const settings = readSettings();
  const holder = settings.engine === 'sqlite' ? holderOf(settings.dataDir) : null;
  if (holder) throw new Error(`process ${holder.pid} works on ${settings.dataDir}. Stop it first, upload on its records page, or put files into ${settings.watchDir}`);
}

// a command's own words are its output
const quietly = (settings: Settings): Settings => Object.assign(settings, { LOG_LEVEL: 'warn' });

async function withApp(work: (app: INestApplicationContext) => Promise<unknown>): Promise<void> {
  refuseIfHeld();
  const app = await createContext(quietly(readSettings()));
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

program.parseAsync().catch((error: unknown) => {
  console.error(`lidan: ${(error as Error).message}`);
  process.exitCode = 1;
});
