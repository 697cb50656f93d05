import { Injectable } from '@nestjs/common';

/** Rung after a commit that enqueued something; the poller or relay listens. Only a hint: they also look by themselves. */
@Injectable()
export class JobBell {
  private listeners: (() => void)[] = [];
  onRing(listener: () => void): void {
    this.listeners.push(listener);
  }
  ring(): void {
    for (const listener of this.listeners) listener();
  }
}
