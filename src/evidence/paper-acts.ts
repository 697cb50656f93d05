import { Injectable } from '@nestjs/common';
import type { CorrectField, DecideDoubt, EvidenceView, Paper, PapersView } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { mayDo } from '../cases/policy.js';
import { Database, type Tx } from '../platform/database/database.js';
import { change } from '../platform/database/sql.js';
import type { Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { Doubts } from './doubts.service.js';
import { EvidenceRoom } from './evidence.service.js';
import { Evidence, SlipDoubt } from './evidence.entity.js';
import { Papers } from './papers.service.js';

/** What people do with papers beside sending them. */
@Injectable()
export class PaperActs {
  constructor(
    private readonly db: Database,
    private readonly cases: Cases,
    private readonly evidence: EvidenceRoom,
    private readonly papers: Papers,
    private readonly doubts: Doubts,
  ) {}

  view(caseId: string, actor: Actor): Promise<PapersView> {
    return this.db.read(async tx => this.papers.of(tx, await this.cases.get(tx, caseId, actor), actor));
  }

  one(id: string, actor: Actor): Promise<EvidenceView> {
    return this.db.read(async tx => this.evidence.view(tx, await this.evidence.find(tx, id, actor)));
  }

  correct(id: string, { field, value }: CorrectField, actor: Actor): Promise<EvidenceView> {
    return this.acting(id, actor, async (tx, found, row) => {
      await this.evidence.correct(tx, row.id, field, value, actor);
      await this.evidence.trail.tell(tx, found, row, actor, { code: 'evidence_corrected', facts: { name: row.name, field }, audience: actor.role === 'merchant' ? 'everyone' : 'staff' });
    });
  }

  name(id: string, paper: Paper, actor: Actor): Promise<EvidenceView> {
    return this.acting(id, actor, async (tx, found, row) => {
      await change(tx, Evidence, { id: row.id }, { paper });
      await this.evidence.trail.tell(tx, found, row, actor, { code: 'evidence_named', facts: { name: row.name, paper }, audience: 'staff' });
    });
  }

  decide(id: string, asked: DecideDoubt, actor: Actor): Promise<PapersView> {
    return this.db.write(async tx => {
      const doubt = await tx.findOneBy(SlipDoubt, { id });
      const found = doubt && (await this.cases.get(tx, doubt.caseId, actor));
      if (!doubt || !found) throw new Problem('case.not_found');
      if (doubt.state !== 'open') throw new Problem('evidence.doubt_decided');
      await this.doubts.decide(tx, doubt, asked, actor);
      const row = await tx.findOneByOrFail(Evidence, { id: doubt.evidenceId });
      const facts = { field: doubt.field, decision: asked.decision };
      await this.evidence.trail.tell(tx, found, row, actor, { code: 'doubt_decided', facts, text: asked.note, audience: 'staff' });
      return this.papers.of(tx, found, actor);
    });
  }

  private acting(id: string, actor: Actor, act: (tx: Tx, found: Case, row: Evidence) => Promise<void>): Promise<EvidenceView> {
    return this.db.write(async tx => {
      const row = await this.evidence.find(tx, id, actor);
      const found = await this.cases.get(tx, row.caseId, actor);
      if (!mayDo(actor, found).evidence) throw new Problem('case.not_found');
      await act(tx, found, row);
      return this.evidence.view(tx, await tx.findOneByOrFail(Evidence, { id }));
    });
  }
}
