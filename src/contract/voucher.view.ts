import type { RemedyKind } from './case-words.js';
import { TransactionRow } from './records.view.js';
import { SignatureView } from './remedy.view.js';
import type { TerminalView } from './site.view.js';

/** Stands in large print on every page of a certificate, in both languages whoever reads it. */
export const NO_SLIP = '非原始签购单 / NOT AN ORIGINAL SLIP';

/** Who stands for a printed paper, and whom to ask about it. */
export class IssuerView {
  name: string;
  hotline: string;
  hotlineHours: string;
}

/** What vouchers and certificates have in common. */
export class PrintedPaperView {
  caseId: string;
  caseNo: string;
  merchantName: string;
  mid: string;
  /** the terminal of the transaction, as it was bound on that day */
  terminal?: TerminalView;
  issuedAt: string;
  /** of everything the paper states; the same at every reading */
  checkCode: string;
  issuer: IssuerView;
}

/** That money of a case has moved, by the settlement row that proves it. */
export class VoucherView extends PrintedPaperView {
  /** derived from the refund number */
  voucherNo: string;
  remedy: RemedyKind;
  /** of the proving row, without its sign */
  amountFen: number;
  /** 人民币大写 */
  amountInWords: string;
  /** what was approved, where the row says another sum */
  approvedFen?: number;
  refundNo: string;
  acquirerRef?: string;
  /** what the remedy acts on; absent for payouts and fees */
  transaction?: TransactionRow;
  provedBy: TransactionRow;
  /** numbers of the case's other proved refunds: pass one as `refundNo` */
  others: string[];
}

/** What the records say of one transaction, in place of a slip that was lost; never an original slip. */
export class CertificateView extends PrintedPaperView {
  certificateNo: string;
  transaction: TransactionRow;
  /** voids, refunds and the like tied to it, as on file at `issuedAt` */
  children: TransactionRow[];
  returnedFen: number;
  refundableFen: number;
  amountInWords: string;
  ruleVersion: string;
  decidedBy: SignatureView[];
}
