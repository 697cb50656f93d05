import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoMark } from '../../src/accounts/demo-mark.entity.js';
import { passwordFits } from '../../src/accounts/passwords.js';
import { actorOf } from '../../src/accounts/sign-ins.js';
import { User } from '../../src/accounts/user.entity.js';
import { CalendarViews } from '../../src/cases/calendars/calendar-views.js';
import { CaseClock } from '../../src/cases/case-clock.entity.js';
import { CaseViews } from '../../src/cases/case-views.service.js';
import { Case } from '../../src/cases/case.entity.js';
import { TimelineEntry } from '../../src/cases/timeline.entity.js';
import { QUEUES, STATUSES, type CaseView } from '../../src/contract/index.js';
import { seedDemo } from '../../src/demo/seed.js';
import { Desk } from '../../src/desk/desk.service.js';
import { Dossier } from '../../src/dossier/dossier.entity.js';
import { ComplaintRoom } from '../../src/escalation/regulator/complaint-room.js';
import { Board } from '../../src/escalation/board/board.service.js';
import { Countersigns } from '../../src/cases/countersigns/countersigns.service.js';
import { LegalNote } from '../../src/escalation/legal/legal-note.entity.js';
import { LegalQueue } from '../../src/escalation/legal/legal-queue.js';
import { Ladder } from '../../src/escalation/ladder.js';
import { Legal } from '../../src/escalation/legal/legal.service.js';
import { EvidenceRoom } from '../../src/evidence/evidence.service.js';
import { createContext } from '../../src/http-app.js';
import { Intake } from '../../src/intake/intake.service.js';
import { verifyChain } from '../../src/platform/audit/audit.js';
import { ManualClock } from '../../src/platform/clock.js';
import { Database } from '../../src/platform/database/database.js';
import type { Actor } from '../../src/platform/http/actor.js';
import { JobPoller } from '../../src/platform/jobs/job-poller.js';
import { JobTicker } from '../../src/platform/jobs/job-ticker.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { SentMessage } from '../../src/platform/mail/mailer.js';
import { readSettings, type Settings } from '../../src/platform/settings.js';
import { LoadedFile } from '../../src/records/loaded-file.entity.js';
import { NextFile } from '../../src/remedy/acquirer/next-file.js';
import { Remedies } from '../../src/remedy/remedy.service.js';

const folders: string[] = [];
const newSettings = (): Settings => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lidan-demo-'));
  folders.push(dataDir);
  return readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PORT: '0' });
};
async function open(settings: Settings, now: Date) {
  const clock = new ManualClock(now);
  const app = await createContext(settings, clock);
  return { app, clock, db: app.get(Database) };
}
async function close(app: INestApplicationContext): Promise<void> {
  await app.close();
  await app.get(Database).reader.destroy().catch(() => undefined);
}
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })));

describe('a seeded house on a Monday morning', () => {
  const now = new Date('2026-11-23T10:38:00+08:00');
  const settings = newSettings();
  const said: string[] = [];
  let app: INestApplicationContext;
  let db: Database;
  let clock: ManualClock;
  let cases: Case[];
  let people: User[];

  beforeAll(async () => {
    await seedDemo(settings, line => said.push(line), now);
    ({ app, db, clock } = await open(settings, now));
    cases = await db.read(tx => tx.find(Case));
    people = await db.read(tx => tx.find(User));
  }, 90_000);
  afterAll(() => close(app));

  const actor = (name: string): Actor => actorOf(people.find(one => one.name === name)!);
  const only = (part: Partial<Case>): Case => {
    const found = cases.filter(one => Object.entries(part).every(([column, value]) => one[column as keyof Case] === value));
    expect(found).toHaveLength(1);
    return found[0]!;
  };
  const view = (found: Case, name = '周敏'): Promise<CaseView> =>
    db.read(async tx => app.get(CaseViews).of(tx, await tx.findOneByOrFail(Case, { id: found.id }), actor(name)));
  const order = (found: Case) => app.get(Remedies).of(found.id, actor('周敏'));

  test('every status of the lifecycle is there', () => {
    expect(new Set(cases.map(one => one.status))).toEqual(new Set(STATUSES));
  });

  test('every queue holds something for its role', async () => {
    const met = new Set<string>();
    for (const name of ['林晓', '何静', '周敏', '许衡', '方正', '管理员']) {
      for (const { key, count } of await app.get(Desk).queues(actor(name))) {
        expect([name, key, count > 0]).toEqual([name, key, true]);
        met.add(key);
      }
    }
    expect(met).toEqual(new Set(QUEUES));
  });

  test('somebody’s signature is waited for in every signing role', async () => {
    for (const name of ['林晓', '何静', '周敏', '管理员']) expect((await app.get(Remedies).waiting(actor(name))).rows.length).toBeGreaterThan(0);
    // who has signed is not asked again
    const large = only({ proposedFen: 648_000 });
    expect((await app.get(Remedies).waiting(actor('许衡'))).rows.map(row => row.case.id)).not.toContain(large.id);
  });

  test('the tabs count the rows that their pages list', async () => {
    const counted = Object.fromEntries((await app.get(Desk).queues(actor('周敏'))).map(({ key, count }) => [key, count]));
    const { groups } = await db.read(tx => app.get(Board).of(tx, actor('周敏')));
    const escalated = groups.filter(one => one.group !== 'due_today').reduce((sum, one) => sum + one.count, 0);
    const legal = await db.read(tx => app.get(LegalQueue).of(tx));
    expect([counted['escalated'], counted['legal']]).toEqual([escalated, legal.length]);
  });

  test('an urgent case, a dossier of a ruled case and a draft of the calendar can be looked at', async () => {
    expect(only({ priority: 'urgent' })).toMatchObject({ kind: 'chargeback', status: 'in_review' });
    const dossiers = await db.read(tx => tx.find(Dossier));
    expect(dossiers.map(one => [cases.find(found => found.id === one.caseId)?.claimedFen, one.state])).toEqual([[52_000, 'ready']]);
    const drafts = (await db.read(tx => app.get(CalendarViews).all(tx, actor('周敏')))).versions.filter(one => one.state === 'draft');
    expect(drafts).toEqual([expect.objectContaining({ calendar: 'office', version: 1, mayEnforce: true })]);
  });

  test('the ladder has open rungs for supervisors and legal, and one that was taken', async () => {
    const ladder = (name: string) => db.read(tx => app.get(Ladder).open(tx, actor(name)));
    const [forSupervisors, forLegal] = [await ladder('周敏'), await ladder('方正')];
    expect(forSupervisors.map(rung => rung.trigger)).toEqual(expect.arrayContaining(['amount_above_5000', 'second_case']));
    expect(forLegal.map(rung => rung.trigger).sort()).toEqual(['amount_above_50000', 'clock_breached_first_answer', 'clock_breached_outcome']);
    const rungs = await db.read(async tx => app.get(Ladder).ofCase(tx, only({ rejections: 1 })));
    expect(rungs.map(rung => `${rung.trigger} ${rung.ackBy?.name}`).sort()).toEqual(['first_rejection 周敏', 'repeated_operator 周敏', 'repeated_terminal 周敏']);
    const board = await db.read(tx => app.get(Board).of(tx, actor('周敏')));
    expect(board.groups.map(group => group.count > 0)).toEqual([true, true, true, true, true]);
    expect(board.hours.some(hour => hour.count > 0)).toBe(true);
    const waiting = await db.read(tx => app.get(Countersigns).waiting(tx, actor('周敏')));
    expect(waiting.map(one => one.act).sort()).toEqual(['come_down', 'extend_clock', 'send_feedback']);
  });

  describe('the stories', () => {
    test('refunded: two signed, a row proved it, the merchant agreed', async () => {
      const found = only({ status: 'closed', kind: 'duplicate' });
      expect(found).toMatchObject({ merchantName: '老槐树鞋业', remedy: 'refund', returnedFen: 32_800 });
      expect(await order(found)).toMatchObject({ state: 'confirmed', signatures: [{ part: 'maker', by: { name: '林晓' } }, { part: 'checker', by: { name: '周敏' } }] });
      const steps = (await view(found)).timeline.filter(line => line.entry === 'step').map(line => line.step);
      expect(steps).toEqual(['submit', 'propose', 'sign', 'approve', 'sent', 'confirm', 'accept']);
    });

    test('never booked: closed by itself seven days after the answer', async () => {
      const { timeline } = await view(only({ status: 'closed', kind: 'failed_debited' }));
      expect(timeline.findLast(line => line.entry === 'step')).toMatchObject({ step: 'objection_over', actor: { role: 'system' } });
    });

    test('a nought too many: proposed, unsigned, with the slip', async () => {
      const found = only({ kind: 'amount_over' });
      expect(found).toMatchObject({ status: 'proposed', remedy: 'partial_refund', proposedFen: 16_200 });
      expect(await order(found)).toMatchObject({ needs: ['agent', 'supervisor'], signatures: [] });
      expect(await app.get(EvidenceRoom).of(found.id, actor('林晓'))).toMatchObject([{ mime: 'image/jpeg', suppliedBy: { role: 'merchant' } }]);
    });

    test('claimed a failure, proven a double charge above the limit: one signature of two', async () => {
      const found = only({ proposedFen: 648_000 });
      expect(found).toMatchObject({ kind: 'failed_debited', provenKind: 'duplicate', status: 'proposed', level: 'supervisor' });
      expect(await order(found)).toMatchObject({ needs: ['supervisor', 'admin'], signatures: [{ by: { name: '许衡' } }] });
      expect(await app.get(EvidenceRoom).of(found.id, actor('林晓'))).toHaveLength(1);
    });

    test.each([
      ['a fee by the wrong rate', { kind: 'card_type_fee', status: 'proposed', remedy: 'fee_adjustment', proposedFen: 520 }],
      ['a failed refund, half signed', { kind: 'refund_failed', status: 'proposed', remedy: 'retry_refund', proposedFen: 26_800 }],
      ['a payout on hold', { kind: 'settlement_missing', status: 'proposed', remedy: 'release_hold' }],
      ['a payout that never came', { merchantName: '小满花店', status: 'proposed', remedy: 'reissue_payout' }],
      ['a payout the bank sent back', { merchantName: '春和早点铺', status: 'confirming', remedy: 'reissue_payout' }],
      ['a refund under way', { kind: 'duplicate', status: 'confirming', proposedFen: 126_000 }],
      ['a void of today at the terminal', { status: 'executing', remedy: 'void', proposedFen: 4650 }],
      ['a difference to collect', { kind: 'amount_under', status: 'executing', remedy: 'collect_difference', proposedFen: 115_200 }],
      ['a pending row', { kind: 'failed_debited', status: 'awaiting_file', remedy: 'wait_for_file' }],
      ['a certificate', { kind: 'lost_voucher', status: 'resolved', remedy: 'transaction_certificate', claimedFen: 238_000 }],
      ['a fee explained', { kind: 'fee_dispute', status: 'resolved', remedy: 'no_error' }],
      ['booked once, contested', { kind: 'duplicate', status: 'in_review', level: 'supervisor', rejections: 1 }],
      ['a chargeback', { kind: 'chargeback', status: 'in_review', remedy: 'network_dispute' }],
      ['fraud', { kind: 'fraud', status: 'on_hold' }],
      ['nobody touched it', { kind: 'other', status: 'legal_review', level: 'legal' }],
      ['above ¥50,000', { claimedFen: 5_680_000, status: 'legal_review', level: 'legal' }],
      ['a letter from a lawyer, ruled', { kind: 'other', status: 'resolved', referredToLegal: true }],
      ['withdrawn', { status: 'withdrawn' }],
      ['just now', { status: 'investigating' }],
    ] as [string, Partial<Case>][])('%s', (_, part) => {
      expect(only(part).caseNo).toBeDefined();
    });

    test('above ¥50,000: two of legal at work, with facts, a matter outside and a request that waits', async () => {
      const found = only({ claimedFen: 5_680_000 });
      const seen = await db.read(tx => app.get(Legal).view(tx, found.id, actor('方正')));
      expect(seen.facts.map(fact => fact.standing)).toEqual(['proven', 'proven', 'disputed', 'claimed']);
      expect(seen.facts[0]!.exhibits.map(one => one.number)).toEqual(['E1', 'E2']);
      expect(seen).toMatchObject({ hold: true, referrals: [{ to: 'police', state: 'sent' }], countersigns: [{ act: 'release_hold', askedBy: { name: '方正' } }], opinion: { version: 1 } });
      expect(new Set(seen.notes.map(note => note.by.name))).toEqual(new Set(['方正', '沈岚']));
      const other = await db.read(tx => app.get(Legal).view(tx, found.id, actor('沈岚')));
      expect(other.countersigns[0]).toMatchObject({ mayDecide: true });
    });

    test('a letter from a lawyer: one of legal proposed the ruling, the other granted it', async () => {
      const found = only({ kind: 'other', status: 'resolved', referredToLegal: true });
      const { ruling, hold } = await db.read(tx => app.get(Legal).view(tx, found.id, actor('方正')));
      expect(ruling).toMatchObject({ outcome: 'reject', by: { name: '方正' }, grantedBy: { name: '沈岚' } });
      expect(hold).toBe(false);
    });

    test('two sales fit alike: a person picks', async () => {
      const { finding, owner } = await view(only({ kind: 'lost_voucher', status: 'in_review' }));
      expect(finding!.located).toMatchObject({ match: 'review', lead: 0 });
      expect(finding!.located.candidates.map(one => one.score)).toEqual([100, 100]);
      expect(owner).toBeUndefined();
    });

    test('goods handed over? asked twice, which the duplicate warning shows', async () => {
      const asked = cases.filter(one => one.status === 'awaiting_merchant');
      expect(asked.map(one => one.channel).sort()).toEqual(['phone', 'web']);
      expect(asked.every(one => one.question!.ask === 'goods_handed_over')).toBe(true);
      const { mid: _, ...claim } = asked[0]!.claim;
      expect(await app.get(Intake).similar(claim, actor('小满花店'))).toHaveLength(2);
    });

    test('a forwarded complaint near its date: its form waits for a second person', async () => {
      const found = only({ kind: 'duplicate', status: 'legal_review', claimedFen: 23_600 });
      const { rows } = await app.get(ComplaintRoom).page({}, actor('周敏'));
      expect(rows).toMatchObject([{ source: 'pboc', complainant: '钱**', state: 'open', late: false, case: { id: found.id, owner: { name: '方正' } } }]);
      const { form, check, clock } = await app.get(ComplaintRoom).read(rows[0]!.id, actor('周敏'));
      expect([form!.version, check!.mayDecide, clock!.used > 0.8 && clock!.used < 1]).toEqual([2, true, true]);
      expect(form!.sections.find(one => one.section === 'findings')!.zh).toMatch(/^经结算文件证实/);
    });

    test('the forgotten one went to legal when its clock passed', async () => {
      const found = only({ kind: 'other', status: 'legal_review' });
      const { timeline, clocks } = await view(found, '方正');
      expect(timeline.findLast(line => line.entry === 'step')).toMatchObject({ step: 'clock_passed' });
      expect(clocks.find(clock => clock.kind === 'first_answer')!.state).toBe('breached');
      expect((await db.read(tx => app.get(Legal).view(tx, found.id, actor('方正')))).escalations.map(rung => rung.trigger)).toContain('clock_breached_first_answer');
    });

    test('nobody else’s first answer is late', async () => {
      const late = await db.read(tx => tx.findBy(CaseClock, { state: 'breached', kind: 'first_answer' }));
      expect(late.map(clock => clock.caseId)).toEqual([only({ kind: 'other', status: 'legal_review' }).id]);
    });
  });

  test('people write to each other, and some of it is internal', async () => {
    const lines = await db.read(tx => tx.find(TimelineEntry));
    const by = (entry: string, role?: string) => lines.filter(line => line.entry === entry && (!role || line.actorRole === role)).length;
    expect(by('message', 'merchant')).toBeGreaterThan(1);
    expect(by('message', 'agent')).toBeGreaterThan(3);
    expect(by('note')).toBeGreaterThan(3);
    expect(await db.read(tx => tx.count(LegalNote))).toBe(3);
    const open = cases.filter(one => !['closed', 'withdrawn'].includes(one.status));
    expect(open.filter(one => one.ownerId).length / open.length).toBeGreaterThan(0.6);
  });

  test('no job failed, and what is due is the report of this moment', async () => {
    const jobs = await db.read(tx => tx.find(Job));
    expect(jobs.filter(job => job.state === 'failed').map(job => [job.name, job.lastError])).toEqual([]);
    const { id } = only({ status: 'investigating' });
    for (const job of jobs.filter(one => one.state === 'due' && one.runAt <= now)) expect(job.payload).toMatchObject({ caseId: id });
  });

  test('the files are all in, and every child has found its sale', async () => {
    const files = await db.read(tx => tx.find(LoadedFile, { order: { at: 'ASC', id: 'ASC' } }));
    expect(new Set(files.map(file => `${file.outcome}/${file.rejected}/${file.conflicts}`))).toEqual(new Set(['loaded/0/0']));
    expect(files.at(-1)!.parked).toBe(0);
    expect(files.filter(file => file.kind === 'transactions')).toHaveLength(15);
  });

  test('texts and mails went to the house’s own viewer', async () => {
    expect(await db.read(tx => tx.count(SentMessage))).toBeGreaterThan(20);
  });

  test('the printed passwords open the door, and the demo is marked', async () => {
    for (const { email, passwordHash } of people.filter(one => one.email)) {
      const password = said.find(line => line.includes(email!))!.trim().split(/\s+/).at(-1)!;
      expect(await passwordFits(passwordHash, password)).toBe(true);
    }
    expect(await db.read(tx => tx.existsBy(DemoMark, { id: 'demo' }))).toBe(true);
  });

  test('the audit chain holds', async () => {
    expect(await db.read(tx => verifyChain(tx))).toBeNull();
  });

  test('a second time it says nothing and changes nothing', async () => {
    const again: string[] = [];
    await seedDemo(settings, line => again.push(line), now);
    expect(again).toEqual([]);
    expect(await db.read(tx => tx.count(Case))).toBe(cases.length);
  });

  test('later: the server takes over, the told double charge is reported, and the next file proves what was sent', async () => {
    clock.forward({ minutes: 2 });
    await app.get(JobTicker).tick();
    await app.get(JobPoller).drain();
    expect((await view(only({ status: 'investigating' }))).status).toBe('proposed');
    const claim = { kind: 'duplicate' as const, tid: '80010001', occurredAt: '2026-11-22T11:28:00+08:00', amountFen: 19_400, last4: '6027', story: '194 刷了两次' };
    const mine = await app.get(Intake).submit(claim, 'reported-by-hand', actor('鼎丰清吧'));
    await app.get(JobPoller).drain();
    const reported = await db.read(tx => tx.findOneByOrFail(Case, { id: mine.id }));
    expect(reported).toMatchObject({ status: 'proposed', remedy: 'refund', proposedFen: 19_400 });

    await app.get(NextFile).arrive();
    await app.get(JobPoller).drain();
    const now = await db.read(tx => tx.find(Case));
    for (const one of cases.filter(before => before.status === 'confirming' || before.status === 'executing')) {
      expect([one.merchantName, now.find(other => other.id === one.id)!.status]).toEqual([one.merchantName, 'resolved']);
    }
  });
});

describe('at awkward moments', () => {
  // early, in a long holiday, after the cut-off
  test.each(['2026-11-23T07:38:00+08:00', '2026-10-06T00:10:00+08:00', '2026-10-10T23:40:00+08:00'])('%s shows every status too', async iso => {
    const now = new Date(iso);
    const settings = newSettings();
    await seedDemo(settings, () => undefined, now);
    const { app, db } = await open(settings, now);
    const cases = await db.read(tx => tx.find(Case));
    const failed = await db.read(tx => tx.findBy(Job, { state: 'failed' }));
    const supervisor = actorOf(await db.read(tx => tx.findOneByOrFail(User, { name: '周敏' })));
    const queues = await app.get(Desk).queues(supervisor);
    await close(app);
    expect(new Set(cases.map(one => one.status))).toEqual(new Set(STATUSES));
    expect(failed).toEqual([]);
    expect(queues.filter(queue => queue.count === 0)).toEqual([]);
  }, 90_000);
});
