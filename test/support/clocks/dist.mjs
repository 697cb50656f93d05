/** The built product, from wherever the tests were started. */
import { resolve } from 'node:path';

/** `built('platform/clock.js')` imports that file of dist/. */
export const built = path => import(resolve(process.env.TEST_DIST ?? 'dist', path));
