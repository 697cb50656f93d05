import type { AcquirerAnswer } from '../acquirer.js';
import { rowOf, type Call } from './operations.table.js';

/** What came back: believed with its content, or why it is not believed. */
export type Reply = { believed: true; code: string; msg: string; data: Record<string, unknown> } | { believed: false; why: string };

/** Result states of the platform; only two of them are final. */
export const STATES = ['SUCCESS', 'FAIL', 'INIT', 'DEAL', 'PROCESSING', 'TIMEOUT', 'EXCEPTION', 'REVOKED', 'PART_REFUND'] as const;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);
const unknown = (reason: string): AcquirerAnswer => ({ state: 'unknown', reason: reason.slice(0, 60) });

/**
 * What a reply means for the refund it was asked about. An answer about another number or another amount decides nothing.
 * @param absentCodes codes by which this acquirer says that it has no such number
 */
export function meaningOf(reply: Reply, { operation, data }: Call, amountFen: number, absentCodes: readonly string[]): AcquirerAnswer {
  if (!reply.believed) return unknown(reply.why);
  const { understood, number } = rowOf(operation);
  if (operation.endsWith('Query') && absentCodes.includes(reply.code)) return { state: 'absent', reason: reply.code };
  if (reply.code !== understood) return unknown(`code_${reply.code}`);
  if (!number || reply.data[number] !== data[number]) return unknown('other_number');
  const state = textOf(reply.data['trade_state']) ?? 'no_state';
  if (state === 'FAIL') return { state: 'refused', reason: (textOf(reply.data['fail_reason']) ?? reply.msg).slice(0, 60) };
  if (state !== 'SUCCESS') return unknown(state.toLowerCase());
  const amount = textOf(reply.data['refund_amount']);
  if (amount !== undefined && amount !== String(amountFen)) return unknown('other_amount');
  const ref = textOf(reply.data['trade_no']);
  return { state: 'done', ...(ref ? { ref: ref.slice(0, 64) } : {}) };
}
