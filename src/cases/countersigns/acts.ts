import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { COUNTERSIGNED, type CountersignedAct, type Role } from '../../contract/index.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';
import type { Case } from '../case.entity.js';
import type { Countersign } from './countersign.entity.js';

/** What a room lets two people do together. */
export interface ActRule {
  askedBy: readonly Role[];
  decidedBy: readonly Role[];
  /** where it is not the same for every request: whether this role may decide this one */
  decides?: (row: Countersign, role: Role) => boolean;
  /** this one may not decide although the role may, e.g. an admin while legal has a second person */
  closedTo?: (tx: Tx, row: Countersign, actor: Actor) => Promise<boolean>;
  /** who reads the words of asking and deciding, which no timeline repeats; absent for the whole staff */
  wordsFor?: readonly Role[];
  /** in the transaction of the grant; throws a Problem where what was asked for no longer fits, and then nothing is granted */
  carryOut: (tx: Tx, found: Case, row: Countersign, actor: Actor) => Promise<void>;
}

/** Rooms bring their acts when they start; boot refuses an act that nobody carries out. */
@Injectable()
export class CountersignedActs implements OnApplicationBootstrap {
  private readonly rules = new Map<CountersignedAct, ActRule>();

  add(act: CountersignedAct, rule: ActRule): void {
    if (this.rules.has(act)) throw new Error(`two rooms carry out ${act}`);
    this.rules.set(act, rule);
  }

  rule(act: CountersignedAct): ActRule {
    return this.rules.get(act)!;
  }

  mayDecide(row: Countersign, role: Role): boolean {
    const rule = this.rule(row.act);
    return rule.decidedBy.includes(role) && (rule.decides?.(row, role) ?? true);
  }

  readsWords(row: Countersign, role: Role): boolean {
    return this.rule(row.act).wordsFor?.includes(role) ?? true;
  }

  /** Acts of the contract that no room carries out. */
  missing(): CountersignedAct[] {
    return COUNTERSIGNED.filter(act => !this.rules.has(act));
  }

  decidedBy(role: Role): CountersignedAct[] {
    return COUNTERSIGNED.filter(act => this.rules.get(act)?.decidedBy.includes(role));
  }

  onApplicationBootstrap(): void {
    const missing = this.missing();
    if (missing.length) throw new Error(`nobody carries out ${missing.join(', ')}`);
  }
}
