import type { Level } from './case-words.js';
import type { CaseRowView } from './case.view.js';
import type { PersonView } from './site.view.js';

export class EscalationView {
  id: string;
  case: CaseRowView;
  to: Level;
  /** trigger code, e.g. `clock_breached`, `amount_above`, `rejected` */
  trigger: string;
  facts: Record<string, string | number>;
  at: string;
  ackDueAt: string;
  ackAt?: string;
  ackBy?: PersonView;
}

export class LegalView {
  caseId: string;
  referredAt?: string;
  hold: boolean;
  escalations: EscalationView[];
  /** privileged: legal only */
  notes: { id: string; at: string; by: PersonView; text: string }[];
  ruling?: { at: string; by: PersonView; text: string };
  facts: { claimed: FactView[]; proven: FactView[]; disputed: FactView[] };
  rules: { rule: string; version: string; text: string }[];
}

export class FactView {
  /** field of the claim or of the row, e.g. `amountFen` */
  field: string;
  claimed?: string;
  proven?: string;
  /** what proves it, e.g. `transactions-20261010.csv line 120` */
  exhibits: string[];
}
