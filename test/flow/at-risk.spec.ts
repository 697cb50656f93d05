import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS, LEVELS, REMEDIES, STATUSES, type AtRiskView, type CasePage } from '../../src/contract/index.js';
import { Case } from '../../src/cases/case.entity.js';
import { add } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids.js';
import { aCase } from '../support/a-case.js';
import { startHttp, type Http } from '../support/http.js';
import { MID, OTHER_MID } from '../support/world.js';

let http: Http;
let seed = 11;
const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
const one = <T>(list: readonly T[]): T => list[next(list.length)]!;
/** moments around now, midnight in Shanghai and a week on */
const DUES = [null, '2026-10-14T02:00:00Z', '2026-10-15T01:59:59.999Z', '2026-10-15T02:00:00Z', '2026-10-15T15:59:59.999Z', '2026-10-15T16:00:00Z', '2026-10-22T15:59:59.999Z', '2026-10-22T16:00:00Z', '2026-11-30T02:00:00Z'];

/** any case whatever, also ones whose money no rule would make */
const anyCase = (n: number): Case => {
  const now = new Date('2026-10-15T02:00:00Z'), due = one(DUES);
  return aCase({
    id: newId(now), caseNo: `26-1015-${String(n).padStart(4, '0')}-Y`, status: one(STATUSES), kind: one(KINDS), provenKind: one([null, ...KINDS]), mid: one([MID, OTHER_MID]), level: one(LEVELS),
    claimedFen: next(500_000), proposedFen: next(400_000) - 50_000, returnedFen: one([0, 0, next(300_000)]), writtenOffFen: one([0, 0, 0, next(50_000)]),
    remedy: one([null, ...REMEDIES]), approved: next(2) === 1, referredToLegal: next(3) === 0, nextDueAt: due ? new Date(due) : null,
  });
};

beforeAll(async () => {
  http = await startHttp({ at: '2026-10-15T02:00:00Z' });
  await http.db.write(tx => add(tx, Case, Array.from({ length: 240 }, (_, n) => anyCase(n))));
}, 60_000);
afterAll(() => http.stop());

const atRisk = async (by = 'supervisor') => (await (await http.as(by)).get<AtRiskView>('money/at-risk')).body;
const page = async (by: string, asked: string) => (await (await http.as(by)).get<CasePage>(`cases?${asked}`)).body;
async function rowsOf(by: string, asked: string) {
  const rows: CasePage['rows'] = [];
  for (let after = '', n = 0; n < 9; n += 1) {
    const part = await page(by, `${asked}&limit=100${after && `&after=${after}`}`);
    rows.push(...part.rows);
    if (!part.next) break;
    after = part.next;
  }
  return rows;
}
const sumOf = (list: { fen: number; count: number }[]) => list.reduce((sum, { fen, count }) => ({ fen: sum.fen + fen, count: sum.count + count }), { fen: 0, count: 0 });

describe('one definition of money at risk', () => {
  test.each([['supervisor', 'queue=all_open'], ['agent', 'queue=all_open'], ['legal', 'queue=all_open'], ['admin', 'due=week'], ['supervisor', 'kind=duplicate'], ['merchant', ''], ['stranger', '']])('%s, %s: a list’s sum is that of its rows', async (by, asked) => {
    const rows = await rowsOf(by, asked);
    const whole = await page(by, asked);
    expect(rows).toHaveLength(whole.total);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.reduce((sum, row) => sum + row.atRiskFen, 0)).toBe(whole.atRiskFen);
  });
  test('is never negative in a row, and nothing in an ended case', async () => {
    for (const row of await rowsOf('supervisor', '')) {
      expect(row.atRiskFen).toBeGreaterThanOrEqual(0);
      if (['closed', 'withdrawn'].includes(row.status)) expect(row.atRiskFen).toBe(0);
    }
  });
  test('counts what was written off as settled, and a wait for a file as nothing found yet', async () => {
    const found = aCase({ id: newId(), caseNo: '26-1015-9001-X', mid: 'X', status: 'in_review', claimedFen: 1_000, returnedFen: 200, writtenOffFen: 300, remedy: 'wait_for_file', proposedFen: 0 });
    await http.db.write(tx => add(tx, Case, found));
    expect((await page('supervisor', 'q=26-1015-9001')).atRiskFen).toBe(500);
    await http.db.write(tx => tx.delete(Case, { id: found.id }));
  });
});

describe('the totals', () => {
  test.each(['supervisor', 'admin', 'legal'])('%s: agree with the list of all open cases, and every cut adds up', async by => {
    const view = await atRisk(by);
    const { total, atRiskFen } = await page(by, 'queue=all_open');
    expect(view.total).toEqual({ count: total, fen: atRiskFen });
    expect(view.asOf).toBe('2026-10-15T02:00:00.000Z');
    for (const cut of [view.byDue, view.byLevel, view.byKind]) expect(sumOf(cut)).toEqual(view.total);
  });
  test('by due date: what has passed, the rest of today, the week, later, none; each as its list says', async () => {
    const { byDue } = await atRisk();
    expect(byDue.map(one => one.due)).toEqual(['overdue', 'today', 'week', 'later', 'undated']);
    let before = { count: 0, fen: 0 };
    for (const due of ['overdue', 'today', 'week'] as const) {
      const { total, atRiskFen } = await page('supervisor', `queue=all_open&due=${due}`);
      const { count, fen } = byDue.find(one => one.due === due)!;
      expect([due, count, fen]).toEqual([due, total - before.count, atRiskFen - before.fen]);
      before = { count: total, fen: atRiskFen };
    }
  });
  test('by level and by what it proved to be', async () => {
    const rows = await rowsOf('supervisor', 'queue=all_open'), { byLevel, byKind } = await atRisk();
    const tally = (mine: typeof rows) => ({ count: mine.length, fen: mine.reduce((sum, row) => sum + row.atRiskFen, 0) });
    for (const { level, ...sum } of byLevel) expect([level, sum]).toEqual([level, tally(rows.filter(row => row.level === level))]);
    for (const { kind, ...sum } of byKind) expect([kind, sum]).toEqual([kind, tally(rows.filter(row => (row.provenKind ?? row.kind) === kind))]);
    expect(byKind.map(one => one.fen)).toEqual([...byKind.map(one => one.fen)].sort((a, b) => b - a));
  });
  test('legal reads them of referred cases alone', async () => {
    const referred = (await rowsOf('legal', 'queue=all_open')).length, all = (await rowsOf('supervisor', 'queue=all_open')).length;
    expect([referred > 0, referred < all, (await atRisk('legal')).total.count]).toEqual([true, true, referred]);
  });
  test.each(['merchant', 'agent'])('%s gets 404', async by => expect((await (await http.as(by)).get('money/at-risk')).status).toBe(404));
});
