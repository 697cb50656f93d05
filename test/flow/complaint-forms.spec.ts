import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FORM_SECTIONS, type ComplaintView } from '../../src/contract/index.js';
import { CaseFiles } from '../../src/cases/case-file/case-file.js';
import { Case } from '../../src/cases/case.entity.js';
import { ComplaintRoom } from '../../src/escalation/regulator/complaint-room.js';
import { FeedbackForm } from '../../src/escalation/regulator/complaint.entity.js';
import { FormPapers } from '../../src/escalation/regulator/form/form-papers.service.js';
import { Revealing } from '../../src/escalation/regulator/revealing.js';
import { all, columnOf, resolvedRefund } from '../support/acts.js';
import { askCheck, checked, close, CONTACT, decide, draft, edit, enter, extended, NAME, seen, send, tell } from '../support/complaints.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' });
});
afterEach(() => world.stop());

const codeOf = (work: Promise<unknown>) => work.then(() => 'done', (error: { code?: string; fields?: { field: string }[] }) => error.fields?.[0]?.field ?? error.code);
const textOf = ({ form }: ComplaintView, section: string, locale: 'zh' | 'en' = 'zh') => form!.sections.find(one => one.section === section)![locale];
const audited = async (action: string) => (await all<{ facts: string }>(world, 'audit', `"action" = '${action}'`)).map(row => JSON.parse(row.facts) as Record<string, unknown>);

describe('who wrote any of it', () => {
  test('does not check it, though a colleague made the newest version', async () => {
    const { id } = await enter(world);
    await draft(world, id);
    await edit(world, id, 'result', 1, '本所的结论', 'supervisor');
    await edit(world, id, 'satisfaction', 2, '待回访', 'agent');
    const { check } = await askCheck(world, id, 3);
    expect(await codeOf(decide(world, check!.id, true, 'supervisor'))).toBe('complaint.own_form');
    expect((await decide(world, check!.id, true, 'supervisor2')).decision).toMatchObject({ granted: true });
  });
  test('may check it once none of those words stand any more', async () => {
    const { id } = await enter(world);
    await draft(world, id);
    await edit(world, id, 'result', 1, '本所的结论', 'supervisor');
    await edit(world, id, 'result', 2, '另一结论', 'agent');
    const { check } = await askCheck(world, id, 3);
    expect((await decide(world, check!.id, true, 'supervisor')).decision).toMatchObject({ granted: true });
  });
});

describe('the feedback form', () => {
  test('is drafted from what the case knows; nothing that no row proves is stated as a fact', async () => {
    const view = await draft(world, (await enter(world)).id);
    expect(view.form).toMatchObject({ version: 1, by: { name: 'agent' } });
    expect(view.form!.sections.map(one => one.section)).toEqual([...FORM_SECTIONS]);
    expect(textOf(view, 'basics')).toContain(`投诉人 王**，联系方式 139****5678`);
    expect(textOf(view, 'findings')).toContain('目前没有经结算文件证实的事实。\n以下仅为陈述，尚未证实：');
    expect(textOf(view, 'result', 'en')).toBe('Nothing has been decided yet.');
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`${NAME}|${CONTACT}`));
  });
  test('names the row that proves, and the money that settlement rows prove', async () => {
    const { caseNo } = await world.view('agent', await resolvedRefund(world));
    const view = await draft(world, (await enter(world, { caseNo })).id);
    expect(textOf(view, 'findings')).toMatch(/^经结算文件证实：\n/);
    expect(textOf(view, 'findings', 'en')).toMatch(/Amount: ¥194\.00[\s\S]*See line \d+ of the acquirer's file transactions-20261014\.csv \(SHA-256 [0-9a-f]{64}\)/);
    expect(textOf(view, 'result')).toBe('核定处理：退款，金额 ¥194.00。\n结算文件证实已退回 ¥194.00。');
  });
  test('a person’s section is a version of its own and survives a new draft; name and contact are masked in it', async () => {
    const { id } = await enter(world);
    await draft(world, id);
    const edited = await edit(world, id, 'dispute', 1, `${NAME}称刷了两次，卡号 4111111111111111`);
    expect(textOf(edited, 'dispute')).toMatch(/^王\*\*称刷了两次，卡号 411111\*+1111$/);
    world.forward({ hours: 1 });
    const again = await draft(world, id, 2);
    // nothing new to say is no version
    expect([again.form!.version, textOf(again, 'dispute', 'en')]).toEqual([2, textOf(edited, 'dispute')]);
    expect(edited.versions.map(one => [one.version, one.changed])).toEqual([[2, 'dispute'], [1, undefined]]);
  });
  test('two who edit at once collide visibly', async () => {
    const { id } = await enter(world);
    expect(await codeOf(edit(world, id, 'basis', 1, '依据'))).toBe('complaint.form_changed');
    await draft(world, id);
    await edit(world, id, 'basis', 1, '依据', 'supervisor');
    expect(await codeOf(edit(world, id, 'basis', 1, '另一依据'))).toBe('complaint.form_changed');
    expect(await columnOf(world, 'feedback_form', 'version')).toEqual([1, 2]);
  });
});

describe('checked by a second person', () => {
  test('another version than the one asked about is not granted: the request ends with the edit, and the new version is asked about anew', async () => {
    const { id } = await enter(world);
    await draft(world, id);
    const { check } = await askCheck(world, id, 1);
    expect(await codeOf(askCheck(world, id, 1))).toBe('countersign.asked_already');
    await edit(world, id, 'result', 1, '已退回');
    expect(await codeOf(decide(world, check!.id, true, 'supervisor'))).toBe('countersign.decided_already');
    expect(await all(world, 'countersign')).toMatchObject([{ decidedReason: '已有第 2 版', decidedByName: 'agent' }]);
    const again = await askCheck(world, id, 2);
    await decide(world, again.check!.id, true, 'supervisor');
    expect(await seen(world, id)).toMatchObject({ checkedVersion: 2 });
  });
  test('nor one that another hand changed in the meantime', async () => {
    const { id } = await enter(world);
    await draft(world, id);
    const { check } = await askCheck(world, id, 1);
    await world.db.write(async tx => {
      const [form] = await tx.find(FeedbackForm);
      await tx.insert(FeedbackForm, { ...form!, id: check!.id, version: 2 } as never);
    });
    expect(await codeOf(decide(world, check!.id, true, 'supervisor'))).toBe('complaint.form_changed');
    expect(await seen(world, id)).not.toHaveProperty('checkedVersion');
  });
  test('who wrote the version does not check it, whoever asked', async () => {
    const { id } = await enter(world);
    await draft(world, id, 0, 'supervisor');
    const { check } = await askCheck(world, id, 1);
    expect(await codeOf(decide(world, check!.id, true, 'supervisor'))).toBe('complaint.own_form');
    await decide(world, check!.id, true, 'supervisor2');
    expect(await seen(world, id)).toMatchObject({ checkedVersion: 1, may: { send: true, check: false } });
  });
  test('an edit after the check asks for another one', async () => {
    const { id } = await checked(world, (await enter(world)).id);
    await edit(world, id, 'result', 1, '已退回');
    expect(await codeOf(send(world, id, 'agent', { version: 2 }))).toBe('complaint.not_checked');
    expect((await seen(world, id)).may).toMatchObject({ send: false, check: true });
  });
  test('supervisors and legal are told', async () => {
    const { id } = await enter(world);
    await draft(world, id);
    await askCheck(world, id, 1);
    await world.runJobs();
    const rows = await all<{ userId: string; event: string }>(world, 'notification', `"event" = 'countersign_send_feedback' AND "channel" = 'in_app'`);
    expect(rows.map(row => row.userId).sort()).toEqual(['supervisor', 'supervisor2', 'legal'].map(name => world.people[name]!.id).sort());
  });
});

describe('sent', () => {
  test('in time: the regulator’s clock is met, and nothing changes after', async () => {
    const { id } = await checked(world, (await enter(world)).id);
    world.forward({ days: 3 });
    const view = await send(world, id);
    expect(view).toMatchObject({ state: 'sent', late: false, sent: { way: 'post', version: 1, late: false }, clock: { state: 'met' }, may: { edit: false, send: false, close: true } });
    world.forward({ days: 30 });
    await world.sweep();
    expect(await seen(world, id)).toMatchObject({ late: false, clock: { state: 'met' } });
    expect(await columnOf(world, 'escalation', 'trigger')).not.toContain('clock_breached_regulator');
    expect(await codeOf(edit(world, id, 'result', 1, '改'))).toBe('complaint.sent_already');
    expect(await codeOf(send(world, id))).toBe('complaint.sent_already');
  });
  test('after its date it stays marked late, and the breach is escalated', async () => {
    const { id } = await checked(world, (await enter(world)).id);
    world.forward({ days: 16 });
    const view = await send(world, id);
    expect(view).toMatchObject({ late: true, sent: { late: true }, clock: { state: 'breached' } });
    expect(await columnOf(world, 'escalation', 'trigger')).toContain('clock_breached_regulator');
    await close(world, id);
    expect((await seen(world, id)).late).toBe(true);
    await expect(world.db.write(tx => tx.query(`UPDATE "complaint" SET "late" = ${world.db.engine === 'postgres' ? 'false' : '0'}`))).rejects.toThrow(/whether it was late stays/);
  });
  test('sent in time and entered a day later, it was in time', async () => {
    const { id } = await checked(world, (await enter(world)).id);
    world.forward({ days: 14 });
    const at = world.clock.now().toISOString();
    world.forward({ days: 2 });
    await world.sweep();
    expect(await send(world, id, 'agent', { at })).toMatchObject({ late: false, sent: { at }, clock: { state: 'breached' } });
  });
  test('not before it was checked, nor in the future', async () => {
    const { id } = await checked(world, (await enter(world)).id);
    expect(await codeOf(send(world, id, 'agent', { at: '2026-10-15T09:58:00+08:00' }))).toBe('at');
    expect(await codeOf(send(world, id, 'agent', { at: '2026-10-15T10:01:00+08:00' }))).toBe('at');
  });
  test('not without a form, nor one that nobody checked', async () => {
    const { id } = await enter(world);
    expect([await codeOf(send(world, id)), await codeOf(askCheck(world, id, 1))]).toEqual(['complaint.no_form', 'complaint.no_form']);
    await draft(world, id);
    expect(await codeOf(send(world, id))).toBe('complaint.not_checked');
    await expect(world.db.write(tx => tx.query(`UPDATE "complaint" SET "sentAt" = "receivedAt", "sentVersion" = 1, "late" = ${world.db.engine === 'postgres' ? 'false' : '0'}`))).rejects.toThrow(/second person checked/);
  });
  test('fills the complaint’s part of the case’s file with what was sent', async () => {
    const { id, case: row } = await checked(world, (await enter(world)).id);
    await send(world, id);
    const file = await world.db.read(async tx => world.app.get(CaseFiles).gather(tx, await tx.findOneByOrFail(Case, { id: row.id })));
    expect(file.complaint!.form.map(part => part.heading)).toHaveLength(FORM_SECTIONS.length);
  });
});

describe('extended', () => {
  test('once, with the reason told to both before the form can be sent', async () => {
    const view = await enter(world);
    expect(view.may.extend).toBe(true);
    const until = new Date('2026-11-20T09:00:00+08:00');
    await extended(world, view, until);
    const after = await seen(world, view.id);
    expect(after).toMatchObject({ dueAt: until.toISOString(), untold: ['complainant', 'regulator'], may: { extend: false, tell: true } });
    expect((await seen(world, view.id, 'admin')).may).toMatchObject({ extend: false, tell: false, edit: false, reveal: true });
    expect(after.extensions).toMatchObject([{ until: until.toISOString(), countersign: { reason: '发卡行还没有回函', askedBy: { name: 'agent' }, decision: { granted: true, by: { name: 'supervisor' } } } }]);
    await checked(world, view.id);
    expect(await codeOf(send(world, view.id))).toBe('complaint.extension_untold');
    await tell(world, view.id, 'complainant');
    await tell(world, view.id, 'regulator');
    expect(await seen(world, view.id)).toMatchObject({ untold: [] });
    expect(textOf(await draft(world, view.id, 1), 'extension')).toBe('因“发卡行还没有回函”延期至 2026-11-20 09:00，agent（座席） 申请，supervisor（主管） 于 2026-10-15 10:00 批准。\n投诉人：2026-10-15 10:00 已告知。\n来件机关：2026-10-15 10:00 已告知。');
  });
  test('not beyond day 60 from receipt, nor once the date has passed', async () => {
    const view = await enter(world);
    expect(await codeOf(extended(world, view, new Date(Date.parse(view.hardStopAt!) + 60_000)))).toBe('clock.beyond_hard_stop');
    expect((await seen(world, view.id, 'agent')).dueAt).toBe(view.dueAt);
    const late = await enter(world);
    world.forward({ days: 15 });
    expect((await seen(world, late.id, 'agent')).may.extend).toBe(false);
    expect(await codeOf(extended(world, late, new Date(late.hardStopAt!)))).toBe('clock.too_late');
  });
  test('nothing is told of an extension that nobody granted', async () => {
    expect(await codeOf(tell(world, (await enter(world)).id, 'regulator'))).toBe('complaint.not_extended');
  });
});

describe('kept', () => {
  test('three years after closing; no row goes before', async () => {
    const { id } = await checked(world, (await enter(world)).id);
    expect(await codeOf(close(world, id))).toBe('complaint.not_sent');
    await send(world, id);
    const view = await close(world, id);
    expect(view).toMatchObject({ state: 'closed', closed: { outcome: 'upheld', acceptance: 'accepted', at: '2026-10-15T02:00:00.000Z', keepUntil: '2029-10-15T02:00:00.000Z' } });
    const run = (text: string) => world.db.write(tx => tx.query(text));
    for (const table of ['complaint', 'complainant', 'feedback_form']) await expect(run(`DELETE FROM "${table}"`)).rejects.toThrow(/kept/);
    await expect(run(`DELETE FROM "complaint_telling"`)).rejects.toThrow(/append-only/);
    await expect(run(`UPDATE "complaint" SET "keepUntil" = "closedAt"`)).rejects.toThrow(/kept three years/);
    await expect(run(`UPDATE "feedback_form" SET "version" = 9`)).rejects.toThrow(/never changes/);
    await expect(run(`UPDATE "complaint" SET "reference" = 'x'`)).rejects.toThrow(/never changes/);
    await expect(run(`UPDATE "complaint" SET "outcome" = 'withdrawn'`)).rejects.toThrow(/stays closed/);
    expect(await codeOf(close(world, id))).toBe('complaint.closed_already');
  });
  test('afterwards it may go, the complaint first', async () => {
    world.clock.set('2020-01-10T02:00:00Z');
    const view = await enter(world, { naturalPerson: false });
    await close(world, view.id);
    await world.db.write(async tx => {
      await tx.query('DELETE FROM "complaint"');
      await tx.query('DELETE FROM "complainant"');
    });
    expect(await all(world, 'complainant')).toEqual([]);
  });
});

describe('name and contact', () => {
  const reveal = async (by: string, id: string) => world.app.get(ComplaintRoom).answer(id, world.actor(by), (tx, known) => world.app.get(Revealing).reveal(tx, known, 'contact_complainant', world.actor(by)));
  test('whole for who may, with the reason in the audit and no name', async () => {
    const { id } = await enter(world);
    expect(await reveal('supervisor', id)).toEqual({ name: NAME, contact: CONTACT });
    expect(await audited('complaint.reveal')).toEqual([{ complaint: id, reason: 'contact_complainant' }]);
    expect(await codeOf(reveal('agent', id))).toBe('case.not_found');
    expect(await audited('complaint.reveal')).toHaveLength(1);
  });
  test('masked on the paper, and the same bytes twice; whole only for who may', async () => {
    const { id } = await enter(world);
    await draft(world, id);
    const print = (by: string, name?: 'write_to_regulator') => world.app.get(FormPapers).print(id, 'zh', name, world.actor(by));
    const [first, second] = [await print('agent'), await print('supervisor')];
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect((await print('legal', 'write_to_regulator')).bytes.equals(first.bytes)).toBe(false);
    expect(await codeOf(print('agent', 'write_to_regulator'))).toBe('case.not_found');
    expect(await audited('complaint.form_download')).toHaveLength(3);
  });
});
