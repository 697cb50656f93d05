import { join } from 'node:path';
import { holdDataDir } from './platform/data-dir-lock.js';
import { readSettings, type Settings } from './platform/settings.js';
import { simulatorIn } from './remedy/acquirer/simulator/assemble.js';
import { SIMULATED } from './remedy/acquirer/simulator/key-files.js';

const ANY_PORT = 3900;

/** A simulated acquirer in a process of its own, for set-ups of several processes and for trials. */
async function simulate(settings: Settings): Promise<void> {
  const folder = join(settings.dataDir, 'acquirer');
  const port = settings.SIMULATOR_PORT || ANY_PORT;
  const release = holdDataDir(folder, port);
  process.once('exit', release);
  const noticeUrl = settings.SIMULATOR_NOTICE_URL;
  const { server } = simulatorIn({ folder, now: () => new Date(), ...(noticeUrl ? { noticeUrl } : {}) });
  await server.listen(port, settings.HOST);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close().then(() => process.exit(0)));
  console.log(`The simulated acquirer listens on http://${settings.HOST}:${port}; for the others:`);
  for (const [name, value] of Object.entries(forOthers(folder, settings.HOST, port))) console.log(`  ${name}=${value}`);
}

const forOthers = (folder: string, host: string, port: number): Record<string, string> => ({
  ACQUIRER_URL: `http://${host}:${port}`, ACQUIRER_APPID: SIMULATED.appid, ACQUIRER_SERIAL: SIMULATED.serial, ACQUIRER_KEY_FILE: join(folder, 'client.key.pem'),
  ACQUIRER_CERT_FILE: join(folder, 'platform.pem'), ACQUIRER_CERT_SERIAL: SIMULATED.platformSerial,
});

try {
  await simulate(readSettings());
} catch (error) {
  console.error(`The simulated acquirer could not start: ${(error as Error).message}`);
  process.exit(1);
}
