import { jest } from '@jest/globals';
import { Random } from '../../../src/demo/random.js';
import { Problem } from '../../../src/platform/http/problem.js';
import { ownCalendars } from '../calendars.js';
import { all, settle } from '../acts.js';
import { startWorld } from '../world.js';
import { COMMANDS, type Walk } from './commands.js';
import { broken, brokenAtLast } from './invariants.js';

export interface Walked {
  commands: number;
  /** what was refused, as it should be where it did not fit */
  refused: number;
  cases: number;
  breached: number;
  escalated: number;
  events: number;
}

const SHARE_TOGETHER = 0.08;

/** So many generated commands on a house of its own, the invariants asked after every one. Throws with the trace where one does not hold. */
export async function walk(seed: string, count: number): Promise<Walked> {
  const world = await startWorld({ at: '2026-10-12T01:00:00Z' });
  const walking: Walk = { world, house: ownCalendars(world), random: new Random(seed), ids: [(await world.submit({ kind: 'other' })).id], logNos: [] };
  const trace: string[] = [];
  let refused = 0;
  try {
    for (let done = 0; done < count; done += 1) {
      const together = walking.random.share() < SHARE_TOGETHER ? 2 : 1;
      const outcomes = await Promise.allSettled(Array.from({ length: together }, () => draw(walking.random)(walking)));
      for (const one of outcomes) {
        if (one.status === 'rejected' && !(one.reason instanceof Problem)) throw Object.assign(new Error(`seed ${seed}, command ${done}: ${String(one.reason)}\n${trace.join('\n')}`), { cause: one.reason });
        if (one.status === 'rejected') refused += 1;
        trace.push(`${done} ${world.clock.now().toISOString()} ${one.status === 'fulfilled' ? one.value : `refused: ${(one.reason as Problem).code}`}`);
      }
      done += together - 1;
      refuse(seed, await broken(world), trace);
    }
    await settle(world);
    await world.sweep();
    await settle(world);
    refuse(seed, await brokenAtLast(world), trace);
    return { commands: count, refused, ...(await sums(walking)) };
  } finally {
    jest.restoreAllMocks();
    await world.stop();
  }
}

function draw(random: Random): (typeof COMMANDS)[number][1] {
  let left = random.share() * COMMANDS.reduce((sum, [often]) => sum + often, 0);
  return COMMANDS.find(([often]) => (left -= often) < 0)![1];
}

function refuse(seed: string, found: readonly string[], trace: readonly string[]): void {
  if (found.length) throw new Error(`seed ${seed}\n${found.join('\n')}\nafter\n${trace.slice(-30).join('\n')}`);
}

async function sums({ world }: Walk): Promise<Omit<Walked, 'commands' | 'refused'>> {
  const count = async (table: string, where?: string) => (await all(world, table, where)).length;
  return {
    cases: await count('case'), breached: await count('case_clock', `"state" = 'breached'`), escalated: await count('escalation', `"trigger" LIKE 'clock_breached_%'`), events: await count('clock_event'),
  };
}
