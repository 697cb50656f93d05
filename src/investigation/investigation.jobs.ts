import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Assessment, FileView, Located, PayoutRow, TransactionRow } from '../contract/index.js';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Finding } from '../cases/finding.entity.js';
import { assess, locate, partnerOf, RULES } from '../cases/rulebook/index.js';
import { TimelineEntry } from '../cases/timeline.entity.js';
import { Clock, localIso } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { SYSTEM } from '../platform/http/actor.js';
import { newId } from '../platform/ids.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Records } from '../records/records.service.js';
import { FileArrivals } from '../records/file-arrivals.js';
import { nextStep } from './next-step.js';
import { InvestigationReading } from './reading.js';

interface Round {
  caseId: string;
  version: number;
}
interface Seen {
  asOf: string;
  located: Located;
}

/** The case has left the investigation, or it began anew after these rows were read; a message or a paper meanwhile ends no round. */
const isOver = async (tx: Tx, found: Case, asOf: Date): Promise<boolean> =>
  found.status !== 'investigating' || tx.existsBy(TimelineEntry, { caseId: found.id, toStatus: 'investigating', at: MoreThan(asOf) });

/** Locates the transaction in the acquirer's rows. */
@Handles('investigation.locate')
@Injectable()
export class LocateTransaction implements JobHandler<Round, Seen | null> {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly reading: InvestigationReading,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  async work({ caseId }: Round): Promise<Seen | null> {
    return this.db.read(async tx => {
      const found = await this.cases.get(tx, caseId);
      const asOf = this.clock.now();
      const rows = await this.reading.rowsToLocate(tx, { ...found.claim, ...(found.pickedLogNo ? { logNo: found.pickedLogNo } : {}) }, asOf);
      const located = found.pickedLogNo ? picked(found.pickedLogNo, rows) : locate(found.claim, rows, localIso(asOf));
      return { asOf: asOf.toISOString(), located };
    });
  }

  async apply(tx: Tx, { caseId, version }: Round, seen: Seen): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    if (await isOver(tx, found, new Date(seen.asOf))) return;
    await add(tx, Finding, {
      id: newId(this.clock.now()), caseId, round: version, asOf: new Date(seen.asOf), at: this.clock.now(), ruleVersion: RULES.version,
      located: seen.located, assessment: null, rows: [], relatedRows: [], payout: null,
    });
    await this.jobs.enqueue(tx, 'investigation.assess', `${caseId}:${version}`, { caseId, version });
  }
}

/** A person chose the row; its partner comes with it where the two form a pair. */
function picked(logNo: string, rows: readonly TransactionRow[]): Located {
  const row = rows.find(one => one.logNo === logNo);
  const partner = row && partnerOf(row, rows);
  return { match: row ? 'linked' : 'none', exactKey: 'picked', logNos: row ? [logNo, ...(partner ? [partner.logNo] : [])] : [], candidates: [], contradictions: [] };
}

interface Assessed {
  assessment: Assessment;
  rows: TransactionRow[];
  relatedRows: TransactionRow[];
  payout: PayoutRow | null;
}

/** Assesses by the rulebook what the located rows mean. */
@Handles('investigation.assess')
@Injectable()
export class AssessCase implements JobHandler<Round, Assessed | null> {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly reading: InvestigationReading,
    private readonly jobs: JobQueue,
  ) {}

  work({ caseId, version }: Round): Promise<Assessed | null> {
    return this.db.read(async tx => {
      const found = await this.cases.get(tx, caseId);
      const finding = await tx.findOneBy(Finding, { caseId, round: version });
      if (!finding) return null;
      const input = await this.reading.inputFor(tx, found.claim, finding.located, finding.asOf);
      const assessment = assess(input);
      const named = (logNos: readonly string[]) => input.rows.filter(row => logNos.includes(row.logNo));
      return { assessment, rows: named(finding.located.logNos), relatedRows: named(assessment.relatedLogNos), payout: input.payouts[0] ?? null };
    });
  }

  async apply(tx: Tx, { caseId, version }: Round, result: Assessed | null): Promise<void> {
    if (!result) return;
    await change(tx, Finding, { caseId, round: version }, result);
    await this.jobs.enqueue(tx, 'investigation.propose', `${caseId}:${version}`, { caseId, version });
  }
}

/** Moves the case as the finding says: proposed, a person's turn, waiting, or a question. */
@Handles('investigation.propose')
@Injectable()
export class ProposeRemedy implements JobHandler<Round, void> {
  constructor(private readonly cases: Cases) {}

  async apply(tx: Tx, { caseId, version }: Round): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    const finding = await tx.findOneBy(Finding, { caseId, round: version });
    if (!finding?.assessment || (await isOver(tx, found, finding.asOf))) return;
    const { assessment, located, ruleVersion } = finding;
    const { step, question } = nextStep(found.kind, found.claim, located, assessment, found.lookups, found.papers?.openDoubts);
    const doubted = step === 'review' && Boolean(found.papers?.openDoubts);
    const proposed = assessment.remedy !== null && !doubted;
    const set: Partial<Case> = {
      provenKind: assessment.provenKind, ruleVersion, remedy: assessment.remedy, proposal: proposed ? assessment : null, proposedFen: assessment.amountFen, returnedBeforeFen: found.returnedFen,
      targetLogNo: assessment.targetLogNo ?? located.logNos[0] ?? null, question: question ?? null,
      ...(step === 'hold' ? { holdReason: 'risk', holdAt: finding.at } : {}),
    };
    const code = assessment.reasons[0];
    await this.cases.move(tx, found, step, SYSTEM, { set, line: { ...(code ? { code: code.code, facts: code.facts } : {}), ...(step === 'ask' ? {} : { audience: 'staff' }) } });
  }
}

interface Arrival {
  fileId: string;
  kind: FileView['kind'];
}

/** A file has come: cases that wait for one are looked at again. */
@Handles('investigation.recheck')
@Injectable()
export class RecheckWaiting implements JobHandler<Arrival, void>, OnModuleInit {
  constructor(
    private readonly jobs: JobQueue,
    private readonly arrivals: FileArrivals,
  ) {}
  onModuleInit(): void {
    this.arrivals.onLoaded('investigation.recheck');
  }
  async apply(tx: Tx, { fileId, kind }: Arrival): Promise<void> {
    const where = kind === 'payouts' ? { kind: 'settlement_missing' as const } : {};
    if (kind !== 'transactions' && kind !== 'payouts') return; // terminals and fees answer nobody's question
    const waiting = await tx.find(Case, { where: { status: 'awaiting_file', ...where }, select: { id: true } });
    for (const { id } of waiting) await this.jobs.enqueue(tx, 'investigation.retry', `${id}:${fileId}`, { caseId: id, fileId });
  }
}

@Handles('investigation.retry')
@Injectable()
export class RetryCase implements JobHandler<{ caseId: string; fileId: string }, void> {
  constructor(
    private readonly cases: Cases,
    private readonly records: Records,
  ) {}
  async apply(tx: Tx, { caseId, fileId }: { caseId: string; fileId: string }): Promise<void> {
    const found = await this.cases.get(tx, caseId);
    if (found.status !== 'awaiting_file') return;
    // only files of that merchant count towards the three (rulebook section 2)
    const lookups = found.lookups + Number(await this.records.fileTells(tx, fileId, found.mid));
    await this.cases.move(tx, found, 'retry', SYSTEM, { set: { lookups }, line: { audience: 'staff' } });
  }
}
