import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { EvidenceView, PapersView, SlipField } from '../../src/contract/index.js';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { PaperActs } from '../../src/evidence/paper-acts.js';
import { all, columnOf, DUPLICATE, PAIR, take } from '../support/acts.js';
import { aReading, fakeReader } from '../support/fake-reader.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let shade = 0;
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  await world.load([...PAIR, { txnTime: '2026-10-14T09:00:00+08:00', amtFen: 50_000, rrn: '628899000001' }], '20261014');
});
afterAll(() => world.stop());

const OVER = { kind: 'amount_over' as const, rrn: '628899000001', occurredAt: '2026-10-14T09:00:00+08:00', amountFen: 50_000, intendedFen: 5_000, tid: '90000001', story: '多打了一个零' };
const opened = async (claim = {}) => {
  const { id } = await world.submit({ ...OVER, ...claim });
  await world.runJobs();
  return id;
};
const photo = () => sharp({ create: { width: 200, height: 100, channels: 3, background: { r: ++shade, g: 7, b: 9 } } }).png().toBuffer();
const send = async (id: string, fields: Partial<Record<SlipField, string>> | null, more = {}, by = 'merchant'): Promise<EvidenceView> => {
  fakeReader(world, { readings: fields ? [aReading(fields)] : [] });
  const one = await world.app.get(EvidenceRoom).add(id, 'slip.jpg', Readable.from([await photo()]), world.actor(by), more);
  await world.runJobs();
  return one;
};
const papers = (id: string, by = 'agent'): Promise<PapersView> => world.app.get(PaperActs).view(id, world.actor(by));
const TRUE_SLIP = { rrn: '628899000001', amountFen: '50000', txnTime: '2026-10-14T09:00:00+08:00' };

describe('what a case needs', () => {
  test('is listed with its cost, in the reader’s language, and shrinks as papers come', async () => {
    const id = await opened({ rrn: '628899009990', occurredAt: '2026-10-14T20:00:00+08:00', amountFen: 9 });
    const before = await papers(id, 'merchant');
    const line = before.requirements.find(one => one.paper === 'slip')!;
    expect([line.satisfied, /\p{Script=Han}/u.test(line.title + line.cost), before.doubts]).toEqual([false, true, undefined]);
    const one = await send(id, { voucherNo: '000001' });
    const after = await papers(id, 'merchant');
    expect(after.requirements.find(each => each.paper === 'slip')).toMatchObject({ satisfied: true, by: [one.id] });
    expect(after.missing).not.toContain('slip');
  });
  test('a date stands while something is missing', async () => {
    const id = await opened({ kind: 'fee_dispute', story: '手续费不对' });
    const view = await papers(id);
    expect(view.missing.length > 0 ? view.dueAt : 'none').toBe(view.missing.length > 0 ? '2026-10-20T02:00:00.000Z' : 'none');
  });
  test('the acquirer’s own row stands in for the slip', async () => {
    const id = await opened();
    expect((await papers(id)).requirements.find(each => each.paper === 'slip')).toMatchObject({ satisfied: true, byRecord: true, by: [] });
  });
  test('the case knows what is missing', async () => {
    const id = await opened();
    const [row] = await all<{ papers: string }>(world, 'case', `"id" = '${id}'`);
    expect(JSON.parse(row!.papers)).toMatchObject({ missing: (await papers(id)).missing, openDoubts: 0, altered: false });
  });
  test('naming what a paper is counts at once', async () => {
    const id = await opened();
    const one = await send(id, null);
    await world.app.get(PaperActs).name(one.id, 'price_proof', world.actor('agent'));
    expect((await papers(id)).requirements.find(each => each.paper === 'price_proof')).toMatchObject({ by: [one.id], satisfied: true });
  });
});

describe('asked for', () => {
  const told = async (id: string) => (await all<{ event: string }>(world, 'notification', `"caseId" = '${id}'`)).filter(row => row.event === 'papers_wanted');

  test('once, half an hour after the report, when something is still missing', async () => {
    const id = await opened({ kind: 'other', story: '说不清' });
    const needy = await opened({ rrn: '628899009999', occurredAt: '2026-10-14T20:00:00+08:00', amountFen: 1 });
    expect([await told(id), await told(needy)]).toEqual([[], []]);
    world.forward({ minutes: 31 });
    await world.runJobs();
    await world.runJobs();
    const wanted = (await papers(needy)).missing.length > 0;
    expect((await told(needy)).length).toBe(wanted ? 2 : 0); // in the app and by text
    expect(await told(id)).toEqual([]);
  });
  test('the answer follows by itself when the last one comes', async () => {
    const id = await opened({ rrn: '628899009998', occurredAt: '2026-10-14T20:00:00+08:00', amountFen: 2 });
    if ((await world.view('agent', id)).status === 'awaiting_file') await take(world, 'agent', id, 'ask', { missing: ['slip'], text: '请补小票' });
    expect((await world.view('merchant', id)).status).toBe('awaiting_merchant');
    await send(id, null);
    expect((await world.view('merchant', id)).status).toBe('awaiting_merchant');
    await send(id, { voucherNo: '000123' });
    const view = await world.view('merchant', id);
    expect(view.status).not.toBe('awaiting_merchant');
    expect(view.timeline.some(line => line.step === 'answer' && line.code === 'papers_complete')).toBe(true);
  });
});

describe('a slip that says something else', () => {
  const ALTERED = { ...TRUE_SLIP, amountFen: '5000' };

  test('than its row: the proposal goes back to a person, and the merchant hears nothing of it', async () => {
    const id = await opened();
    expect((await world.view('agent', id)).status).toBe('proposed');
    await send(id, ALTERED);
    const { doubts } = await papers(id);
    expect(doubts).toEqual([expect.objectContaining({ field: 'amountFen', slip: '5000', row: '50000', weight: 'possible_alteration', state: 'open' })]);
    expect((await world.view('agent', id)).status).toBe('in_review');
    const seen = await world.view('merchant', id);
    expect([(await papers(id, 'merchant')).doubts, seen.timeline.map(line => line.code ?? line.step).join()]).toEqual([undefined, expect.not.stringContaining('doubt')]);
  });
  test('while it is open a new round proposes nothing', async () => {
    const id = await opened();
    await send(id, ALTERED);
    await take(world, 'agent', id, 'retry');
    expect(await world.view('agent', id)).toMatchObject({ status: 'in_review' });
  });
  test('dismissed with a reason, the case goes on as before', async () => {
    const id = await opened();
    await send(id, ALTERED);
    const { doubts } = await papers(id);
    const after = await world.app.get(PaperActs).decide(doubts![0]!.id, { decision: 'dismissed', note: '折痕挡住了一个零' }, world.actor('agent'));
    expect(after.doubts![0]).toMatchObject({ state: 'dismissed', note: '折痕挡住了一个零', by: { role: 'agent' } });
    await world.runJobs();
    await take(world, 'agent', id, 'retry');
    expect((await world.view('agent', id)).status).toBe('proposed');
    await expect(world.app.get(PaperActs).decide(doubts![0]!.id, { decision: 'confirmed', note: 'x' }, world.actor('agent'))).rejects.toMatchObject({ code: 'evidence.doubt_decided' });
  });
  test('confirmed, the case goes to legal review', async () => {
    const id = await opened();
    await send(id, ALTERED);
    const [doubt] = (await papers(id)).doubts!;
    await world.app.get(PaperActs).decide(doubt!.id, { decision: 'confirmed', note: '两种笔迹' }, world.actor('supervisor'));
    await world.runJobs();
    expect((await world.view('supervisor', id)).status).toBe('legal_review');
    expect(await columnOf(world, 'escalation', 'trigger', `"caseId" = '${id}'`)).toContain('altered_evidence');
  });
  test('a colleague’s correction of the reading ends the doubt', async () => {
    const id = await opened();
    const one = await send(id, ALTERED);
    await world.app.get(PaperActs).correct(one.id, { field: 'amountFen', value: '50000' }, world.actor('agent'));
    await world.runJobs();
    expect((await papers(id)).doubts).toEqual([]);
  });
  test('the merchant’s own correction does not', async () => {
    const id = await opened();
    await send(id, ALTERED, { corrections: [{ field: 'amountFen', value: '50000' }] });
    expect((await papers(id)).doubts).toHaveLength(1);
  });
  test('than the claim alone is shown, and nothing stops', async () => {
    const { id } = await world.submit(DUPLICATE);
    await world.runJobs();
    await send(id, { mid: '999290054110099' });
    expect((await papers(id)).doubts).toEqual([expect.objectContaining({ field: 'mid', weight: 'differs' })]);
    expect((await world.view('agent', id)).status).toBe('proposed');
  });
  test('a stranger decides nothing', async () => {
    const id = await opened();
    await send(id, ALTERED);
    const [doubt] = (await papers(id)).doubts!;
    await expect(world.app.get(PaperActs).decide(doubt!.id, { decision: 'dismissed', note: 'x' }, world.actor('stranger'))).rejects.toMatchObject({ status: 404 });
    await expect(papers(id, 'stranger')).rejects.toMatchObject({ status: 404 });
  });
});
