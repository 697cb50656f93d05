import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ExhibitNumbers } from '../../src/cases/case-file/exhibit-numbers.js';
import { Cases } from '../../src/cases/cases.service.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());

const opened = async (): Promise<string> => (await world.submit({ kind: 'other', story: '编号' })).id;
/** As the rooms ask: with the case in hand. */
const number = (caseId: string, kind: 'evidence' | 'row' | 'reading', subject: string): Promise<string> => world.db.write(async tx => {
  await world.app.get(Cases).get(tx, caseId);
  return world.app.get(ExhibitNumbers).numberOf(tx, caseId, kind, subject);
});

describe('exhibit numbers', () => {
  test('rise in the order first asked for and stay', async () => {
    const other = await opened();
    expect([await number(other, 'evidence', 'a'), await number(other, 'row', '26101400000001'), await number(other, 'reading', 'a'), await number(other, 'evidence', 'a'), await number(other, 'row', '26101400000001')]).toEqual(['E1', 'E2', 'E3', 'E1', 'E2']);
  });
  test('are each case’s own, and two who ask at once get two', async () => {
    const other = await opened();
    const given = await Promise.all(['a', 'b', 'c', 'd'].map(subject => number(other, 'evidence', subject)));
    expect([...given].sort()).toEqual(['E1', 'E2', 'E3', 'E4']);
  });
  test('the database keeps them for good', async () => {
    await number(await opened(), 'row', 'kept');
    for (const text of [`UPDATE "exhibit_number" SET "n" = 99`, `DELETE FROM "exhibit_number"`]) await expect(world.db.write(tx => tx.query(text))).rejects.toThrow('append-only');
  });
});
