import type { CaseView } from '../../contract/index.js';

export type PrintedPaper = 'voucher' | 'certificate';

/** Which papers the server prints of a case as it stands: money proved by a row, a certificate that is approved. */
export function papersOf({ money, proposal }: Pick<CaseView, 'money' | 'proposal'>): PrintedPaper[] {
  const certified = proposal?.remedy === 'transaction_certificate' && proposal.state === 'approved';
  return [...(money.returnedFen > 0 ? (['voucher'] as const) : []), ...(certified ? (['certificate'] as const) : [])];
}

export const pdfAddress = (caseId: string, paper: PrintedPaper, locale: string) => `/api/v1/cases/${encodeURIComponent(caseId)}/${paper}.pdf?lang=${locale}`;
