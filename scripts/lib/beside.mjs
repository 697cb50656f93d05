/** What stands beside the tests: Postgres, Redis, a browser. Each is looked for once, when the first step asks. */
import { aptInstall, findBrowser } from './debian.mjs';

const inCi = process.env.CI === 'true';
const NAME = `lidan_test_${process.pid}`;

export class Beside {
  #servers;
  #browser;

  /** { env } for a step of this name with an empty database of its own, or { absent }. */
  async servers(step) {
    this.#servers ??= await this.#find();
    const { db, redis, absent } = this.#servers;
    if (absent) return { absent };
    const name = `${NAME}_${step.replaceAll('-', '_')}`;
    return { env: { TEST_DATABASE_URL: await db.fresh(name), TEST_REDIS_URL: redis.url, TEST_REDIS_PREFIX: name } };
  }

  async #find() {
    const [{ postgres }, { redis }] = await Promise.all([import('./postgres.mjs'), import('./redis.mjs')]); // need packages
    const look = { postgresql: postgres, 'redis-server': redis };
    const found = {};
    for (const [name, find] of Object.entries(look)) {
      found[name] = await find();
      if (!found[name] && inCi) { // a developer's machine gets no server unasked
        aptInstall(name);
        found[name] = await find();
      }
    }
    const absent = Object.keys(look).filter(name => !found[name]).join(' and ');
    const { postgresql: db, 'redis-server': queue } = found;
    if (!absent) console.log(`     Postgres: ${db.where}; Redis: ${queue.where}`);
    return { db, redis: queue, absent };
  }

  /** { env } or { absent }. */
  browser() {
    this.#browser ??= findBrowser();
    if (!this.#browser) {
      aptInstall('chromium');
      this.#browser = findBrowser();
    }
    return this.#browser ? { env: { TEST_CHROMIUM: this.#browser } } : { absent: 'Chromium' };
  }

  /** Drops what the tests left, and ends what was started here. */
  async stop() {
    if (!this.#servers) return;
    const { db, redis } = this.#servers;
    await Promise.allSettled([db?.stop(), redis?.stop(NAME)]);
  }
}
