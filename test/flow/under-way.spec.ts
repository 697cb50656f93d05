import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Accounts } from '../../src/accounts/accounts.service.js';
import { Remedies } from '../../src/remedy/remedy.service.js';
import { approvedOrder, caseNow, orderNow } from '../support/an-order.js';
import { loadText, take } from '../support/acts.js';
import { transactionsFile } from '../support/files.js';
import { sendBack } from '../support/legal.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

/** With the back office, which books it under our number; the case was taken away by people meanwhile. */
async function withBackOffice() {
  const { order } = await approvedOrder(world, { remedy: 'reissue_payout', targetLogNo: null, amountFen: 16_407 });
  await world.runJobs();
  expect((await orderNow(world, order.id)).state).toBe('sent');
  await take(world, 'supervisor', order.caseId, 'refer', { text: '商户来函' });
  await sendBack(world, order.caseId, '再看');
  return order;
}
const again = async (caseId: string) => {
  const { version } = await caseNow(world, caseId);
  return world.app.get(Remedies).propose(caseId, { provenKind: 'settlement_missing', remedy: 'reissue_payout', amountFen: 16_407, reason: '再划一次', version }, world.actor('agent'));
};

describe('an order that the back office has', () => {
  test('stands in the way of a second one, wherever the case has gone', async () => {
    const order = await withBackOffice();
    await expect(again(order.caseId)).rejects.toMatchObject({ code: 'remedy.under_way', facts: { refundNo: order.refundNo } });
    expect((await orderNow(world, order.id)).state).toBe('sent');
  });
  test('lapses after three files without its row; then a person may propose again', async () => {
    const order = await withBackOffice();
    for (const day of ['20261011', '20261012', '20261013']) {
      await loadText(world, transactionsFile([], day), `transactions-${day}.csv`);
      await world.runJobs();
    }
    expect([(await orderNow(world, order.id)).state, (await caseNow(world, order.caseId)).status]).toEqual(['not_confirmed', 'in_review']);
    await again(order.caseId);
  });
});

describe('what a person proposes', () => {
  const propose = async (asked: object) => {
    const order = await withBackOffice();
    for (const day of ['20261011', '20261012', '20261013']) await loadText(world, transactionsFile([], day), `transactions-${day}.csv`).then(() => world.runJobs());
    const { version } = await caseNow(world, order.caseId);
    return world.app.get(Remedies).propose(order.caseId, { provenKind: 'other', reason: '人工判断', version, ...asked } as never, world.actor('agent'));
  };
  test.each([
    ['an answer with an amount', { remedy: 'no_error', amountFen: 5 }, 'amountFen'],
    ['money without one', { remedy: 'reissue_payout', amountFen: 0 }, 'amountFen'],
    ['a fee given back without its transaction', { remedy: 'fee_adjustment', amountFen: 5 }, 'targetLogNo'],
  ])('is no %s', async (_, asked, field) => {
    await expect(propose(asked)).rejects.toMatchObject({ code: 'request.invalid', fields: [{ field }] });
  });
});

test('the last admin stays: neither stepping down nor being put off', async () => {
  const { id } = world.people['admin']!;
  const change = (asked: object) => world.db.write(tx => world.app.get(Accounts).changeStaff(tx, id, asked, world.actor('admin')));
  for (const asked of [{ role: 'supervisor' }, { active: false }]) await expect(change(asked)).rejects.toMatchObject({ code: 'user.last_admin' });
  expect((await world.db.read(tx => world.app.get(Accounts).get(tx, id)))).toMatchObject({ role: 'admin', active: true });
});
