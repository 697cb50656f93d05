import { Injectable } from '@nestjs/common';
import type { FactStanding, LegalFactView, WriteFact } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import { Audit } from '../../platform/audit/audit.js';
import { fingerprint } from '../../platform/canonical.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { add } from '../../platform/database/sql.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import { kept, writer } from './legal-cases.js';
import { LegalExhibits } from './legal-exhibits.js';
import { LegalFact } from './legal.entity.js';
import './legal.problems.js';

const PRINTED: readonly FactStanding[] = ['proven', 'disputed', 'claimed'];

/** Facts claimed, proven and disputed; every change is a version of its own and every proven one rests on an exhibit. */
@Injectable()
export class LegalFacts {
  constructor(
    readonly exhibits: LegalExhibits,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The latest versions as printed: proven, disputed, claimed, each in its order. */
  async of(tx: Tx, caseId: string): Promise<LegalFactView[]> {
    const numbers = new Map((await this.exhibits.numbers.of(tx, caseId)).map(one => [`${one.kind} ${one.ref}`, `E${one.n}`]));
    const latest = (await this.latest(tx, caseId)).filter(row => row.standing !== 'dropped').sort((left, right) => PRINTED.indexOf(left.standing) - PRINTED.indexOf(right.standing) || left.place - right.place);
    return latest.map((row, index) => ({
      id: row.fact, version: row.version, n: index + 1, standing: row.standing, text: row.text, claims: row.claims, record: row.record,
      exhibits: row.exhibits.map(one => ({ ...one, number: numbers.get(`${one.kind} ${one.ref}`)! })), awaited: row.awaited.map(name => ({ name, number: numbers.get(`awaited ${name}`)! })),
      ...(row.source ? { source: row.source } : {}), by: { id: row.actorId, name: row.actorName, role: 'legal' as const }, at: row.at.toISOString(),
    }));
  }

  /** Every version's id of what counts now: another one when anything was changed, taken back or moved. */
  async version(tx: Tx, caseId: string): Promise<string> {
    return fingerprint((await this.latest(tx, caseId)).map(row => row.id).sort());
  }

  /** @throws Problem request.invalid for a proven fact without an exhibit and for exhibits that are none of this case */
  async write(tx: Tx, found: Case, asked: WriteFact, actor: Actor): Promise<void> {
    const rows = await this.latest(tx, found.id);
    // a suggestion is taken over once
    if (asked.source && rows.some(row => row.source === asked.source && row.standing !== 'dropped')) throw new Problem('legal.fact_moved');
    const place = Math.max(0, ...rows.map(row => row.place)) + 1;
    await this.keep(tx, found, { fact: newId(this.clock.now()), version: 1, place, source: asked.source ?? '' }, asked, actor);
  }

  /** @throws Problem legal.fact_moved when the reader saw another version, request.not_found */
  async revise(tx: Tx, found: Case, fact: string, version: number, asked: WriteFact, actor: Actor): Promise<void> {
    const row = (await this.latest(tx, found.id)).find(one => one.fact === fact);
    if (!row) throw new Problem('request.not_found');
    if (row.version !== version) throw new Problem('legal.fact_moved');
    await this.keep(tx, found, { fact, version: version + 1, place: row.place, source: row.source }, asked, actor);
  }

  /** @param order ids of facts; those left out keep their place behind them */
  async reorder(tx: Tx, found: Case, order: readonly string[], actor: Actor): Promise<void> {
    const rows = (await this.latest(tx, found.id)).sort((left, right) => left.place - right.place);
    const rank = (row: LegalFact) => (order.includes(row.fact) ? order.indexOf(row.fact) : order.length);
    const moved = [...rows].sort((left, right) => rank(left) - rank(right)).map((row, index) => ({ ...row, place: index + 1, was: row.place })).filter(row => row.place !== row.was);
    for (const { was: _, ...row } of moved) await add(tx, LegalFact, { ...row, ...writer(actor), id: newId(this.clock.now()), version: row.version + 1, at: this.clock.now() });
    await this.audit.append(tx, actor, 'legal.facts_order', `case:${found.id}`, { moved: moved.length });
  }

  private async keep(tx: Tx, found: Case, at: Pick<LegalFact, 'fact' | 'version' | 'place' | 'source'>, asked: WriteFact, actor: Actor): Promise<void> {
    await this.check(tx, found, asked);
    for (const { kind, ref } of asked.exhibits) await this.exhibits.numbers.numberOf(tx, found.id, kind, ref);
    const awaited = [...new Set(asked.awaited.map(kept))];
    for (const name of awaited) await this.exhibits.numbers.numberOf(tx, found.id, 'awaited', name);
    const row: LegalFact = {
      id: newId(this.clock.now()), caseId: found.id, ...at, ...writer(actor), standing: asked.standing, text: kept(asked.text), record: kept(asked.record),
      claims: asked.claims.map(({ party, says }) => ({ party: kept(party), says: kept(says) })), exhibits: asked.exhibits.map(({ kind, ref }) => ({ kind, ref })), awaited, at: this.clock.now(),
    };
    await add(tx, LegalFact, row);
    await this.audit.append(tx, actor, 'legal.fact', `case:${found.id}`, { fact: row.fact, version: row.version, row: row.id });
  }

  private async check(tx: Tx, found: Case, { standing, exhibits }: WriteFact): Promise<void> {
    if (standing === 'proven' && !exhibits.length) throw new Problem('request.invalid', {}, [{ field: 'exhibits', zh: '已证的事实要有证物', en: 'A proven fact rests on an exhibit' }]);
    const unknown = await this.exhibits.unknown(tx, found, exhibits);
    if (unknown.length) throw new Problem('request.invalid', {}, [{ field: 'exhibits', zh: '有一件证物不在这件工单里', en: 'One exhibit does not belong to this case' }]);
  }

  private async latest(tx: Tx, caseId: string): Promise<LegalFact[]> {
    const rows = await tx.find(LegalFact, { where: { caseId }, order: { version: 'ASC' } });
    return [...new Map(rows.map(row => [row.fact, row])).values()];
  }
}
