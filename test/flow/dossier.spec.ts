import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import { Countersign } from '../../src/cases/countersigns/countersign.entity.js';
import type { DossierReleaseView, DossierView } from '../../src/contract/index.js';
import { DossierDoor } from '../../src/dossier/dossier-door.js';
import { AuditRow } from '../../src/platform/audit/audit.entity.js';
import { verifyChain } from '../../src/platform/audit/audit.js';
import { sha256 } from '../../src/platform/canonical.js';
import { FileStore } from '../../src/platform/files/file-store.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { DossierRows } from '../../src/dossier/dossier-rows.js';
import { settle } from '../support/acts.js';
import { addPaper, aLegalCase, build, bytesOf, rowOf, versionOf } from '../support/dossiers.js';
import { fileOf, inFolder } from '../support/folders.js';
import { textIn } from '../support/printed.js';
import { startHttp, type Caller, type Http } from '../support/http.js';
import { faultOf, openAnnex, verify } from '../support/verifier.mjs';
import { Evidence, EvidencePage } from '../../src/evidence/evidence.entity.js';

let http: Http;
const door = (): DossierDoor => http.app.get(DossierDoor);
const audited = (action: string): Promise<AuditRow[]> => http.db.read(tx => tx.find(AuditRow, { where: { action }, order: { seq: 'ASC' } }));
const ask = (id: string, by = 'legal', reason = '交南街法院'): Promise<DossierReleaseView> => door().release(id, reason, http.actor(by));
async function decide(dossierId: string, by: string, granted = true): Promise<void> {
  const { id } = await http.db.read(tx => tx.findOneOrFail(Countersign, { where: { subject: dossierId }, order: { askedAt: 'DESC' } }));
  await http.db.write(tx => http.app.get(Countersigns).decide(tx, id, { granted, ...(granted ? {} : { reason: '还缺材料' }) }, http.actor(by)));
}
async function released(caseId: string): Promise<{ view: DossierView; passphrase: string; root: string }> {
  const draft = await build(http, caseId);
  const { passphrase, dossier } = await ask(draft.id);
  await decide(draft.id, 'admin');
  await http.runJobs();
  await settle(http);
  return { view: await versionOf(http, caseId, draft.id), passphrase, root: dossier.asking!.root };
}
/** The ZIP of a version in a folder of its own. */
const withZip = async <T>(view: DossierView, work: (path: string, bytes: Buffer) => Promise<T>): Promise<T> => {
  const bytes = await bytesOf(http, view.zip!.sha256);
  return inFolder(async folder => work(await fileOf(folder, bytes), bytes));
};

beforeAll(async () => {
  http = await startHttp();
});
afterAll(() => http.stop());

describe('a version', () => {
  let id: string, view: DossierView;
  beforeAll(async () => {
    id = await aLegalCase(http);
    view = await build(http, id);
  });

  test('is built by a job with every section and its pages', () => {
    expect(view).toMatchObject({ version: 1, state: 'ready', locale: 'zh', part: view.parts, outdated: false });
    expect(view.sections.map(one => one.key)).toEqual(['cover', 'parties', 'chronology', 'facts', 'proof', 'exhibits', 'messages', 'basis', 'approvals', 'clocks', 'money', 'access', 'system', 'complaint', 'verify']);
    expect(view.sections.every(one => one.pages >= 1)).toBe(true);
  });
  test('is good for whoever verifies it, and its hash is the one on record', async () => {
    await withZip(view, async (path, bytes) => {
      const found = verify(path, { root: view.root! });
      expect(found.manifest).toMatchObject({ root: view.root, evidenceRoot: view.evidenceRoot, version: 1 });
      expect(sha256(bytes)).toBe(view.zip!.sha256);
      expect(found.manifest.items.map(one => one.path)).toEqual(expect.arrayContaining(['originals/E1.jpg', 'derivatives/E1-p1.webp', 'timeline.json', 'audit.jsonl', 'VERIFY.txt', 'dossier.pdf']));
      expect(found.manifest.items.at(-1)!.path).toBe('dossier.pdf');
      expect(found.rows).toBeGreaterThan(5);
    });
  });
  test('says as text what the case is, marked as a draft', async () => {
    const text = await textIn(await bytesOf(http, view.pdf!.sha256));
    for (const said of ['草稿 DRAFT', '争议卷宗', '重复扣款', '鼎丰清吧', view.evidenceRoot!, '138****0001', '签购单.jpg', '不重复受偿', '核验步骤', 'How to verify', '本工单没有监管投诉。']) expect(text).toContain(said);
    expect(text.match(/草稿 DRAFT/g)!.length).toBe(view.sections.reduce((last, { pages }) => last + pages, 0) >= 15 ? text.match(/第 \d+ 页，共/g)!.length : 0);
  });
  test('holds no name or number of a person in the clear', async () => {
    const text = await textIn(await bytesOf(http, view.pdf!.sha256));
    await withZip(view, (_, bytes) => {
      for (const secret of ['13800000001', 'legal@lidan.invalid', 'supervisor@lidan.invalid']) {
        expect(text).not.toContain(secret);
        expect(bytes.includes(secret)).toBe(false);
      }
      return Promise.resolve();
    });
  });
  test('lacks what it says it lacks', () => expect(view.missing.map(one => one.code)).toEqual(expect.arrayContaining(['annex'])));
  test('keeps the numbers of its exhibits in the next version', async () => {
    await addPaper(http, id, '第二张.jpg', 'agent', 9);
    await http.runJobs();
    await settle(http);
    const next = await build(http, id, 'en');
    const items = await withZip(next, path => Promise.resolve(verify(path).manifest.items));
    const first = await withZip(view, path => Promise.resolve(verify(path).manifest.items));
    const same = (path: string) => [first, items].map(list => list.find(one => one.path === path)?.sha256);
    expect(next.version).toBe(2);
    expect(same('originals/E1.jpg')[0]).toBe(same('originals/E1.jpg')[1]);
    // the rows came before the second paper
    expect(items.filter(one => one.kind === 'original').map(one => one.path)).toEqual(['originals/E1.jpg', expect.stringMatching(/^originals\/E[4-9]\.jpg$/)]);
    expect((await versionOf(http, id, view.id)).outdated).toBe(true);
  });
  test('gathered again it is of that moment: the case has more audit rows by then', async () => {
    const row = await rowOf(http, view.id);
    await http.db.write(async tx => http.app.get(DossierRows).set(tx, row, { state: 'failed', attempt: row.attempt + 1 }));
    await door().act(row.id, http.actor('legal'), (tx, found, now) => door().dossiers.retry(tx, found, now, http.actor('legal')));
    await http.runJobs();
    const again = await versionOf(http, id, row.id);
    expect(again.state).toBe('ready');
    expect(again.evidenceRoot).not.toBe(view.evidenceRoot);
  });
});

describe('asking', () => {
  test('twice while one builds gives that one', async () => {
    const id = await aLegalCase(http);
    const [one, two] = [await door().build(id, 'zh', http.actor('legal')), await door().build(id, 'en', http.actor('legal'))];
    expect(two).toMatchObject({ id: one.id, version: 1, state: 'queued', locale: 'zh' });
    await http.runJobs();
    expect((await door().build(id, 'zh', http.actor('legal'))).version).toBe(2);
    await http.runJobs();
  });
  test('can be stopped, is shown as stopped, and tried again', async () => {
    const id = await aLegalCase(http), legal = http.actor('legal');
    const { id: dossier } = await door().build(id, 'zh', legal);
    await door().act(dossier, legal, (tx, found, row) => door().dossiers.cancel(tx, found, row, legal));
    await http.runJobs();
    expect(await versionOf(http, id, dossier)).toMatchObject({ state: 'failed', cause: 'cancelled' });
    await expect(door().act(dossier, legal, (tx, found, row) => door().dossiers.cancel(tx, found, row, legal))).rejects.toMatchObject({ code: 'dossier.not_building' });
    await door().act(dossier, legal, (tx, found, row) => door().dossiers.retry(tx, found, row, legal));
    await http.runJobs();
    const view = await versionOf(http, id, dossier);
    expect(view).toMatchObject({ state: 'ready', version: 1 });
    expect(view).not.toHaveProperty('cause');
    await expect(door().act(dossier, legal, (tx, found, row) => door().dossiers.retry(tx, found, row, legal))).rejects.toMatchObject({ code: 'dossier.not_failed' });
  });
  test('what cannot be built says why and waits for a person', async () => {
    const id = await aLegalCase(http);
    const { id: dossier } = await door().build(id, 'zh', http.actor('legal'));
    const store = http.app.get(FileStore), put = store.put.bind(store);
    store.put = () => Promise.reject(new Error('no space left on the device'));
    await http.runJobs();
    expect(await versionOf(http, id, dossier)).toMatchObject({ state: 'building', cause: 'no space left on the device' });
    http.forward({ minutes: 5 });
    await http.runJobs();
    store.put = put;
    expect(await versionOf(http, id, dossier)).toMatchObject({ state: 'failed', cause: 'no space left on the device' });
    expect(await http.db.read(tx => tx.countBy(Job, { name: 'dossier.build', state: 'failed' }))).toBe(0);
    await door().act(dossier, http.actor('legal'), (tx, found, row) => door().dossiers.retry(tx, found, row, http.actor('legal')));
    await http.runJobs();
    expect((await versionOf(http, id, dossier)).state).toBe('ready');
  });
  test('an original that is damaged or gone on the disk is left out by name', async () => {
    const id = await aLegalCase(http);
    await addPaper(http, id, '会坏的.jpg', 'agent', 33);
    await http.runJobs();
    await settle(http);
    const paper = await http.db.read(tx => tx.findOneByOrFail(Evidence, { caseId: id, name: '会坏的.jpg' }));
    const page = await http.db.read(tx => tx.findOneByOrFail(EvidencePage, { evidenceId: paper.id }));
    for (const hash of [paper.sha256, page.sha256]) await http.app.get(FileStore).drop(hash);
    const view = await build(http, id);
    const broken = view.missing.filter(one => one.code === 'broken').map(one => String(one.facts['name']));
    expect(broken).toEqual([expect.stringMatching(/^originals\/E\d+\.jpg$/), expect.stringMatching(/^derivatives\/E\d+-p1\.webp$/)]);
    await withZip(view, path => Promise.resolve(expect(verify(path).manifest.items.map(one => one.path)).not.toEqual(expect.arrayContaining(broken))));
    expect(await textIn(await bytesOf(http, view.pdf!.sha256))).toContain('指纹与封存时不符');
  });
});

describe('the release', () => {
  test('takes two people; then the paper carries no draft mark and names both', async () => {
    const id = await aLegalCase(http);
    const draft = await build(http, id);
    const { passphrase, dossier } = await ask(draft.id);
    expect(passphrase).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
    expect(dossier.asking).toMatchObject({ by: { name: 'legal' } });
    expect(dossier.asking!.root).not.toBe(draft.evidenceRoot);
    await expect(decide(draft.id, 'legal')).rejects.toMatchObject({ code: 'countersign.same_person' });
    await expect(ask(draft.id)).rejects.toMatchObject({ code: 'countersign.asked_already' });
    await decide(draft.id, 'admin');
    await http.runJobs();
    await settle(http);
    const view = await versionOf(http, id, draft.id);
    expect(view.missing.map(one => one.code)).not.toContain('annex');
    expect(view).toMatchObject({ state: 'released', evidenceRoot: dossier.asking!.root, released: { by: { name: 'admin' }, askedBy: { name: 'legal' } }, outdated: false });
    const text = await textIn(await bytesOf(http, view.pdf!.sha256));
    expect(text).not.toContain('DRAFT');
    for (const said of ['l***', 'a***', '交南街法院', view.evidenceRoot!]) expect(text).toContain(said);
    expect(text).not.toContain('附件在申请放行时封存');
    await withZip(view, (path, bytes) => {
      expect(verify(path, { root: dossier.asking!.root }).manifest.root).toBe(view.root);
      const opened = JSON.parse(openAnnex(path, passphrase.toLowerCase())) as { people: { name: string; phone?: string; ref: string }[] };
      expect(opened.people).toEqual(expect.arrayContaining([expect.objectContaining({ phone: '13800000001' }), expect.objectContaining({ name: 'supervisor' })]));
      expect(() => openAnnex(path, 'AAAAA-AAAAA')).toThrow('does not open');
      expect(bytes.includes('13800000001')).toBe(false);
      return Promise.resolve();
    });
  });
  test('the passphrase is kept nowhere', async () => {
    const { passphrase } = await released(await aLegalCase(http));
    for (const table of ['dossier', 'countersign', 'job', 'audit', 'timeline', 'notification', 'answered']) {
      const rows = await http.db.read(tx => tx.query(`SELECT * FROM "${table}"`) as Promise<object[]>).catch(() => []);
      expect(JSON.stringify(rows)).not.toContain(passphrase);
    }
  });
  test('a released version cannot be built, stopped or asked for again, and the database refuses any change', async () => {
    const { view } = await released(await aLegalCase(http));
    const legal = http.actor('legal');
    await expect(ask(view.id)).rejects.toMatchObject({ code: 'dossier.released' });
    await expect(door().act(view.id, legal, (tx, found, row) => door().dossiers.retry(tx, found, row, legal))).rejects.toMatchObject({ code: 'dossier.not_failed' });
    await expect(door().act(view.id, legal, (tx, found, row) => door().dossiers.cancel(tx, found, row, legal))).rejects.toMatchObject({ code: 'dossier.not_building' });
    await expect(http.db.write(tx => tx.query(`UPDATE "dossier" SET "zipSha256" = 'x' WHERE "id" = '${view.id}'`))).rejects.toThrow('never changes');
    await expect(http.db.write(tx => tx.query(`DELETE FROM "dossier" WHERE "id" = '${view.id}'`))).rejects.toThrow('never deleted');
  });
  test('no draft becomes released beside the grant', async () => {
    const view = await build(http, await aLegalCase(http));
    await expect(http.db.write(tx => tx.query(`UPDATE "dossier" SET "state" = 'released' WHERE "id" = '${view.id}'`))).rejects.toThrow('released');
  });
  test('a later change of the case supersedes it and changes nothing of it', async () => {
    const id = await aLegalCase(http);
    const { view } = await released(id);
    const before = await bytesOf(http, view.zip!.sha256);
    await addPaper(http, id, '后来的.jpg', 'agent', 20);
    const now = await versionOf(http, id, view.id);
    expect(now).toMatchObject({ state: 'superseded', root: view.root, zip: view.zip });
    expect((await bytesOf(http, now.zip!.sha256)).equals(before)).toBe(true);
    expect((await rowOf(http, view.id)).state).toBe('released');
  });
  test('a change between building and asking, or asking and granting, needs a new version', async () => {
    const id = await aLegalCase(http);
    const draft = await build(http, id);
    await addPaper(http, id, '中间.jpg', 'agent', 21);
    await expect(ask(draft.id)).rejects.toMatchObject({ code: 'dossier.outdated' });
    await http.runJobs();
    await settle(http);
    const next = await build(http, id);
    await ask(next.id);
    await addPaper(http, id, '又一张.jpg', 'agent', 22);
    await expect(decide(next.id, 'admin')).rejects.toMatchObject({ code: 'dossier.outdated' });
    expect(await versionOf(http, id, next.id)).toMatchObject({ state: 'ready', outdated: true });
  });
  test('who is refused builds a new version, which tells of the refusal', async () => {
    const id = await aLegalCase(http);
    const draft = await build(http, id);
    await ask(draft.id);
    await decide(draft.id, 'admin', false);
    await expect(ask(draft.id)).rejects.toMatchObject({ code: 'dossier.outdated' });
    const next = await build(http, id);
    expect(await textIn(await bytesOf(http, next.pdf!.sha256))).toContain('还缺材料');
    expect((await ask(next.id)).dossier.version).toBe(2);
  });
  test('the release printed again after a failure is the same, byte for byte', async () => {
    const id = await aLegalCase(http);
    const draft = await build(http, id);
    await ask(draft.id);
    await decide(draft.id, 'admin');
    const row = await rowOf(http, draft.id);
    await http.runJobs();
    const once = await rowOf(http, draft.id);
    const { Building } = await import('../../src/dossier/building.js');
    const rows = http.app.get(DossierRows), progress = rows.progress.bind(rows);
    rows.progress = () => Promise.resolve();
    const again = await http.app.get(Building).release({ ...row });
    rows.progress = progress;
    expect([again.pdfSha256, again.zipSha256, again.root]).toEqual([once.pdfSha256, once.zipSha256, once.root]);
  });
});

describe('over HTTP', () => {
  let caseId: string, view: DossierView;
  const as = (name: string): Promise<Caller> => http.fresh(name);
  beforeAll(async () => {
    caseId = await aLegalCase(http);
    view = await build(http, caseId);
  });
  async function take(by: string, kind: 'pdf' | 'zip') {
    const { cookie } = await as(by);
    return http.app.inject({ method: 'GET', url: `/api/v1/dossiers/${view.id}/file.${kind}`, headers: { cookie } });
  }

  test.each(['pdf', 'zip'] as const)('legal takes the %s under a name that says draft, and it is on record', async kind => {
    const reply = await take('legal', kind);
    expect(reply.statusCode).toBe(200);
    expect(sha256(reply.rawPayload)).toBe(view[kind]!.sha256);
    expect(reply.headers).toMatchObject({ 'content-type': `application/${kind}`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(reply.headers['content-disposition']).toMatch(new RegExp(`^${kind === 'pdf' ? 'inline' : 'attachment'}; filename="dossier-[-\\dX]+-v1-DRAFT.${kind}"$`));
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await audited(`dossier.${kind}.download`)).at(-1)).toMatchObject({ subject: `case:${caseId}`, facts: { version: 1, state: 'ready', sha256: view[kind]!.sha256 } });
  });
  test.each(['merchant', 'stranger', 'agent', 'supervisor', 'admin'])('%s takes neither', async name => {
    for (const kind of ['pdf', 'zip'] as const) expect((await take(name, kind)).statusCode).toBe(404);
  });
  test('an admin reads how it stands and builds nothing', async () => {
    const admin = await as('admin');
    const answer = await admin.get<{ versions: DossierView[]; may: object }>(`cases/${caseId}/dossiers`);
    expect(answer.body).toMatchObject({ may: { build: false, take: false }, versions: [{ id: view.id, state: 'ready' }] });
    expect((await admin.post(`cases/${caseId}/dossiers`, {})).status).toBe(404);
  });
  test('a case that was not referred has none, as if there were no case', async () => {
    const { id } = await http.submit({ kind: 'other', story: '别的事' });
    await http.runJobs();
    for (const by of ['legal', 'admin']) expect((await (await as(by)).get(`cases/${id}/dossiers`)).body).toMatchObject({ status: 404, code: 'case.not_found' });
  });
  test('what is not built cannot be taken', async () => {
    const legal = await as('legal');
    const asked = await legal.post<{ id: string; state: string }>(`cases/${caseId}/dossiers`, { locale: 'en' });
    expect([asked.status, asked.body.state]).toEqual([202, 'queued']);
    expect((await legal.get(`dossiers/${asked.body.id}/file.pdf`)).body).toMatchObject({ status: 409, code: 'dossier.not_ready' });
    expect((await legal.post(`dossiers/${asked.body.id}/release`, { reason: '先要' })).body).toMatchObject({ status: 409, code: 'dossier.not_ready' });
    await http.runJobs();
  });
  test('a reason is needed, a language must be one of ours', async () => {
    const legal = await as('legal');
    expect((await legal.post(`dossiers/${view.id}/release`, { reason: ' ' })).status).toBe(422);
    expect((await legal.post(`cases/${caseId}/dossiers`, { locale: 'fr' })).status).toBe(422);
  });
});

test('the audit chain holds after all of it', async () => {
  expect(await http.db.read(tx => verifyChain(tx))).toBeNull();
  expect(faultOf).toBeDefined();
});
