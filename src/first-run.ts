import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from './accounts/accounts.service.js';
import { Database } from './platform/database/database.js';
import type { Settings } from './platform/settings.js';

/** Says where the pages are; without an admin it prints a one-time token for the first one. */
export async function announceStart(app: INestApplicationContext, settings: Settings): Promise<void> {
  const db = app.get(Database);
  const accounts = app.get(Accounts);
  const token = await db.write(async tx => ((await accounts.needsSetup(tx)) ? accounts.newSetupToken(tx) : null));
  const lines = ['', 'Lidan is running.', `  Merchants  ${settings.origin}/`, `  Desk       ${settings.origin}/desk/`];
  if (token) lines.push(`  First admin: open ${settings.origin}/desk/setup and enter the one-time token ${token}`);
  console.log(lines.join('\n'));
}
