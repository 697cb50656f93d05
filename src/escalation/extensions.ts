import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { CountersignView, ExtendableView, ExtensionCause } from '../contract/index.js';
import { CaseClocks } from '../cases/case-clocks.service.js';
import type { CaseClock } from '../cases/case-clock.entity.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { CountersignedActs } from '../cases/countersigns/acts.js';
import { Countersign } from '../cases/countersigns/countersign.entity.js';
import { Countersigns } from '../cases/countersigns/countersigns.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';

export interface AskedExtension {
  until: Date;
  because: ExtensionCause;
  reason: string;
}

/** A later date is asked for before the old one passes, granted by a second person, and never behind the hard stop (rulebook section 6). */
@Injectable()
export class Extensions implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly clocks: CaseClocks,
    private readonly countersigns: Countersigns,
    private readonly acts: CountersignedActs,
  ) {}

  onModuleInit(): void {
    this.acts.add('extend_clock', { askedBy: ['agent', 'supervisor'], decidedBy: ['supervisor', 'admin'], carryOut: (tx, found, row) => this.carryOut(tx, found, row) });
  }

  /** The clocks of a case that may be given a later date now. */
  async of(tx: Tx, found: Case): Promise<ExtendableView[]> {
    const asked = await tx.findBy(Countersign, { caseId: found.id, act: 'extend_clock', decidedAt: IsNull() });
    const views: ExtendableView[] = [];
    for (const row of await this.clocks.of(tx, found.id)) {
      const latest = await this.limitOf(tx, row);
      if (!latest || !row.dueAt) continue;
      views.push({ clockId: row.id, clock: row.kind, dueAt: row.dueAt.toISOString(), latest: latest.toISOString(), asked: asked.some(one => one.subject === row.id) });
    }
    return views;
  }

  /** @throws Problem clock.not_found, clock.not_extendable, clock.too_late, clock.beyond_hard_stop, clock.not_later, countersign.asked_already */
  async ask(tx: Tx, id: string, clockId: string, { until, because, reason }: AskedExtension, actor: Actor): Promise<CountersignView> {
    const found = await this.cases.get(tx, id, actor);
    const row = await this.clocks.checkExtension(tx, found, clockId, until);
    const facts = { clock: row.kind, clockId, from: row.dueAt!.toISOString(), until: until.toISOString(), because };
    return this.countersigns.ask(tx, found, { act: 'extend_clock', subject: clockId, facts, reason }, actor);
  }

  /** The clock keeps the class of the reason; the words stay with the request. */
  private async carryOut(tx: Tx, found: Case, { facts }: Countersign): Promise<void> {
    const because = String(facts['because'] ?? 'complex');
    const row = await this.clocks.extend(tx, found, String(facts['clockId']), new Date(String(facts['until'])), because);
    // the regulator is answered by letter, the other dates are between colleagues
    if (row.kind === 'outcome') await this.cases.tell(tx, found, `extended_${because}`);
  }

  private limitOf(tx: Tx, row: CaseClock): Promise<Date | null> {
    return row.state === 'running' && row.dueAt && row.dueAt > this.clock.now() ? this.clocks.extensionLimit(tx, row) : Promise.resolve(null);
  }
}
