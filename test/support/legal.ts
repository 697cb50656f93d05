import { Accounts } from '../../src/accounts/accounts.service.js';
import { CountersignedActs } from '../../src/cases/countersigns/acts.js';
import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import type { CountersignView, LegalView, ProposeRuling, WriteFact } from '../../src/contract/index.js';
import { LegalActs } from '../../src/escalation/legal/legal-acts.js';
import { Legal } from '../../src/escalation/legal/legal.service.js';
import { SYSTEM } from '../../src/platform/http/actor.js';
import type { World } from './world.js';

export const acts = (world: World): LegalActs => world.app.get(LegalActs);
export const legalView = (world: World, id: string, by = 'legal'): Promise<LegalView> => world.db.read(tx => world.app.get(Legal).view(tx, id, world.actor(by)));
export const rulesOf = (world: World): CountersignedActs => world.app.get(CountersignedActs);

/** A second person of legal. */
export async function hireLegal(world: World, name = 'legal2'): Promise<void> {
  world.people[name] = await world.db.write(tx => world.app.get(Accounts).createStaff(tx, { email: `${name}@lidan.invalid`, name, role: 'legal', password: 'correct horse battery' }, SYSTEM));
}

export const decide = (world: World, request: string, by: string, granted = true, reason?: string): Promise<CountersignView> =>
  world.db.write(tx => world.app.get(Countersigns).decide(tx, request, { granted, ...(reason ? { reason } : {}) }, world.actor(by)));

/** The request of the case that waits. */
export async function waitingOf(world: World, id: string): Promise<CountersignView> {
  const found = (await legalView(world, id)).countersigns.find(one => !one.decision);
  if (!found) throw new Error('nothing waits');
  return found;
}

const versionOf = async (world: World, id: string): Promise<number> => (await world.view('legal', id)).version;
const grant = async (world: World, id: string): Promise<void> => {
  await decide(world, (await waitingOf(world, id)).id, world.people['legal2'] ? 'legal2' : 'admin');
  await world.runJobs();
};

export const propose = async (world: World, id: string, asked: Partial<ProposeRuling> = {}, by = 'legal'): Promise<LegalView> =>
  acts(world).rule(id, { version: await versionOf(world, id), outcome: 'reject', text: '不予支持', reasons: '凭签购单', ...asked }, world.actor(by));

/** Proposed by one, granted by another; the hold ends with it unless asked otherwise. */
export async function rule(world: World, id: string, text = '不予支持', releasesHold = true): Promise<void> {
  await propose(world, id, { text, releasesHold });
  await grant(world, id);
}
export async function sendBack(world: World, id: string, instructions = '继续', releasesHold = true): Promise<void> {
  await acts(world).sendBack(id, { version: await versionOf(world, id), instructions, releasesHold }, world.actor('legal'));
  await grant(world, id);
}
export async function releaseHold(world: World, id: string): Promise<void> {
  await acts(world).releaseHold(id, '不再需要', world.actor('legal'));
  await grant(world, id);
}

export const aFact = (fields: Partial<WriteFact> = {}): WriteFact => ({ standing: 'claimed', text: '店主当晚不在店内', claims: [{ party: 'merchant', says: '是' }], record: '', exhibits: [], awaited: [], ...fields });
