import { Injectable } from '@nestjs/common';
import type { AskSendBack, LegalView, ProposeRuling, RecordReferral, WriteFact } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import { Asking } from './asking.js';
import { kept } from './legal-cases.js';
import { LegalFacts } from './legal-facts.js';
import { Writing } from './writing.js';
import { Legal } from './legal.service.js';

/** Each act in a transaction of its own, answered with the case as legal sees it then. */
@Injectable()
export class LegalActs {
  constructor(
    private readonly db: Database,
    private readonly legal: Legal,
    private readonly facts: LegalFacts,
    private readonly writing: Writing,
    private readonly asking: Asking,
  ) {}

  note = (id: string, text: string, actor: Actor) => this.on(id, actor, (tx, found) => this.writing.notes.write(tx, found, text, actor));
  opinion = (id: string, text: string, version: number, actor: Actor) => this.on(id, actor, (tx, found) => this.writing.opinions.write(tx, found, text, version, actor));
  refer = (id: string, asked: RecordReferral, actor: Actor, referral?: string) => this.on(id, actor, (tx, found) => this.writing.referrals.record(tx, found, asked, actor, referral));

  fact = (id: string, asked: WriteFact, actor: Actor) => this.on(id, actor, (tx, found) => this.facts.write(tx, found, asked, actor));
  revise = (id: string, fact: string, asked: WriteFact & { version: number }, actor: Actor) => this.on(id, actor, (tx, found) => this.facts.revise(tx, found, fact, asked.version, asked, actor));
  order = (id: string, order: string[], actor: Actor) => this.on(id, actor, (tx, found) => this.facts.reorder(tx, found, order, actor));

  hold = (id: string, reason: string, actor: Actor) => this.on(id, actor, (tx, found) => this.asking.holding.place(tx, found, kept(reason), actor));
  releaseHold = (id: string, reason: string, actor: Actor) => this.on(id, actor, (tx, found) => this.asking.releasing.ask(tx, found, reason, actor));
  rule = (id: string, asked: ProposeRuling, actor: Actor) => this.on(id, actor, (tx, found) => this.asking.ruling.propose(tx, found, asked, actor), asked.version);
  sendBack = (id: string, asked: AskSendBack, actor: Actor) => this.on(id, actor, (tx, found) => this.asking.sendingBack.ask(tx, found, asked, actor), asked.version);

  /** @param version the one the person saw, where the act rests on the case itself */
  private on(id: string, actor: Actor, act: (tx: Tx, found: Case) => Promise<void>, version?: number): Promise<LegalView> {
    return this.db.write(async tx => {
      await act(tx, await this.legal.cases.get(tx, id, actor, version));
      return this.legal.view(tx, id, actor);
    });
  }
}
