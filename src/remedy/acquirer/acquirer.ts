import type { RemedyKind } from '../../contract/index.js';

/** What the acquirer is asked to do; the refund number is the idempotency key and never changes for one intent. */
export interface Instruction {
  refundNo: string;
  remedy: RemedyKind;
  amountFen: number;
  mid: string;
  tid?: string;
  origin?: { logNo: string; rrn: string; tradeDate: string; panMasked: string; channel: string; cardKind: string };
}

/**
 * Only `done` and `refused` are final; everything else is asked about under the same number (guard G13).
 * `absent`: the acquirer says, signed, that it has no such number.
 */
export interface AcquirerAnswer {
  state: 'done' | 'refused' | 'unknown' | 'absent';
  ref?: string;
  reason?: string;
}

/** Port to the acquirer's refund service; neither throws for what the acquirer or the line does. */
export abstract class Acquirer {
  abstract send(instruction: Instruction): Promise<AcquirerAnswer>;
  abstract query(instruction: Instruction): Promise<AcquirerAnswer>;
}
