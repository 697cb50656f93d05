import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FORM_SECTIONS } from '../../contract/index.js';
import { CaseClock } from '../../cases/case-clock.entity.js';
import { CaseFiles, type FiledComplaint } from '../../cases/case-file/case-file.js';
import type { Case } from '../../cases/case.entity.js';
import { CountersignedActs } from '../../cases/countersigns/acts.js';
import type { Countersign } from '../../cases/countersigns/countersign.entity.js';
import type { Tx } from '../../platform/database/database.js';
import { change } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { dueOf } from './complaint-state.js';
import { ComplaintTrail } from './complaint-trail.js';
import { Complaint, FeedbackForm } from './complaint.entity.js';
import { Complaints } from './complaints.service.js';
import { FeedbackForms } from './form/feedback-forms.service.js';
import { sayIn } from './form/say.js';

/** What this room brings to others: the second look at a form, and the complaint's part of a case's file. */
@Injectable()
export class ComplaintFiling implements OnModuleInit {
  constructor(
    private readonly acts: CountersignedActs,
    private readonly files: CaseFiles,
    private readonly complaints: Complaints,
    private readonly forms: FeedbackForms,
    private readonly trail: ComplaintTrail,
  ) {}

  onModuleInit(): void {
    this.acts.add('send_feedback', {
      askedBy: ['agent', 'supervisor', 'legal'], decidedBy: ['supervisor', 'legal', 'admin'],
      carryOut: (tx, found, row, actor) => this.checked(tx, found, row, actor),
    });
    this.files.add('complaint', (tx, found) => this.filed(tx, found));
    this.files.add('outsiders', (tx, found) => this.complaints.people(tx, found.id));
  }

  /** The version that was asked about is the newest still, and other people wrote all that stands in it. */
  private async checked(tx: Tx, found: Case, row: Countersign, actor: Actor): Promise<void> {
    const complaint = await tx.findOneBy(Complaint, { id: row.subject, caseId: found.id });
    const newest = complaint && (await this.forms.newest(tx, complaint.id));
    if (!complaint || !newest) throw new Problem('complaint.no_form');
    if (complaint.sentAt) throw new Problem('complaint.sent_already');
    if (complaint.closedAt) throw new Problem('complaint.closed_already');
    if (newest.version !== row.facts['version'] || newest.fingerprint !== row.facts['sha256']) throw new Problem('complaint.form_changed', { version: newest.version });
    if ((await this.forms.writers(tx, complaint.id)).has(actor.id)) throw new Problem('complaint.own_form');
    await change(tx, Complaint, { id: complaint.id }, { checkedVersion: newest.version });
    await this.trail.tell(tx, found, complaint, actor, 'form_checked', { version: newest.version, sha256: newest.fingerprint });
  }

  /** What a regulator's clock runs for, or else a letter with its own date; with the form as it was sent, or as it stands. */
  private async filed(tx: Tx, found: Case): Promise<FiledComplaint | null> {
    const all = await this.complaints.ofCase(tx, found.id), complaint = all.find(one => one.clockId) ?? all.find(one => one.letterDueAt);
    if (!complaint) return null;
    const clock = complaint.clockId ? await tx.findOneBy(CaseClock, { id: complaint.clockId }) : null, dueAt = dueOf(complaint, clock);
    const version = complaint.sentVersion ? { version: complaint.sentVersion } : {};
    const form = await tx.findOne(FeedbackForm, { where: { complaintId: complaint.id, ...version }, order: { version: 'DESC' } });
    const [zh, en] = [sayIn('zh'), sayIn('en')], { source, reference, receivedAt, sentAt, checkedVersion } = complaint;
    const sections = form ? FORM_SECTIONS.map(key => ({ heading: { zh: zh(`section.${key}`), en: en(`section.${key}`) }, text: { zh: form.sections[key].zh, en: form.sections[key].en } })) : [];
    return dueAt && {
      source, reference, receivedAt, dueAt, ...(sentAt ? { sentAt } : {}), ...(form ? { version: { n: form.version, checked: checkedVersion === form.version } } : {}), form: sections,
    };
  }
}
