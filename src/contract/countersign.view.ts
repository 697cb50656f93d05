import type { Role } from './roles.js';
import type { CaseRowView } from './case.view.js';
import type { PersonView } from './site.view.js';

/** What one person asks for and a second person grants or refuses. */
export const COUNTERSIGNED = ['come_down', 'send_back', 'rule', 'release_hold', 'release_dossier', 'extend_clock', 'send_feedback'] as const;
export type CountersignedAct = (typeof COUNTERSIGNED)[number];

export class CountersignView {
  id: string;
  case: CaseRowView;
  act: CountersignedAct;
  /** what it is about beside the case, e.g. a clock or a version of the dossier; empty for the case itself */
  subject: string;
  facts: Record<string, string | number>;
  reason: string;
  /** SHA-256 of act, subject, facts and reason: what is granted */
  fingerprint: string;
  askedBy: PersonView;
  askedAt: string;
  /** roles of which another person may decide */
  decidedBy: Role[];
  /** the reader may decide it */
  mayDecide: boolean;
  decision?: { granted: boolean; by: PersonView; at: string; reason?: string };
}
