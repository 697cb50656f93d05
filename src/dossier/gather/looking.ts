import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from '../../accounts/user.entity.js';
import { CaseFiles, type CaseFile } from '../../cases/case-file/case-file.js';
import { ExhibitNumbers } from '../../cases/case-file/exhibit-numbers.js';
import { CaseClock } from '../../cases/case-clock.entity.js';
import { Case } from '../../cases/case.entity.js';
import { Countersign } from '../../cases/countersigns/countersign.entity.js';
import { Escalation } from '../../cases/escalation.entity.js';
import { Finding } from '../../cases/finding.entity.js';
import { TimelineEntry } from '../../cases/timeline.entity.js';
import type { FeePlanRow, TerminalView } from '../../contract/index.js';
import { AuditRow } from '../../platform/audit/audit.entity.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { isPostgres } from '../../platform/database/sql.js';
import { Records } from '../../records/records.service.js';
import { CaseRows, type RowOnFile } from './rows.js';

/** Everything a dossier is made from, as it stood at one version of the case. */
export interface Seen {
  found: Case;
  file: Partial<CaseFile>;
  entries: TimelineEntry[];
  findings: Finding[];
  clocks: CaseClock[];
  escalations: Escalation[];
  countersigns: Countersign[];
  audit: AuditRow[];
  /** seq of the chain's last row */
  head: number;
  users: User[];
  rows: RowOnFile[];
  terminal: TerminalView | null;
  feePlans: FeePlanRow[];
}

const MOST_TRIES = 3;

@Injectable()
export class Looking {
  constructor(
    private readonly db: Database,
    private readonly files: CaseFiles,
    private readonly numbers: ExhibitNumbers,
    private readonly records: Records,
    private readonly rows: CaseRows,
  ) {}

  /** Looks again when the case moved meanwhile. @throws Error when it never holds still */
  async at(caseId: string): Promise<Seen> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const seen = await this.db.read(tx => this.look(tx, caseId));
      const { version } = await this.db.read(tx => tx.findOneByOrFail(Case, { id: caseId }));
      if (version === seen.found.version) return seen;
    }
    throw new Error('the case kept changing while it was gathered');
  }

  file(tx: Tx, found: Case): Promise<Partial<CaseFile>> {
    return this.files.gather(tx, found);
  }

  /** Papers first, as they came, then rows by time: E1, E2, … @returns numbers by evidence id and logNo */
  number({ found, file, rows }: Seen): Promise<Map<string, string>> {
    return this.db.write(async tx => {
      // two who number at once take turns on the case
      if (isPostgres(tx)) await tx.findOne(Case, { where: { id: found.id }, lock: { mode: 'pessimistic_write' } });
      const numbers = new Map<string, string>();
      for (const { id } of file.exhibits ?? []) numbers.set(id, await this.numbers.numberOf(tx, found.id, 'evidence', id));
      for (const { row } of rows) {
        // as legal's facts name it
        const line = await this.records.exhibit(tx, row.logNo);
        numbers.set(row.logNo, await this.numbers.numberOf(tx, found.id, 'row', line ? `${line.name} line ${line.line}` : row.logNo));
      }
      return numbers;
    });
  }

  private async look(tx: Tx, caseId: string): Promise<Seen> {
    const found = await tx.findOneByOrFail(Case, { id: caseId });
    const file = await this.file(tx, found);
    const where = { caseId };
    const findings = await tx.find(Finding, { where, order: { round: 'ASC', at: 'ASC', id: 'ASC' } });
    const entries = await tx.find(TimelineEntry, { where, order: { at: 'ASC', id: 'ASC' } });
    const audit = await tx.find(AuditRow, { where: { subject: `case:${caseId}` }, order: { seq: 'ASC' } });
    const escalations = await tx.find(Escalation, { where, order: { at: 'ASC', id: 'ASC' } });
    const [last] = await tx.find(AuditRow, { order: { seq: 'DESC' }, take: 1 });
    const ids = new Set([...entries.map(one => one.actorId), ...audit.map(one => one.actorId), ...escalations.flatMap(one => one.ackBy ?? []), ...(file.notices ?? []).map(one => one.to.id)]);
    return {
      found, file, entries, findings, audit, escalations, head: last?.seq ?? 0,
      clocks: await tx.find(CaseClock, { where, order: { startedAt: 'ASC', id: 'ASC' } }),
      countersigns: await tx.find(Countersign, { where, order: { askedAt: 'ASC', id: 'ASC' } }),
      users: [...await tx.findBy(User, { id: In([...ids]) }), ...await tx.findBy(User, { mid: found.mid, role: 'merchant' })],
      rows: await this.rows.of(tx, found, findings, file.orders ?? []),
      terminal: found.terminal ?? (found.tid ? await this.records.terminal(tx, found.mid, found.tid) : null),
      feePlans: await this.records.feePlans(tx, found.mid),
    };
  }
}
