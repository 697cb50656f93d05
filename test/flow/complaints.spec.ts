import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SubmitCase } from '../../src/contract/index.js';
import { CaseFiles } from '../../src/cases/case-file/case-file.js';
import { Case } from '../../src/cases/case.entity.js';
import { ComplaintRoom } from '../../src/escalation/regulator/complaint-room.js';
import { Ladder } from '../../src/escalation/ladder.js';
import { all, columnOf, resolvedRefund, take } from '../support/acts.js';
import { enter, NAME, CONTACT, seen } from '../support/complaints.js';
import { MID, startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const fired = async (id: string) => (await all<{ trigger: string; to: string; cycle: number }>(world, 'escalation', `"caseId" = '${id}'`)).map(row => `${row.to} ${row.trigger} ${row.cycle}`).sort();
const opened = async (claim: Partial<SubmitCase> & Pick<SubmitCase, 'kind'> = { kind: 'other', story: '有个问题' }) => {
  const { id, caseNo } = await world.submit(claim);
  await world.runJobs();
  return { id, caseNo };
};
const refused = (fields: Parameters<typeof enter>[1], by?: string) => enter(world, fields, by).then(() => 'entered', (error: { code?: string; fields?: { field: string }[] }) => error.fields?.[0]?.field ?? error.code);
const page = (by: string, asked = {}) => world.app.get(ComplaintRoom).page(asked, world.actor(by));

describe('a complaint that PBOC forwards', () => {
  test('opens a case in one go: 15 days from receipt, legal review the same day', async () => {
    const view = await enter(world, { receivedAt: '2026-10-14T17:00:00+08:00' });
    expect(view).toMatchObject({ regime: 'regulator', state: 'open', late: false, dueAt: '2026-10-29T09:00:00.000Z', extendBefore: '2026-10-29T09:00:00.000Z', hardStopAt: '2026-12-13T09:00:00.000Z' });
    expect(view.no).toBe(`${view.case.caseNo}-F1`);
    expect(view.case).toMatchObject({ status: 'legal_review', level: 'legal', kind: 'duplicate', claimedFen: 19400 });
    expect(await fired(view.case.id)).toEqual(['legal regulator 1']);
    await world.runJobs();
    const open = await world.db.read(tx => world.app.get(Ladder).open(tx, world.actor('legal')));
    expect(open.map(one => [one.trigger, one.facts['reference']])).toEqual([['regulator', view.reference]]);
    expect((await world.view('legal', view.case.id)).clocks.map(one => one.kind)).toContain('regulator');
  });
  test('joins a case by its number, with or without dashes', async () => {
    const { id, caseNo } = await opened();
    const view = await enter(world, { caseNo: caseNo.replaceAll('-', '') });
    expect(view.case.id).toBe(id);
    expect((await world.view('agent', id)).status).toBe('legal_review');
  });
  test('a second one on the same case is another clock and another rung', async () => {
    const { caseNo, id } = await opened();
    await enter(world, { caseNo });
    const second = await enter(world, { caseNo, source: 'hotline_12315' });
    expect(second.no).toBe(`${caseNo}-F2`);
    expect(await fired(id)).toEqual(['legal regulator 1', 'legal regulator 2']);
    expect((await world.view('agent', id)).clocks.filter(one => one.kind === 'regulator')).toHaveLength(2);
  });
  test('sent twice it is one, whatever the spaces and widths; another sender’s same number is another', async () => {
    const view = await enter(world, { reference: '银消投〔2026〕113号' });
    await expect(enter(world, { reference: ' 银消投〔2026〕１１３ 号' }, 'supervisor')).rejects.toMatchObject({ code: 'complaint.known', facts: { no: view.no }, more: { complaintId: view.id, caseId: view.case.id } });
    expect(await world.db.read(tx => tx.count(Case))).toBe(1);
    expect((await enter(world, { reference: '银消投〔2026〕113号', source: 'hotline_12363' })).id).not.toBe(view.id);
  });
  test('entered too late it is breached and with legal at once', async () => {
    const view = await enter(world, { receivedAt: '2026-09-20T09:00:00+08:00' });
    expect(view).toMatchObject({ late: true, clock: { state: 'breached' }, case: { status: 'legal_review' } });
    expect(await fired(view.case.id)).toEqual(['legal clock_breached_regulator 1', 'legal regulator 1']);
    expect(view.may.extend).toBe(false);
  });
  test('the clock never pauses and fires its rungs', async () => {
    const view = await enter(world);
    await world.runJobs();
    world.forward({ days: 11 });
    await world.sweep();
    expect(await fired(view.case.id)).toContain('supervisor clock_70_regulator 1');
    world.forward({ days: 4 });
    await world.sweep();
    expect(await fired(view.case.id)).toContain('legal clock_breached_regulator 1');
    expect(await seen(world, view.id)).toMatchObject({ late: true, state: 'open' });
  });
});

describe('what is no complaint of a natural person', () => {
  test('a company’s has the ordinary clocks, and says why; legal hears of the letter all the same', async () => {
    const view = await enter(world, { naturalPerson: false, name: '某某商贸有限公司' });
    expect(view).toMatchObject({ regime: 'ordinary', whyNoClock: 'company', case: { status: 'legal_review' } });
    expect([view.clock, view.hardStopAt, view.dueAt]).toEqual([undefined, undefined, undefined]);
    expect((await world.view('agent', view.case.id)).clocks.map(one => one.kind).sort()).toEqual(['first_answer', 'outcome']);
  });
  test.each(['lawyer', 'court', 'police'] as const)('a letter of %s has the date that it sets and no other', async source => {
    const view = await enter(world, { source, letterDueAt: '2026-10-20T18:00:00+08:00' });
    expect(view).toMatchObject({ regime: 'letter', whyNoClock: 'letter', dueAt: '2026-10-20T10:00:00.000Z', case: { status: 'legal_review' } });
    expect(view.clock).toBeUndefined();
    expect(await fired(view.case.id)).toEqual(['legal official_paper 1']);
    world.forward({ days: 6 });
    expect((await seen(world, view.id)).late).toBe(true);
  });
});

describe('what cannot be entered', () => {
  test.each([
    ['receivedAt', { receivedAt: '2026-10-15T10:00:01+08:00' }], ['letterDueAt', { source: 'court' as const, letterDueAt: '2026-10-01T10:00:00+08:00' }], ['proxy', { representative: '李律师' }],
    ['caseNo', { open: undefined }], ['open.mid', { open: { kind: 'other' as const, story: '', mid: '999290054119999' } }], ['reference', { reference: '4111 1111 1111 1111' }], ['case.not_found', { caseNo: '26-1015-0009-1' }],
  ])('%s', async (problem, fields) => {
    expect(await refused(fields as never)).toBe(problem);
    expect([await all(world, 'complaint'), await all(world, 'complainant'), await all(world, 'case')]).toEqual([[], [], []]);
  });
  test('a case that had ended is opened again by the desk, not by legal', async () => {
    const id = await resolvedRefund(world);
    await take(world, 'merchant', id, 'accept');
    const { caseNo } = await world.view('agent', id);
    expect(await refused({ caseNo }, 'legal')).toBe('case.not_found');
    const view = await enter(world, { caseNo });
    expect(view.case).toMatchObject({ status: 'legal_review' });
    expect(await columnOf(world, 'timeline', 'code', `"caseId" = '${id}' AND "code" LIKE 'complaint%'`)).toEqual(['complaint_reopens', 'complaint_entered']);
  });
});

describe('personal data', () => {
  test('is masked for everybody, also in what people wrote', async () => {
    const view = await enter(world, { subject: `${NAME}投诉`, asks: `请回电 ${CONTACT}`, representative: '李四光', proxy: '李四光持授权委托书' });
    expect(view).toMatchObject({ complainant: '王**', contact: '139****5678', representative: '李**', subject: '王**投诉', asks: '请回电 139****5678', proxy: '李**持授权委托书' });
    for (const by of ['agent', 'supervisor', 'legal', 'admin']) expect(JSON.stringify([await seen(world, view.id, by), await page(by)])).not.toMatch(new RegExp(`${NAME}|${CONTACT}|李四光`));
  });
  test('stands in one table alone', async () => {
    await enter(world, { subject: `${NAME}投诉`, representative: '李四光', proxy: '委托书' });
    await world.runJobs();
    const tables = ['complaint', 'case', 'timeline', 'audit', 'job', 'escalation', 'notification', 'sent_message', 'idempotency', 'case_clock'];
    for (const table of tables) expect([table, JSON.stringify(await all(world, table))]).toEqual([table, expect.not.stringMatching(/王小明|13912345678|李四光/)]);
    expect(await columnOf(world, 'complainant', 'name')).toEqual([NAME]);
  });
  test('merchants read nothing of it', async () => {
    const { id, caseNo } = await opened();
    await enter(world, { caseNo });
    await world.runJobs();
    expect(JSON.stringify(await world.view('merchant', id))).not.toMatch(/complaint|regulator|银消投|刷了两次只退了一次/);
  });
});

describe('the case that a complaint opens', () => {
  test('tells its merchant and the desk nothing of who complained', async () => {
    const open = { kind: 'duplicate' as const, mid: MID, story: `${NAME}（${CONTACT}，139 1234 5678）说刷了两次`, place: `${NAME}家旁` };
    const { case: { id } } = await enter(world, { open });
    expect((await world.view('merchant', id)).claim).toMatchObject({ story: '王**（139****5678，139****5678）说刷了两次', place: '王**家旁' });
    const kept = await Promise.all(['case', 'timeline', 'audit', 'notification', 'job', 'finding'].map(table => all(world, table)));
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${NAME}|${CONTACT}`));
  });
  test('a number of the sender that holds a name or a contact is refused', async () => {
    expect(await refused({ reference: `${NAME}的信` })).toBe('reference');
    expect(await refused({ reference: `信-139-1234-5678` })).toBe('reference');
  });
});

describe('the register', () => {
  test('filters by year, sender, state and words, and counts what fits', async () => {
    const first = await enter(world, { receivedAt: '2025-12-31T23:00:00+08:00' });
    const second = await enter(world, { source: 'hotline_12363', subject: '手续费太高' });
    const ids = async (asked: object) => (await page('agent', asked)).rows.map(row => row.id);
    expect(await ids({})).toEqual([second.id, first.id]);
    expect(await ids({ year: 2025 })).toEqual([first.id]);
    expect(await ids({ source: 'hotline_12363' })).toEqual([second.id]);
    expect(await ids({ state: 'overdue' })).toEqual([first.id]);
    expect(await ids({ state: 'sent' })).toEqual([]);
    expect(await ids({ q: '手续费' })).toEqual([second.id]);
    expect(await ids({ q: second.reference.toLowerCase() })).toEqual([second.id]);
    expect(await ids({ q: first.case.caseNo })).toEqual([first.id]);
    expect(await ids({ q: '%' })).toEqual([]);
    const { rows, next, total } = await page('agent', { limit: 1 });
    expect([rows.length, total, next]).toEqual([1, 2, second.id]);
    expect((await page('agent', { limit: 1, after: next })).rows.map(row => row.id)).toEqual([first.id]);
  });
  test('brings its part to the case’s file', async () => {
    const view = await enter(world);
    const file = await world.db.read(async tx => world.app.get(CaseFiles).gather(tx, await tx.findOneByOrFail(Case, { id: view.case.id })));
    expect(file.complaint).toEqual({ source: 'pboc', reference: view.reference, receivedAt: new Date(view.receivedAt), dueAt: new Date(view.dueAt!), form: [] });
  });
});
