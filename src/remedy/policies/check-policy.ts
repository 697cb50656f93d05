import { AUTOMATIC_AT_MOST_FEN, SIGNER_GROUPS, type DraftPolicy, type SignerGroup, type SignerLine } from '../../contract/index.js';
import type { FieldProblem } from '../../platform/http/problem.js';

/** Money needs a maker and a checker; who only answers may stand alone. */
const FEWEST: Record<SignerGroup, number> = { no_money: 1, money: 2, by_hand: 2, downward: 2 };
const MOST_LINES = 6;

const fault = (field: string, zh: string, en: string): FieldProblem => ({ field, zh, en });

function faultsOf(group: SignerGroup, lines: readonly SignerLine[]): FieldProblem[] {
  const limits = lines.map(line => line.upToFen);
  const rising = limits.every((limit, at) => at === 0 || limit === null || (limits[at - 1] !== null && limit > limits[at - 1]!));
  const open = limits.filter(limit => limit === null).length;
  const short = lines.some(line => line.signers.length < FEWEST[group]);
  return [
    ...(open === 1 && limits.at(-1) === null && rising ? [] : [fault(`lines.${group}`, '限额要从小到大，最后一行不限金额', 'Limits must rise, and the last line has none')]),
    ...(short ? [fault(`lines.${group}`, FEWEST[group] === 2 ? '动钱的方案至少两个人签' : '至少一个人签', FEWEST[group] === 2 ? 'Where money moves at least two sign' : 'At least one signs')] : []),
    ...(lines.some(line => line.signers.slice(1).includes('agent')) ? [fault(`lines.${group}`, '座席只能经办，不能复核', 'An agent may make, never check')] : []),
    ...(lines.length > MOST_LINES ? [fault(`lines.${group}`, `最多 ${MOST_LINES} 行`, `At most ${MOST_LINES} lines`)] : []),
  ];
}

/** What is wrong with a draft, field by field; empty when it may stand. */
export function faultsIn({ lines, automatic }: Pick<DraftPolicy, 'lines' | 'automatic'>): FieldProblem[] {
  const twice = automatic.find((line, at) => automatic.findIndex(other => other.kind === line.kind) !== at);
  const high = automatic.find(line => line.upToFen > AUTOMATIC_AT_MOST_FEN);
  return [
    ...SIGNER_GROUPS.flatMap(group => faultsOf(group, lines.filter(line => line.group === group))),
    ...(twice ? [fault('automatic', '同一种问题只能有一行', 'One line for each kind')] : []),
    ...(high ? [fault('automatic', '自动核准最多 5,000 元', 'Automatic approval goes up to ¥5,000')] : []),
  ];
}
