import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Throttles } from '../../src/accounts/throttles.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.stop());

const count = async (subject: string, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) await world.db.write(tx => world.app.get(Throttles).count(tx, subject, 10, 900));
};
const forget = (subject: string): Promise<void> => world.db.write(tx => world.app.get(Throttles).forget(tx, subject));

describe('ten tries in a quarter of an hour', () => {
  test('are let through, the eleventh is not', async () => {
    await count('password:a', 10);
    await expect(count('password:a', 1)).rejects.toMatchObject({ code: 'request.too_many', status: 429, facts: { seconds: 900 } });
  });
  test('the answer says how long to wait', async () => {
    await count('a', 10);
    world.forward({ minutes: 14 });
    await expect(count('a', 1)).rejects.toMatchObject({ facts: { seconds: 60 } });
  });
  test('refused tries do not prolong the window', async () => {
    await count('a', 10);
    for (let n = 0; n < 5; n += 1) await expect(count('a', 1)).rejects.toMatchObject({ code: 'request.too_many' });
    world.forward({ minutes: 15 });
    await expect(count('a', 10)).resolves.toBeUndefined();
  });
  test('one subject does not use up another’s', async () => {
    await count('a', 10);
    await expect(count('b', 10)).resolves.toBeUndefined();
  });
  test('a right password forgives', async () => {
    await count('a', 10);
    await forget('a');
    await expect(count('a', 10)).resolves.toBeUndefined();
  });
});
