import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { User } from '../../accounts/user.entity.js';
import type { CountersignedAct, CountersignView } from '../../contract/index.js';
import { fingerprint } from '../../platform/canonical.js';
import { Clock } from '../../platform/clock.js';
import { isTaken, type Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import { maskCardData } from '../../platform/guard/card-data.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { CaseViews } from '../case-views.service.js';
import { Case } from '../case.entity.js';
import { Cases } from '../cases.service.js';
import { sees } from '../policy.js';
import { Timeline } from '../timeline.service.js';
import { CountersignedActs } from './acts.js';
import { Countersign } from './countersign.entity.js';
import './countersigns.problems.js';

export interface Asked {
  act: CountersignedAct;
  /** a clock, a version of the dossier; empty for the case itself */
  subject?: string;
  facts?: Record<string, string | number>;
  reason: string;
}

/** Acts that need two people: one asks with a reason, another grants and it is carried out in that transaction. */
@Injectable()
export class Countersigns {
  constructor(
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly timeline: Timeline,
    private readonly acts: CountersignedActs,
  ) {}

  /** The caller has checked that the act fits the case. @throws Problem countersign.asked_already, case.not_found for roles that may not ask */
  async ask(tx: Tx, found: Case, { act, subject = '', facts = {}, reason }: Asked, actor: Actor): Promise<CountersignView> {
    if (!this.acts.rule(act).askedBy.includes(actor.role)) throw new Problem('case.not_found');
    const now = this.clock.now(), said = maskCardData(reason).text;
    const row: Countersign = {
      ...UNDECIDED, id: newId(now), caseId: found.id, act, subject, facts, reason: said, fingerprint: fingerprint({ caseId: found.id, act, subject, facts, reason: said }),
      askedById: actor.id, askedByName: actor.name, askedByRole: actor.role, askedAt: now,
    };
    if (await tx.existsBy(Countersign, { caseId: found.id, act, subject, decidedAt: IsNull() })) throw new Problem('countersign.asked_already');
    await add(tx, Countersign, row).catch((error: unknown) => {
      throw isTaken(error) ? new Problem('countersign.asked_already') : error;
    });
    await this.story(tx, found, row, actor, 'countersign_asked', said);
    await this.cases.tell(tx, found, `countersign_${act}`);
    return this.viewOf(tx, row, found, actor);
  }

  /** @throws Problem countersign.same_person, countersign.decided_already, countersign.asker_gone for a grant to somebody who may no longer ask, and what the act itself finds wrong */
  async decide(tx: Tx, id: string, asked: { granted: boolean; reason?: string }, actor: Actor): Promise<CountersignView> {
    const row = await tx.findOneBy(Countersign, { id });
    const rule = row && this.acts.rule(row.act);
    if (!row || !rule || !this.acts.mayDecide(row, actor.role)) throw new Problem('countersign.not_found');
    const found = await this.cases.get(tx, row.caseId);
    // in the words of a request that never was
    if (!sees(actor, found)) throw new Problem('countersign.not_found');
    if (row.decidedAt) throw new Problem('countersign.decided_already');
    if (row.askedById === actor.id && asked.granted) throw new Problem('countersign.same_person');
    if (await rule.closedTo?.(tx, row, actor)) throw new Problem('countersign.not_yours');
    if (asked.granted && !(await tx.existsBy(User, { id: row.askedById, active: true, role: In(rule.askedBy) }))) throw new Problem('countersign.asker_gone');
    const decidedReason = asked.reason ? maskCardData(asked.reason).text : null;
    const fields = { granted: asked.granted, decidedReason, decidedById: actor.id, decidedByName: actor.name, decidedByRole: actor.role, decidedAt: this.clock.now() };
    const { affected } = await tx.update(Countersign, { id, decidedAt: IsNull() }, fields);
    if (affected !== 1) throw new Problem('countersign.decided_already');
    Object.assign(row, fields);
    await this.story(tx, found, row, actor, asked.granted ? 'countersign_granted' : 'countersign_refused', decidedReason);
    if (asked.granted) await rule.carryOut(tx, found, row, actor);
    return this.viewOf(tx, row, found, actor);
  }

  /** What was asked for is overtaken: it ends as refused by whoever overtook it. */
  async overtake(tx: Tx, found: Case, { act, subject = '', reason }: Asked, actor: Actor): Promise<void> {
    const row = await tx.findOneBy(Countersign, { caseId: found.id, act, subject, decidedAt: IsNull() });
    if (!row) return;
    const fields = { granted: false, decidedReason: reason, decidedById: actor.id, decidedByName: actor.name, decidedByRole: actor.role, decidedAt: this.clock.now() };
    await tx.update(Countersign, { id: row.id, decidedAt: IsNull() }, fields);
    await this.story(tx, found, row, actor, 'countersign_refused', reason);
  }

  /** Of one case, the newest first. */
  async ofCase(tx: Tx, found: Case, actor: Actor): Promise<CountersignView[]> {
    const rows = await tx.find(Countersign, { where: { caseId: found.id }, order: { askedAt: 'DESC', id: 'DESC' } });
    const view = await this.views.row(tx, found);
    return Promise.all(rows.map(async row => this.view(row, view, actor, await this.mayDecide(tx, row, actor))));
  }

  /** What waits for this reader, the oldest first; at most 200. */
  async waiting(tx: Tx, actor: Actor): Promise<CountersignView[]> {
    const where = { decidedAt: IsNull(), act: In(this.acts.decidedBy(actor.role)), askedById: Not(actor.id) };
    const open: CountersignView[] = [];
    // what others decide stands between and must not fill the list
    for (let skip = 0; open.length < MOST; skip += MOST) {
      const rows = await tx.find(Countersign, { where, order: { askedAt: 'ASC', id: 'ASC' }, skip, take: MOST });
      open.push(...(await this.decidable(tx, rows, actor)));
      if (rows.length < MOST) break;
    }
    return open.slice(0, MOST);
  }

  private async decidable(tx: Tx, rows: Countersign[], actor: Actor): Promise<CountersignView[]> {
    const mine: Countersign[] = [];
    for (const row of rows) if (await this.mayDecide(tx, row, actor)) mine.push(row);
    const cases = await tx.findBy(Case, { id: In([...new Set(mine.map(row => row.caseId))]) });
    const views = new Map((await this.views.rows(tx, cases.filter(found => sees(actor, found)))).map(view => [view.id, view]));
    return mine.filter(row => views.has(row.caseId)).map(row => this.view(row, views.get(row.caseId)!, actor, true));
  }

  private async mayDecide(tx: Tx, row: Countersign, actor: Actor): Promise<boolean> {
    const { closedTo } = this.acts.rule(row.act);
    return !row.decidedAt && this.acts.mayDecide(row, actor.role) && row.askedById !== actor.id && !(await closedTo?.(tx, row, actor));
  }

  private async viewOf(tx: Tx, row: Countersign, found: Case, actor: Actor): Promise<CountersignView> {
    return this.view(row, await this.views.row(tx, found), actor, await this.mayDecide(tx, row, actor));
  }

  private view(row: Countersign, view: CountersignView['case'], actor: Actor, mayDecide: boolean): CountersignView {
    const { id, act, subject, facts, decidedAt, granted } = row;
    const { reason, decidedReason } = this.acts.readsWords(row, actor.role) ? row : UNREAD;
    const decidedBy = this.acts.rule(act).decidedBy.filter(role => this.acts.mayDecide(row, role));
    const decision = decidedAt && {
      granted: granted ?? false, at: decidedAt.toISOString(), by: { id: row.decidedById!, name: row.decidedByName!, role: row.decidedByRole! }, ...(decidedReason && { reason: decidedReason }),
    };
    return {
      id, case: view, act, subject, facts, reason, fingerprint: row.fingerprint, askedBy: { id: row.askedById, name: row.askedByName, role: row.askedByRole },
      askedAt: row.askedAt.toISOString(), decidedBy, mayDecide, ...(decision && { decision }),
    };
  }

  private async story(tx: Tx, found: Case, row: Countersign, actor: Actor, code: string, text: string | null): Promise<void> {
    await this.timeline.write(tx, found.id, 'system', actor, { code, facts: { act: row.act, ...row.facts }, audience: 'staff', ...(text && !this.acts.rule(row.act).wordsFor && { text }) });
    await this.cases.amend(tx, found, {}, actor, `countersign.${code.replace('countersign_', '')}`);
  }
}

const MOST = 200;
const UNREAD = { reason: '', decidedReason: null };
const UNDECIDED = { granted: null, decidedReason: null, decidedById: null, decidedByName: null, decidedByRole: null, decidedAt: null };
