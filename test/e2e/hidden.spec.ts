import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STATUSES, type CaseStatus } from '../../src/contract/index.js';
import { Case } from '../../src/cases/case.entity.js';
import { Finding } from '../../src/cases/finding.entity.js';
import { startHttp, type Caller, type Http } from '../support/http.js';

/** What only the desk may read, wherever it stands in an answer. */
const STAFF_KEYS = ['finding', 'located', 'candidates', 'points', 'score', 'lead', 'contradictions', 'internalNote', 'guards', 'guard', 'hold', 'holdReason', 'merchantPhone', 'owner',
  'alike', 'stretches', 'fingerprint', 'needs', 'escalations', 'notes', 'ruleVersion', 'lookups', 'ownerId', 'referredToLegal', 'pickedLogNo', 'neverAutomatic'];
/** Steps whose line would show inner doubts or alert a suspect. */
const STAFF_STEPS = ['review', 'pick', 'propose', 'sign', 'reject', 'hold', 'release', 'refer', 'send_back', 'clock_passed', 'refused', 'not_confirmed', 'judge'];
const SECRET = 'CANARY';
const PAIR = [{ txnTime: '2026-10-14T11:28:12+08:00', amtFen: 19400 }, { txnTime: '2026-10-14T11:28:53+08:00', amtFen: 19400 }];
const CLAIM = { kind: 'duplicate' as const, tid: '90000001', occurredAt: '2026-10-14T11:28:00+08:00', amountFen: 19400, last4: '1234', story: '刷了两次' };

let http: Http;
let merchant: Caller;
let agent: Caller;
let id: string;

beforeAll(async () => {
  http = await startHttp();
  await http.load(PAIR, '20261014');
  [merchant, agent] = [await http.as('merchant'), await http.as('agent')];
  id = String((await merchant.submit(CLAIM)).body['id']);
  await http.runJobs();
  await agent.post(`cases/${id}/messages`, { text: `${SECRET} note`, internal: true });
  const { version } = await http.view('agent', id);
  await agent.ask('PUT', `cases/${id}/owner`, { body: { userId: http.people['agent']!.id, version } });
  const [order, rejecter] = [await agent.get(`cases/${id}/remedy`), await http.as('supervisor')];
  await agent.post(`cases/${id}/approval`, { decision: 'sign', fingerprint: order.body['fingerprint'] });
  await rejecter.post(`cases/${id}/approval`, { decision: 'reject', fingerprint: order.body['fingerprint'], note: `${SECRET} reject` });
  await http.runJobs();
});
afterAll(() => http.stop());

function keysOf(value: unknown, found = new Set<string>()): Set<string> {
  if (value === null || typeof value !== 'object') return found;
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) found.add(key);
    keysOf(inner, found);
  }
  return found;
}

/** Puts the case as it would stand there, with a secret in every inner field. */
async function stand(status: CaseStatus, approved: boolean): Promise<void> {
  await http.db.write(async tx => {
    const found = await tx.findOneByOrFail(Case, { id });
    const proposal = { ...found.proposal!, remedy: 'refund', amountFen: 19400, internalNote: `${SECRET} inner`, closed: [{ remedy: 'void', code: `${SECRET}_closed`, rule: 'G1', facts: {} }] };
    const level = status === 'legal_review' ? 'legal' : 'supervisor';
    await tx.update(Case, { id }, { status, approved, proposal, remedy: 'refund', proposedFen: 19399, level, holdAt: new Date(), holdReason: `${SECRET} hold`, referredToLegal: true } as never);
    await tx.update(Finding, { caseId: id }, { located: { match: 'review', logNos: [], candidates: [{ row: {}, score: 97, points: [{ feature: 'amount', points: 9, of: 9, how: SECRET }] }], contradictions: ['amount'] } } as never);
  });
}

describe.each(STATUSES)('a case that is %s', status => {
  test('shows its merchant nothing of the desk', async () => {
    await stand(status, false);
    const answers = await Promise.all(['', '/evidence'].map(part => merchant.get(`cases/${id}${part}`)).concat(merchant.get('cases'), merchant.get('notifications'), merchant.post('cases/similar', CLAIM)));
    for (const { status: code, body, text } of answers) {
      expect(code).toBe(200);
      expect([...keysOf(body)].filter(key => STAFF_KEYS.includes(key))).toEqual([]);
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain('19399');
    }
    const view = answers[0]!.body as { proposal?: unknown; outcome?: unknown; level: string; timeline: { step?: string; entry: string }[] };
    expect([view.proposal, view.outcome, view.level]).toEqual([undefined, undefined, 'agent']);
    expect(view.timeline.filter(line => STAFF_STEPS.includes(line.step ?? '') || ['note', 'escalation'].includes(line.entry))).toEqual([]);
    const [row] = (answers[2]!.body as { rows: { level: string; onHold: boolean }[] }).rows;
    expect(row).toMatchObject({ level: 'agent', onHold: false });
  });

  test('shows the desk what it works with', async () => {
    await stand(status, false);
    const { body, text } = await agent.get(`cases/${id}`);
    expect([...keysOf(body)]).toEqual(expect.arrayContaining(['finding', 'candidates', 'points', 'owner', 'hold', 'internalNote']));
    expect(text).toContain(`${SECRET} note`);
  });
});

describe('once it is approved', () => {
  const told: CaseStatus[] = ['executing', 'confirming', 'resolved', 'closed'];
  test.each(told)('the merchant reads the remedy of a case that is %s, without the doubts', async status => {
    await stand(status, true);
    const { body, text } = await merchant.get(`cases/${id}`);
    expect(body).toMatchObject({ proposal: { remedy: 'refund', amountFen: 19400, closed: [], state: 'approved' }, money: { proposedFen: 19399 } });
    expect(text).not.toContain(SECRET);
  });

  test('but nothing of a suspected fraud', async () => {
    await stand('resolved', true);
    await http.db.write(tx => tx.update(Case, { id }, { kind: 'fraud' }));
    const { body } = await merchant.get(`cases/${id}`);
    expect([body['proposal'], body['proven'], body['provenKind']]).toEqual([undefined, undefined, undefined]);
    await http.db.write(tx => tx.update(Case, { id }, { kind: 'duplicate' }));
  });
});

test('legal notes are read by legal alone', async () => {
  await stand('legal_review', false);
  const [legal, admin] = [await http.as('legal'), await http.as('admin')];
  expect((await legal.post(`cases/${id}/legal/notes`, { text: `${SECRET} privileged` })).text).toContain(`${SECRET} privileged`);
  expect((await admin.get(`cases/${id}/legal`)).text).not.toContain(`${SECRET} privileged`);
  for (const caller of [agent, merchant, await http.as('supervisor')]) expect((await caller.get(`cases/${id}`)).text).not.toContain(`${SECRET} privileged`);
});
