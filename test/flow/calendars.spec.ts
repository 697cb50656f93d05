import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { DemoMark } from '../../src/accounts/demo-mark.entity.js';
import { User } from '../../src/accounts/user.entity.js';
import { CLOCKS, type CalendarContent, type CalendarDay, type ClockCalendar, type DraftCalendar } from '../../src/contract/index.js';
import { CalendarAssigning } from '../../src/cases/calendars/assigning.js';
import { importCalendar, showCalendar } from '../../src/cases/calendars/calendar-cli.js';
import { CalendarAssignment, CalendarVersion } from '../../src/cases/calendars/calendar.entity.js';
import { CalendarViews } from '../../src/cases/calendars/calendar-views.js';
import { Calendars } from '../../src/cases/calendars/calendars.js';
import { SHIPPED } from '../../src/cases/calendars/content.js';
import { CalendarDrafting } from '../../src/cases/calendars/drafting.js';
import { CalendarImporting } from '../../src/cases/calendars/importing/importing.js';
import { LookingAhead } from '../../src/cases/calendars/looking-ahead.js';
import { DemoController } from '../../src/demo/demo.controller.js';
import { Papers } from '../../src/evidence/papers.service.js';
import { InvestigationReading } from '../../src/investigation/reading.js';
import { add } from '../../src/platform/database/sql.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { proposedRefund } from '../support/acts.js';
import { startWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld({ at: '2026-10-15T02:00:00Z' }); // Thursday, 10:00
});
afterEach(() => world.stop());

const get = <T>(part: new (...given: never[]) => T): T => world.app.get(part);
const closed = (day: string, more: Partial<CalendarDay> = {}): CalendarDay => ({ day, kind: 'closed', name: '盘点', source: 'own', ...more });
const withDays = (...days: CalendarDay[]): DraftCalendar => ({ ...SHIPPED, days: [...SHIPPED.days, ...days], note: '盘点两天' });
const STOCKTAKING = withDays(closed('2026-10-19'), closed('2026-10-20'));

const draft = (asked: DraftCalendar = STOCKTAKING, by = 'supervisor', calendar = 'office') => world.db.write(tx => get(CalendarDrafting).draft(tx, calendar, asked, world.actor(by)));
const enforce = (id: string, by = 'supervisor2') => world.db.write(tx => get(CalendarDrafting).enforce(tx, id, world.actor(by)));
const withdraw = (id: string, by = 'supervisor') => world.db.write(tx => get(CalendarDrafting).withdraw(tx, id, world.actor(by)));
const list = (by = 'supervisor') => world.db.read(tx => get(CalendarViews).all(tx, world.actor(by)));
const states = async () => (await list()).versions.map(({ calendar, version, state }) => `${calendar}@${version} ${state}`);
const inForce = (clock: ClockCalendar['clock'] = 'outcome') => world.db.read(tx => get(Calendars).inForce(tx, clock));
const recalendars = () => world.db.read(tx => tx.findBy(Job, { name: 'clocks.recalendar' }));
const run = (text: string) => world.db.write(tx => tx.query(text));
async function put(asked: DraftCalendar, calendar = 'office'): Promise<void> {
  const { id } = await draft(asked, 'supervisor', calendar);
  await enforce(id!);
}

describe('versions of a calendar', () => {
  test('until one is put in force the shipped one serves every clock', async () => {
    await draft();
    const serving = await world.db.read(tx => get(Calendars).serving(tx, CLOCKS));
    expect([...serving.values()].map(({ id }) => id)).toEqual(CLOCKS.map(() => 'office@0'));
    expect(await states()).toEqual(['office@1 draft', 'office@0 in_force']);
    expect(await recalendars()).toEqual([]);
  });

  test('one drafts, another puts it in force, a job tells the clocks', async () => {
    const { id, state, mayEnforce } = await draft();
    expect([state, mayEnforce]).toEqual(['draft', false]);
    expect((await list('supervisor2')).versions[0]!.mayEnforce).toBe(true);
    await expect(enforce(id!, 'supervisor')).rejects.toMatchObject({ code: 'calendar.needs_another' });
    const view = await enforce(id!, 'admin');
    expect(view).toMatchObject({ state: 'in_force', author: { name: 'supervisor' }, enforcedBy: { name: 'admin' } });
    expect(await states()).toEqual(['office@1 in_force', 'office@0 replaced']);
    expect((await recalendars()).map(job => job.payload)).toEqual([{ calendarId: 'office', version: 1 }]);
    await world.runJobs();
    expect((await recalendars()).map(job => job.state)).toEqual(['done']);
    const { id: served, version, calendar } = await inForce();
    expect([served, version, calendar.isWorkingDay('2026-10-19'), calendar.isWorkingDay('2026-10-21')]).toEqual(['office@1', 1, false, true]);
  });

  test('a version that was in force is known for good; one that never was, or is none, is not', async () => {
    await put(STOCKTAKING);
    await put(withDays());
    const byId = (id: string) => world.db.read(tx => get(Calendars).byId(tx, id));
    expect((await byId('office@1')).calendar.isWorkingDay('2026-10-19')).toBe(false);
    expect((await byId('office@2')).calendar.isWorkingDay('2026-10-19')).toBe(true);
    expect((await byId('office@1')).calendar).toBe((await byId('office@1')).calendar);
    await draft();
    for (const id of ['office@3', 'office@9', 'night@0', 'office@x', 'office']) await expect(byId(id)).rejects.toMatchObject({ code: 'request.not_found' });
  });

  test('the demo takes its versions along: the next version of that number is another', async () => {
    await put(STOCKTAKING);
    expect((await inForce()).calendar.isWorkingDay('2026-10-19')).toBe(false);
    await world.db.write(tx => add(tx, DemoMark, { id: 'demo', seededAt: world.clock.now() }));
    await get(DemoController).remove(world.actor('admin'));
    expect((await inForce()).id).toBe('office@0');
    await world.db.write(tx => add(tx, User, world.people['supervisor']!));
    const { id } = await draft(withDays());
    await enforce(id!, 'admin');
    const now = await inForce();
    expect([now.id, now.calendar.isWorkingDay('2026-10-19')]).toEqual(['office@1', true]);
  });

  test('a draft that another version overtook, was taken back or is in force cannot be put in force', async () => {
    const [first, second, third] = [await draft(), await draft(), await draft()];
    await withdraw(first.id!);
    await expect(enforce(first.id!)).rejects.toMatchObject({ code: 'calendar.not_a_draft' });
    await enforce(second.id!);
    await expect(enforce(second.id!)).rejects.toMatchObject({ code: 'calendar.not_a_draft' });
    await expect(enforce(third.id!)).rejects.toMatchObject({ code: 'calendar.overtaken' });
    await expect(withdraw(second.id!)).rejects.toMatchObject({ code: 'calendar.not_a_draft' });
    await expect(enforce('00000000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'request.not_found' });
    expect(await states()).toEqual(['office@3 overtaken', 'office@2 in_force', 'office@1 withdrawn', 'office@0 replaced']);
  });

  test('what cannot be is refused with its fields, and nothing is kept', async () => {
    await expect(draft({ ...STOCKTAKING, zone: 'Mars/Olympus' })).rejects.toMatchObject({ code: 'request.invalid', fields: [expect.objectContaining({ field: 'zone' })] });
    expect(await states()).toEqual(['office@0 in_force']);
  });

  test('a note keeps no card number', async () => {
    expect((await draft({ ...STOCKTAKING, note: '卡 6222020200112230' })).note).not.toMatch(/6222020200112230/);
  });

  test('both acts are in the audit trail', async () => {
    await put(STOCKTAKING);
    const rows = await world.db.read(tx => tx.query(`SELECT "action" FROM "audit" WHERE "action" LIKE 'calendar%' ORDER BY "seq"`)) as { action: string }[];
    expect(rows.map(row => row.action)).toEqual(['calendar_version.draft', 'calendar_version.enforce']);
  });
});

describe('for SQL as well', () => {
  const set = (fields: string) => run(`UPDATE "calendar_version" SET ${fields}`);
  test('what a version says never changes and it is never deleted', async () => {
    await put(STOCKTAKING);
    for (const fields of [`"days" = '[]'`, `"zone" = 'Europe/Berlin'`, `"version" = 7`, `"note" = 'x'`]) await expect(set(fields)).rejects.toThrow(/never changes/);
    for (const fields of [`"enforcedAt" = NULL`, `"enforcedById" = 'x'`]) await expect(set(fields)).rejects.toThrow(/never changes/);
    await expect(run('DELETE FROM "calendar_version"')).rejects.toThrow(/never deleted/);
    await expect(run(`UPDATE "calendar" SET "id" = 'x'`)).rejects.toThrow(/append-only/);
  });
  test('nobody puts their own in force, nor one who is no supervisor or admin', async () => {
    await draft();
    const now = `"enforcedAt" = '2026-10-15T02:00:00.000Z'`;
    for (const who of ['supervisor', 'agent', 'legal']) await expect(set(`${now}, "enforcedById" = '${world.people[who]!.id}'`)).rejects.toThrow(/another supervisor or admin/);
    await expect(set(`${now}, "enforcedById" = 'system'`)).rejects.toThrow(/another supervisor or admin/);
    await set(`${now}, "enforcedById" = '${world.people['admin']!.id}'`);
  });
  test('one that was overtaken stays a draft, of its own calendar only', async () => {
    const [older, other] = [await draft(), await draft(STOCKTAKING, 'supervisor', 'night')];
    await put(STOCKTAKING);
    const force = (id: string) => run(`UPDATE "calendar_version" SET "enforcedAt" = '2026-10-15T02:00:00.000Z', "enforcedById" = '${world.people['admin']!.id}' WHERE "id" = '${id}'`);
    await expect(force(older.id!)).rejects.toThrow(/another supervisor or admin/);
    await force(other.id!);
    expect((await world.db.read(tx => tx.findOneByOrFail(CalendarVersion, { id: other.id! }))).enforcedAt).not.toBeNull();
  });
});

describe('one calendar for each clock', () => {
  const NIGHT: DraftCalendar = { ...SHIPPED, name: '夜班', week: SHIPPED.week.map(() => ({ hours: [{ open: '00:00', close: '24:00' }] })), days: [], note: '夜班' };
  const table = (calendar: string): ClockCalendar[] => CLOCKS.map(clock => ({ clock, calendar: clock === 'first_answer' ? calendar : 'office' }));
  const assign = (serves: ClockCalendar[], by = 'supervisor') => world.db.write(tx => get(CalendarAssigning).draft(tx, { serves, note: '夜里也答' }, world.actor(by)));
  const force = (id: string, by = 'supervisor2') => world.db.write(tx => get(CalendarAssigning).enforce(tx, id, world.actor(by)));

  test('a table put in force by another serves from then on; its clocks hear of it', async () => {
    await put(NIGHT, 'night');
    const { id } = await assign(table('night'));
    expect((await inForce('first_answer')).id).toBe('office@0');
    await expect(force(id!, 'supervisor')).rejects.toMatchObject({ code: 'calendar.needs_another' });
    const view = await force(id!);
    expect(view).toMatchObject({ version: 1, state: 'in_force', enforcedBy: { name: 'supervisor2' } });
    expect([(await inForce('first_answer')).id, (await inForce('outcome')).id]).toEqual(['night@1', 'office@0']);
    expect((await recalendars()).map(job => job.key).sort()).toEqual(['clocks.recalendar:night@1', 'clocks.recalendar:night@1:assigned:1']);
    expect((await list()).assignments.map(({ version, state }) => `${version} ${state}`)).toEqual(['1 in_force', '0 replaced']);
  });
  test('a calendar that was never in force serves nothing, and every clock stands once', async () => {
    await draft(NIGHT, 'supervisor', 'night');
    await expect(assign(table('night'))).rejects.toMatchObject({ fields: [expect.objectContaining({ field: 'serves.first_answer' })] });
    await expect(assign(table('office').slice(1))).rejects.toMatchObject({ fields: [expect.objectContaining({ field: 'serves' })] });
    expect(await world.db.read(tx => tx.count(CalendarAssignment))).toBe(0);
  });
  test('a draft can be taken back; two cannot overtake each other', async () => {
    await put(NIGHT, 'night');
    const [first, second, third] = [await assign(table('night')), await assign(table('office')), await assign(table('night'))];
    await world.db.write(tx => get(CalendarAssigning).withdraw(tx, first.id!, world.actor('supervisor')));
    await expect(force(first.id!)).rejects.toMatchObject({ code: 'calendar.not_a_draft' });
    await force(second.id!);
    await expect(force(third.id!)).rejects.toMatchObject({ code: 'calendar.overtaken' });
  });
  test('before it is in force it says whose dates move', async () => {
    await world.submit({ kind: 'other', story: '查一下' });
    await put(NIGHT, 'night');
    const seen = await world.db.read(tx => get(LookingAhead).assignment(tx, { serves: table('night') }));
    expect(seen).toMatchObject({ clocks: 1, earlier: 1, later: 0, moves: [{ clock: 'first_answer', dueAfter: '2026-10-15T11:00:00.000Z' }] });
  });
});

describe('what a draft would do', () => {
  test('names the cases whose dates move, and by how much; nothing is kept', async () => {
    const id = await proposedRefund(world);
    const { caseNo } = await world.view('agent', id);
    const seen = await world.db.read(tx => get(LookingAhead).draft(tx, 'office', STOCKTAKING));
    expect(seen).toMatchObject({ clocks: 1, later: 1, earlier: 0 });
    expect(seen.moves).toEqual([expect.objectContaining({ caseId: id, caseNo, clock: 'outcome', dueBefore: '2026-10-22T02:00:00.000Z', dueAfter: '2026-10-26T02:00:00.000Z' })]);
    expect(await states()).toEqual(['office@0 in_force']);
    expect(await world.db.read(tx => get(LookingAhead).draft(tx, 'night', STOCKTAKING))).toMatchObject({ clocks: 0 });
  });
  test('a date is derived by the version in force, or by what is not saved yet', async () => {
    const ask = (draftOf?: CalendarContent) => world.db.read(tx => get(LookingAhead).derivation(tx, 'office', { from: '2026-10-16T08:40:00Z', workingDays: 2, ...(draftOf ? { draft: draftOf } : {}) }));
    expect(await ask()).toMatchObject({ calendar: 'office@0', dueAt: '2026-10-20T08:40:00.000Z', beyondCalendar: false, minutes: 1080, notable: [{ kind: 'weekend', from: '2026-10-17', to: '2026-10-18' }] });
    const { calendar, dueAt, notable } = await ask(STOCKTAKING);
    expect([calendar, dueAt]).toEqual([undefined, '2026-10-22T08:40:00.000Z']);
    expect(notable.at(-1)).toEqual({ kind: 'holiday', from: '2026-10-19', to: '2026-10-20', name: '盘点' });
    await expect(world.db.read(tx => get(LookingAhead).derivation(tx, 'night', { from: '2026-10-16T08:40:00Z', workingDays: 2 }))).rejects.toMatchObject({ code: 'request.not_found' });
  });
});

describe('who counts by the calendar in force', () => {
  test('the investigation’s working days and the day papers are wanted by', async () => {
    const id = await proposedRefund(world);
    const look = () => world.db.read(async tx => {
      const { workingDay } = await get(InvestigationReading).inputFor(tx, { mid: '999290054110001', kind: 'other', story: '' } as never, { match: 'none', logNos: [], candidates: [], contradictions: [] } as never, world.clock.now());
      return [workingDay('20261019'), (await get(Papers).wantedBy(tx, { receivedAt: world.clock.now() })).toISOString()];
    });
    expect(await look()).toEqual([true, '2026-10-20T02:00:00.000Z']);
    await put(STOCKTAKING);
    expect(await look()).toEqual([false, '2026-10-22T02:00:00.000Z']);
    expect((await world.view('agent', id)).clocks.length).toBeGreaterThan(0);
  });
});

describe('a missing year', () => {
  const missing = async () => (await list()).missing.map(({ calendar, year, inDays }) => `${calendar} ${year} ${inDays}`);
  test('is told from 60 days before it begins, until a version with its days is in force', async () => {
    const shipped = Math.max(...SHIPPED.days.map(({ day }) => Number(day.slice(0, 4))));
    world.clock.set(`${shipped}-10-15T02:00:00Z`);
    expect(await missing()).toEqual([]);
    world.clock.set(`${shipped}-12-02T02:00:00Z`);
    expect(await missing()).toEqual([`office ${shipped + 1} 30`]);
    await put(withDays(closed(`${shipped + 1}-01-01`, { source: 'public', name: '元旦' })));
    expect(await missing()).toEqual([]);
  });
});

describe('files of days', () => {
  test('a megabyte of days is refused, not answered', async () => {
    const events = Array.from({ length: 51 }, (_, at) => `BEGIN:VEVENT\nDTSTART:${2000 + at}0101\nDTEND:${2000 + at}0301\nSUMMARY:休 假\nEND:VEVENT`);
    const { faults, ...rest } = await look(Buffer.from(`BEGIN:VCALENDAR\n${events.join('\n')}\nEND:VCALENDAR`));
    expect([faults, rest.days, rest.added]).toEqual([[{ line: 0, message: 'The file has more than 3,000 days' }], undefined, []]);
  });
  const look = (content: Buffer, locale: 'zh' | 'en' = 'en', calendar = 'office') => world.db.read(tx => get(CalendarImporting).look(tx, calendar, content, locale));
  const HEADER = 'day,kind,open,close,name\n';
  test('UTF-8 and GBK read alike; what is no text or too large is refused', async () => {
    const text = `${HEADER}2027-06-18,closed,,,店庆\n`;
    expect((await look(Buffer.from(text))).added).toEqual([{ day: '2027-06-18', kind: 'closed', name: '店庆', source: 'own' }]);
    expect((await look(iconv.encode(text, 'gbk'))).added).toEqual((await look(Buffer.from(`\uFEFF${text}`))).added);
    for (const [content, words] of [[Buffer.from([0x89, 0x50, 0, 1]), /no text/], [Buffer.alloc(1024 * 1024 + 1, 65), /too large/], [Buffer.from(' \n'), /no days/], [Buffer.from(`${HEADER}"2027`), /columns/]] as const) {
      const seen = await look(content);
      expect([seen.days, seen.faults[0]!.message]).toEqual([undefined, expect.stringMatching(words)]);
    }
  });
  test('faults name their line in the reader’s language and nothing is taken', async () => {
    const content = Buffer.from(`${HEADER}2027-06-18,closed,,,店庆\n2027-06-31,closed,,,没有\n`);
    const [zh, en] = [await look(content, 'zh'), await look(content, 'en')];
    expect([zh.faults, en.faults].map(list => list.map(({ line, message }) => `${line} ${message}`))).toEqual([['3 没有这一天：2027-06-31'], ['3 There is no such day: 2027-06-31']]);
    expect([zh.days, zh.added.length]).toEqual([undefined, 1]);
  });
  test('for a new calendar everything is added', async () => {
    expect((await look(Buffer.from(`${HEADER}2026-10-01,closed,,,国庆节\n`), 'en', 'night'))).toMatchObject({ added: [{ day: '2026-10-01' }], removed: [], days: [{ day: '2026-10-01', source: 'own' }] });
  });
});

describe('the operator’s commands', () => {
  const said: string[] = [];
  const print = (line: string) => void said.push(line);
  const parts = () => ({ db: world.db, calendars: get(Calendars), importing: get(CalendarImporting), drafting: get(CalendarDrafting) });
  const take = (text: string, calendar = 'office') => importCalendar(parts(), Buffer.from(text), { calendar, note: '年度导入' }, print);
  beforeEach(() => void said.splice(0));
  const week = [1, 2, 3, 4, 5, 6, 7].map(day => `2027-10-0${day},closed,,,国庆节`).join('\n');

  test('import keeps a draft, says so, and leaves what is in force', async () => {
    expect(await take(`day,kind,open,close,name\n${week}\n2027-10-09,works,,,国庆节\n`)).toBe(0);
    expect(said.at(-1)).toMatch(/office@1.*not in force/);
    expect(said).toContain('+ 2027-10-09 Sat  works  国庆节 (National Day)');
    expect(await states()).toEqual(['office@1 draft', 'office@0 in_force']);
    const [row] = await world.db.read(tx => tx.find(CalendarVersion));
    expect([row!.authorId, row!.note, row!.basedOn]).toEqual(['system', '年度导入', 0]);
    await enforce(row!.id, 'admin');
    expect((await inForce()).calendar.covers('20271001')).toBe(true);
  });
  test('import of a file with a fault keeps nothing and names the line', async () => {
    expect(await take(`day,kind,open,close,name\n${week}\n2027-10-09,sometimes,,,国庆节\n`)).toBe(1);
    expect(said[0]).toMatch(/^line 9: kind is closed/);
    expect(said.at(-1)).toBe('Nothing was taken from the file.');
    expect(await states()).toEqual(['office@0 in_force']);
  });
  test('import of what is there already makes no draft; a name that is none is refused', async () => {
    expect(await take('day,kind,open,close,name\n2026-10-01,closed,,,国庆节\n')).toBe(0);
    expect(said.at(-1)).toBe('Nothing changes; no draft was made.');
    const whole = SHIPPED.days.filter(({ day }) => day.startsWith('2026')).map(({ day, kind, name }) => `${day},${kind},,,${name}`).join('\n');
    said.splice(0);
    expect(await take(`day,kind,open,close,name\n${whole}\n`)).toBe(0);
    expect(said.at(-1)).toBe('Nothing changes; no draft was made.');
    expect(await states()).toEqual(['office@0 in_force']);
    await expect(take('x', 'No Name')).rejects.toThrow(/letter first/);
    await expect(importCalendar(parts(), Buffer.from(''), { calendar: 'office', note: 'x'.repeat(501) }, print)).rejects.toThrow(/2 to 500/);
  });
  test('show prints the week and the year’s days, and says what is not known', async () => {
    const show = (calendar: string, year: number) => showCalendar(parts(), { calendar, year }, print);
    expect(await show('office', 2026)).toBe(0);
    expect(said[0]).toMatch(/^office@0 .* Asia\/Shanghai$/);
    expect(said).toEqual(expect.arrayContaining(['Sun  closed', 'Mon  09:00-18:00', '2026-10-10 Sat  works  国庆节 (National Day)']));
    await show('office', 2040);
    expect(said.at(-1)).toMatch(/public days of 2040 are not known/);
    expect(await show('night', 2026)).toBe(1);
    expect(said.at(-1)).toMatch(/no version in force. In force: office/);
  });
});
