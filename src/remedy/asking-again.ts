import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { JobQueue } from '../platform/jobs/job-queue.js';
import { Settings } from '../platform/settings.js';
import type { RemedyOrder } from './remedy.entity.js';

/** Half a year of daily questions: beyond it no acquirer refunds. */
const MOST_QUESTIONS = 183;

/** The plan of questions about an unknown result: after 1, 10 and 60 minutes, then daily. */
@Injectable()
export class AskingAgain {
  constructor(
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The next question; asking for it twice is one. A new sending begins a plan of its own, for the old one's question may find itself overtaken. */
  async plan(tx: Tx, order: RemedyOrder): Promise<void> {
    const { id, asked } = order;
    if (asked >= MOST_QUESTIONS) return;
    const at = new Date(this.clock.now().getTime() + this.settings.askAgainSeconds(asked) * 1000);
    await this.jobs.enqueue(tx, 'remedy.query', planned(order), { orderId: id, planned: asked + 1 }, at);
  }

  /** When the plan asks next; null where it does not. */
  nextAt(tx: Tx, order: RemedyOrder): Promise<Date | null> {
    return this.jobs.dueAt(tx, 'remedy.query', planned(order));
  }

  /** A question out of turn: a notice hinted, or a person wants to know. @param cause what makes asking twice one */
  async soon(tx: Tx, { id }: RemedyOrder, cause: string): Promise<void> {
    await this.jobs.enqueue(tx, 'remedy.query', `${id}:${cause}`, { orderId: id });
  }
}

const planned = ({ id, asked, fence }: RemedyOrder): string => `${id}:${fence}:${asked + 1}`;
