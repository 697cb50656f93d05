import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { DossierContent } from '../content.js';
import type { Dossier } from '../dossier.entity.js';
import { Gathering } from './gathering.js';
import { Looking, type Seen } from './looking.js';

/** Looks at the case, numbers its exhibits and says what the paper says. */
@Injectable()
export class Collecting {
  constructor(
    private readonly clock: Clock,
    readonly looking: Looking,
    private readonly gathering: Gathering,
  ) {}

  async collect(dossier: Dossier, onSeen: () => Promise<void>): Promise<{ seen: Seen; content: DossierContent }> {
    const seen = await this.looking.at(dossier.caseId);
    await onSeen();
    const numbers = await this.looking.number(seen);
    return { seen, content: await this.gathering.content(dossier, seen, numbers, this.clock.now()) };
  }
}
