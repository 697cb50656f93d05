import { SetupToken, LoginCode, SignIn, Throttle } from './accounts/sign-in.entity.js';
import { DemoMark } from './accounts/demo-mark.entity.js';
import { User } from './accounts/user.entity.js';
import { CalendarAssignment, CalendarHead, CalendarVersion } from './cases/calendars/calendar.entity.js';
import { CaseClock, CaseSerial } from './cases/case-clock.entity.js';
import { Case } from './cases/case.entity.js';
import { ClockEventRow } from './cases/clock-event.entity.js';
import { CaseExhibit } from './cases/case-file/exhibit.entity.js';
import { Countersign } from './cases/countersigns/countersign.entity.js';
import { Escalation } from './cases/escalation.entity.js';
import { LegalHold } from './cases/law-hold/law-hold.entity.js';
import { Finding } from './cases/finding.entity.js';
import { TimelineEntry } from './cases/timeline.entity.js';
import { Complainant, Complaint, ComplaintTelling, FeedbackForm } from './escalation/regulator/complaint.entity.js';
import { LegalNote } from './escalation/legal/legal-note.entity.js';
import { LegalFact, LegalOpinion, LegalReferral, LegalRuling } from './escalation/legal/legal.entity.js';
import { Dossier } from './dossier/dossier.entity.js';
import { Evidence, EvidencePage, Redaction, SlipCorrection, SlipDoubt, SlipReading } from './evidence/evidence.entity.js';
import { Upload } from './evidence/upload.entity.js';
import { Platform1764547200000 } from './migrations/1764547200000-platform.js';
import { Records1764547300000 } from './migrations/1764547300000-records.js';
import { Cases1764547400000 } from './migrations/1764547400000-cases.js';
import { Evidence1764547500000 } from './migrations/1764547500000-evidence.js';
import { Remedies1764547600000 } from './migrations/1764547600000-remedies.js';
import { ApprovalPolicies1764547610000 } from './migrations/1764547610000-approval-policies.js';
import { Reconciliation1764547620000 } from './migrations/1764547620000-reconciliation.js';
import { RemedyIndexes1764547630000 } from './migrations/1764547630000-remedy-indexes.js';
import { Countersigns1764547635000 } from './migrations/1764547635000-countersigns.js';
import { AuditAnchors1764547640000 } from './migrations/1764547640000-audit-anchors.js';
import { Clocks1764547660000 } from './migrations/1764547660000-clocks.js';
import { Calendars1764547650000 } from './migrations/1764547650000-calendars.js';
import { RegulatorComplaints1764547680000 } from './migrations/1764547680000-regulator-complaints.js';
import { Ladder1764547670000 } from './migrations/1764547670000-ladder.js';
import { LegalReview1764547690000 } from './migrations/1764547690000-legal-review.js';
import { Dossiers1764547700000 } from './migrations/1764547700000-dossiers.js';
import { Notification } from './notification/notification.entity.js';
import { AuditAnchor } from './platform/audit/anchor.entity.js';
import { AuditRow } from './platform/audit/audit.entity.js';
import type { Schema } from './platform/database/data-source.js';
import { Answered } from './platform/http/idempotency.js';
import { Job } from './platform/jobs/job.entity.js';
import { SentMessage } from './platform/mail/mailer.js';
import { RECORD_ENTITIES } from './records/entities.js';
import { ApprovalPolicy, AutomaticRule, SampleReview } from './remedy/policies/policy.entity.js';
import { ComparedFile, RowLook, StrayRow } from './remedy/reconciliation/reconciliation.entity.js';
import { Approval, MaintenanceWindow, RemedyOrder } from './remedy/remedy.entity.js';

/** Every table of the house and the migrations that make it. */
export const SCHEMA: Schema = {
  entities: [
    Job, AuditRow, Answered, SentMessage, User, SignIn, LoginCode, Throttle, SetupToken, DemoMark, ...RECORD_ENTITIES, AuditAnchor,
    Case, CaseClock, CaseSerial, TimelineEntry, Finding, Evidence, EvidencePage, SlipReading, SlipCorrection, SlipDoubt, Redaction, Upload, RemedyOrder, Approval, MaintenanceWindow, ApprovalPolicy, AutomaticRule, SampleReview, StrayRow, RowLook, ComparedFile, Escalation, LegalNote, Notification, Countersign, ClockEventRow, CalendarHead, CalendarVersion, CalendarAssignment, Complaint, Complainant, FeedbackForm, ComplaintTelling, CaseExhibit, LegalHold, LegalFact, LegalOpinion, LegalRuling, LegalReferral, Dossier,
  ],
  migrations: [Platform1764547200000, Records1764547300000, Cases1764547400000, Evidence1764547500000, Remedies1764547600000, ApprovalPolicies1764547610000, Reconciliation1764547620000, RemedyIndexes1764547630000, Countersigns1764547635000, AuditAnchors1764547640000, Clocks1764547660000, Calendars1764547650000, RegulatorComplaints1764547680000, Ladder1764547670000, LegalReview1764547690000, Dossiers1764547700000],
};
