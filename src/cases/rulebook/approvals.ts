import type { Role } from '../../contract/index.js';
import { RULES, type Rulebook, type SignedRemedy } from './version.js';

/**
 * Who signs a remedy, in order: the maker first, then each checker (section 5). `amountFen` is what it moves, signed.
 * Anything with fraud, a court or a regulator ends with legal; a hold always does. Throws RangeError for a remedy the table lacks.
 */
export function signersFor(
  remedy: SignedRemedy,
  amountFen: number,
  { fraudCourtRegulator }: { fraudCourtRegulator: boolean },
  rules: Rulebook = RULES,
): Role[] {
  const row = rules.signers.find(({ remedies, upToFen }) => remedies.includes(remedy) && (upToFen === null || Math.abs(amountFen) <= upToFen));
  if (!row) throw new RangeError(`nobody signs ${remedy}`);
  const signers = amountFen < 0 ? rules.downwardSigners : row.signers;
  return fraudCourtRegulator || remedy === 'on_hold' ? [...signers, 'legal'] : [...signers];
}
