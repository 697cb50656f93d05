import type { Words } from './words-type.js';

const LINE = /^transactions-(\d{4})(\d\d)(\d\d)\S* line (\d+)$/;

/** `transactions-20261010.csv line 120` as a person says it; anything else as it is. */
export function exhibitWords(ref: string, t: Words): string {
  const found = LINE.exec(ref);
  return found ? t('legal.rowName', { day: `${found[1]}-${found[2]}-${found[3]}`, line: found[4] }) : ref;
}
