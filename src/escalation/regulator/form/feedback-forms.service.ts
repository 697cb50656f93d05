import { Injectable } from '@nestjs/common';
import { FORM_SECTIONS, type ComplaintView, type FeedbackFormView, type FormSection } from '../../../contract/index.js';
import { Countersigns } from '../../../cases/countersigns/countersigns.service.js';
import { fingerprint } from '../../../platform/canonical.js';
import { Clock } from '../../../platform/clock.js';
import { isTaken, type Tx } from '../../../platform/database/database.js';
import { add } from '../../../platform/database/sql.js';
import type { Actor } from '../../../platform/http/actor.js';
import { Problem } from '../../../platform/http/problem.js';
import { newId } from '../../../platform/ids.js';
import { FeedbackForm, type FormTexts } from '../complaint.entity.js';
import { ComplaintTrail } from '../complaint-trail.js';
import type { Known } from '../complaints.service.js';
import { withoutPerson } from '../masking.js';
import { draftOf } from './draft.js';
import { FormGathering } from './gathering.js';

/** The feedback form, version by version; drafts say what the case knows, people edit a section at a time. */
@Injectable()
export class FeedbackForms {
  constructor(
    private readonly clock: Clock,
    private readonly gathering: FormGathering,
    private readonly trail: ComplaintTrail,
    private readonly countersigns: Countersigns,
  ) {}

  /** The newest first. */
  all(tx: Tx, complaintId: string): Promise<FeedbackForm[]> {
    return tx.find(FeedbackForm, { where: { complaintId }, order: { version: 'DESC' } });
  }

  newest(tx: Tx, complaintId: string): Promise<FeedbackForm | null> {
    return tx.findOne(FeedbackForm, { where: { complaintId }, order: { version: 'DESC' } });
  }

  /** Whose words stand in the newest version, and who made it. */
  async writers(tx: Tx, complaintId: string): Promise<Set<string>> {
    const versions = await this.all(tx, complaintId);
    const last = FORM_SECTIONS.flatMap(section => versions.find(one => one.changed === section)?.byId ?? []);
    return new Set([...versions.slice(0, 1).map(one => one.byId), ...last]);
  }

  /** Sections that no person wrote are drafted anew. @throws Problem complaint.form_changed, complaint.sent_already */
  async draft(tx: Tx, known: Known, version: number, actor: Actor): Promise<void> {
    const before = await this.begin(tx, known, version);
    const drafted = draftOf(await this.gathering.of(tx, known, actor));
    const texts = Object.fromEntries(FORM_SECTIONS.map(section => [section, before?.sections[section].edited ? before.sections[section] : drafted[section]])) as FormTexts;
    await this.keep(tx, known, before, texts, null, actor);
  }

  /** The person's words stand in both languages; the complainant's name and contact are masked in them. */
  async edit(tx: Tx, known: Known, section: FormSection, { version, text }: { version: number; text: string }, actor: Actor): Promise<void> {
    const before = await this.begin(tx, known, version);
    if (!before) throw new Problem('complaint.no_form');
    const said = withoutPerson(text.trim(), known.person);
    await this.keep(tx, known, before, { ...before.sections, [section]: { zh: said, en: said, edited: true } }, section, actor);
  }

  view({ version, sections, changed, fingerprint, byId, byName, byRole, at }: FeedbackForm): FeedbackFormView {
    return {
      version, sections: FORM_SECTIONS.map(section => ({ section, ...sections[section] })), by: { id: byId, name: byName, role: byRole }, at: at.toISOString(),
      ...(changed ? { changed } : {}), fingerprint,
    };
  }

  line({ version, at, byId, byName, byRole, changed }: FeedbackForm): ComplaintView['versions'][number] {
    return { version, at: at.toISOString(), by: { id: byId, name: byName, role: byRole }, ...(changed ? { changed } : {}) };
  }

  private async begin(tx: Tx, { complaint }: Known, version: number): Promise<FeedbackForm | null> {
    if (complaint.sentAt) throw new Problem('complaint.sent_already');
    if (complaint.closedAt) throw new Problem('complaint.closed_already');
    const before = await this.newest(tx, complaint.id);
    if ((before?.version ?? 0) !== version) throw new Problem('complaint.form_changed', { version: before?.version ?? 0 });
    return before;
  }

  private async keep(tx: Tx, { complaint, found }: Known, before: FeedbackForm | null, sections: FormTexts, changed: FormSection | null, actor: Actor): Promise<void> {
    const version = (before?.version ?? 0) + 1, now = this.clock.now(), seal = fingerprint(sections);
    if (before?.fingerprint === seal) return; // nothing new to say
    await add(tx, FeedbackForm, {
      id: newId(now), complaintId: complaint.id, version, sections, changed, fingerprint: seal, byId: actor.id, byName: actor.name, byRole: actor.role, at: now,
    }).catch((error: unknown) => {
      throw isTaken(error) ? new Problem('complaint.form_changed', { version }) : error;
    });
    // a check of the version before has nothing to look at any more
    const reason = actor.locale === 'zh' ? `已有第 ${version} 版` : `Version ${version} stands now`;
    await this.countersigns.overtake(tx, found, { act: 'send_feedback', subject: complaint.id, reason }, actor);
    await this.trail.tell(tx, found, complaint, actor, changed ? 'form_edited' : 'form_drafted', { version, ...(changed ? { section: changed } : {}), sha256: seal });
  }
}
