import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids.js';
import { isAwaited } from '../../src/remedy/reconciliation/judging.js';
import { Approval, RemedyOrder } from '../../src/remedy/remedy.entity.js';
import { DayExport } from '../../src/remedy/reconciliation/day-export.js';
import { AwaitedOrders } from '../../src/remedy/reconciliation/awaited-orders.js';
import { MatchedOrders } from '../../src/remedy/reconciliation/matched-orders.js';
import { Reconciliation } from '../../src/remedy/reconciliation/reconciliation.service.js';
import { StrayRows, type AskedRows } from '../../src/remedy/reconciliation/stray-rows.js';
import { ReconcileFile } from '../../src/remedy/remedy.jobs.js';
import { NextFile } from '../../src/remedy/acquirer/next-file.js';
import { all, approvedRefund, columnOf, loadText, orderOf, settle } from '../support/acts.js';
import { aRow, transactionsFile, type RowLike } from '../support/files.js';
import { agentSigns, anOrder, approvedOrder, orderNow } from '../support/an-order.js';
import { MID, OTHER_MID, startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const DAY = '20261015';
const NEXT = '20261016';
const OURS = 'R26101500078-1';
const of = (day = DAY) => world.db.read(tx => world.app.get(Reconciliation).of(tx, day, world.actor('supervisor')));
const days = () => world.db.read(tx => world.app.get(Reconciliation).list(tx, undefined, 30));
const merchants = (day = DAY, after = '', limit = 50) => world.db.read(tx => world.app.get(Reconciliation).merchants(tx, day, after, limit));
const strays = (asked: Partial<AskedRows> = {}, day = DAY) => world.db.read(tx => world.app.get(StrayRows).page(tx, day, { limit: 50, ...asked }));
const awaited = (day = DAY) => world.db.read(tx => world.app.get(AwaitedOrders).page(tx, day, { limit: 50 }));
const matched = (day = DAY) => world.db.read(tx => world.app.get(MatchedOrders).page(tx, day, { limit: 50 }));
const look = (logNo: string, note = '打电话问过商户', by = 'supervisor') => world.db.write(tx => world.app.get(StrayRows).look(tx, logNo, note, world.actor(by)));
const sheet = async (locale: 'zh' | 'en' = 'en'): Promise<string> => {
  let text = '';
  for await (const line of world.app.get(DayExport).lines(DAY, locale)) text += line;
  return text;
};
const logNoOf = async (): Promise<string> => (await strays()).rows[0]!.row.logNo;

/** An hour after the house opened, on the given day. */
const at = (day = DAY, time = '11:00:00'): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time}+08:00`;
const sale = (amtFen: number, more: Partial<RowLike> = {}): RowLike => ({ txnTime: at(), amtFen, ...more });
const back = (amtFen: number, more: Partial<RowLike> = {}): RowLike => ({ txnTime: at(), txnType: 'REFUND', amtFen: -amtFen, opNo: '', batchNo: '', voucherNo: '', ...more });
/** The day's file, once its last row is past. */
const load = async (rows: RowLike[], day = DAY) => {
  if (world.clock.now() < new Date(at(day))) world.clock.set(at(day, '12:00:00'));
  const report = await world.load(rows, day);
  await world.runJobs();
  await settle(world);
  return report;
};
/** An order of ¥194 that the acquirer has taken. */
async function sent(): Promise<{ id: string; refundNo: string; orderId: string }> {
  const id = await approvedRefund(world);
  await world.runJobs();
  const order = (await orderOf(world, id))!;
  return { id, refundNo: order.refundNo!, orderId: order.id };
}
const notices = (who = 'supervisor') => all<{ subject: string; body: string; eventKey: string; channel: string }>(world, 'notification', `"event" = 'refund_unasked' AND "userId" = '${world.people[who]!.id}'`);

describe('an order and its row', () => {
  test('are matched on the day of the row, and the day is tied', async () => {
    const { refundNo } = await sent();
    await load([sale(5000), back(19400, { reason: refundNo })]);
    const day = await of();
    expect(day).toMatchObject({ standing: 'matched', okRows: 2, tie: { tied: true, differenceFen: 0, rowsNetFen: -14400, trailersNetFen: -14400 } });
    expect(day.tallies).toMatchObject({ matched: { count: 1, fen: 19400 }, open: { count: 0 }, alarming: { count: 0 } });
    expect((await matched()).rows).toMatchObject([{ order: { refundNo, state: 'confirmed' }, row: { amtFen: -19400 }, differenceFen: 0, merchantName: '鼎丰清吧' }]);
    expect([(await awaited()).rows, (await strays()).rows, await notices()]).toEqual([[], [], []]);
  });

  test('an order without its row is open, with what the acquirer said and how many files came', async () => {
    const { refundNo, id } = await sent();
    await load([sale(5000)]);
    await load([sale(6000, { txnTime: at(NEXT) })], NEXT);
    expect((await awaited()).rows).toMatchObject([{ order: { refundNo, caseId: id, amountFen: 19400, state: 'sent' }, files: 2, merchantName: '鼎丰清吧' }]);
    expect([(await of()).standing, (await of(NEXT)).standing, (await of(NEXT)).tallies.open]).toEqual(['open', 'open', { count: 1, fen: 19400 }]);
    expect((await awaited('20261014')).rows).toEqual([]); // it was not approved then
  });

  test('a late row proves what a person had back, and closes every day', async () => {
    const { refundNo, orderId } = await sent();
    for (const day of ['20261015', '20261016', '20261017']) {
      await load([sale(100, { txnTime: at(day) })], day);
    }
    expect((await orderNow(world, orderId)).state).toBe('not_confirmed');
    expect((await of()).standing).toBe('open');
    await load([back(19400, { reason: refundNo, txnTime: at('20261018') })], '20261018');
    expect((await orderNow(world, orderId)).state).toBe('confirmed');
    expect([(await of()).standing, (await of('20261018')).standing, (await matched('20261018')).rows.length]).toEqual(['matched', 'matched', 1]);
  });

  test('an entry that carries its sum in the net alone counts for that sum, in the lists and on the sheet', async () => {
    const { order } = await approvedOrder(world, { remedy: 'fee_adjustment', amountFen: 250 });
    await world.runJobs();
    await load([sale(0, { txnType: 'FEE', feeFen: -250, netFen: 250, reason: order.refundNo })]);
    expect((await orderNow(world, order.id)).state).toBe('confirmed');
    expect([(await of()).tallies.matched, (await merchants()).rows[0]!.tallies.matched]).toEqual([{ count: 1, fen: 250 }, { count: 1, fen: 250 }]);
    expect((await sheet()).split('\r\n').find(line => line.startsWith('matched,'))).toContain(',2.50,,');
  });

  test('what the simulated acquirer books is matched', async () => {
    await sent();
    world.forward({ hours: 2 });
    await world.app.get(NextFile).arrive();
    await world.runJobs();
    expect(await of()).toMatchObject({ standing: 'matched', tallies: { matched: { count: 1, fen: 19400 } }, tie: { tied: true } });
  });
});

describe('what was written off', () => {
  const orders = (state: RemedyOrder['state'], fields: Partial<RemedyOrder> = {}) => approvedOrder(world, { sends: 1, ...fields }).then(async ({ order }) => {
    await world.db.write(tx => tx.update(RemedyOrder, { id: order.id }, { state: 'sending' }));
    if (state !== 'sending') await world.db.write(tx => tx.update(RemedyOrder, { id: order.id }, { state }));
    return order;
  });
  /** A write-off of the case, approved when it is written. */
  const writeOff = async (caseId: string, fields: Pick<RemedyOrder, 'round' | 'refundNo'>, state: 'proposed' | 'confirmed' = 'confirmed') => {
    const order: RemedyOrder = { ...anOrder(caseId, world.clock.now()), id: newId(), remedy: 'write_off', approvedAt: world.clock.now(), ...fields };
    await world.db.write(async tx => {
      await add(tx, RemedyOrder, order);
      await add(tx, Approval, agentSigns(world, order));
      if (state === 'confirmed') await tx.update(RemedyOrder, { id: order.id }, { state });
    });
  };
  const after = ({ round, refundNo }: RemedyOrder) => ({ round: round + 1, refundNo: refundNo.replace(/-1$/, '-2') });
  const open = async (day: string) => [(await awaited(day)).rows.length, (await of(day)).tallies.open.count, (await days()).rows.find(row => row.day.replaceAll('-', '') === day)?.open];
  const loadDays = async (...names: string[]) => {
    for (const day of names) await world.load([sale(100, { txnTime: at(day) })], day);
  };

  test('keeps no day open from the day of the write-off on; the days before stay as they were', async () => {
    const order = await orders('not_confirmed');
    world.forward({ days: 2 });
    await writeOff(order.caseId, after(order));
    await loadDays(DAY, NEXT, '20261017', '20261018');
    expect(await Promise.all([DAY, NEXT, '20261017', '20261018'].map(open))).toEqual([[1, 1, 1], [1, 1, 1], [0, 0, 0], [0, 0, 0]]);
  });
  test('is neither what waits for the signatures, nor an order that came after the write-off', async () => {
    const order = await orders('not_confirmed');
    await writeOff(order.caseId, after(order), 'proposed');
    const later = await orders('not_confirmed');
    await writeOff(later.caseId, { round: 0, refundNo: later.refundNo.replace(/-1$/, '-0') });
    await loadDays(DAY);
    expect((await awaited()).rows.map(row => row.order.id).sort()).toEqual([order.id, later.id].sort());
  });
  test('what the database lists is what the rule says, of every state', async () => {
    const wanted: string[] = [];
    const states = ['sending', 'sent', 'unknown', 'refused', 'confirmed', 'not_confirmed'] as const;
    const drawn = states.flatMap(state => [0, 1].flatMap(sends => (['not_confirmed', 'refused'].includes(state) ? [false, true] : [false]).map(isWrittenOff => ({ state, sends, isWrittenOff }))));
    for (const { state, sends, isWrittenOff } of drawn) {
      const order = await orders(state, { sends });
      if (isWrittenOff) await writeOff(order.caseId, after(order));
      if (isAwaited({ ...order, state }, isWrittenOff)) wanted.push(order.id);
    }
    expect((await awaited()).rows.map(row => row.order.id).sort()).toEqual(wanted.sort());
  });
});

describe('a row under our number', () => {
  test('with another amount proves nothing and is alarming', async () => {
    const { refundNo, orderId, id } = await sent();
    await load([back(19399, { reason: refundNo })]);
    expect((await orderNow(world, orderId)).state).toBe('sent');
    expect(await of()).toMatchObject({ standing: 'alarming', tallies: { alarming: { count: 1, fen: 19399 }, open: { count: 1 }, matched: { count: 0 } }, unseen: { alarming: 1 } });
    expect((await strays({ list: 'alarming' })).rows).toMatchObject([{ verdict: 'other_amount', refundNo, order: { caseId: id, amountFen: 19400 }, looks: [] }]);
    expect((await notices()).map(one => one.channel).sort()).toEqual(['email', 'in_app']);
    expect((await notices())[0]).toMatchObject({ subject: expect.stringContaining('2026-10-15'), body: expect.stringContaining(refundNo) });
    expect(await columnOf(world, 'timeline', 'code', `"caseId" = '${id}'`)).toContain('row_other_amount');
  });
  test('twice: the first proves the order, the second is alarming, in one file or two', async () => {
    const { refundNo } = await sent();
    await load([back(19400, { reason: refundNo }), back(19400, { reason: refundNo })]);
    await load([back(19400, { reason: refundNo, txnTime: at(NEXT) })], NEXT);
    expect([(await of()).tallies.matched.count, (await strays()).rows.map(one => one.verdict), (await strays({}, NEXT)).rows.map(one => one.verdict)]).toEqual([1, ['booked_twice'], ['booked_twice']]);
    expect((await notices()).length).toBe(4);
  });
  test('that no order has is alarming, and told on the case of that number', async () => {
    const { id } = await sent();
    const { caseNo } = await world.view('supervisor', id);
    const number = `R${caseNo.replaceAll('-', '')}-99`;
    await load([back(100, { reason: number }), back(200, { reason: OURS })]);
    expect((await strays()).rows.map(one => [one.verdict, one.refundNo]).sort()).toEqual([['no_such_order', OURS], ['no_such_order', number]].sort());
    expect(await columnOf(world, 'timeline', 'code', `"caseId" = '${id}'`)).toContain('row_no_such_order');
  });
  test('of another merchant is alarming', async () => {
    const { refundNo, orderId } = await sent();
    await load([back(19400, { reason: refundNo, mid: OTHER_MID, tid: '90000002' })]);
    expect([(await strays()).rows.map(one => [one.verdict, one.merchantName]), (await orderNow(world, orderId)).state]).toEqual([[['other_merchant', '别家小馆']], 'sent']);
  });
  test('is told once, whatever comes again', async () => {
    const row = aRow(back(100, { reason: OURS, settleDate: DAY }));
    await load([row]);
    await load([row, sale(50)]);
    expect([(await notices()).length, (await all(world, 'stray_row')).length, (await all(world, 'compared_file')).length]).toEqual([2, 1, 2]);
  });
  test('of many in one file only the first are told one by one', async () => {
    await load(Array.from({ length: 25 }, () => back(100, { reason: OURS })));
    const told = (await notices()).filter(one => one.channel === 'in_app');
    expect([told.length, told.filter(one => one.subject.includes('5')).some(one => /还有 5 笔/.test(one.subject))]).toEqual([21, true]);
  });
});

describe('a refund without a number of ours', () => {
  test('at the terminal is the merchant’s own; in the back office it is listed and told to nobody', async () => {
    await load([back(100, { opNo: '01', batchNo: '000127', voucherNo: '000001' }), back(200), back(300, { txnType: 'CR_ADJ' }), back(400, { reason: 'R20261009-0211', opNo: '01' })]);
    const day = await of();
    expect(day.tallies).toMatchObject({ own: { count: 2, fen: 500 }, backOffice: { count: 2, fen: 500 }, alarming: { count: 0 } });
    expect([day.standing, day.unseen, await notices()]).toEqual(['matched', { alarming: 0, backOffice: 2 }, []]);
    expect([(await strays({ list: 'own' })).rows.length, (await strays({ list: 'back_office' })).rows.length, (await strays({ list: 'alarming' })).rows.length]).toEqual([2, 2, 0]);
  });
  test('charge-backs, representments, fees and debit adjustments are no refunds', async () => {
    await load([back(100, { txnType: 'CHARGEBACK' }), sale(100, { txnType: 'REPRESENT' }), sale(38, { txnType: 'FEE' }), sale(5, { txnType: 'DR_ADJ' })]);
    expect([(await strays()).rows, (await of()).standing]).toEqual([[], 'matched']);
  });
  test('what did not happen is none', async () => {
    await load((['FAILED', 'REVERSED', 'PENDING'] as const).map(status => back(100, { reason: OURS, status, netFen: 0 })));
    expect([(await strays()).rows, await notices()]).toEqual([[], []]);
  });
  test('of another day is that day’s', async () => {
    await load([back(100, { txnTime: at(NEXT) })], NEXT);
    expect([(await strays()).rows.length, (await strays({}, NEXT)).rows.length]).toEqual([0, 1]);
  });
});

describe('the trailer', () => {
  const rejected = (net: number): RowLike => sale(net, { tid: 'short' });
  test('a rejected line is the difference, and explained', async () => {
    await load([sale(5000), rejected(700)]);
    expect(await of()).toMatchObject({ standing: 'open', tie: { tied: false, trailersNetFen: 5700, rowsNetFen: 5000, rejectedNetFen: 700, differenceFen: 700, unexplainedFen: 0 } });
    expect((await of()).files).toMatchObject([{ lines: 2, loaded: 1, rejected: 1, ignored: 0, conflicts: 0, trailerNetFen: 5700, loadedNetFen: 5000, rejectedNetFen: 700 }]);
  });
  test('the mended file that comes whole ties the day', async () => {
    const [good, bad] = [aRow({ ...sale(5000), settleDate: DAY }), aRow({ ...rejected(700), settleDate: DAY })];
    await load([good, bad]);
    await load([good, { ...bad, tid: '90000001' }]);
    expect(await of()).toMatchObject({ standing: 'matched', tie: { tied: true, rowsNetFen: 5700, ignoredNetFen: 5000, unexplainedFen: 0 } });
  });
  test('a file that came again changes nothing; one that repeats rows counts them once', async () => {
    const row = aRow({ ...sale(5000), settleDate: DAY });
    const text = transactionsFile([row], DAY);
    for (let n = 0; n < 2; n += 1) await loadText(world, text, `transactions-${DAY}.csv`);
    await world.runJobs();
    expect((await of()).files.length).toBe(1);
    await load([row, sale(300)]);
    expect(await of()).toMatchObject({ standing: 'matched', tie: { tied: true, trailersNetFen: 10300, ignoredNetFen: 5000, rowsNetFen: 5300 } });
    expect((await of()).files.map(file => [file.loaded, file.ignored])).toEqual([[1, 0], [1, 1]]);
  });
  test('a conflict is a difference that stays', async () => {
    const row = aRow({ ...sale(5000), settleDate: DAY });
    await load([row]);
    await load([{ ...row, amtFen: 5100, netFen: 5100 }, sale(300)]);
    expect(await of()).toMatchObject({ standing: 'open', tie: { tied: false, differenceFen: 5100, conflictsNetFen: 5100, unexplainedFen: 0, rowsNetFen: 5300 } });
  });
  test('a row that no file brought is explained by nothing', async () => {
    await load([sale(5000)]);
    await world.db.write(tx => tx.query(`UPDATE "transaction" SET "netFen" = 4000 WHERE "settleDate" = '${DAY}'`));
    expect(await of()).toMatchObject({ standing: 'alarming', tie: { tied: false, differenceFen: 1000, unexplainedFen: 1000 } });
  });
  test('a day without a file says so', async () => expect(await of('20261020')).toMatchObject({ standing: 'no_file', files: [], rows: 0, tie: { tied: true } }));
});

describe('by merchant', () => {
  test('the sums over merchants are the trailer’s, page by page', async () => {
    const mids = Array.from({ length: 7 }, (_, n) => `9992900541100${String(n).padStart(2, '0')}`);
    await load([...mids.flatMap((mid, n) => [sale(1000 + n, { mid }), back(10 * n + 1, { mid })]), sale(77, { mid: mids[0], status: 'FAILED', netFen: 0 })]);
    const pages = [await merchants(DAY, '', 3)];
    while (pages.at(-1)!.next) pages.push(await merchants(DAY, pages.at(-1)!.next, 3));
    const rows = pages.flatMap(page => page.rows);
    expect([rows.map(row => row.mid), pages.length]).toEqual([mids, 3]);
    const day = await of();
    expect(rows.reduce((sum, row) => sum + row.netFen, 0)).toBe(day.tie.trailersNetFen);
    expect(rows.reduce((sum, row) => sum + row.tallies.backOffice.fen, 0)).toBe(day.tallies.backOffice.fen);
    expect([rows[0]!.rows, rows[1]!.tallies.backOffice]).toEqual([3, { count: 1, fen: 11 }]);
  });
  test('a merchant without a row that waits for one is listed', async () => {
    await sent();
    await load([sale(1, { mid: OTHER_MID })]);
    expect((await merchants()).rows.map(row => [row.mid, row.rows, row.tallies.open.count])).toEqual([[MID, 0, 1], [OTHER_MID, 1, 0]]);
    expect([(await merchants(DAY, '', 1)).rows.map(row => row.mid), (await merchants(DAY, MID, 1)).rows.map(row => row.mid)]).toEqual([[MID], [OTHER_MID]]);
  });
});

describe('lists', () => {
  test('every row that gives money back and every order stands in exactly one, and their sums are the day’s', async () => {
    const { refundNo, orderId } = await sent();
    const drawn = fc.sample(fc.record({
      txnType: fc.constantFrom('REFUND' as const, 'VOID' as const, 'CR_ADJ' as const, 'COMPLETION_VOID' as const), fen: fc.integer({ min: 1, max: 30_000 }), opNo: fc.constantFrom('', '01'),
      mid: fc.constantFrom(MID, OTHER_MID), reason: fc.constantFrom('', '退货', 'R20261009-0211', OURS, refundNo), status: fc.constantFrom('OK' as const, 'OK' as const, 'FAILED' as const),
    }), { numRuns: 120, seed: 7 });
    const rows = drawn.map(({ fen, ...fields }) => aRow({ ...back(fen), ...fields, ...(fields.status === 'OK' ? {} : { netFen: 0 }), settleDate: DAY }));
    await load([...rows, aRow({ ...back(19400, { reason: refundNo }), settleDate: DAY })]);
    const lists = await Promise.all((['alarming', 'back_office', 'own'] as const).map(list => strays({ list, limit: 500 })));
    const found = [...lists.flatMap(list => list.rows.map(one => one.row)), ...(await matched()).rows.map(one => one.row)];
    const wanted = await columnOf(world, 'transaction', 'logNo', `"settleDate" = '${DAY}' AND "status" = 'OK'`);
    expect(found.map(row => row.logNo).sort()).toEqual((wanted as string[]).sort());
    const { tallies } = await of();
    expect([tallies.alarming, tallies.backOffice, tallies.own].map(one => one.count)).toEqual(lists.map(list => list.rows.length));
    expect(Object.values(tallies).reduce((sum, one) => sum + one.fen, 0)).toBe(found.reduce((sum, row) => sum - row.amtFen, 0));
    expect([(await orderNow(world, orderId)).state, (await awaited()).rows, (await strays({ limit: 500 })).rows.length]).toEqual(['confirmed', [], found.length - 1]);
  });
  test('rows are paged without a gap or a repetition', async () => {
    await load(Array.from({ length: 23 }, (_, n) => back(n + 1, { mid: n % 2 ? MID : OTHER_MID })));
    const seen: string[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const [mid, logNo] = next.split('-');
      const page = await strays({ limit: 5, ...(mid && logNo ? { after: { mid, logNo } } : {}) });
      seen.push(...page.rows.map(one => one.row.logNo));
      next = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([23, 23]);
    expect((await strays({ mid: MID })).rows.length).toBe(11);
  });
  test('days stand newest first', async () => {
    await load([sale(100)]);
    await load([back(100, { reason: OURS, txnTime: at(NEXT) })], NEXT);
    await load([sale(100, { txnTime: at('20261017') }), sale(5, { txnTime: at('20261017'), tid: 'x' })], '20261017');
    expect((await days()).rows.map(row => [row.day, row.standing, row.alarming, row.tied])).toEqual([['2026-10-17', 'open', 0, false], ['2026-10-16', 'alarming', 1, true], ['2026-10-15', 'matched', 0, true]]);
    const page = await world.db.read(tx => world.app.get(Reconciliation).list(tx, undefined, 1));
    expect(page).toMatchObject({ next: '2026-10-17', rows: [{ netFen: 100, differenceFen: 5 }] });
    expect((await world.db.read(tx => world.app.get(Reconciliation).list(tx, '20261017', 5))).rows.map(row => row.day)).toEqual(['2026-10-16', '2026-10-15']);
  });
  test('a day whose file was not compared yet says so, and the next file has it compared', async () => {
    await world.load([back(100, { reason: OURS })], DAY);
    expect((await days()).rows[0]!.standing).toBe('comparing');
    await world.db.write(tx => tx.query(`DELETE FROM "job"`)); // as after an upgrade
    await load([sale(1, { txnTime: at(NEXT) })], NEXT);
    expect((await days()).rows.map(row => [row.standing, row.alarming])).toEqual([['matched', 0], ['alarming', 1]]);
  });
});

describe('looking at a row', () => {
  test('is written down with who, when and what, and the day is quiet again', async () => {
    await load([back(100, { reason: OURS })]);
    const logNo = await logNoOf();
    const seen = await look(logNo, '卡号 4111 1111 1111 1111 的客人');
    expect(seen.looks).toMatchObject([{ by: { name: 'supervisor', role: 'supervisor' } }]);
    expect(seen.looks[0]!.note).not.toContain('4111 1111 1111');
    await look(logNo, '收单方已更正', 'admin');
    expect((await strays()).rows[0]!.looks.map(one => one.by.name)).toEqual(['admin', 'supervisor']);
    expect([(await of()).standing, (await of()).unseen.alarming, (await days()).rows[0]!.standing]).toEqual(['matched', 0, 'matched']);
    expect((await columnOf(world, 'audit', 'action')).filter(action => action === 'reconciliation.look').length).toBe(2);
  });
  test('cannot be undone', async () => {
    await load([back(100, { reason: OURS })]);
    await look(await logNoOf());
    for (const text of ['DELETE FROM "row_look"', `UPDATE "row_look" SET "note" = 'x'`, 'DELETE FROM "stray_row"', 'DELETE FROM "compared_file"']) {
      await expect(world.db.write(tx => tx.query(text))).rejects.toThrow(/append-only/);
    }
  });
  test('is not for rows that an order asked for, nor for sales or rows that are not there', async () => {
    const { refundNo } = await sent();
    await load([sale(5000), back(19400, { reason: refundNo })]);
    await expect(look((await matched()).rows[0]!.row.logNo)).rejects.toMatchObject({ code: 'reconciliation.has_order' });
    const [sold] = await columnOf(world, 'transaction', 'logNo', `"amtFen" = 5000`);
    for (const logNo of [String(sold), '26101599999999', 'x']) await expect(look(logNo)).rejects.toMatchObject({ code: 'request.not_found' });
  });
});

describe('the sheet', () => {
  test('has a line for the day, its files, merchants, orders and rows', async () => {
    const { refundNo } = await sent();
    await load([sale(5000), back(19400, { reason: refundNo }), back(7, { reason: OURS })]);
    const text = await sheet();
    expect(text.startsWith('\uFEFFlist,MID,merchant,')).toBe(true);
    for (const start of ['\nday,', '\nfile,', '\nmerchant,', '\nmatched,', '\nno such order,']) expect(text).toContain(start);
    expect(text.split('\r\n').filter(Boolean).map(line => line.split(',').length).every(cells => cells === 19)).toBe(true);
    expect(await sheet('zh')).toContain('单号不存在');
  });
  test('says moments in local time, and states, remedies, types and the last word in the reader’s language', async () => {
    const { orderId } = await sent();
    await world.db.write(tx => tx.update(RemedyOrder, { id: orderId }, { state: 'unknown', heard: 'timeout' }));
    await load([sale(5000), back(7, { reason: OURS, txnType: 'CR_ADJ' })]);
    const [zh, en] = [await sheet('zh'), await sheet('en')];
    const line = (text: string, start: string) => text.split('\r\n').find(one => one.startsWith(start))!;
    expect(line(zh, '有单无流水,')).toMatch(/,退款,194\.00,结果未知,2026-10-15T10:00:00\+08:00,1,超时没有答复,/);
    expect(line(en, 'order without row,')).toMatch(/,refund,194\.00,Result unknown,2026-10-15T10:00:00\+08:00,1,no answer in time,/);
    expect([line(zh, '单号不存在,'), line(en, 'no such order,')]).toEqual([expect.stringContaining(',贷记调账,2026-10-15T11:00:00+08:00,'), expect.stringContaining(',Credit adj.,2026-10-15T11:00:00+08:00,')]);
    expect(line(en, 'file,')).toContain(',2026-10-15T12:00:00+08:00,');
    expect(zh + en).not.toMatch(/\d\dZ,/);
  });
  test('what a spreadsheet would run is text', async () => {
    await load([back(7, { reason: '=SUM(A1)' })]);
    const line = (await sheet()).split('\r\n').find(one => one.startsWith('back office without order,'))!;
    expect(line).toContain(`,'=SUM(A1)`);
    expect(line).toContain(',-0.07,'); // a figure is a figure
  });
});

test('a file of another kind compares nothing', async () => {
  await world.db.write(tx => world.app.get(ReconcileFile).apply(tx, { fileId: 'x', kind: 'payouts' }));
  expect(await columnOf(world, 'job', 'name', `"name" = 'remedy.compare'`)).toEqual([]);
});

describe('files from before an upgrade', () => {
  const NETS = ['loadedNetFen', 'ignoredNetFen', 'conflictsNetFen', 'rejectedNetFen'] as const;
  const nets = async () => (await all(world, 'loaded_file', `"kind" = 'transactions' ORDER BY "at", "id"`)).map(file => NETS.map(name => Number(file[name])));
  async function upgraded(): Promise<void> {
    const { writer } = world.db;
    const since = writer.migrations.length - writer.migrations.findIndex(one => one.constructor.name.startsWith('Reconciliation'));
    for (let n = 0; n < since; n += 1) await writer.undoLastMigration({ transaction: 'each' });
    await writer.runMigrations({ transaction: 'each' });
  }
  test('know again what became of their lines', async () => {
    const row = aRow({ ...sale(5000), settleDate: DAY });
    await load([row, sale(30, { tid: 'short' })]);
    await load([row, sale(300)]);
    await load([{ ...row, amtFen: 5100, netFen: 5100 }]);
    const before = await nets();
    await upgraded();
    expect([await nets(), before]).toEqual([before, [[5000, 0, 0, 30], [300, 5000, 0, 0], [0, 0, 5100, 0]]]);
  });
  test('with several kinds of lines are not told apart, and yet explained', async () => {
    const row = aRow({ ...sale(5000), settleDate: DAY });
    await load([row]);
    await load([row, sale(300), sale(30, { tid: 'short' })]);
    await upgraded();
    expect((await nets())[1]).toEqual([300, 0, 0, 5030]);
    expect((await of()).tie.unexplainedFen).toBe(0);
    expect((await days()).rows[0]!.standing).toBe('comparing');
  });
});
