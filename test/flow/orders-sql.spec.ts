import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '../../src/platform/ids.js';
import { add } from '../../src/platform/database/sql.js';
import { Approval, RemedyOrder } from '../../src/remedy/remedy.entity.js';
import { all, approvedRefund, orderOf, proposedRefund, sign } from '../support/acts.js';
import { approvedOrder, orderNow } from '../support/an-order.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const run = (text: string) => world.db.write(tx => tx.query(text));
const set = (id: string, change: string) => run(`UPDATE "remedy_order" SET ${change} WHERE "id" = '${id}'`);
const person = (name: string) => ({ actorId: world.people[name]!.id, actorName: name, actorRole: world.people[name]!.role as never });
const signature = (order: { id: string; fingerprint: string }, name: string, seq: number, fields: Partial<Approval> = {}) =>
  world.db.write(tx => add(tx, Approval, { id: newId(), orderId: order.id, seq, fingerprint: order.fingerprint, at: world.clock.now(), ...person(name), ...fields }));
const MISFIT = /in the order of places/;

describe('maker and checker are two people, through SQL as well', () => {
  test('no order is approved, sent or confirmed without its signatures', async () => {
    const { id } = (await orderOf(world, await proposedRefund(world)))!;
    for (const state of ['approved', 'sending', 'sent', 'unknown', 'confirmed', 'not_confirmed', 'refused']) await expect(set(id, `"state" = '${state}'`)).rejects.toThrow(/needs the signatures/);
    expect((await orderNow(world, id)).state).toBe('proposed');
  });
  test('nor with one of two', async () => {
    const id = await proposedRefund(world);
    const order = await sign(world, 'agent', id);
    await expect(set(order.id, `"state" = 'approved'`)).rejects.toThrow(/needs the signatures/);
    await signature(order, 'supervisor', 1);
    await set(order.id, `"state" = 'approved'`);
    expect((await orderNow(world, order.id)).state).toBe('approved');
  });
  test('nobody signs twice, in whatever role', async () => {
    const id = await proposedRefund(world);
    const order = await sign(world, 'supervisor', id);
    await expect(signature(order, 'supervisor', 1)).rejects.toThrow(/unique/i);
    await run(`UPDATE "user" SET "role" = 'admin' WHERE "id" = '${world.people['supervisor']!.id}'`);
    await expect(signature(order, 'supervisor', 1, { actorRole: 'admin' })).rejects.toThrow(MISFIT);
    await run(`UPDATE "user" SET "role" = 'supervisor' WHERE "id" = '${world.people['supervisor']!.id}'`);
    await signature(order, 'supervisor2', 1);
  });
  test('nobody signs for another', async () => {
    const id = await proposedRefund(world);
    const order = await sign(world, 'agent', id);
    await expect(signature(order, 'agent', 1, { actorId: newId(), actorRole: 'supervisor' })).rejects.toThrow(MISFIT);
    await expect(signature(order, 'legal', 1, { actorRole: 'supervisor' })).rejects.toThrow(MISFIT);
    await run(`UPDATE "user" SET "active" = ${world.db.engine === 'postgres' ? 'false' : '0'} WHERE "id" = '${world.people['supervisor']!.id}'`);
    await expect(signature(order, 'supervisor', 1)).rejects.toThrow(MISFIT);
  });
  test.each(['legal', 'admin', 'merchant'])('%s has no place on an ordinary refund', async name => {
    const { id, fingerprint } = (await orderOf(world, await proposedRefund(world)))!;
    await expect(signature({ id, fingerprint }, name, 0)).rejects.toThrow(MISFIT);
  });
  test('places are taken in order, one each', async () => {
    const { id, fingerprint } = (await orderOf(world, await proposedRefund(world)))!;
    await expect(signature({ id, fingerprint }, 'supervisor', 1)).rejects.toThrow(MISFIT);
    await expect(signature({ id, fingerprint }, 'agent', 7)).rejects.toThrow(MISFIT);
    await signature({ id, fingerprint }, 'agent', 0);
    await expect(signature({ id, fingerprint }, 'supervisor', 0)).rejects.toThrow(/unique|order of places/i);
  });
  test('what is signed is the order as it stands', async () => {
    const { id } = (await orderOf(world, await proposedRefund(world)))!;
    await expect(signature({ id, fingerprint: '0'.repeat(64) }, 'agent', 0)).rejects.toThrow(MISFIT);
    await expect(signature({ id: newId(), fingerprint: '0'.repeat(64) }, 'agent', 0)).rejects.toThrow(MISFIT);
  });
  test('an order that is not proposed takes no more', async () => {
    const order = (await orderOf(world, await approvedRefund(world)))!;
    await expect(signature(order, 'admin', 2)).rejects.toThrow(MISFIT);
  });
  test('a signature is never changed or taken back', async () => {
    await approvedRefund(world);
    await expect(run(`UPDATE "approval" SET "actorId" = 'x'`)).rejects.toThrow(/append-only/);
    await expect(run(`DELETE FROM "approval"`)).rejects.toThrow(/append-only/);
  });
});

describe('what was signed never changes', () => {
  test.each([['amountFen', '1'], ['remedy', `'manual_refund'`], ['targetLogNo', 'NULL'], ['targetLogNo', `'26101499999999'`], ['needs', `'[]'`], ['needs', `'["agent"]'`], ['refundNo', `'R2-2'`], ['fingerprint', `'x'`], ['caseId', `'x'`], ['mid', `'x'`], ['round', '99'], ['id', `'x'`]])('%s = %s is refused', async (column, value) => {
    const { id } = (await orderOf(world, await proposedRefund(world)))!;
    await expect(set(id, `"${column}" = ${value}`)).rejects.toThrow(/never changes/);
  });
  test('no order is deleted', async () => {
    await proposedRefund(world);
    await expect(run(`DELETE FROM "remedy_order"`)).rejects.toThrow(/never deleted/);
  });
  test('no order begins as anything but a proposal', async () => {
    const { order } = await approvedOrder(world);
    const insert = (fields: Partial<RemedyOrder>) => world.db.write(tx => add(tx, RemedyOrder, { ...order, id: newId(), caseId: newId(), refundNo: `R${Math.random()}`, ...fields }));
    for (const state of ['approved', 'sending', 'sent', 'confirmed', 'void'] as const) await expect(insert({ state })).rejects.toThrow(/begins as a proposal/);
    await insert({ state: 'proposed' });
  });
});

describe('one order under way for one case', () => {
  const second = (order: RemedyOrder) => world.db.write(tx => add(tx, RemedyOrder, { ...order, id: newId(), round: 2, state: 'proposed', refundNo: `${order.refundNo}2` }));

  test.each(['approved', 'sending', 'sent', 'unknown'] as const)('beside one that is %s there is no second', async state => {
    const { order } = await approvedOrder(world);
    if (state !== 'approved') await set(order.id, `"state" = '${state}'`);
    await expect(second(order)).rejects.toThrow(/unique/i);
  });
  test.each(['confirmed', 'refused', 'not_confirmed', 'void'] as const)('after one that is %s there may be one', async state => {
    const { order } = await approvedOrder(world);
    await set(order.id, `"state" = '${state}'`);
    await second(order);
    expect(await all(world, 'remedy_order')).toHaveLength(2);
  });
  test('two at one moment: one', async () => {
    const { order } = await approvedOrder(world);
    await set(order.id, `"state" = 'void'`);
    const tries = await Promise.allSettled([2, 3, 4, 5].map(round => world.db.write(tx => add(tx, RemedyOrder, { ...order, id: newId(), round, state: 'proposed', refundNo: `${order.refundNo}${round}` }))));
    expect(tries.filter(one => one.status === 'fulfilled')).toHaveLength(1);
  });
  test('the same number never comes twice', async () => {
    const { order } = await approvedOrder(world);
    await expect(world.db.write(tx => add(tx, RemedyOrder, { ...order, id: newId(), caseId: newId(), state: 'proposed' }))).rejects.toThrow(/unique/i);
  });
});

describe('an order goes forward', () => {
  test.each(['void', 'confirmed'])('what is %s stays so', async state => {
    const { order } = await approvedOrder(world);
    await set(order.id, `"state" = '${state}'`);
    for (const next of ['proposed', 'approved', 'sending', 'sent', 'unknown', 'refused', 'not_confirmed']) await expect(set(order.id, `"state" = '${next}'`)).rejects.toThrow(/stays ended|earlier state/);
  });
  test('what was refused may only turn out to be proved', async () => {
    const { order } = await approvedOrder(world);
    await set(order.id, `"state" = 'refused'`);
    for (const next of ['approved', 'sending', 'sent', 'unknown', 'not_confirmed']) await expect(set(order.id, `"state" = '${next}'`)).rejects.toThrow(/stays ended|earlier state/);
    await set(order.id, `"state" = 'confirmed'`);
  });
  test.each(['sending', 'sent', 'unknown', 'not_confirmed'])('what was %s is never approved again', async state => {
    const { order } = await approvedOrder(world);
    await set(order.id, `"state" = '${state}'`);
    await expect(set(order.id, `"state" = 'approved'`)).rejects.toThrow(/earlier state/);
  });
  test.each(['fence', 'sends', 'asked'])('%s never falls', async column => {
    const { order } = await approvedOrder(world);
    await set(order.id, `"${column}" = 3`);
    await expect(set(order.id, `"${column}" = 2`)).rejects.toThrow(/earlier state/);
  });
  test('one row proves one order', async () => {
    const [{ order: first }, { order: other }] = [await approvedOrder(world), await approvedOrder(world)];
    await set(first.id, `"state" = 'confirmed', "proofLogNo" = '28101500000001'`);
    await expect(set(other.id, `"state" = 'confirmed', "proofLogNo" = '28101500000001'`)).rejects.toThrow(/unique/i);
  });
});
