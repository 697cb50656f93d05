import type { Settings } from '../platform/settings.js';
import type { Moments } from './moments.js';
import { emailOf, STAFF, type People } from './people.js';
import { samplesFolder } from './samples.js';
import { phoneOf, SHOPS } from './shops.table.js';

/** Chinese characters take two columns. */
const widthOf = (text: string): number => [...text].reduce((width, letter) => width + (/[　-￯一-鿿]/.test(letter) ? 2 : 1), 0);
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Rows under each other, each column as wide as its widest cell. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => widthOf(row[column]!))));
  return rows.map(row => `  ${row.map((cell, column) => padded(cell, widths[column]!)).join('  ').trimEnd()}`);
}

/** What a person needs to try the product; passwords are printed here and nowhere else. */
export function handout(settings: Settings, { passwords }: People, moments: Moments, cases: number): string[] {
  const day = moments.day(1);
  return [
    '',
    `Demo data is loaded: ten merchants, a fortnight of files, ${cases} cases. Everything in it is invented.`,
    '',
    `The desk: ${settings.origin}/desk/   (these passwords are shown once)`,
    ...table([['role', 'name', 'e-mail', 'password'], ...STAFF.map(({ key, name, title }) => [title, name, emailOf(key), passwords[key]])]),
    '',
    `Merchants: ${settings.origin}/   They sign in with their phone number and a six-digit code.`,
    `No text is sent: the code is shown to the admin at ${settings.origin}/desk/messages`,
    ...table([['phone', 'merchant', 'terminals'], ...SHOPS.map(({ name, terminals }, shop) => [phoneOf(shop), name, terminals.map(one => one.tid).join(' ')])]),
    '',
    `To report one yourself: sign in as ${phoneOf(0)} (${SHOPS[0]!.name}). On ${day.slice(4, 6)}-${day.slice(6)} at 11:28 a customer was charged ¥194.00 twice,`,
    `41 seconds apart, on terminal ${SHOPS[0]!.terminals[0]!.tid}, card ending 6027. Nobody has reported it; photos of its slips: ${samplesFolder(settings)}/slip-1.jpg and slip-2.jpg`,
    '',
  ];
}
