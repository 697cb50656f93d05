import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { DeskWords } from '../../src/desk/desk-words.js';
import { User } from '../../src/accounts/user.entity.js';
import { Ladder } from '../../src/escalation/ladder.js';
import { Mailer, type OutgoingMessage } from '../../src/platform/mail/mailer.js';
import { all, columnOf, DUPLICATE, PAIR, proposedRefund, resolvedRefund, sign, take } from '../support/acts.js';
import { sendBack } from '../support/legal.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.stop();
});

interface Notice { id: string; userId: string; channel: string; event: string; eventKey: string; subject: string; body: string; state: string }
const notices = (where = '1 = 1') => all<Notice>(world, 'notification', where);
const of = (name: string, more = '1 = 1') => notices(`"userId" = '${world.people[name]!.id}' AND ${more}`);
const opened = async (claim: Parameters<World['submit']>[0] = { kind: 'other', story: '有个问题' }) => {
  const { id } = await world.submit(claim);
  await world.runJobs();
  return id;
};
const assign = async (id: string, to: string) => {
  const { version } = await world.view('agent', id);
  await world.db.write(tx => world.app.get(DeskWords).assign(tx, id, { userId: world.people[to]!.id, version }, world.actor('agent')));
};

describe('one row per recipient and channel', () => {
  test('a receipt: in the app and by text, with the number and a date', async () => {
    const id = await opened();
    const { caseNo } = await world.view('merchant', id);
    const received = (await of('merchant', `"event" = 'submit'`)).sort((left, right) => (left.channel < right.channel ? -1 : 1));
    expect(received.map(row => `${row.channel} ${row.state}`)).toEqual(['in_app sent', 'sms sent']);
    expect(received[1]).toMatchObject({ subject: `已收到，编号 ${caseNo}`, body: expect.stringContaining('10月16日（周五）10:00 前首次答复') });
    expect((await all<{ to: string; text: string }>(world, 'sent_message')).map(row => row.to)).toEqual(['13800000001']);
  });
  test('a whole story leaves no two rows for one event, person and channel', async () => {
    await resolvedRefund(world);
    const keys = (await notices()).map(row => `${row.eventKey} ${row.userId} ${row.channel}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...new Set(await columnOf(world, 'job', 'state', `"name" LIKE 'notification.%'`))]).toEqual(['done']);
  });
  test('an announcement that runs again tells nobody twice', async () => {
    await opened();
    const before = (await notices()).length;
    await world.db.write(tx => tx.query(`UPDATE "job" SET "state" = 'due', "endedAt" = NULL WHERE "name" = 'notification.announce'`));
    await world.runJobs();
    expect(await notices()).toHaveLength(before);
  });
  test('an owner who is a supervisor hears once, and the others hear too', async () => {
    const id = await resolvedRefund(world);
    await assign(id, 'supervisor');
    await take(world, 'merchant', id, 'contest', { text: '不对' });
    const contested = await notices(`"event" = 'contest'`);
    const named = contested.map(row => `${Object.entries(world.people).find(([, user]) => user.id === row.userId)![0]} ${row.channel}`).sort();
    expect(named).toEqual(['merchant in_app', 'supervisor email', 'supervisor in_app', 'supervisor2 email', 'supervisor2 in_app']);
  });
  test('nobody who left hears of it', async () => {
    await world.db.write(tx => tx.update(User, { id: world.people['supervisor2']!.id }, { active: false }));
    await sign(world, 'agent', await proposedRefund(world));
    await world.runJobs();
    expect((await of('supervisor', `"event" = 'check_supervisor'`)).map(row => row.channel).sort()).toEqual(['email', 'in_app']);
    expect(await of('supervisor2')).toEqual([]);
  });
});

describe('a mailer that breaks', () => {
  test('once: the message goes out later under the same id, once', async () => {
    const mailer = world.app.get(Mailer);
    const sent: OutgoingMessage[] = [];
    let broken = true;
    jest.spyOn(mailer, 'send').mockImplementation(async message => {
      sent.push(message);
      if (broken) throw new Error('451 try later');
    });
    await opened();
    expect((await of('merchant', `"channel" = 'sms'`)).map(row => row.state)).toEqual(['queued']);
    broken = false;
    world.forward({ minutes: 1 });
    await world.runJobs();
    world.forward({ minutes: 10 });
    await world.runJobs();
    expect(sent.map(message => message.id)).toEqual([sent[0]!.id, sent[0]!.id]);
    expect(await of('merchant', `"channel" = 'sms'`)).toMatchObject([{ id: sent[0]!.id, state: 'sent' }]);
  });
  test('for ever: it ends on the shelf with its cause, and others’ messages went out', async () => {
    jest.spyOn(world.app.get(Mailer), 'send').mockRejectedValue(new Error('550 no such user'));
    const id = await opened();
    for (let n = 0; n < 9; n += 1) {
      world.forward({ minutes: 15 });
      await world.runJobs();
    }
    const [shelved] = await all<{ state: string; attempts: number; lastError: string }>(world, 'job', `"name" = 'notification.send'`);
    expect(shelved).toMatchObject({ state: 'failed', attempts: 8, lastError: 'Error: 550 no such user' });
    expect((await of('merchant', `"channel" = 'in_app'`)).map(row => row.state)).toEqual(['sent']);
    expect((await world.view('agent', id)).status).toBe('in_review');
  });
});

describe('words', () => {
  test('are in the reader’s language', async () => {
    await world.db.write(tx => tx.update(User, { id: world.people['merchant']!.id }, { locale: 'en' }));
    const id = await proposedRefund(world);
    await assign(id, 'agent');
    await sign(world, 'agent', id);
    await world.runJobs();
    for (const { subject, body } of await of('merchant')) expect(subject + body).not.toMatch(/\p{Script=Han}/u);
    for (const { subject } of await of('supervisor')) expect(subject).toMatch(/\p{Script=Han}/u);
  });
  test('of a question say what is missing and until when', async () => {
    const id = await opened();
    await take(world, 'agent', id, 'ask', { text: '', missing: ['tid', 'last4'] });
    expect((await of('merchant', `"event" = 'ask' AND "channel" = 'sms'`))[0]?.body).toBe('还需要：终端号、卡尾四位。 请于 10月20日（周二）10:00 前补充；逾期我们将按现有材料处理。');
  });
  test('to a merchant never tell an unsigned proposal', async () => {
    await proposedRefund(world);
    expect((await of('merchant')).map(row => row.body).join()).not.toContain('194.00');
    expect((await of('merchant', `"event" = 'propose'`)).map(row => row.channel)).toEqual(['in_app']);
  });
});

describe('others', () => {
  test('hear nothing of a merchant’s case', async () => {
    await resolvedRefund(world);
    expect(await of('stranger')).toEqual([]);
    expect(await columnOf(world, 'sent_message', 'to', `"to" = '13800000002'`)).toEqual([]);
  });
  test('a merchant hears of nothing inside', async () => {
    const id = await opened({ kind: 'other', story: '收到律师函', amountFen: 600_000 });
    await sendBack(world, id, '继续');
    await world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text: '内部备注', internal: true }, world.actor('agent')));
    await world.runJobs();
    expect([...new Set((await of('merchant')).map(row => row.event))].sort()).toEqual(['refer', 'submit']);
  });
  test('fraud: one neutral sentence, and silence through review and legal', async () => {
    await world.load(PAIR, '20261014');
    const id = await opened({ ...DUPLICATE, kind: 'fraud' });
    await take(world, 'supervisor', id, 'refer', { text: '报警' });
    world.forward({ days: 40 });
    await world.sweep();
    const told = await of('merchant');
    expect([...new Set(told.map(row => row.event))].sort()).toEqual(['hold', 'submit']);
    expect(told.map(row => row.body).join()).not.toMatch(/欺诈|风险|法务|报警/);
  });
  test('supervisors, not the merchant, hear of an escalation; who takes it hears no more', async () => {
    const id = await opened({ kind: 'other', story: '', amountFen: 600_000 });
    expect((await of('supervisor', `"event" = 'escalated'`)).map(row => row.channel).sort()).toEqual(['email', 'in_app']);
    const [rung] = await world.db.read(tx => world.app.get(Ladder).open(tx, world.actor('supervisor')));
    await world.db.write(tx => world.app.get(Ladder).acknowledge(tx, rung!.id, world.actor('supervisor')));
    await world.runJobs();
    expect(await of('supervisor', `"event" = 'escalated'`)).toHaveLength(2);
    expect(await of('merchant', `"event" = 'escalated'`)).toEqual([]);
    expect((await world.view('supervisor', id)).owner?.name).toBe('supervisor');
  });
});
