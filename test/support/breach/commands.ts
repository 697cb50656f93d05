import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { CaseClocks } from '../../../src/cases/case-clocks.service.js';
import { Cases } from '../../../src/cases/cases.service.js';
import { isOpen } from '../../../src/cases/clocks.js';
import { KINDS, LEVELS, type CaseView, type Step } from '../../../src/contract/index.js';
import { DeskWords } from '../../../src/desk/desk-words.js';
import { Prioritising } from '../../../src/desk/prioritising.js';
import { StepTaking } from '../../../src/desk/take-step.js';
import type { Random } from '../../../src/demo/random.js';
import { Ladder } from '../../../src/escalation/ladder.js';
import { EvidenceRoom } from '../../../src/evidence/evidence.service.js';
import { InvestigationController } from '../../../src/investigation/investigation.controller.js';
import { localDay } from '../../../src/platform/clock.js';
import { NextFile } from '../../../src/remedy/acquirer/next-file.js';
import { Remedies } from '../../../src/remedy/remedy.service.js';
import { all, orderOf } from '../acts.js';
import type { ownCalendars } from '../calendars.js';
import { clocksOf, on } from '../clock-rows.js';
import { CALENDARS } from '../clocks.js';
import type { World } from '../world.js';

export interface Walk {
  world: World;
  house: ReturnType<typeof ownCalendars>;
  random: Random;
  /** every case there is, oldest first */
  ids: string[];
  /** numbers of the rows that were loaded */
  logNos: string[];
}
/** Does one thing; nothing at all where it does not fit. @returns what it was, for the trace */
type Command = (walk: Walk) => Promise<string>;

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const PEOPLE = ['merchant', 'agent', 'supervisor', 'supervisor2', 'legal', 'admin'] as const;
const TAKEN: readonly Step[] = ['ask', 'answer', 'accept', 'contest', 'reopen', 'withdraw', 'hold', 'release', 'refer', 'send_back', 'rule', 'retry', 'judge'];
const PAPER = readFileSync('test/fixtures/slip.jpg');
const WORDS = ['请尽快处理', '我要找律师', '已收到小票', '请看附件', '还在等'];

/** Mostly one of the last few. */
const someCase = ({ ids, random }: Walk): string => random.pick(random.share() < 0.85 ? ids.slice(-10) : ids);
const seen = (walk: Walk, by: string, id: string): Promise<CaseView> => walk.world.view(by, id);
const local = (at: Date): string => `${new Date(at.getTime() + 8 * HOUR).toISOString().slice(0, 19)}+08:00`;

const submit: Command = async walk => {
  const { world, random } = walk;
  const kind = random.pick(KINDS);
  const occurred = new Date(world.clock.now().getTime() - random.int(1, 30) * HOUR);
  const amountFen = random.int(100, 900_000);
  if (random.share() < 0.5) {
    const rows = Array.from({ length: random.int(1, 2) }, (_, n) => ({ txnTime: local(new Date(occurred.getTime() + n * 41_000)), amtFen: amountFen }));
    await world.load(rows, localDay(occurred));
    walk.logNos.push(...(await all<{ logNo: string }>(world, 'transaction', `"amtFen" = ${amountFen}`)).map(row => row.logNo));
  }
  const claim = { kind, tid: '90000001', occurredAt: local(occurred), amountFen, last4: '1234', story: random.pick(WORDS) };
  walk.ids.push((await world.submit(claim, random.share() < 0.7 ? 'merchant' : 'agent')).id);
  return `submit ${kind}`;
};

const step: Command = async walk => {
  const { world, random } = walk;
  const id = someCase(walk), by = random.pick(PEOPLE);
  const { abilities, version } = await seen(walk, by, id);
  const open = abilities.filter(one => TAKEN.includes(one));
  if (!open.length) return `${by} has no step`;
  const chosen = random.pick(open);
  const asked = { step: chosen, version, text: random.pick(WORDS), ...(chosen === 'ask' && random.share() < 0.5 ? { missing: ['tid'] } : {}) };
  await world.app.get(StepTaking).take(id, asked as never, world.actor(by));
  return `${by} ${chosen}`;
};

const decide: Command = async walk => {
  const { world, random } = walk;
  const waiting = await all<{ caseId: string }>(world, 'remedy_order', `"state" = 'proposed'`);
  if (!waiting.length) return 'nothing to sign';
  const { caseId } = random.pick(waiting), by = random.pick(['agent', 'supervisor', 'supervisor2', 'admin', 'legal']);
  const order = await orderOf(world, caseId, by);
  const decision = random.share() < 0.85 ? 'sign' as const : 'reject' as const;
  await world.app.get(Remedies).decide(caseId, { decision, fingerprint: order!.fingerprint, note: '再查一次' }, world.actor(by));
  return `${by} ${decision}`;
};

const propose: Command = async walk => {
  const { world, random } = walk;
  const id = someCase(walk), by = random.pick(['agent', 'supervisor', 'legal']);
  const { version } = await seen(walk, by, id);
  const moving = random.share() < 0.4 && walk.logNos.length > 0;
  const asked = { provenKind: random.pick(KINDS), remedy: moving ? 'refund' as const : 'no_error' as const, amountFen: moving ? 100 : 0, reason: '查过了', version, ...(moving && { targetLogNo: random.pick(walk.logNos) }) };
  await world.app.get(Remedies).propose(id, asked, world.actor(by));
  return `${by} propose ${asked.remedy}`;
};

const pick: Command = async walk => {
  const { world, random } = walk;
  if (!walk.logNos.length) return 'nothing to pick';
  const id = someCase(walk);
  const { version } = await seen(walk, 'agent', id);
  await world.app.get(InvestigationController).pick(world.actor('agent'), id, { logNo: random.pick(walk.logNos), version });
  return 'agent pick';
};

const say: Command = async walk => {
  const { world, random } = walk;
  const id = someCase(walk), by = random.pick(PEOPLE), internal = by !== 'merchant' && random.share() < 0.3;
  await world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text: random.pick(WORDS), internal }, world.actor(by)));
  return `${by} ${internal ? 'note' : 'message'}`;
};

const paper: Command = async walk => {
  const { world, random } = walk;
  const own = Buffer.concat([PAPER, Buffer.from(random.digits(6))]);
  await world.app.get(EvidenceRoom).add(someCase(walk), 'slip.jpg', Readable.from([own]), world.actor(random.pick(['merchant', 'agent'])));
  return 'paper';
};

const jump: Command = async ({ world, random }) => {
  const minutes = random.pick([5, 61, 61, 367, 367, 1440, 1440, 4320, 8 * 1440, -60]);
  world.forward({ minutes });
  return `${minutes} minutes`;
};

const sweep: Command = async ({ world }) => {
  await world.sweep();
  return 'sweep';
};

const jobs: Command = async ({ world }) => `jobs ${await world.runJobs()}`;

const priority: Command = async walk => {
  const { world, random } = walk;
  const id = someCase(walk), by = random.pick(['supervisor', 'supervisor', 'supervisor2', 'agent']);
  const view = await seen(walk, by, id);
  const asked = view.priority === 'urgent' ? 'normal' as const : 'urgent' as const;
  await world.app.get(Prioritising).set(id, { priority: asked, reason: '商户急需', version: view.version }, world.actor(by));
  return `${by} ${asked}`;
};

const extend: Command = async walk => {
  const { world, random } = walk;
  const id = someCase(walk);
  const open = (await clocksOf(world, id)).filter(row => isOpen(row) && row.dueAt);
  if (!open.length) return 'nothing to extend';
  const row = random.pick(open);
  const limit = await world.db.read(tx => world.app.get(CaseClocks).extensionLimit(tx, row));
  const until = limit && random.share() < 0.9 ? new Date(row.dueAt!.getTime() + (limit.getTime() - row.dueAt!.getTime()) * random.share()) : new Date(row.dueAt!.getTime() + random.int(1, 80) * DAY);
  await on(world, id, (tx, found, clocks) => clocks.extend(tx, found, row.id, until, 'approved'));
  return `extend ${row.kind}`;
};

const outside: Command = async walk => {
  const { world, random } = walk;
  const received = new Date(world.clock.now().getTime() - random.int(0, 20) * DAY);
  const isNetwork = random.share() < 0.5;
  await on(world, someCase(walk), (tx, found, clocks) =>
    isNetwork ? clocks.startNetwork(tx, found, received, new Date(received.getTime() + random.int(1, 40) * DAY)) : clocks.startRegulator(tx, found, received));
  return isNetwork ? 'network item' : 'complaint of the regulator';
};

const end: Command = async walk => {
  const { world, random } = walk;
  const rows = await all<{ id: string; caseId: string; kind: string }>(world, 'case_clock', `"kind" IN ('regulator', 'network')`);
  if (!rows.length) return 'nothing to end';
  const row = random.pick(rows.slice(-8));
  const verb = random.pick(['meet', 'stop'] as const);
  await on(world, row.caseId, (tx, found, clocks) => clocks.end(tx, found, row.id, verb, 'answered'));
  return `${verb} ${row.kind}`;
};

const calendar: Command = async ({ house, random }) => {
  const id = random.pick(Object.keys(CALENDARS));
  await house.putInForce(id);
  return `calendar ${id}`;
};

/** The other one is withdrawn by its merchant in the same transaction. */
const merge: Command = async walk => {
  const { world } = walk;
  const [into, from] = [someCase(walk), someCase(walk)].sort();
  if (into === from) return 'nothing to merge';
  await world.db.write(async tx => {
    const cases = world.app.get(Cases);
    const [left, right] = [await cases.get(tx, into!), await cases.get(tx, from!)];
    await cases.move(tx, right, 'withdraw', world.actor('merchant'));
    await world.app.get(CaseClocks).merge(tx, left, right);
  });
  return 'merge';
};

const nextFile: Command = async ({ world }) => {
  await world.app.get(NextFile).arrive();
  return 'next file';
};

const acknowledge: Command = async ({ world, random }) => {
  const open = await all<{ id: string; to: (typeof LEVELS)[number] }>(world, 'escalation', `"ackAt" IS NULL`);
  if (!open.length) return 'nothing to acknowledge';
  const { id, to } = random.pick(open);
  await world.db.write(tx => world.app.get(Ladder).acknowledge(tx, id, world.actor(to === 'legal' ? 'legal' : 'supervisor')));
  return 'acknowledge';
};

/** How often each comes, of their sum. */
// prettier-ignore
export const COMMANDS: readonly (readonly [often: number, command: Command])[] = [
  [7, submit], [26, step], [9, decide], [6, propose], [2, pick], [9, say], [1, paper], [15, jump], [9, sweep], [6, jobs], [5, priority], [5, extend], [2, outside], [2, end],
  [2, calendar], [4, merge], [3, nextFile], [2, acknowledge],
];
