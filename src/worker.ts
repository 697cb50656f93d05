import { createContext } from './http-app.js';
import { readSettings, type Settings } from './platform/settings.js';
import { startParts } from './run-parts.js';

async function work(settings: Settings): Promise<void> {
  if (settings.engine === 'sqlite') throw new Error('a worker needs DATABASE_URL: with SQLite one process does everything');
  // a simulator inside each of several processes would keep books of its own
  if (!settings.ACQUIRER_URL) throw new Error('a worker needs ACQUIRER_URL: the acquirer’s, or a simulated one’s (node dist/simulator.js)');
  const app = await createContext(settings);
  app.enableShutdownHooks();
  startParts(app, { work: true });
}

try {
  await work(readSettings());
} catch (error) {
  console.error(`The worker could not start: ${(error as Error).message}`);
  process.exit(1);
}
