import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { crashPoint } from '../platform/crash.js';
import { Acquirer, type AcquirerAnswer } from './acquirer/acquirer.js';
import { Execution, type Begun } from './execution.js';

export interface Called {
  orderId: string;
  fence: number;
  answer: AcquirerAnswer;
}

/** Makes the call that was announced; whatever goes wrong on the way is an unknown result. */
@Injectable()
export class Calling {
  private readonly log = new Logger('Acquirer');

  constructor(
    private readonly acquirer: Acquirer,
    private readonly execution: Execution,
    private readonly clock: Clock,
  ) {}

  async make({ call, orderId, fence, instruction }: Begun): Promise<Called> {
    crashPoint('remedy.before_call');
    const answer = await this.acquirer[call](instruction).catch((error: unknown): AcquirerAnswer => {
      this.log.warn({ refundNo: instruction.refundNo, error: (error as Error).message }, 'the acquirer could not be called');
      return { state: 'unknown', reason: 'no_call' };
    });
    crashPoint('remedy.after_call');
    return { orderId, fence, answer };
  }

  /** Asks; a number the acquirer has never heard of is sent again, under the same number. */
  async ask(begun: Begun): Promise<Called> {
    const called = await this.make(begun);
    if (called.answer.state !== 'absent') return called;
    const again = await this.execution.again(called, this.clock.now());
    return again ? this.make(again) : called;
  }
}
