import { createHttpApp } from './http-app.js';
import { announceStart } from './first-run.js';
import { holdDataDir } from './platform/data-dir-lock.js';
import { readSettings, type Settings } from './platform/settings.js';
import { startParts } from './run-parts.js';

async function main(settings: Settings): Promise<void> {
  const release = settings.engine === 'sqlite' ? holdDataDir(settings.dataDir, settings.PORT) : () => undefined;
  const app = await createHttpApp(settings);
  await app.listen(settings.PORT, settings.HOST);
  startParts(app, { work: settings.RUN_JOBS, noticeUrl: `http://${settings.HOST === '0.0.0.0' ? '127.0.0.1' : settings.HOST}:${settings.PORT}/api/v1/acquirer/notices` });
  await announceStart(app, settings);
  process.once('exit', release);
}

try {
  await main(readSettings());
} catch (error) {
  console.error(`Lidan could not start: ${(error as Error).message}`);
  process.exit(1);
}
