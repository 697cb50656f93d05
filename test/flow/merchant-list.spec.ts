import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Case } from '../../src/cases/case.entity.js';
import { toldStatus } from '../../src/cases/told-status.js';
import { STATUSES } from '../../src/contract/index.js';
import type { ListCasesDto } from '../../src/desk/desk.dto.js';
import { Desk } from '../../src/desk/desk.service.js';
import { add } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids.js';
import { enter } from '../support/complaints.js';
import { MID, startWorld, type World } from '../support/world.js';

let world: World;
let complained: { id: string; dueAt: string };
beforeAll(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  // received so long ago that the regulator's date is the first of all
  const { case: { id }, dueAt } = await enter(world, { receivedAt: '2026-10-01T00:00:00Z', open: { kind: 'fee_dispute', mid: MID, story: '费率' } });
  complained = { id, dueAt: dueAt! };
  await world.db.write(async tx => {
    const found = await tx.findOneByOrFail(Case, { id });
    let n = 0;
    for (const kind of ['fraud', 'other'] as const) for (const status of STATUSES) for (const heldByLaw of [false, true]) {
      const facts = { provenKind: 'duplicate' as const, targetLogNo: '26101400000099', remedy: 'refund' as const, proposedFen: 77_700, ownerId: world.people['agent']!.id, nextDueAt: null };
      await add(tx, Case, { ...found, ...facts, kind, status, heldByLaw, id: newId(world.clock.now()), caseNo: `2610149${String((n += 1)).padStart(4, '0')}` });
    }
  });
});
afterAll(() => world.stop());

const list = (asked: ListCasesDto = {}) => world.app.get(Desk).list({ limit: 100, ...asked }, world.actor('merchant'));

describe('what a merchant’s list answers', () => {
  test('by status is what its rows say, of suspicion and hold alike', async () => {
    const all = (await list()).rows;
    const stored = new Map((await world.db.read(tx => tx.find(Case))).map(found => [found.id, found]));
    for (const row of all) expect([row.id, row.status]).toEqual([row.id, toldStatus(stored.get(row.id)!)]);
    for (const status of STATUSES) expect([status, (await list({ status })).rows.map(row => row.id).sort()]).toEqual([status, all.filter(row => row.status === status).map(row => row.id).sort()]);
    // of the 24 only the one that neither stands under a hold nor is a suspicion
    expect((await list({ status: 'legal_review' })).total).toBe(1);
  });
  test('by kind is what was claimed; what was found out shows on no silent row', async () => {
    expect((await list({ kind: 'duplicate' })).total).toBe(0);
    for (const row of (await list({ kind: 'fraud' })).rows) expect(row).not.toHaveProperty('provenKind');
  });
  test('by owner, date, queue and rung is everything, and no search finds a row or sum that is kept back', async () => {
    const { total } = await list();
    for (const asked of [{ owner: world.people['agent']!.id }, { due: 'overdue' }, { queue: 'legal' }, { trigger: 'regulator' }] as ListCasesDto[]) expect([asked, (await list(asked)).total]).toEqual([asked, total]);
    for (const q of ['777', '26101400000099']) expect([q, (await list({ q })).total]).toEqual([q, 0]);
  });
  test('in order and cursor holds no regulator’s date; pages have each case once', async () => {
    const seen: string[] = [];
    for (let after: string | undefined, n = 0; n < 99; n += 1) {
      const page = await list({ limit: 1, ...(after ? { after } : {}) });
      seen.push(...page.rows.map(row => row.id));
      const cursor = Buffer.from(page.next ?? '', 'base64url').toString();
      expect(cursor).not.toContain(complained.dueAt);
      if (page.rows[0]!.id === complained.id) expect(cursor).toContain(page.rows[0]!.due!.dueAt);
      if (!(after = page.next)) break;
    }
    expect(seen).toEqual((await list()).rows.map(row => row.id));
  });
  test('the sum of money at risk is that of its rows', async () => {
    const { rows, atRiskFen } = await list();
    expect(atRiskFen).toBe(rows.reduce((sum, row) => sum + row.atRiskFen, 0));
  });
});
