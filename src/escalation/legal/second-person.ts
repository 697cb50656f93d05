import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { User } from '../../accounts/user.entity.js';
import type { CountersignedAct } from '../../contract/index.js';
import type { ActRule } from '../../cases/countersigns/acts.js';
import { Countersign } from '../../cases/countersigns/countersign.entity.js';
import { CountersignedActs } from '../../cases/countersigns/acts.js';
import type { Tx } from '../../platform/database/database.js';
import type { Actor } from '../../platform/http/actor.js';

/** Legal's acts: one of legal asks, another of legal grants; the admin does only where there is nobody else in legal. */
@Injectable()
export class SecondPerson {
  constructor(private readonly acts: CountersignedActs) {}

  add(act: CountersignedAct, carryOut: ActRule['carryOut']): void {
    this.acts.add(act, { askedBy: ['legal'], decidedBy: ['legal', 'admin'], wordsFor: ['legal', 'admin'], closedTo: otherLegal, carryOut });
  }
}

const otherLegal = async (tx: Tx, { askedById }: Countersign, { role, id }: Actor): Promise<boolean> =>
  role === 'admin' && (await tx.existsBy(User, { role: 'legal', active: true, id: Not(In([askedById, id])) }));
