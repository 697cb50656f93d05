import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DeskWords } from '../../src/desk/desk-words.js';
import { InvestigationController } from '../../src/investigation/investigation.controller.js';
import { all, columnOf, DUPLICATE, loadText, PAIR, proposedRefund, take } from '../support/acts.js';
import { OTHER_MID, startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const SALE = { txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19400 };
const pick = (by: string, id: string, logNo: string, version: number) => world.app.get(InvestigationController).pick(world.actor(by), id, { logNo, version });
const submitted = async (claim: Parameters<World['submit']>[0], by?: string) => {
  const { id } = await world.submit(claim, by);
  await world.runJobs();
  return id;
};

describe('a proposal', () => {
  test('keeps what was seen, under its rule version, and shows the merchant the rows but no points', async () => {
    const id = await proposedRefund(world);
    const staff = await world.view('agent', id);
    expect(staff).toMatchObject({ status: 'proposed', finding: { ruleVersion: '2026-10', assessment: { remedy: 'refund' } }, proposal: { state: 'unsigned' } });
    const merchant = await world.view('merchant', id);
    expect(merchant.proven?.rows).toHaveLength(2);
    expect(merchant).not.toHaveProperty('finding');
    expect(merchant).not.toHaveProperty('proposal');
  });
  test('of another kind than was claimed says so', async () => {
    await world.load(PAIR, '20261014');
    const id = await submitted({ ...DUPLICATE, kind: 'failed_debited' });
    const found = await world.view('agent', id);
    expect(found).toMatchObject({ kind: 'failed_debited', provenKind: 'duplicate', status: 'proposed' });
    expect(found.proposal?.reasons.map(reason => reason.code)).toContain('proven_other_kind');
  });
});

describe('candidates', () => {
  const two = [SALE, { ...SALE, txnTime: '2026-10-14T13:40:00+08:00', panMasked: '622575******9876' }];
  const vague = { kind: 'lost_voucher' as const, occurredAt: '2026-10-14', amountFen: 19400, tid: '90000001', story: '' };

  test('are a person’s, and the chosen row goes on', async () => {
    await world.load(two, '20261014');
    const id = await submitted(vague);
    const found = await world.view('agent', id);
    expect(found).toMatchObject({ status: 'in_review', finding: { located: { match: 'review' } } });
    expect((await world.view('merchant', id)).finding).toBeUndefined();
    const { row } = found.finding!.located.candidates[1]!;
    await pick('agent', id, row.logNo, found.version);
    await world.runJobs();
    expect(await world.view('agent', id)).toMatchObject({ status: 'proposed', proposal: { remedy: 'transaction_certificate', targetLogNo: row.logNo } });
  });
  test('cannot be chosen from another merchant, nor by one who saw an older version', async () => {
    await world.load([...two, { ...SALE, mid: OTHER_MID, tid: '90000002' }], '20261014');
    const id = await submitted(vague);
    const { version } = await world.view('agent', id);
    const [foreign] = await columnOf(world, 'transaction', 'logNo', `"mid" = '${OTHER_MID}'`);
    await expect(pick('agent', id, foreign as string, version)).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(pick('agent', id, foreign as string, version - 1)).rejects.toMatchObject({ code: 'case.moved_meanwhile' });
  });
  test('of other merchants are never found', async () => {
    await world.load(PAIR.map(row => ({ ...row, mid: OTHER_MID, tid: '90000002' })), '20261014');
    const id = await submitted(DUPLICATE);
    expect((await world.view('agent', id)).finding?.located).toMatchObject({ match: 'none', candidates: [] });
  });
});

describe('nothing found', () => {
  test('waits for the next file and is found in it', async () => {
    const id = await submitted(DUPLICATE);
    expect(await world.view('merchant', id)).toMatchObject({ status: 'awaiting_file' });
    await world.load(PAIR, '20261014');
    await world.runJobs();
    expect(await world.view('agent', id)).toMatchObject({ status: 'proposed', provenKind: 'duplicate' });
  });
  test('is asked about after three files of transactions', async () => {
    const id = await submitted(DUPLICATE);
    for (const day of ['20261011', '20261012', '20261013']) {
      expect((await world.view('agent', id)).status).toBe('awaiting_file');
      await world.load([{ amtFen: 1, txnTime: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T09:00:00+08:00` }], day);
      await world.runJobs();
    }
    const found = await world.view('merchant', id);
    expect(found).toMatchObject({ status: 'awaiting_merchant', question: { ask: 'details', missing: ['voucherNo', 'rrn'] } });
    expect(found.question?.dueAt).toBeDefined();
  });
  test('files of terminals and fees are no tries', async () => {
    const id = await submitted(DUPLICATE);
    for (const n of [1, 2, 3, 4]) {
      await loadText(world, `tid,mid,serial_no,maker,model,store_name,address,bound_from,bound_to\n8000000${n},${OTHER_MID},SN${n},联迪,A8,别家,云州,20260101,\n`, 'terminals.csv');
      await world.runJobs();
    }
    expect(await world.view('agent', id)).toMatchObject({ status: 'awaiting_file' });
    expect(await columnOf(world, 'case', 'lookups')).toEqual([0]);
  });
});

describe('a payment that failed but was booked', () => {
  const claim = { ...DUPLICATE, kind: 'failed_debited' as const };
  test.each([[true, 'no_error', 0], [false, 'refund', 19400]] as const)('goods handed over %s: %s', async (goodsHandedOver, remedy, amountFen) => {
    await world.load([SALE], '20261014');
    const id = await submitted(claim);
    expect(await world.view('merchant', id)).toMatchObject({ status: 'awaiting_merchant', question: { ask: 'goods_handed_over' } });
    await take(world, 'merchant', id, 'answer', { goodsHandedOver });
    expect(await world.view('agent', id)).toMatchObject({ status: 'proposed', claim: { goodsHandedOver }, proposal: { remedy, amountFen } });
  });
});

describe('kinds that people decide', () => {
  test('fraud is held and the merchant is told nothing that could alert anyone', async () => {
    await world.load([SALE], '20261014');
    const id = await submitted({ ...DUPLICATE, kind: 'fraud' });
    expect(await world.view('supervisor', id)).toMatchObject({ status: 'on_hold', hold: { reason: 'risk' } });
    const merchant = await world.view('merchant', id);
    expect(merchant).toMatchObject({ stage: 'checking', abilities: [] });
    for (const hidden of ['proven', 'proposal', 'hold', 'finding', 'provenKind']) expect(merchant).not.toHaveProperty(hidden);
    expect(merchant.timeline.map(line => line.step)).toEqual(['submit']);
  });
  test('a charge-back goes to review', async () => {
    await world.load([SALE], '20261014');
    const id = await submitted({ ...DUPLICATE, kind: 'chargeback' });
    expect(await world.view('agent', id)).toMatchObject({ status: 'in_review', proposal: { remedy: 'network_dispute', amountFen: 0 } });
  });
});

describe('while the investigation runs', () => {
  test('a photo, a message or an assignment does not strand the case', async () => {
    await world.load(PAIR, '20261014');
    const { id } = await world.submit(DUPLICATE);
    await world.db.write(tx => world.app.get(DeskWords).say(tx, id, { text: '补充一句', internal: false }, world.actor('merchant')));
    await world.runJobs();
    expect((await world.view('agent', id)).status).toBe('proposed');
    expect((await world.app.get((await import('../../src/remedy/remedy.service.js')).Remedies).of(id, world.actor('agent')))?.state).toBe('proposed');
  });
  test('a withdrawal ends it', async () => {
    await world.load(PAIR, '20261014');
    const { id } = await world.submit(DUPLICATE);
    await take(world, 'merchant', id, 'withdraw');
    expect(await world.view('agent', id)).toMatchObject({ status: 'withdrawn' });
    expect(await all(world, 'remedy_order')).toEqual([]);
  });
});
