import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { Case } from '../../src/cases/case.entity.js';
import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import { Desk } from '../../src/desk/desk.service.js';
import { LegalQueue } from '../../src/escalation/legal/legal-queue.js';
import { chinaCalendar } from '../../src/cases/calendar.js';
import { dayBefore } from '../../src/escalation/legal/referrals.js';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { all, columnOf, proposedRefund, take } from '../support/acts.js';
import { JPEG } from '../support/http-routes.js';
import { acts, aFact, decide, hireLegal, legalView, propose, rule, sendBack, waitingOf } from '../support/legal.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let id: string;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  await hireLegal(world);
  ({ id } = await world.submit({ kind: 'other', story: '有个问题', amountFen: 100_000 }));
  await world.runJobs();
  await take(world, 'supervisor', id, 'refer', { text: '请看' });
});
afterEach(() => world.stop());

const legal = () => world.actor('legal');
const granted = async (by = 'legal2') => decide(world, (await waitingOf(world, id)).id, by);

describe('a ruling', () => {
  test('waits for a second person, then is said to all and resolves', async () => {
    const view = await propose(world, id, { outcome: 'part', amountFen: 50_000, text: '支持一半', reasons: '签购单只有一联' });
    expect(view).toMatchObject({ proposedRuling: { outcome: 'part', amountFen: 50_000, by: { name: 'legal' } } });
    expect(view).not.toHaveProperty('ruling');
    expect(await world.view('merchant', id)).toMatchObject({ status: 'investigating' });
    await granted();
    expect(await legalView(world, id)).toMatchObject({ ruling: { text: '支持一半', grantedBy: { name: 'legal2' } } });
    const line = (await world.view('merchant', id)).timeline.at(-1);
    expect(line).toMatchObject({ step: 'rule', text: '支持一半', actor: { name: 'legal2' }, facts: { askedBy: 'legal', outcome: 'part', amountFen: 50_000 } });
    expect(await world.view('merchant', id)).toMatchObject({ status: 'resolved' });
  });
  test('is not taken as a step by one person, nor is a send-back', async () => {
    for (const step of ['rule', 'send_back'] as const) {
      await expect(take(world, 'legal', id, step, { text: '一个人' })).rejects.toMatchObject({ code: 'legal.needs_two', status: 409 });
      await expect(take(world, 'admin', id, step, { text: '管理员' })).rejects.toMatchObject({ code: 'legal.needs_two' });
      await expect(take(world, 'supervisor', id, step, { text: '主管' })).rejects.toMatchObject({ code: 'case.not_yours_to_move', status: 404 });
    }
    expect((await world.view('legal', id)).abilities).toEqual(['propose', 'send_back', 'rule']);
    expect((await world.view('admin', id)).abilities).toEqual([]);
  });
  test('its words stay with legal and who grants while it waits', async () => {
    await propose(world, id, { text: '不予支持甲', reasons: '理由乙' });
    for (const who of ['agent', 'supervisor', 'merchant', 'admin']) expect(JSON.stringify(await world.view(who, id))).not.toMatch(/不予支持甲|理由乙/);
    const { facts } = await waitingOf(world, id);
    expect(Object.keys(facts).sort()).toEqual(['basis', 'releases', 'ruling']);
    expect((await legalView(world, id, 'admin')).proposedRuling).toMatchObject({ text: '不予支持甲' });
  });
  test.each([undefined, 0, 100_000, 200_000])('a part of ¥1,000 is not %p fen', async amountFen => {
    await expect(propose(world, id, { outcome: 'part', ...(amountFen === undefined ? {} : { amountFen }) })).rejects.toMatchObject({ status: 422, fields: [{ field: 'amountFen' }] });
  });
  test('an amount beside another outcome is left out', async () => {
    expect((await propose(world, id, { outcome: 'full', amountFen: 5 })).proposedRuling).not.toHaveProperty('amountFen');
  });
  test('masks card numbers', async () => {
    expect((await propose(world, id, { text: '卡 4111111111111111' })).proposedRuling!.text).toBe('卡 411111******1111');
  });
  test('a refused one leaves the case where it was', async () => {
    await propose(world, id);
    await decide(world, (await waitingOf(world, id)).id, 'legal2', false, '理由不够');
    const view = await legalView(world, id);
    expect(view).not.toHaveProperty('proposedRuling');
    expect(view.countersigns[0]).toMatchObject({ decision: { granted: false, reason: '理由不够' } });
    expect((await world.view('legal', id)).status).toBe('legal_review');
  });
  test('is proposed on what was seen, and in legal review alone', async () => {
    await expect(propose(world, id, { version: 1 })).rejects.toMatchObject({ code: 'case.moved_meanwhile', status: 409 });
    await rule(world, id);
    await expect(propose(world, id)).rejects.toMatchObject({ code: 'case.step_not_open' });
  });
  test('ends the hold where it says so, and not otherwise', async () => {
    await propose(world, id, { releasesHold: false });
    await granted();
    expect((await legalView(world, id)).hold).toBe(true);
  });
});

describe('what legal says in asking and deciding', () => {
  const ofCase = (by: string) => world.db.read(async tx => world.app.get(Countersigns).ofCase(tx, await tx.findOneByOrFail(Case, { id }), world.actor(by)));
  test('is read by legal and who may have to grant it, and by nobody else on any way', async () => {
    await acts(world).releaseHold(id, '特权：警方撤回了函', legal());
    await decide(world, (await waitingOf(world, id)).id, 'legal2', false, '特权：证据指向商户');
    await propose(world, id, { outcome: 'reject', text: '不予支持' });
    await decide(world, (await waitingOf(world, id)).id, 'legal2', false, '特权：应予支持');
    await world.runJobs();
    for (const by of ['legal', 'admin']) expect(JSON.stringify(await ofCase(by)).match(/特权/g)).toHaveLength(3);
    for (const by of ['agent', 'supervisor']) expect(JSON.stringify([await ofCase(by), await world.view(by, id)])).not.toContain('特权');
    expect((await world.view('agent', id)).timeline.map(line => line.code)).toEqual(expect.arrayContaining(['countersign_asked', 'countersign_refused']));
    expect(JSON.stringify(await Promise.all(['timeline', 'audit', 'notification', 'job'].map(table => all(world, table))))).not.toContain('特权');
  });
});

describe('what changed between asking and granting', () => {
  const changes: Record<string, () => Promise<unknown>> = {
    'a fact': () => acts(world).fact(id, aFact(), legal()),
    'the opinion': () => acts(world).opinion(id, '意见', 0, legal()),
    'a paper': () => world.app.get(EvidenceRoom).add(id, 'slip.jpg', Readable.from([JPEG]), world.actor('merchant')),
    'the status': async () => {
      await acts(world).sendBack(id, { version: (await world.view('legal', id)).version, instructions: '再看' }, legal());
      await decide(world, (await legalView(world, id)).countersigns.find(one => one.act === 'send_back')!.id, 'legal2');
    },
  };
  test.each(Object.keys(changes))('%s: the grant is refused, and asking again is open', async what => {
    await propose(world, id);
    const request = (await waitingOf(world, id)).id;
    await changes[what]!();
    await expect(decide(world, request, 'legal2')).rejects.toMatchObject({ code: 'legal.changed_since', status: 409 });
    await decide(world, request, 'legal', false);
    if (what === 'the status') return expect((await world.view('legal', id)).status).toBe('in_review');
    await rule(world, id);
    expect((await world.view('legal', id)).status).toBe('resolved');
  });
  test('a note among legal people changes nothing', async () => {
    await propose(world, id);
    await acts(world).note(id, '可以批', legal());
    await granted();
    expect((await world.view('legal', id)).status).toBe('resolved');
  });
});

describe('a send-back', () => {
  test('carries its instructions to the desk once granted', async () => {
    await sendBack(world, id, '先补签购单', true);
    const seen = await world.view('agent', id);
    expect(seen).toMatchObject({ status: 'in_review' });
    expect(seen.timeline.findLast(line => line.step === 'send_back')).toMatchObject({ text: '先补签购单', facts: { askedBy: 'legal' } });
    expect((await world.view('merchant', id)).timeline.map(line => line.step)).not.toContain('send_back');
  });
});

describe('the opinion', () => {
  test('is kept in versions, by who saw the last', async () => {
    await acts(world).opinion(id, '一稿', 0, legal());
    expect((await acts(world).opinion(id, '二稿，卡 4111111111111111', 1, legal())).opinion).toMatchObject({ version: 2, text: '二稿，卡 411111******1111' });
    await expect(acts(world).opinion(id, '迟到', 1, legal())).rejects.toMatchObject({ code: 'legal.fact_moved' });
  });
  test('is read by legal alone until its ruling is granted, and a later one is legal’s again', async () => {
    await acts(world).opinion(id, '一稿', 0, legal());
    expect(await legalView(world, id, 'admin')).not.toHaveProperty('opinion');
    await rule(world, id);
    expect(await legalView(world, id, 'admin')).toMatchObject({ opinion: { text: '一稿' } });
    world.forward({ hours: 1 });
    await acts(world).opinion(id, '二稿', 1, legal());
    expect(await legalView(world, id, 'admin')).toMatchObject({ opinion: { text: '一稿' } });
    expect(await legalView(world, id)).toMatchObject({ opinion: { text: '二稿' } });
  });
});

describe('a matter outside', () => {
  const act = { to: 'court' as const, body: '滨江区人民法院', reference: '(2026) 0105 民初 12 号', state: 'sent' as const, sentOn: '2026-10-15', note: '答辩状已寄' };
  const told = () => columnOf(world, 'notification', 'userId', `"event" = 'legal_date'`);
  test('is recorded act by act, with its dates, for legal alone', async () => {
    const { referrals } = await acts(world).refer(id, act, legal());
    const view = await acts(world).refer(id, { ...act, state: 'pending', receivedOn: '2026-10-16', nextOn: '2026-10-26', note: '开庭' }, world.actor('legal2'), referrals[0]!.id);
    expect(view.referrals).toMatchObject([{ to: 'court', state: 'pending', nextOn: '2026-10-26', acts: [{ note: '答辩状已寄' }, { note: '开庭', by: { name: 'legal2' } }] }]);
    expect((await world.view('supervisor', id)).timeline.map(line => line.code)).not.toContain('legal_referral');
    expect((await world.view('legal', id)).timeline.map(line => line.code)).toContain('legal_referral');
    await expect(world.db.write(tx => tx.query(`UPDATE "legal_referral" SET "state" = 'ended'`))).rejects.toThrow(/append-only/);
  });
  test('its next date is told to legal on the working day before at 09:00', async () => {
    await acts(world).refer(id, { ...act, nextOn: '2026-10-26' }, legal());
    await world.runJobs();
    world.clock.set(new Date('2026-10-23T00:59:00Z'));
    await world.sweep();
    expect(await told()).toEqual([]);
    world.clock.set(new Date('2026-10-23T01:00:00Z'));
    await world.sweep();
    expect(new Set(await told())).toEqual(new Set([world.people['legal']!.id, world.people['legal2']!.id]));
  });
  test('a later act moves the date; an ended matter has none', async () => {
    const { referrals } = await acts(world).refer(id, { ...act, nextOn: '2026-10-20' }, legal());
    await acts(world).refer(id, { ...act, state: 'ended', nextOn: '2026-10-20', note: '撤诉' }, legal(), referrals[0]!.id);
    world.forward({ days: 10 });
    await world.sweep();
    expect(await told()).toEqual([]);
  });
  test('two dates of one case are both told', async () => {
    await acts(world).refer(id, { ...act, nextOn: '2026-10-20' }, legal());
    await acts(world).refer(id, { ...act, to: 'police', nextOn: '2026-10-22' }, legal());
    world.forward({ days: 8 });
    await world.sweep();
    expect(await columnOf(world, 'notification', 'id', `"event" = 'legal_date' AND "channel" = 'in_app' AND "userId" = '${world.people['legal']!.id}'`)).toHaveLength(2);
  });
  test.each([['2026-10-26', '2026-10-23T01:00:00.000Z'], ['2026-10-22', '2026-10-21T01:00:00.000Z'], ['2026-10-08', '2026-09-30T01:00:00.000Z']])('before %s it is %s', (day, at) => {
    expect(dayBefore(day, chinaCalendar).toISOString()).toBe(at);
  });
  test('an unknown one has no next act', async () => {
    await expect(acts(world).refer(id, act, legal(), '0199e000-0000-7000-8000-000000000001')).rejects.toMatchObject({ status: 404 });
  });
});

describe('legal’s queue', () => {
  const queue = () => world.db.read(tx => world.app.get(LegalQueue).of(tx));
  const state = async () => (await queue()).find(one => one.case.id === id)?.state;
  const give = async (to: string | null, by = 'legal') => world.app.get(Desk).assign(id, { userId: to && world.people[to]!.id, version: (await world.view('legal', id)).version }, world.actor(by));

  test('has what was referred and is open, with why, since when and under which hold', async () => {
    const { id: quiet } = await world.submit({ kind: 'other', story: '别的' });
    const { id: large } = await world.submit({ kind: 'other', story: '大额', amountFen: 6_000_000 });
    await world.runJobs();
    const rows = await queue();
    expect(rows.map(one => one.case.id)).toEqual(expect.arrayContaining([id, large]));
    expect(rows.map(one => one.case.id)).not.toContain(quiet);
    expect(rows.find(one => one.case.id === large)).toMatchObject({ why: [{ trigger: 'amount_above_50000' }], state: 'new', since: expect.any(String), heldSince: expect.any(String), waiting: 0 });
  });
  test('says where a case stands', async () => {
    expect(await state()).toBe('new');
    await give('legal');
    expect(await state()).toBe('in_work');
    await acts(world).refer(id, { to: 'mediation', body: '调解中心', reference: '', state: 'pending', nextOn: '2026-10-28', note: '' }, legal());
    expect(await queue()).toMatchObject([{ state: 'outside', next: { on: '2026-10-28', to: 'mediation', body: '调解中心' } }]);
    await propose(world, id);
    expect(await queue()).toMatchObject([{ state: 'second_person', waiting: 1 }]);
    await granted();
    expect(await state()).toBe('ruled');
  });
  test('legal gives its cases to legal people alone', async () => {
    await give('legal2');
    expect(await world.view('agent', id)).toMatchObject({ owner: { name: 'legal2' } });
    await expect(give('agent')).rejects.toMatchObject({ status: 422, fields: [{ field: 'userId' }] });
    await give(null);
    expect(await world.view('agent', id)).not.toHaveProperty('owner');
    const quiet = await proposedRefund(world);
    await expect(world.app.get(Desk).assign(quiet, { userId: world.people['legal']!.id, version: 1 }, legal())).rejects.toMatchObject({ code: 'case.not_found' });
  });
  test('what ended leaves it, unless it is held', async () => {
    await rule(world, id);
    await take(world, 'merchant', id, 'accept');
    expect(await queue()).toEqual([]);
    await acts(world).hold(id, '来函', legal());
    expect(await queue()).toMatchObject([{ case: { status: 'closed' }, state: 'ruled' }]);
  });
});

describe('the view', () => {
  test('is of referred cases alone, and has the rules that were applied', async () => {
    const refund = await proposedRefund(world);
    await expect(legalView(world, refund, 'admin')).rejects.toMatchObject({ code: 'case.not_found' });
    await take(world, 'supervisor', refund, 'refer', { text: '请看' });
    expect((await legalView(world, refund)).rules.map(one => one.rule)).toEqual(['3 duplicate']);
  });
  test('an admin reads neither notes nor the opinion', async () => {
    await acts(world).note(id, '策略', legal());
    await acts(world).opinion(id, '意见', 0, legal());
    expect((await legalView(world, id)).notes).toMatchObject([{ text: '策略' }]);
    const seen = await legalView(world, id, 'admin');
    expect([seen.notes, seen.opinion]).toEqual([[], undefined]);
  });
  test('shows the audit by who and what, without its facts', async () => {
    await acts(world).note(id, '策略', legal());
    const { audit } = await legalView(world, id);
    expect(audit[0]).toMatchObject({ action: 'legal.note', actor: 'legal', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(Object.keys(audit[0]!).sort()).toEqual(['action', 'actor', 'actorId', 'at', 'hash', 'seq']);
    expect(audit.length).toBe((await all(world, 'audit', `"subject" = 'case:${id}'`)).length);
  });
});
