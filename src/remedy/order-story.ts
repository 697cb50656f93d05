import { Injectable } from '@nestjs/common';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { Timeline } from '../cases/timeline.service.js';
import { localIso } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { SYSTEM } from '../platform/http/actor.js';
import type { RemedyOrder } from './remedy.entity.js';

/** What the timeline says of an order beside the case's own steps. */
@Injectable()
export class OrderStory {
  constructor(
    private readonly timeline: Timeline,
    private readonly cases: Cases,
  ) {}

  async unknown(tx: Tx, found: Case, { refundNo, heard }: RemedyOrder): Promise<void> {
    await this.timeline.write(tx, found.id, 'system', SYSTEM, { code: 'result_unknown', facts: { refundNo, heard: heard ?? '' }, audience: 'staff' });
  }

  /** The merchant hears that it goes on by itself. */
  async later(tx: Tx, found: Case, after: Date): Promise<void> {
    await this.timeline.write(tx, found.id, 'system', SYSTEM, { code: 'scheduled_after_maintenance', facts: { after: localMinute(after) } });
    await this.cases.tell(tx, found, 'maintenance');
  }

  async proved(tx: Tx, found: Case, { amountFen, proofLogNo }: RemedyOrder): Promise<void> {
    await this.timeline.write(tx, found.id, 'system', SYSTEM, { code: 'proved_by_row', facts: { amountFen, logNo: proofLogNo ?? '' }, audience: 'staff' });
  }
}

const localMinute = (at: Date): string => localIso(at).slice(0, 16).replace('T', ' ');
