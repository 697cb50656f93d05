import type { KeyObject } from 'node:crypto';
import { signedNotice } from '../lakala/notice.js';
import type { Fault } from './faults.js';
import type { Refund } from './ledger.js';

const SOON_MS = 50;

/** Tells the other side what became of a refund: soon, late, twice or in the wrong order, and never again if nobody listens. */
export class Notices {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(
    private readonly url: string | undefined,
    private readonly key: KeyObject,
    private readonly now: () => Date,
  ) {}

  after(refund: Refund, fault: Fault | undefined, noticeMs: number): void {
    const states = fault === 'reordered_notices' ? [refund.state, 'PROCESSING'] : [refund.state];
    const wait = fault === 'late_notice' || fault === 'reordered_notices' ? noticeMs : SOON_MS;
    for (const [place, state] of states.entries()) this.at(wait + place * SOON_MS, refund, state);
    if (fault === 'doubled') this.at(wait + SOON_MS, refund, refund.state);
  }

  stop(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private at(ms: number, refund: Refund, state: string): void {
    if (!this.url) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.send(refund, state);
    }, ms);
    timer.unref();
    this.timers.add(timer);
  }

  private async send({ no, ref, amountFen, mid }: Refund, state: string): Promise<void> {
    const body = Buffer.from(JSON.stringify({ merchant_no: mid, out_trade_no: no, trade_no: ref, refund_amount: String(amountFen), trade_state: state }));
    const headers = { 'content-type': 'application/json', authorization: signedNotice(this.key, body, this.now()) };
    const signal = AbortSignal.timeout(3000);
    await fetch(this.url!, { method: 'POST', body: new Uint8Array(body), headers, redirect: 'error', signal }).then(reply => reply.body?.cancel(), () => undefined);
  }
}
