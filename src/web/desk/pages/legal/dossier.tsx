import type { CaseView, LegalView } from '../../../../contract/index.js';

/** The dossier's place in the right column. */
export function Dossier(_: { found: CaseView; legal: LegalView }) {
  return null;
}
