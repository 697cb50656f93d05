import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CaseKind } from '../../../../contract/index.js';
import { api, query } from '../../api.js';

interface Asked {
  targetLogNo?: string;
  amountFen?: number;
  kind?: CaseKind;
}
/** What may be proposed on a row now; the server judges a proposal by the same checks. */
export const useOptions = (caseId: string | undefined, asked: Asked = {}) =>
  useQuery({
    queryKey: ['options', caseId, asked],
    queryFn: () => api.get(`/cases/${caseId}/options`, query({ ...asked })),
    enabled: Boolean(caseId),
    // another amount is asked about while the last answer stands
    placeholderData: keepPreviousData,
  });
