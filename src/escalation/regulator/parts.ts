import { ComplaintIntake } from './complaint-intake.service.js';
import { ComplaintRoom } from './complaint-room.js';
import { ComplaintTrail } from './complaint-trail.js';
import { ComplaintViews } from './complaint-views.js';
import { ComplaintsController } from './complaints.controller.js';
import { Complaints } from './complaints.service.js';
import { ComplaintFiling } from './filing.js';
import { FeedbackForms } from './form/feedback-forms.service.js';
import { FormPapers } from './form/form-papers.service.js';
import { FeedbackFormsController } from './form/forms.controller.js';
import { FormGathering } from './form/gathering.js';
import { Revealing } from './revealing.js';
import { ComplaintSending } from './sending.service.js';
import { ComplaintStatisticsController } from './statistics.controller.js';
import { ComplaintStatistics } from './statistics.service.js';

export const REGULATOR_CONTROLLERS = [ComplaintsController, FeedbackFormsController, ComplaintStatisticsController];
export const REGULATOR_PARTS = [
  Complaints, ComplaintIntake, ComplaintTrail, ComplaintViews, ComplaintRoom, ComplaintSending, ComplaintFiling, ComplaintStatistics, FeedbackForms, FormGathering, FormPapers, Revealing,
];
