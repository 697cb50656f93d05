import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Locale } from '../../src/contract/index.js';
import { ComplaintStatistics } from '../../src/escalation/regulator/statistics.service.js';
import { columnOf } from '../support/acts.js';
import { checked, close, enter, send } from '../support/complaints.js';
import { startHttp, type Http } from '../support/http.js';

let world: Http;
beforeEach(async () => {
  world = await startHttp();
});
afterEach(() => world.stop());

const of = (year?: number) => world.db.read(tx => world.app.get(ComplaintStatistics).of(tx, year));
const lines = async (year?: number) => (await of(year)).lines.map(line => [line.source, line.kind, line.outcome, line.inTime, line.late, line.running]);
const sheet = async (locale: Locale) => world.app.get(ComplaintStatistics).sheet(await of(), locale);

describe('the year’s complaints', () => {
  test('by sender, kind, outcome and whether they were answered in time', async () => {
    const done = await checked(world, (await enter(world)).id);
    await send(world, done.id);
    await close(world, done.id);
    await enter(world);
    await enter(world, { source: 'hotline_12363', receivedAt: '2026-09-01T10:00:00+08:00' });
    await enter(world, { source: 'court' });
    expect(await lines()).toEqual([
      ['court', 'duplicate', 'open', 0, 0, 1], ['hotline_12363', 'duplicate', 'open', 0, 1, 0], ['pboc', 'duplicate', 'open', 0, 0, 1], ['pboc', 'duplicate', 'upheld', 1, 0, 0],
    ]);
    expect(await of()).toMatchObject({ year: 2026, total: 4, dueAt: '2027-01-31T15:59:59.999Z', years: [2026] });
  });
  test('are of the year of their receipt, +08:00, and every year between is offered', async () => {
    await enter(world, { receivedAt: '2024-12-31T23:59:00+08:00' });
    await enter(world, { receivedAt: '2025-01-01T00:00:00+08:00' });
    expect([await lines(2024), (await lines(2025)).length, await lines(2026)]).toEqual([[['pboc', 'duplicate', 'open', 0, 1, 0]], 1, []]);
    expect((await of()).years).toEqual([2026, 2025, 2024]);
  });
  test('one that lies in wait for a proven kind is counted under it', async () => {
    const { case: row } = await enter(world);
    await world.db.write(tx => tx.query(`UPDATE "case" SET "provenKind" = 'failed_debited' WHERE "id" = '${row.id}'`));
    expect((await lines())[0]![1]).toBe('failed_debited');
  });
});

describe('as a sheet', () => {
  test('in the reader’s language, with the sum below', async () => {
    await enter(world);
    expect(await sheet('zh')).toBe('\uFEFF年度,来件机关,类别,结果,按期答复,逾期,办理中,合计\r\n2026,人民银行分支机构,重复扣款,未归档,0,0,1,1\r\n2026,全部,全部,全部,0,0,1,1\r\n');
    expect((await sheet('en')).split('\r\n')[1]).toBe('2026,PBOC branch,charged twice,not closed,0,0,1,1');
  });
  test('is handed out under a name without a person in it, and audited', async () => {
    await enter(world);
    const answer = await (await world.as('agent')).get('complaint-statistics.csv?year=2026');
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="complaints-2026.csv"']);
    expect(answer.text).not.toMatch(/(^|,)[=+\-@]/m);
    expect(await columnOf(world, 'audit', 'subject', `"action" = 'complaint.export'`)).toEqual(['year:2026']);
  });
  test('a complaint is entered once under one key, by HTTP, and its paper has its number for a name', async () => {
    const agent = await world.as('agent');
    const body = { source: 'pboc', reference: 'A-1', receivedAt: '2026-10-01T01:00:00Z', naturalPerson: true, name: '王小明', contact: '13912345678', subject: 's', asks: 'a', open: { kind: 'other', mid: '999290054110001', story: 's' } };
    const answers = [await agent.post('complaints', body, { 'idempotency-key': 'key-0000-0001' }), await agent.post('complaints', body, { 'idempotency-key': 'key-0000-0001' })];
    expect(answers.map(one => [one.status, one.body['id']])).toEqual([[201, answers[0]!.body['id']], [201, answers[0]!.body['id']]]);
    const again = await agent.post('complaints', body, { 'idempotency-key': 'key-0000-0002', 'accept-language': 'en' });
    expect(again).toMatchObject({ status: 409, body: { code: 'complaint.known', title: `This complaint has been entered already: ${String(answers[0]!.body['no'])}`, complaintId: answers[0]!.body['id'] } });
    const id = String(answers[0]!.body['id']);
    expect((await agent.get(`complaints/${id}/form.pdf`)).body).toMatchObject({ code: 'complaint.no_form' });
    await agent.post(`complaints/${id}/form`, { version: 0 });
    const paper = await agent.get(`complaints/${id}/form.pdf?lang=en`);
    expect([paper.status, paper.headers['content-type'], paper.headers['content-disposition']]).toEqual([200, 'application/pdf', `inline; filename="${String(answers[0]!.body['no'])}.pdf"`]);
  });
});
