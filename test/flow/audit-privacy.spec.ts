import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { LegalActs } from '../../src/escalation/legal/legal-acts.js';
import { AuditRow } from '../../src/platform/audit/audit.entity.js';
import { Audit } from '../../src/platform/audit/audit.js';
import { columnOf, DUPLICATE, PAIR, sign } from '../support/acts.js';
import { JPEG } from '../support/http-routes.js';
import { startHttp, type Http } from '../support/http.js';

const STORY = '我姓欧阳，电话13911112222，卡号6225751234567890，刷了两次，请退给我';
/** What people are called, how they are reached, what they wrote, and every digit of a card. */
const PERSONAL = ['欧阳', '刷了两次', '13911112222', '13800000001', '6225751234567890', '622575', '567890', '鼎丰', '老板娘', '律师函', '例行', '王小姐', 'lidan.invalid', '回执.jpg', '%E5', '\\u'];
let http: Http;
let rows: AuditRow[];

/** A claim with all that people put into one, until it is proved, contested and in the hands of legal. */
beforeAll(async () => {
  http = await startHttp();
  await http.load([...PAIR], '20261014');
  const merchant = await http.as('merchant'), agent = await http.as('agent'), supervisor = await http.as('supervisor'), admin = await http.as('admin');
  const { id } = (await merchant.submit({ ...DUPLICATE, story: STORY })).body as { id: string };
  await http.runJobs();
  await merchant.upload(`cases/${id}/evidence`, JPEG, '欧阳的回执.jpg');
  await http.runJobs();
  await agent.post(`cases/${id}/messages`, { text: '王小姐您好，请看13911112222', internal: false });
  await agent.post(`cases/${id}/messages`, { text: '老板娘打来电话', internal: true });
  await agent.ask('PUT', `cases/${id}/owner`, { body: { userId: http.people['agent']!.id, version: (await http.view('agent', id)).version } });
  await sign(http, 'agent', id);
  await sign(http, 'supervisor', id);
  await http.runJobs();
  http.forward({ hours: 2 });
  await http.load([...PAIR, { txnTime: '2026-10-15T12:00:00+08:00', amtFen: -19400, txnType: 'REFUND' }], '20261015');
  await http.runJobs();
  const other = (await merchant.submit({ kind: 'other', story: STORY })).body as { id: string };
  await http.runJobs();
  const step = async (name: string, who: typeof supervisor, as: string, text: string) => {
    const taken = await who.post(`cases/${other.id}/steps`, { step: name, version: (await http.view(as, other.id)).version, text });
    expect([name, taken.status, `${taken.text} ${(await http.view('system', other.id)).status}`.slice(0, 300)]).toEqual([name, 200, expect.any(String)]);
    await http.runJobs();
  };
  await step('ask', agent, 'agent', '王小姐，请问哪一笔');
  await step('answer', merchant, 'merchant', '13911112222这位欧阳客人');
  await step('refer', supervisor, 'supervisor', '收到律师函');
  await http.app.get(LegalActs).note(other.id, '欧阳女士的律师函，见附件', http.actor('legal'));
  await admin.post('maintenance', { from: '2027-01-01T00:00:00Z', until: '2027-01-01T02:00:00Z', note: '例行维护，找王小姐' });
  await admin.post('users', { email: 'ouyang@lidan.invalid', name: '欧阳', role: 'agent', password: 'a long enough password' });
  await admin.post('merchant-users', { phone: '13911112222', mid: '999290054110001', name: '老板娘' });
  await admin.ask('PATCH', `users/${http.people['supervisor2']!.id}`, { body: { active: false } });
  await admin.get('audit.csv?subject=user:13911112222');
  rows = await http.db.read(tx => tx.find(AuditRow, { order: { seq: 'ASC' } }));
});
afterAll(() => http.stop());

test('the case did run through all of it', async () => {
  const acts = new Set(rows.map(row => row.action));
  for (const action of ['case.submit', 'case.propose', 'case.sign', 'case.approve', 'case.message', 'case.note', 'case.assign', 'case.ask', 'case.answer', 'case.refer', 'evidence.add', 'legal.note', 'maintenance.announce', 'user.create', 'user.change', 'session.open', 'records.load', 'audit.export']) expect([action, acts.has(action)]).toEqual([action, true]);
  expect((await columnOf(http, 'timeline', 'text')).join()).toContain('老板娘');
});
// a hash may hold any six digits by chance
const OURS = /99929005411000[12]|[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|R\d{10,}(-\d+)?|"(logNo|subject)":"(transaction:)?\d{14}"/g;
const texts = () => rows.map(({ actorId, actorRole, action, subject, facts }) => JSON.stringify({ actorId, actorRole, action, subject, facts }).replaceAll(OURS, ''));
test.each(PERSONAL)('no row holds %s', word => expect(texts().filter(text => text.includes(word))).toEqual([]));
test('no row holds a run of digits that a phone or a card could be, but numbers of ours', () => expect(texts().filter(text => /\d{9,}/.test(text))).toEqual([]));
test('a new place that would write personal data fails before it is written', async () => {
  for (const facts of [{ name: '欧阳' }, { phone: '13911112222' }, { note: 'call her back' }, { to: 'ouyang@lidan.invalid' }]) {
    await expect(http.db.write(tx => http.app.get(Audit).append(tx, http.actor('agent'), 'case.note', 'case:1', facts))).rejects.toThrow(/^audit: row\.facts/);
  }
});
