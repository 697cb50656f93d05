import { basename } from 'node:path';
import { FILE_KINDS } from './kinds.table.js';
import { dateInName, kindByName } from './survey.js';

const MOST = 120;

/** A sender's name as text: no path, no control or direction marks, at most 120 characters. */
export const cleanName = (name: string): string =>
  basename(name.replaceAll('\\', '/')).replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, MOST) || 'unnamed.csv';

/** Terminals and fee plans first, then by date with transactions before payouts. */
export function inLoadingOrder(paths: string[]): string[] {
  const rank = (path: string): string => {
    const name = basename(path);
    const kind = FILE_KINDS.findIndex(one => one === kindByName(name));
    const isDated = kind < 0 || FILE_KINDS[kind]!.isDated;
    return `${isDated ? `2${dateInName(name) ?? '99999999'}` : '1'}${kind < 0 ? 9 : kind}${name}`;
  };
  return paths.map(path => [rank(path), path] as const).sort((left, right) => (left[0] < right[0] ? -1 : 1)).map(([, path]) => path);
}
