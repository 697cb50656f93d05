import { Injectable } from '@nestjs/common';
import type { IssuerView, PrintedPaperView, TransactionRow } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import type { Tx } from '../../platform/database/database.js';
import { Settings } from '../../platform/settings.js';
import { Records } from '../../records/records.service.js';

/** What every printed paper says of case, merchant, terminal and issuer. */
@Injectable()
export class Stated {
  constructor(
    private readonly settings: Settings,
    readonly records: Records,
  ) {}

  async of(tx: Tx, found: Case, row: TransactionRow | undefined): Promise<Omit<PrintedPaperView, 'issuedAt' | 'checkCode' | 'issuer'>> {
    const terminal = row?.tid ? await this.records.terminalOn(tx, row.mid, row.tid, row.txnTime.slice(0, 10).replaceAll('-', '')) : null;
    return { caseId: found.id, caseNo: found.caseNo, merchantName: found.merchantName, mid: found.mid, ...(terminal ? { terminal } : {}) };
  }

  issuer(): IssuerView {
    const { ACQUIRER_NAME, HOTLINE, HOTLINE_HOURS } = this.settings;
    return { name: ACQUIRER_NAME, hotline: HOTLINE, hotlineHours: HOTLINE_HOURS };
  }
}
