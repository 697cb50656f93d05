import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnchorView, AuditPageView } from '../../src/contract/index.js';
import { AuditRow } from '../../src/platform/audit/audit.entity.js';
import { startHttp, type Http } from '../support/http.js';

let http: Http;
let rows: AuditRow[];
let caseId: string;
beforeAll(async () => {
  http = await startHttp();
  caseId = (await http.submit({ kind: 'other', story: '看看' })).id;
  await http.sweep();
  for (const name of ['legal', 'admin', 'agent']) await http.as(name);
  rows = await http.db.read(tx => tx.find(AuditRow, { order: { seq: 'DESC' } }));
});
afterAll(() => http.stop());

const ask = async (query: string, as = 'legal') => (await (await http.as(as)).ask<AuditPageView>('GET', 'audit', { query })).body;
const numbers = (page: AuditPageView) => page.rows.map(row => row.seq);

describe('the list', () => {
  test('is newest first, whole, and says that it is read-only', async () => {
    const page = await ask('limit=200');
    expect(page.readOnly).toBe(true);
    expect(numbers(page)).toEqual(rows.map(row => row.seq));
    const [first] = page.rows;
    const { at, facts: _, ...row } = rows[0]!;
    expect(first).toMatchObject({ ...row, at: at.toISOString() });
    expect(JSON.parse(first!.detail)).toEqual(rows[0]!.facts);
  });
  test('comes in pages without gap or double', async () => {
    const seen: number[] = [];
    for (let before: number | undefined, turns = 0; turns < 100; turns += 1) {
      const page = await ask(`limit=3${before ? `&before=${before}` : ''}`);
      seen.push(...numbers(page));
      before = page.next;
      if (!before) break;
    }
    expect(seen).toEqual(rows.map(row => row.seq));
  });
  test.each([
    ['subject', () => `subject=case:${caseId}`, (row: AuditRow) => row.subject === `case:${caseId}`],
    ['action', () => 'action=session.open', (row: AuditRow) => row.action === 'session.open'],
    ['person', () => `actor=${http.people['legal']!.id}`, (row: AuditRow) => row.actorId === http.people['legal']!.id],
    ['two at once', () => `action=user.create&actor=system`, (row: AuditRow) => row.action === 'user.create' && row.actorId === 'system'],
    ['nothing that fits', () => 'subject=case:none', () => false],
  ])('by %s', async (_, query, fits) => {
    expect(numbers(await ask(`${query()}&limit=200`))).toEqual(rows.filter(fits).map(row => row.seq));
  });
  test.each(['subject=鼎丰', 'subject=a b', "action=x'--", 'actor=a@b', 'limit=0', 'limit=201', 'before=0', 'before=x', 'color=red'])('%s is refused with its field', async query => {
    expect(await (await http.as('admin')).ask('GET', 'audit', { query: encodeURI(query) })).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
  });
  test('is there for admins and legal alone', async () => {
    for (const name of ['agent', 'supervisor', 'merchant']) {
      for (const path of ['audit', 'audit/anchors', 'audit.csv']) expect((await (await http.as(name)).get(path)).status).toBe(404);
    }
    for (const name of ['admin', 'legal']) expect((await (await http.as(name)).get('audit')).status).toBe(200);
  });
  test('has no route that writes', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      expect((await (await http.as('admin')).ask(method, 'audit', { body: {} })).status).toBe(404);
    }
  });
});

describe('the anchors', () => {
  test('are listed with where each went', async () => {
    const { body } = await (await http.as('legal')).get<AnchorView[]>('audit/anchors');
    const anchored = rows.find(row => row.seq === body[0]!.seq)!;
    expect(body).toMatchObject([{ day: '2026-10-15', hash: anchored.hash, places: [{ place: 'file', state: 'done', to: expect.stringContaining('audit-anchors.jsonl') }] }]);
  });
});

describe('the sheet', () => {
  const sheet = async (query = '', as = 'admin') => (await http.as(as)).ask('GET', 'audit.csv', { query });
  test('has what is filtered, in the reader’s language, and leaves a row of its own', async () => {
    const { text, headers } = await sheet(`subject=case:${caseId}`);
    expect(headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="audit-20261015.csv"' });
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFF序号,时间,角色,人员编号,动作,对象,内容,前一条的 SHA-256,SHA-256');
    const mine = rows.filter(row => row.subject === `case:${caseId}`);
    expect(lines.slice(1).map(line => Number(line.split(',')[0]))).toEqual(mine.map(row => row.seq));
    expect(lines[1]).toContain('2026-10-15T10:00:00+08:00');
    const [own] = await http.db.read(tx => tx.find(AuditRow, { where: { action: 'audit.export' }, order: { seq: 'DESC' } }));
    expect(own).toMatchObject({ actorId: http.people['admin']!.id, subject: 'house', facts: { by: ['subject'] } });
  });
  test('goes on over pages', async () => {
    const { text } = await sheet('action=user.create');
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + rows.filter(row => row.action === 'user.create').length);
  });
  test('speaks English to who reads English', async () => {
    await (await http.as('legal')).ask('PATCH', 'me', { body: { locale: 'en' } });
    expect((await sheet('', 'legal')).text.split('\r\n')[0]).toContain('Number,Time,Role,Person');
  });
});
