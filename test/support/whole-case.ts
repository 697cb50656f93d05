import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import { Timeline } from '../../src/cases/timeline.service.js';
import type { LegalView } from '../../src/contract/index.js';
import { ComeDown } from '../../src/escalation/come-down.js';
import { Extensions } from '../../src/escalation/extensions.js';
import { NextFile } from '../../src/remedy/acquirer/next-file.js';
import { DUPLICATE, orderOf, settle, sign, take } from './acts.js';
import { checked, enter, NAME, tell } from './complaints.js';
import { addPaper } from './dossiers.js';
import { acts, aFact, hireLegal, legalView, propose, waitingOf } from './legal.js';
import type { World } from './world.js';

export const CANARY = '特权内容金丝雀', OPINION = '依据流水与签购单，重复扣款成立', RULING = '支持退回重复的一笔', AWAITED = '发卡行复函';
const FEN = 600_000;

/** One case through every room, up to the ruling: what a dossier of a real quarrel is made from. @returns its id */
export async function wholeCase(world: World): Promise<string> {
  await hireLegal(world);
  const id = await refunded(world);
  await papers(world, id);
  await complained(world, id);
  await reviewed(world, id);
  return id;
}

/** Above ¥5,000: it climbs, comes down by two supervisors, is signed, sent and proved by a row. */
async function refunded(world: World): Promise<string> {
  await world.load([{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: FEN }, { txnTime: '2026-10-14T11:28:53+08:00', amtFen: FEN }], '20261014');
  const { id } = await world.submit({ ...DUPLICATE, amountFen: FEN });
  await world.runJobs();
  const { id: asked } = await world.db.write(tx => world.app.get(ComeDown).ask(tx, id, { to: 'agent', reason: '金额已核对，照常办理' }, world.actor('supervisor')));
  await grant(world, asked, 'supervisor2');
  const { needs } = (await orderOf(world, id))!;
  for (const [n, role] of needs.entries()) await sign(world, needs.indexOf(role) < n ? `${role}2` : role, id);
  await world.runJobs();
  world.forward({ hours: 2 });
  await world.app.get(NextFile).arrive();
  await world.runJobs();
  return id;
}

async function papers(world: World, id: string): Promise<void> {
  for (let n = 1; n <= 11; n += 1) await addPaper(world, id, `证物${n}签购单.jpg`, n % 2 ? 'merchant' : 'agent', n);
  await addPaper(world, id, `${NAME}的账单.jpg`, 'agent', 12);
  await world.runJobs();
  await settle(world);
  const say = (by: string, entry: 'message' | 'note', text: string) =>
    world.db.write(tx => world.app.get(Timeline).write(tx, id, entry, world.actor(by), { text, audience: entry === 'note' ? 'staff' : 'everyone' }));
  await say('merchant', 'message', `顾客${NAME}说刷了两次，电话 13912345678`);
  world.forward({ days: 2 });
  await say('agent', 'message', '已查到两笔，正在办理');
  await say('agent', 'note', `已电话联系${NAME}，等银行流水`);
  await take(world, 'merchant', id, 'contest', { text: '还有一笔没有说清' });
}

/** Forwarded by PBOC, given a later date by two people, both told, the form checked by a second person. */
async function complained(world: World, id: string): Promise<void> {
  const { caseNo } = await world.view('agent', id);
  const view = await enter(world, { caseNo, subject: `${NAME}被重复扣款` });
  await world.runJobs();
  const until = new Date(Date.parse(view.dueAt!) + 10 * 24 * 3600_000);
  const { id: asked } = await world.db.write(tx => world.app.get(Extensions).ask(tx, id, view.clockId!, { until, because: 'bank', reason: '发卡行还没有回函' }, world.actor('agent')));
  await grant(world, asked, 'supervisor');
  for (const party of ['complainant', 'regulator'] as const) await tell(world, view.id, party);
  await checked(world, view.id);
}

/** Facts of every standing on exhibits of every kind, a privileged note, an opinion, a matter outside, a ruling that leaves the hold. */
async function reviewed(world: World, id: string): Promise<void> {
  const legal = world.actor('legal'), { exhibits, hold } = await legalView(world, id);
  const of = (kind: string) => exhibits.filter(one => one.kind === kind).map(({ ref }) => ref);
  const line = (await world.view('legal', id)).timeline.find(one => one.text?.includes('等银行流水'))!;
  if (!hold) await acts(world).hold(id, '收到监管转办，保全材料', legal);
  await acts(world).note(id, `${CANARY}：对方可能起诉`, legal);
  await acts(world).fact(id, aFact({ standing: 'proven', text: '两笔金额相同、相差 41 秒', record: '两行均入账', exhibits: [{ kind: 'row', ref: of('row')[0]! }, { kind: 'evidence', ref: of('evidence')[4]! }] }), legal);
  await acts(world).fact(id, aFact({ standing: 'disputed', text: '是否为同一笔消费', claims: [{ party: 'merchant', says: '只卖了一份' }, { party: '发卡行', says: '两笔均有效' }], exhibits: [{ kind: 'entry', ref: line.id }], awaited: [AWAITED] }), legal);
  await acts(world).fact(id, aFact({ standing: 'claimed', text: '店主当晚不在店内' }), legal);
  await acts(world).refer(id, { to: 'police', body: '和平里派出所', reference: '云公函〔2026〕7 号', state: 'sent', sentOn: '2026-10-17', note: '请协查监控' }, legal);
  await acts(world).opinion(id, OPINION, 0, legal);
  await propose(world, id, { outcome: 'full', text: RULING, reasons: '两笔同额，只交付一份货', releasesHold: false });
  await grant(world, (await waitingOf(world, id)).id, 'legal2');
}

const grant = async (world: World, request: string, by: string): Promise<void> => {
  await world.db.write(tx => world.app.get(Countersigns).decide(tx, request, { granted: true }, world.actor(by)));
  await world.runJobs();
};

export type Numbered = Map<string, string>;
/** Legal's page: number by kind and ref. */
export const numbersOf = ({ exhibits }: LegalView): Numbered => new Map(exhibits.filter(one => one.number).map(one => [`${one.kind} ${one.ref}`, one.number!]));
