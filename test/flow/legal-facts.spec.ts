import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { CaseFiles } from '../../src/cases/case-file/case-file.js';
import { ExhibitNumbers } from '../../src/cases/case-file/exhibit-numbers.js';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { Verifying } from '../../src/escalation/legal/verifying.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { all, proposedRefund, take } from '../support/acts.js';
import { JPEG } from '../support/http-routes.js';
import { acts, aFact, hireLegal, legalView, rule } from '../support/legal.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
let id: string;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
  id = await proposedRefund(world, { last4: '1234', amountFen: 19400 });
  await world.app.get(EvidenceRoom).add(id, 'slip.jpg', Readable.from([JPEG]), world.actor('merchant'));
  await take(world, 'supervisor', id, 'refer', { text: '请看' });
});
afterEach(() => world.stop());

const legal = () => world.actor('legal');
const write = (fields: Parameters<typeof aFact>[0] = {}) => acts(world).fact(id, aFact(fields), legal());
const row = async () => (await legalView(world, id)).exhibits.find(one => one.kind === 'row')!.ref;
const paper = async () => (await legalView(world, id)).exhibits.find(one => one.kind === 'evidence')!.ref;

describe('facts', () => {
  test('are grouped as printed and numbered through', async () => {
    await write({ text: '主张一' });
    await write({ standing: 'disputed', text: '争议一' });
    await write({ standing: 'proven', text: '已证一', exhibits: [{ kind: 'row', ref: await row() }] });
    const { facts } = await write({ text: '主张二' });
    expect(facts.map(one => [one.n, one.standing, one.text])).toEqual([[1, 'proven', '已证一'], [2, 'disputed', '争议一'], [3, 'claimed', '主张一'], [4, 'claimed', '主张二']]);
  });
  test('a proven one rests on an exhibit: 422, and no SQL either', async () => {
    await expect(write({ standing: 'proven' })).rejects.toMatchObject({ status: 422, fields: [{ field: 'exhibits' }] });
    await expect(write({ standing: 'proven', awaited: ['发卡行复函'] })).rejects.toMatchObject({ status: 422 });
    await write({ standing: 'proven', exhibits: [{ kind: 'row', ref: await row() }] });
    const columns = '"caseId", "fact", "version" + 1, "standing", "place", "text", "claims", "record", \'[]\', "awaited", "source", "actorId", "actorName", "at"';
    await expect(world.db.write(tx => tx.query(`INSERT INTO "legal_fact" ("id", "caseId", "fact", "version", "standing", "place", "text", "claims", "record", "exhibits", "awaited", "source", "actorId", "actorName", "at") SELECT 'x', ${columns} FROM "legal_fact"`))).rejects.toThrow(/legal_fact_proven/);
  });
  test.each([['evidence', '0199e000-0000-7000-8000-000000000001'], ['row', 'transactions-20261014.csv line 99'], ['entry', '0199e000-0000-7000-8000-000000000001']] as const)('an exhibit of another case is none: %s', async (kind, ref) => {
    await expect(write({ standing: 'proven', exhibits: [{ kind, ref }] })).rejects.toMatchObject({ status: 422, fields: [{ field: 'exhibits' }] });
  });
  test('a line of the timeline is one', async () => {
    const entry = (await world.view('legal', id)).timeline.find(line => line.step === 'refer')!;
    const { facts, exhibits } = await write({ standing: 'proven', exhibits: [{ kind: 'entry', ref: entry.id }] });
    expect(facts[0]!.exhibits).toEqual([{ kind: 'entry', ref: entry.id, number: 'E1' }]);
    expect(exhibits[0]).toMatchObject({ number: 'E1', kind: 'entry', name: '请看', from: 'supervisor' });
  });
  test('are revised as versions; who saw another one is told so', async () => {
    const fact = (await write({ text: '初稿' })).facts[0]!;
    const { facts } = await acts(world).revise(id, fact.id, { ...aFact({ text: '改过' }), version: 1 }, legal());
    expect(facts).toMatchObject([{ id: fact.id, version: 2, text: '改过' }]);
    await expect(acts(world).revise(id, fact.id, { ...aFact({ text: '旧的' }), version: 1 }, legal())).rejects.toMatchObject({ code: 'legal.fact_moved', status: 409 });
    expect((await all<{ text: string }>(world, 'legal_fact')).map(one => one.text).sort()).toEqual(['初稿', '改过']);
    await expect(world.db.write(tx => tx.query(`UPDATE "legal_fact" SET "text" = 'x'`))).rejects.toThrow(/append-only/);
    await expect(world.db.write(tx => tx.query(`DELETE FROM "legal_fact"`))).rejects.toThrow(/append-only/);
  });
  test('are taken back and keep their versions', async () => {
    const fact = (await write()).facts[0]!;
    const { facts } = await acts(world).revise(id, fact.id, { ...aFact({ standing: 'dropped' }), version: 1 }, legal());
    expect(facts).toEqual([]);
    expect(await all(world, 'legal_fact')).toHaveLength(2);
  });
  test('are put in another order', async () => {
    for (const text of ['一', '二', '三']) await write({ text });
    const ids = (await legalView(world, id)).facts.map(one => one.id);
    const { facts } = await acts(world).order(id, [ids[2]!, ids[0]!], legal());
    expect(facts.map(one => [one.n, one.text])).toEqual([[1, '三'], [2, '一'], [3, '二']]);
  });
  test('card numbers in them are masked', async () => {
    const { facts } = await write({ text: '卡 4111111111111111', record: '4111111111111111', claims: [{ party: '店员', says: '4111111111111111' }] });
    expect(JSON.stringify(facts)).not.toContain('4111111111111111');
  });
  test('an unknown one is not there', async () => {
    await expect(acts(world).revise(id, '0199e000-0000-7000-8000-000000000001', { ...aFact(), version: 1 }, legal())).rejects.toMatchObject({ status: 404 });
  });
});

describe('what the comparison suggests', () => {
  test('stands apart until legal takes it over, once', async () => {
    const { compared } = await legalView(world, id);
    const amount = compared.proven.find(one => one.field === 'amountFen')!;
    expect(amount).toMatchObject({ claimed: '19400', proven: '19400', exhibits: [expect.stringMatching(/^transactions-20261014\.csv line \d+$/)] });
    const over = { standing: 'proven' as const, text: '金额 ¥194.00', record: '¥194.00', source: 'amountFen', exhibits: [{ kind: 'row' as const, ref: amount.exhibits[0]! }] };
    const view = await write(over);
    expect(view.facts).toMatchObject([{ source: 'amountFen', exhibits: [{ number: 'E1' }] }]);
    expect(view.compared.proven.map(one => one.field)).not.toContain('amountFen');
    await expect(write(over)).rejects.toMatchObject({ code: 'legal.fact_moved' });
  });
});

describe('exhibit numbers', () => {
  test('follow the first use, stay for good, and are one series with what is awaited', async () => {
    await write({ exhibits: [{ kind: 'row', ref: await row() }], awaited: ['发卡行复函'] });
    const { facts, exhibits } = await write({ exhibits: [{ kind: 'evidence', ref: await paper() }, { kind: 'row', ref: await row() }] });
    expect(facts.map(one => [...one.exhibits, ...one.awaited].map(exhibit => exhibit.number))).toEqual([['E1', 'E2'], ['E3', 'E1']]);
    expect(exhibits.slice(0, 3).map(one => [one.number, one.kind, one.state])).toEqual([['E1', 'row', 'sealed'], ['E2', 'awaited', 'awaited'], ['E3', 'evidence', 'sealed']]);
  });
  test('are given once, also when two ask', async () => {
    const numbers = world.app.get(ExhibitNumbers);
    const ask = (ref: string) => world.db.write(async tx => {
      await tx.query(`UPDATE "case" SET "version" = "version" WHERE "id" = '${id}'`);
      return numbers.numberOf(tx, id, 'reading', ref);
    });
    expect((await Promise.all([ask('a'), ask('b'), ask('a')])).sort()).toEqual(['E1', 'E1', 'E2']);
    await expect(world.db.write(tx => tx.query('DELETE FROM "case_exhibit"'))).rejects.toThrow(/append-only/);
  });
});

describe('hashing the sealed files again', () => {
  const sha256 = createHash('sha256').update(JPEG).digest('hex');
  const verify = () => world.app.get(Verifying).verify(id, legal());
  test('says in the audit that all hold, and numbers what had none', async () => {
    await verify();
    const { verified, exhibits, audit } = await legalView(world, id);
    expect(verified).toMatchObject({ files: 1, broken: [], by: 'legal' });
    expect(exhibits.find(one => one.kind === 'evidence')).toMatchObject({ number: 'E1', sha256 });
    expect(audit[0]).toMatchObject({ action: 'legal.verify', actor: 'legal' });
  });
  test.each(['changed', 'gone'])('a file that was %s', async how => {
    const path = world.app.get(FileStore).pathOf(sha256);
    if (how === 'changed') writeFileSync(path, 'another');
    else await world.app.get(FileStore).drop(sha256);
    await verify();
    expect((await legalView(world, id)).verified).toMatchObject({ files: 1, broken: [await paper()] });
  });
});

describe('the case’s file', () => {
  const review = () => world.db.read(async tx => (await world.app.get(CaseFiles).gather(tx, await tx.findOneByOrFail('case', { id }) as never)).review!);
  test('has the facts with their exhibits, matters outside and holds; no note; the opinion only with its ruling', async () => {
    await hireLegal(world);
    await write({ standing: 'proven', record: '¥194.00', exhibits: [{ kind: 'row', ref: await row() }] });
    await acts(world).note(id, '策略：和解', legal());
    await acts(world).opinion(id, '凭流水不予支持', 0, legal());
    await acts(world).refer(id, { to: 'police', body: '南街派出所', reference: 'A-1', state: 'sent', sentOn: '2026-10-15', note: '报案' }, legal());
    expect(await review()).toMatchObject({ facts: [{ n: 1, standing: 'proven', record: '¥194.00', exhibits: ['E1'] }], referrals: [{ to: 'police', body: '南街派出所' }], holds: [{ by: [{ name: 'supervisor' }] }] });
    expect(await review()).not.toHaveProperty('opinion');
    await rule(world, id);
    const filed = await review();
    expect(filed).toMatchObject({ opinion: { text: '凭流水不予支持' }, ruling: { text: '不予支持', by: [{ name: 'legal' }, { name: 'legal2' }] } });
    expect(filed.holds[0]!.by.map(one => one.name)).toEqual(['supervisor', 'legal', 'legal2']);
    expect(JSON.stringify(filed)).not.toContain('和解');
  });
});
