import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Tx } from '../database/database.js';

export const HANDLES = 'lidan:handles';

/** `slow`: seconds of one machine; a process runs one of these at a time, so that quick jobs never queue behind them. */
export type Lane = 'quick' | 'slow';

/** Marks the one handler of a job name, `room.verb`. */
export const Handles = (name: string, { lane = 'quick' }: { lane?: Lane } = {}): CustomDecorator => SetMetadata(HANDLES, { name, lane });

export interface JobRun {
  /** idempotency key for calls to the world: the same on every attempt */
  key: string;
  attempt: number;
}

export interface JobHandler<Payload = Record<string, unknown>, Result = unknown> {
  /** Outside any transaction; may call the world and may be repeated. */
  work?(payload: Payload, run: JobRun): Promise<Result>;
  /** Once, in the transaction that ends the job. */
  apply(tx: Tx, payload: Payload, result: Result): Promise<void>;
}
