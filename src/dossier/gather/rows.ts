import { Injectable } from '@nestjs/common';
import type { FiledOrder } from '../../cases/case-file/case-file.js';
import type { Case } from '../../cases/case.entity.js';
import type { Finding } from '../../cases/finding.entity.js';
import type { TransactionRow } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { LoadedFile } from '../../records/loaded-file.entity.js';
import { Records } from '../../records/records.service.js';
import { RowOrigins } from '../../records/row-origins.js';
import type { FileProof, RowProof } from '../content.js';
import type { SaleOnFile } from './money.js';

export type RowPart = RowProof['part'];
export interface RowOnFile {
  row: TransactionRow;
  part: RowPart;
}

/** The acquirer's rows of a case: what it is about, what is tied to it, what proves that money moved. */
@Injectable()
export class CaseRows {
  constructor(
    private readonly records: Records,
    private readonly origins: RowOrigins,
  ) {}

  async of(tx: Tx, found: Case, findings: readonly Finding[], orders: readonly FiledOrder[]): Promise<RowOnFile[]> {
    const parts = new Map<string, RowPart>();
    const put = (logNos: readonly (string | null | undefined)[], part: RowPart): void => logNos.forEach(one => one && !parts.has(one) && parts.set(one, part));
    put([found.targetLogNo], 'target');
    put(orders.map(order => order.proofLogNo), 'proof');
    put(findings.flatMap(finding => [...finding.located.logNos, ...finding.rows.map(row => row.logNo)]), 'linked');
    put(findings.flatMap(finding => [...finding.relatedRows.map(row => row.logNo), ...(finding.assessment?.relatedLogNos ?? [])]), 'related');
    const rows = await this.records.byLogNo(tx, [...parts.keys()]);
    put((await this.records.children(tx, found.mid, rows)).map(row => row.logNo), 'related');
    const all = await this.records.byLogNo(tx, [...parts.keys()]);
    return all.map(row => ({ row, part: parts.get(row.logNo)! }));
  }

  /** Each row with its raw line and the file it stands in; a file is hashed once. */
  async proofs(tx: Tx, rows: readonly RowOnFile[], numbers: ReadonlyMap<string, string>): Promise<RowProof[]> {
    const seals = new Map<string, boolean>();
    const proofs: RowProof[] = [];
    for (const { row, part } of rows) {
      const origin = await this.origins.of(tx, row.logNo);
      if (origin && !seals.has(origin.file.sha256)) seals.set(origin.file.sha256, await this.origins.isSealed(origin.file));
      const sealed = origin ? seals.get(origin.file.sha256)! : false;
      const raw = origin && sealed ? await this.origins.line(origin) : null;
      proofs.push({ exhibit: numbers.get(row.logNo)!, logNo: row.logNo, part, raw, file: origin && fileProof(origin.file, origin.line, sealed), row });
    }
    return proofs;
  }

  /** Every sale with all that is tied to it now. */
  async sales(tx: Tx, found: Case, rows: readonly RowProof[]): Promise<SaleOnFile[]> {
    const sales: SaleOnFile[] = [];
    for (const { row, exhibit } of rows) sales.push({ row, exhibit, children: await this.records.children(tx, found.mid, [row]) });
    return sales;
  }
}

const fileProof = ({ name, sha256, at, trailerRows, trailerNetFen, actualRows, actualNetFen, rejected, conflicts }: LoadedFile, line: number, sealed: boolean): FileProof => ({
  name, sha256, line, at: at.toISOString(), sealed, trailerRows, trailerNetFen, actualRows, actualNetFen, rejected, conflicts,
});
