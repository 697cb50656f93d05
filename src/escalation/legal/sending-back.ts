import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AskSendBack } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import type { Countersign } from '../../cases/countersigns/countersign.entity.js';
import { Countersigns } from '../../cases/countersigns/countersigns.service.js';
import { rowFor } from '../../cases/lifecycle.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { Basis } from './basis.js';
import { Holding } from './holding.js';
import { SecondPerson } from './second-person.js';

/** Back to the desk, with instructions that the desk reads. */
@Injectable()
export class SendingBack implements OnModuleInit {
  constructor(
    private readonly countersigns: Countersigns,
    private readonly second: SecondPerson,
    private readonly basis: Basis,
    private readonly holding: Holding,
  ) {}

  onModuleInit(): void {
    this.second.add('send_back', (tx, found, row, actor) => this.carryOut(tx, found, row, actor));
  }

  /** @throws Problem case.step_not_open, countersign.asked_already */
  async ask(tx: Tx, found: Case, { instructions, releasesHold }: AskSendBack, actor: Actor): Promise<void> {
    if (!rowFor(found.status, 'send_back')) throw new Problem('case.step_not_open', { step: 'send_back' });
    const facts = { basis: await this.basis.of(tx, found), releases: releasesHold ? 'yes' : 'no' };
    await this.countersigns.ask(tx, found, { act: 'send_back', facts, reason: instructions }, actor);
  }

  private async carryOut(tx: Tx, found: Case, row: Countersign, actor: Actor): Promise<void> {
    if (row.facts['basis'] !== (await this.basis.of(tx, found))) throw new Problem('legal.changed_since');
    await this.holding.cases.move(tx, found, 'send_back', actor, { line: { text: row.reason, facts: { askedBy: row.askedByName } } });
    if (row.facts['releases'] === 'yes') await this.holding.release(tx, found, row.id, actor);
  }
}
