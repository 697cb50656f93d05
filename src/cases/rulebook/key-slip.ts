export type KeySlip = 'x10' | 'x100' | 'div10' | 'div100' | 'transposed' | 'doubled' | 'dropped';

const transposed = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
};
const without = (digits: string, at: number): string => digits.slice(0, at) + digits.slice(at + 1);
const doubled = (once: string, twice: string): boolean =>
  twice.length === once.length + 1 && [...once].some((digit, i) => once.slice(0, i) + digit + once.slice(i) === twice);
const dropped = (whole: string, short: string): boolean =>
  // a lost first digit may leave leading zeros, which no amount shows
  [...whole].some((_, i) => Number(without(whole, i)) === Number(short));

/**
 * Which slip of the keys turns the intended amount into the charged one; both in fen.
 * Undefined when they are equal or no single slip explains it (section 2, reading 28).
 */
export function keySlip(intendedFen: number, chargedFen: number): KeySlip | undefined {
  if (intendedFen <= 0 || chargedFen <= 0 || intendedFen === chargedFen) return undefined;
  if (chargedFen === intendedFen * 10) return 'x10';
  if (chargedFen === intendedFen * 100) return 'x100';
  if (chargedFen * 10 === intendedFen) return 'div10';
  if (chargedFen * 100 === intendedFen) return 'div100';
  const meant = String(intendedFen);
  const keyed = String(chargedFen);
  if (transposed(meant, keyed)) return 'transposed';
  if (doubled(meant, keyed)) return 'doubled';
  return dropped(meant, keyed) ? 'dropped' : undefined;
}
