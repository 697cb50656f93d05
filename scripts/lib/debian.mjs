/** Brings missing programs from Debian's packages, where that is possible: apt-get is there and we are root. */
import { spawnSync } from 'node:child_process';
import { findTool } from './tool.mjs';

const BROWSERS = [
  'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const findBrowser = () => process.env.TEST_CHROMIUM ?? findTool(...BROWSERS);

/** Answers nothing: the caller looks again. */
export function aptInstall(...packages) {
  if (process.getuid() !== 0 || !findTool('apt-get')) return;
  console.log(`installing ${packages.join(', ')} from the distribution's packages ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
}
