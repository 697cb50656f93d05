#!/usr/bin/env node
import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { createInterface } from 'node:readline/promises';
import { readFile } from 'node:fs/promises';
import { Accounts } from './accounts/accounts.service.js';
import { auditCommands } from './audit-commands.js';
import { STAFF_ROLES, type StaffRole } from './contract/index.js';
import { seedDemo } from './demo/seed.js';
import { createContext } from './http-app.js';
import { importCalendar, showCalendar, type CalendarParts } from './cases/calendars/calendar-cli.js';
import { Calendars } from './cases/calendars/calendars.js';
import { OFFICE } from './cases/calendars/content.js';
import { CalendarDrafting } from './cases/calendars/drafting.js';
import { CalendarImporting } from './cases/calendars/importing/importing.js';
import { Clock, localDay } from './platform/clock.js';
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

const calendar = program.command('calendar').description('Working calendars');
calendar.command('import').argument('<file>', 'ICS, or CSV with the columns day,kind,open,close,name')
  .option('--calendar <name>', 'which calendar; a new name makes one', OFFICE).option('--note <note>', 'why it changes', 'imported by an operator')
  .description('Read a year’s days and keep them as a draft; a supervisor or admin puts it in force')
  .action((file: string, asked: { calendar: string; note: string }) =>
    withApp(async app => (process.exitCode = await importCalendar(partsOf(app), await readFile(file), asked, say))),
  );
calendar.command('show').argument('[year]', 'e.g. 2026; this year where it is left out').option('--calendar <name>', 'which calendar', OFFICE)
  .description('Print the week and a year’s days of the version in force')
  .action((year: string | undefined, asked: { calendar: string }) =>
    withApp(async app => {
      if (year !== undefined && !/^20\d\d$/.test(year)) throw new Error('a year looks like 2026');
      const shown = Number(year ?? localDay(app.get(Clock).now()).slice(0, 4));
      process.exitCode = await showCalendar(partsOf(app), { ...asked, year: shown }, say);
    }),
  );
const partsOf = (app: INestApplicationContext): CalendarParts => ({
  db: app.get(Database), calendars: app.get(Calendars), importing: app.get(CalendarImporting), drafting: app.get(CalendarDrafting),
});

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
