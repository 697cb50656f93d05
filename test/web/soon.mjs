import { AssertionError } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 10_000;

/** A page needs its moment: what does not hold yet is asked again, and the last word stands. */
export async function soon(check) {
  for (const until = Date.now() + WITHIN_MS; ; await sleep(50)) {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof AssertionError) || Date.now() > until) throw error;
    }
  }
}
