import { Injectable } from '@nestjs/common';
import type { FactView, PersonView, Role } from '../../../contract/index.js';
import { CaseFiles } from '../../../cases/case-file/case-file.js';
import { CaseClock } from '../../../cases/case-clock.entity.js';
import type { Case } from '../../../cases/case.entity.js';
import { Countersigns } from '../../../cases/countersigns/countersigns.service.js';
import { Finding } from '../../../cases/finding.entity.js';
import { TimelineEntry } from '../../../cases/timeline.entity.js';
import type { Tx } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import { Records, type Exhibit } from '../../../records/records.service.js';
import { factsOf } from '../../legal/compared.js';
import { ComplaintTelling, type Complaint } from '../complaint.entity.js';
import type { Known } from '../complaints.service.js';
import { maskContact, maskName, withoutPerson } from '../masking.js';

/** What the form may be drafted from. */
export interface FormFacts {
  no: string;
  complaint: Complaint;
  /** masked */
  person: { name: string; contact: string; representative?: string };
  found: Pick<Case, 'caseNo' | 'kind' | 'merchantName' | 'mid' | 'approved' | 'remedy' | 'proposedFen' | 'returnedFen' | 'ruleVersion' | 'proposal'>;
  dueAt: Date | null;
  facts: { claimed: FactView[]; proven: FactView[]; disputed: FactView[] };
  /** the line of the acquirer's file that proves */
  exhibit: Exhibit | null;
  messages: { at: Date; role: Role; text: string }[];
  tellings: Pick<ComplaintTelling, 'about' | 'toWhom' | 'way' | 'at'>[];
  /** as granted */
  extension?: { until: string; reason: string; askedBy: PersonView; grantedBy: PersonView; grantedAt: string };
  /** papers with the hash of what came */
  papers: { name: string; sha256: string }[];
}

/** Reads the case for the form: facts, messages, remedies, papers. */
@Injectable()
export class FormGathering {
  constructor(
    private readonly records: Records,
    private readonly files: CaseFiles,
    private readonly countersigns: Countersigns,
  ) {}

  async of(tx: Tx, { complaint, person, found, no }: Known, actor: Actor): Promise<FormFacts> {
    const lines = await tx.find(TimelineEntry, { where: { caseId: found.id, audience: 'everyone' }, order: { at: 'ASC', id: 'ASC' } });
    const clock = complaint.clockId ? await tx.findOneBy(CaseClock, { id: complaint.clockId }) : null;
    return {
      no, complaint, found, dueAt: clock?.dueAt ?? complaint.letterDueAt,
      person: { name: maskName(person.name), contact: maskContact(person.contact), ...(person.representative ? { representative: maskName(person.representative) } : {}) },
      ...(await this.proof(tx, found)),
      messages: lines.filter(line => line.entry === 'message' && line.text).map(({ at, actorRole, text }) => ({ at, role: actorRole, text: withoutPerson(text!, person) })),
      tellings: await tx.find(ComplaintTelling, { where: { complaintId: complaint.id }, order: { at: 'ASC', id: 'ASC' } }),
      ...(await this.extension(tx, found, { complaint, person }, actor)), papers: await this.papers(tx, found, person),
    };
  }

  private async proof(tx: Tx, found: Case): Promise<Pick<FormFacts, 'facts' | 'exhibit'>> {
    const finding = await tx.findOne(Finding, { where: { caseId: found.id }, order: { round: 'DESC', at: 'DESC', id: 'DESC' } });
    const row = finding?.rows.find(one => one.logNo === found.targetLogNo) ?? finding?.rows[0];
    return { facts: factsOf(found.claim, row, []), exhibit: row ? await this.records.exhibit(tx, row.logNo) : null };
  }

  private async extension(tx: Tx, found: Case, { complaint: { clockId }, person }: Pick<Known, 'complaint' | 'person'>, actor: Actor): Promise<Pick<FormFacts, 'extension'>> {
    const all = clockId ? await this.countersigns.ofCase(tx, found, actor) : [];
    const granted = all.find(one => one.act === 'extend_clock' && (one.facts['clockId'] === clockId || one.subject === clockId) && one.decision?.granted);
    if (!granted) return {};
    const { facts, reason, askedBy, decision } = granted;
    return { extension: { until: String(facts['until']), reason: withoutPerson(reason, person), askedBy, grantedBy: decision!.by, grantedAt: decision!.at } };
  }

  /** As the evidence room brings them; without it, as the timeline tells. */
  private async papers(tx: Tx, found: Case, person: Known['person']): Promise<FormFacts['papers']> {
    const brought = (await this.files.gather(tx, found)).exhibits?.map(({ name, sha256 }) => ({ name, sha256 }));
    const told = async () => (await tx.find(TimelineEntry, { where: { caseId: found.id, entry: 'file', code: 'evidence_came' }, order: { at: 'ASC', id: 'ASC' } })).map(line => line.facts ?? {});
    const papers = brought ?? (await told()).map(({ name, sha256 }) => ({ name: String(name), sha256: String(sha256) }));
    return papers.map(({ name, sha256 }) => ({ name: withoutPerson(name, person), sha256 }));
  }
}
