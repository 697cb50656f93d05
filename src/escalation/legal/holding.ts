import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Case } from '../../cases/case.entity.js';
import { CaseClocks } from '../../cases/case-clocks.service.js';
import { Cases } from '../../cases/cases.service.js';
import { isDue, isOpen } from '../../cases/clocks.js';
import { Countersigns } from '../../cases/countersigns/countersigns.service.js';
import { LawHolds } from '../../cases/law-hold/law-holds.js';
import { EFFECTS, rowFor } from '../../cases/lifecycle.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { SYSTEM, type Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { SecondPerson } from './second-person.js';
import './legal.problems.js';

/** Places a hold and releases it; what it stopped goes on at its release. */
@Injectable()
export class Holding {
  constructor(
    readonly cases: Cases,
    private readonly holds: LawHolds,
    private readonly clocks: CaseClocks,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem legal.held_already */
  async place(tx: Tx, found: Case, reason: string, actor: Actor): Promise<void> {
    if (found.heldByLaw) throw new Problem('legal.held_already');
    await this.cases.amend(tx, found, { heldByLaw: true }, actor, 'legal.hold');
    await this.holds.begin(tx, found.id, 'person', reason, actor);
  }

  /** In the transaction of the grant. @throws Problem legal.not_held */
  async release(tx: Tx, found: Case, countersign: string, actor: Actor): Promise<void> {
    if (!found.heldByLaw) throw new Problem('legal.not_held');
    await this.holds.end(tx, found.id, countersign);
    await this.cases.amend(tx, found, { heldByLaw: false }, actor, 'legal.hold_release');
    // an approved order that was kept back is looked at again, guards and all
    if (found.status === 'executing') await this.jobs.enqueue(tx, EFFECTS.EXECUTE, `${found.id}:released:${found.version}`, { caseId: found.id, version: found.version });
    if (await this.isObjectionOver(tx, found)) await this.cases.move(tx, found, 'objection_over', SYSTEM);
  }

  private async isObjectionOver(tx: Tx, found: Case): Promise<boolean> {
    if (!rowFor(found.status, 'objection_over')) return false;
    const now = this.clock.now();
    return (await this.clocks.of(tx, found.id)).some(row => row.kind === 'objection' && isOpen(row) && isDue(row, now));
  }
}

/** Asking for a release alone; rulings and send-backs may carry one as well. */
@Injectable()
export class ReleasingHold implements OnModuleInit {
  constructor(
    private readonly holding: Holding,
    private readonly holds: LawHolds,
    private readonly countersigns: Countersigns,
    private readonly second: SecondPerson,
  ) {}

  onModuleInit(): void {
    this.second.add('release_hold', async (tx, found, row, actor) => {
      if (row.facts['hold'] !== (await this.standing(tx, found))) throw new Problem('legal.changed_since');
      await this.holding.release(tx, found, row.id, actor);
    });
  }

  /** @throws Problem legal.not_held, countersign.asked_already */
  async ask(tx: Tx, found: Case, reason: string, actor: Actor): Promise<void> {
    const hold = await this.standing(tx, found);
    if (!hold) throw new Problem('legal.not_held');
    await this.countersigns.ask(tx, found, { act: 'release_hold', facts: { hold }, reason }, actor);
  }

  private async standing(tx: Tx, found: Case): Promise<string | undefined> {
    return (await this.holds.of(tx, [found.id])).find(one => one.endedAt === null)?.id;
  }
}
