import type { CaseView } from '../../contract/index.js';

export interface MoneySum {
  claimedFen: number;
  /** what the records say, once something is proposed */
  provenFen?: number;
  returnedFen: number;
  writtenOffFen: number;
  outstandingFen: number;
}

/** The case's money as a sum one can follow: proven, else claimed, − returned − written off = outstanding. */
export function moneySum({ money, proposal }: Pick<CaseView, 'money' | 'proposal'>): MoneySum {
  const { claimedFen, proposedFen, returnedFen, writtenOffFen, outstandingFen } = money;
  const proven = proposal?.remedy && proposal.remedy !== 'wait_for_file' ? { provenFen: Math.abs(proposedFen) } : {};
  return { claimedFen, ...proven, returnedFen, writtenOffFen, outstandingFen };
}
