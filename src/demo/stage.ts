import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import { IsNull } from 'typeorm';
import { actorOf } from '../accounts/sign-ins.js';
import { CalendarDrafting } from '../cases/calendars/drafting.js';
import { Calendars } from '../cases/calendars/calendars.js';
import { Case } from '../cases/case.entity.js';
import type { CalendarDay, Claim, ExtensionCause, FormSection, LegalExhibitView, TakeStep, TransactionRow } from '../contract/index.js';
import { Desk } from '../desk/desk.service.js';
import { Prioritising } from '../desk/prioritising.js';
import { StepTaking } from '../desk/take-step.js';
import { Escalation } from '../cases/escalation.entity.js';
import { ComeDown } from '../escalation/come-down.js';
import { Extensions } from '../escalation/extensions.js';
import { Ladder } from '../escalation/ladder.js';
import { ComplaintIntake } from '../escalation/regulator/complaint-intake.service.js';
import { ComplaintRoom } from '../escalation/regulator/complaint-room.js';
import type { EnterComplaintDto } from '../escalation/regulator/complaints.dto.js';
import type { Known } from '../escalation/regulator/complaints.service.js';
import { FeedbackForms } from '../escalation/regulator/form/feedback-forms.service.js';
import { ComplaintSending } from '../escalation/regulator/sending.service.js';
import { Countersign } from '../cases/countersigns/countersign.entity.js';
import { Countersigns } from '../cases/countersigns/countersigns.service.js';
import { LegalActs } from '../escalation/legal/legal-acts.js';
import { Legal } from '../escalation/legal/legal.service.js';
import { DossierDoor } from '../dossier/dossier-door.js';
import { EvidenceRoom } from '../evidence/evidence.service.js';
import { Intake } from '../intake/intake.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { JobTicker } from '../platform/jobs/job-ticker.js';
import { Remedies } from '../remedy/remedy.service.js';
import type { Draft } from './drafts.js';
import type { People, StaffKey } from './people.js';
import { SHOPS } from './shops.table.js';
import { slipPicture } from './slip-picture.js';

/** The staff member by key, or the merchant of the case. */
export type Who = StaffKey | 'merchant';

/** Where legal stands when it acts. */
export interface LegalAt {
  id: string;
  version: number;
  actor: Actor;
  exhibits: LegalExhibitView[];
}

/** Where the stories are played: every act goes through the same services as a click would. */
export class Stage {
  private readonly opened = new Map<string, { id: string; shop: number }>();
  private readonly complaints = new Map<string, string>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly people: People,
    private readonly rowOf: (draft: Draft) => TransactionRow,
    /** Σ net of a shop's settle day, in fen */
    readonly netOf: (shop: number, day: string) => number,
  ) {}

  get size(): number {
    return this.opened.size;
  }

  row(draft: Draft): TransactionRow {
    return this.rowOf(draft);
  }

  /** The minute tick: clocks that are due pass. */
  tick(): Promise<void> {
    return this.app.get(JobTicker).tick();
  }

  /** @param by the merchant, or who takes the call */
  async report(key: string, shop: number, claim: Omit<Claim, 'mid'>, by: Who = 'merchant', channel: 'phone' | 'email' | 'visit' = 'phone'): Promise<void> {
    const user = by === 'merchant' ? this.people.merchants[shop]! : this.people.staff[by];
    const asked = by === 'merchant' ? claim : { ...claim, mid: this.people.merchants[shop]!.mid!, channel };
    const { id } = await this.app.get(Intake).submit(asked, `demo-${key}`, actorOf(user));
    this.opened.set(key, { id, shop });
  }

  async sign(key: string, who: StaffKey): Promise<void> {
    const actor = this.actor(key, who);
    const order = await this.app.get(Remedies).of(this.id(key), actor);
    if (!order) throw new Error(`demo: nothing to sign in ${key}`);
    await this.app.get(Remedies).decide(this.id(key), { decision: 'sign', fingerprint: order.fingerprint }, actor);
  }

  async step(key: string, who: Who, step: TakeStep['step'], text?: string): Promise<void> {
    const { version } = await this.found(key);
    await this.app.get(StepTaking).take(this.id(key), { step, version, ...(text ? { text } : {}) }, this.actor(key, who));
  }

  /** The merchant and the desk write to each other. */
  say(key: string, who: Who, text: string): Promise<unknown> {
    return this.app.get(Desk).say(this.id(key), { text, internal: false }, this.actor(key, who));
  }

  /** Colleagues alone read it. */
  note(key: string, who: StaffKey, text: string): Promise<unknown> {
    return this.app.get(Desk).say(this.id(key), { text, internal: true }, this.actor(key, who));
  }

  /** What legal does: notes, facts, matters outside, and what a second person is asked for. */
  async legal(key: string, who: StaffKey, run: (acts: LegalActs, at: LegalAt) => Promise<unknown>): Promise<void> {
    const { id, version } = await this.found(key);
    const actor = this.actor(key, who);
    const { exhibits } = await this.app.get(Database).read(tx => this.app.get(Legal).view(tx, id, actor));
    await run(this.app.get(LegalActs), { id, version, actor, exhibits });
  }

  /** The second person grants what waits. */
  async grant(key: string, who: StaffKey): Promise<void> {
    await this.app.get(Database).write(async tx => {
      const waiting = await tx.findOneByOrFail(Countersign, { caseId: this.id(key), decidedAt: IsNull() });
      await this.app.get(Countersigns).decide(tx, waiting.id, { granted: true }, this.actor(key, who));
    });
  }

  /** The outcome's target gets shorter. */
  async urgent(key: string, who: StaffKey, reason: string): Promise<void> {
    const { version } = await this.found(key);
    await this.app.get(Prioritising).set(this.id(key), { priority: 'urgent', reason, version }, this.actor(key, who));
  }

  /** Legal has the dossier built. */
  dossier(key: string, who: StaffKey): Promise<unknown> {
    return this.app.get(DossierDoor).build(this.id(key), 'zh', this.actor(key, who));
  }

  /** A half day of the office's calendar, as a draft that another person may put in force. @param day `2026-12-31` */
  async draftHalfDay(who: StaffKey, day: string, { name, note }: { name: string; note: string }): Promise<void> {
    await this.app.get(Database).write(async tx => {
      const content = (await this.app.get(Calendars).content(tx, 'office'))!;
      const half: CalendarDay = { day, kind: 'hours', hours: [{ open: '09:00', close: '12:00' }], name, source: 'own' };
      await this.app.get(CalendarDrafting).draft(tx, 'office', { name: content.name, zone: content.zone, week: content.week, days: [...content.days, half], note }, actorOf(this.people.staff[who]));
    });
  }

  async give(key: string, by: StaffKey, to: StaffKey = by): Promise<void> {
    const { version } = await this.found(key);
    await this.app.get(Desk).assign(this.id(key), { userId: this.people.staff[to].id, version }, this.actor(key, by));
  }

  /** A photo of the slip of this sale. */
  async photo(key: string, who: Who, draft: Draft): Promise<void> {
    const picture = await slipPicture(this.row(draft), SHOPS[draft.shop]!.name);
    await this.app.get(EvidenceRoom).add(this.id(key), 'slip.jpg', Readable.from([picture]), this.actor(key, who));
  }

  /** Takes every open rung of the case; whoever does holds the case. */
  async acknowledge(key: string, who: StaffKey): Promise<void> {
    await this.app.get(Database).write(async tx => {
      const rungs = await tx.findBy(Escalation, { caseId: this.id(key), ackAt: IsNull() });
      for (const rung of rungs) await this.app.get(Ladder).acknowledge(tx, rung.id, this.actor(key, who));
    });
  }

  /** What somebody official forwarded about the case. */
  async complaint(key: string, who: StaffKey, asked: Omit<EnterComplaintDto, 'caseNo' | 'open'>): Promise<void> {
    const { caseNo } = await this.found(key);
    const { id } = await this.app.get(Database).write(tx => this.app.get(ComplaintIntake).enter(tx, { ...asked, caseNo }, this.actor(key, who)));
    this.complaints.set(key, id);
  }

  draftForm(key: string, who: StaffKey): Promise<unknown> {
    return this.onForm(key, who, (tx, known, version, actor) => this.app.get(FeedbackForms).draft(tx, known, version, actor));
  }

  editForm(key: string, who: StaffKey, section: FormSection, text: string): Promise<unknown> {
    return this.onForm(key, who, (tx, known, version, actor) => this.app.get(FeedbackForms).edit(tx, known, section, { version, text }, actor));
  }

  askFormCheck(key: string, who: StaffKey, reason: string): Promise<unknown> {
    return this.onForm(key, who, (tx, known, version, actor) => this.app.get(ComplaintSending).askCheck(tx, known, { version, reason }, actor));
  }

  /** With the version that the person sees now. */
  private onForm(key: string, who: StaffKey, change: (tx: Tx, known: Known, version: number, actor: Actor) => Promise<void>): Promise<unknown> {
    const actor = this.actor(key, who);
    return this.app.get(ComplaintRoom).act(this.complaints.get(key)!, actor, async (tx, known) => {
      const form = await this.app.get(FeedbackForms).newest(tx, known.complaint.id);
      await change(tx, known, form?.version ?? 0, actor);
    });
  }

  /** Asked by one, left to another supervisor. */
  async askDown(key: string, who: StaffKey, reason: string): Promise<void> {
    await this.app.get(Database).write(tx => this.app.get(ComeDown).ask(tx, this.id(key), { to: 'agent', reason }, this.actor(key, who)));
  }

  /** The latest date that may be asked for the outcome; nothing where it cannot be extended. */
  async askLater(key: string, who: StaffKey, because: ExtensionCause, reason: string): Promise<void> {
    const found = await this.found(key);
    await this.app.get(Database).write(async tx => {
      const [clock] = await this.app.get(Extensions).of(tx, found);
      if (clock) await this.app.get(Extensions).ask(tx, found.id, clock.clockId, { until: new Date(clock.latest), because, reason }, this.actor(key, who));
    });
  }

  private actor(key: string, who: Who): Actor {
    return actorOf(who === 'merchant' ? this.people.merchants[this.opened.get(key)!.shop]! : this.people.staff[who]);
  }

  private id(key: string): string {
    const found = this.opened.get(key);
    if (!found) throw new Error(`demo: no case ${key}`);
    return found.id;
  }

  private found(key: string): Promise<Case> {
    return this.app.get(Database).read(tx => tx.findOneByOrFail(Case, { id: this.id(key) }));
  }
}
