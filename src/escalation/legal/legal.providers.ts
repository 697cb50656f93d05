import { Asking } from './asking.js';
import { Basis } from './basis.js';
import { Holding, ReleasingHold } from './holding.js';
import { LegalActs } from './legal-acts.js';
import { LegalCases } from './legal-cases.js';
import { LegalDate } from './legal-date.job.js';
import { LegalExhibits } from './legal-exhibits.js';
import { LegalFacts } from './legal-facts.js';
import { LegalNotes } from './legal-notes.js';
import { LegalOpinions } from './legal-opinions.js';
import { LegalPapers } from './legal-papers.js';
import { LegalQueue } from './legal-queue.js';
import { Legal } from './legal.service.js';
import { Reading } from './reading.js';
import { Referrals } from './referrals.js';
import { Matters } from './matters.js';
import { Reviewed } from './reviewed.js';
import { Ruling } from './ruling.js';
import { SecondPerson } from './second-person.js';
import { SendingBack } from './sending-back.js';
import { Verifying } from './verifying.js';
import { Writing } from './writing.js';

/** Legal review's part of the room. */
export const LEGAL_PROVIDERS = [
  Legal, LegalActs, LegalCases, LegalDate, LegalExhibits, LegalFacts, LegalNotes, LegalOpinions, LegalPapers, LegalQueue,
  Asking, Basis, Holding, Matters, Reading, Referrals, ReleasingHold, Reviewed, Ruling, SecondPerson, SendingBack, Verifying, Writing,
];
