import type { Known } from '../types.js';
import type { Reading } from './by-label.js';
import { candidateOf, type PrintRow } from './page.js';

/** Names of services, papers and courtesies stand at the head of slips as well. */
const NO_SHOP = /签购单|存根|凭[条证]|小票|收银|收款|支付|银[行联]|欢迎|谢谢|打印|云闪付|POS|联$/;
const FEWEST_SIGNS = 4;
const GUESS = 0.7;

/** The shop's name where no label leads to it: a name we know, else the first line of Chinese above all labels that can be one. */
export function titleOf(rows: readonly PrintRow[], { names = [] }: Known): Reading | undefined {
  const first = rows.findIndex(row => row.labels.length > 0);
  const heads = rows.slice(0, Math.max(0, first)).flatMap(at => {
    const value = at.row.text.replace(/[^\p{L}\p{N}()（）·]/gu, '');
    const from = at.row.text.indexOf(value);
    return from < 0 || (value.match(/\p{Script=Han}/gu)?.length ?? 0) < FEWEST_SIGNS ? [] : [{ at, value, from }];
  });
  const found = heads.find(({ value }) => names.includes(value)) ?? heads.find(({ value }) => !NO_SHOP.test(value));
  if (!found) return undefined;
  const { at, value, from } = found;
  const candidate = candidateOf([{ at, from, to: from + value.length }]);
  return { value, exact: true, from: 0, to: value.length, candidate, weight: GUESS };
}
