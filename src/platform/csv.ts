/** What a spreadsheet would run: OWASP's first characters and their full-width twins, also behind what nobody sees. */
const FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** our own figures are no formulas, with or without a sign */
const FIGURE = /^-?\d+(\.\d+)?$/;

const safe = (cell: string): string => (FORMULA.test(cell) && !FIGURE.test(cell) ? `'${cell}` : cell);

/** One CSV line (RFC 4180). */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell => quoted(safe(cell))).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Fen as yuan with two decimals, exactly. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
