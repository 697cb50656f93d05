const OFFSET_MS = 8 * 3_600_000; // a case belongs to the local day, which is +08:00 all year

/**
 * `26-1019-0037-5`: local date yy-MMdd, serial of the day (four digits or more), ISO 7064 MOD 11,10 check digit over the digits before it.
 * Throws RangeError for a serial below 1 or a year outside 2000 to 2099.
 */
export function caseNumber(day: Date, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial: ${serial}`);
  const local = new Date(day.getTime() + OFFSET_MS).toISOString();
  if (!local.startsWith('20')) throw new RangeError(`not a year of this century: ${local}`);
  const date = local.slice(2, 10).replaceAll('-', '');
  const count = String(serial).padStart(4, '0');
  return dashed(date, count, checkDigit(date + count));
}

/** The number as it is written, from text with or without dashes and spaces, in full-width digits too; null for anything else. */
export function parseCaseNumber(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}\u2212\u00b7]/gu, '');
  const parts = /^(\d{6})(\d{4}|[1-9]\d{4,9})(\d)$/.exec(digits);
  if (!parts) return null;
  const [, date = '', count = '', check = ''] = parts;
  if (!isDate(date) || Number(count) === 0 || Number(check) !== checkDigit(date + count)) return null;
  return dashed(date, count, Number(check));
}

const dashed = (date: string, count: string, check: number): string => `${date.slice(0, 2)}-${date.slice(2)}-${count}-${check}`;

/** ISO 7064 MOD 11,10: finds every single wrong digit and nearly every pair of neighbours swapped. */
function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

function isDate(yyMMdd: string): boolean {
  const iso = `20${yyMMdd.slice(0, 2)}-${yyMMdd.slice(2, 4)}-${yyMMdd.slice(4)}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
}
