import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { Handles, type JobHandler } from '../platform/jobs/job-handler.js';
import { Calling, type Called } from './calling.js';
import { Execution, type NotSent } from './execution.js';
import { Sending } from './sending.js';
import { Unsent } from './unsent.js';

type Outcome = Called | NotSent;

/** The order is carried out: by the acquirer, by its back office, or by the merchant at the terminal. */
@Handles('remedy.execute')
@Injectable()
export class ExecuteRemedy implements JobHandler<{ caseId: string }, Outcome> {
  constructor(
    private readonly execution: Execution,
    private readonly calling: Calling,
    private readonly sending: Sending,
    private readonly clock: Clock,
    private readonly unsent: Unsent,
  ) {}

  async work({ caseId }: { caseId: string }): Promise<Outcome> {
    const begun = await this.execution.begin(caseId, this.clock.now());
    return typeof begun === 'string' || 'after' in begun ? begun : this.calling.make(begun);
  }

  async apply(tx: Tx, { caseId }: { caseId: string }, outcome: Outcome): Promise<void> {
    if (typeof outcome === 'object' && 'answer' in outcome) return this.sending.settle(tx, outcome, outcome.answer);
    await this.unsent.settle(tx, caseId, outcome);
  }
}

/** Asks after an order of which nothing final is known, until it is final or a row decides. */
@Handles('remedy.query')
@Injectable()
export class QueryRemedy implements JobHandler<{ orderId: string; planned?: number }, Called | null> {
  constructor(
    private readonly execution: Execution,
    private readonly calling: Calling,
    private readonly sending: Sending,
  ) {}
  async work({ orderId }: { orderId: string }): Promise<Called | null> {
    const begun = await this.execution.question(orderId);
    return begun && this.calling.ask(begun);
  }
  async apply(tx: Tx, { planned }: { orderId: string; planned?: number }, called: Called | null): Promise<void> {
    if (called) await this.sending.settle(tx, called, called.answer, planned);
  }
}
