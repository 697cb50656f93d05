import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { DecideDoubt } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import type { Case, PapersState } from '../cases/case.entity.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { maskCardData } from '../platform/guard/card-data.js';
import type { Actor } from '../platform/http/actor.js';
import { newId } from '../platform/ids.js';
import { differences, type Difference } from './compare.js';
import { Evidence, SlipCorrection, SlipDoubt, SlipReading } from './evidence.entity.js';

/** Where slips contradict claim or row, until a person has judged it. */
@Injectable()
export class Doubts {
  constructor(
    private readonly views: CaseViews,
    private readonly clock: Clock,
  ) {}

  /** New ones are noted, open ones that no longer hold go; what a person decided stays. */
  async renew(tx: Tx, found: Case): Promise<void> {
    const old = await tx.findBy(SlipDoubt, { caseId: found.id });
    const now = await this.found(tx, found);
    const isSame = (row: SlipDoubt, one: Difference & { evidenceId: string }) => row.evidenceId === one.evidenceId && row.field === one.field;
    for (const row of old) if (row.state === 'open' && !now.some(one => isSame(row, one))) await tx.delete(SlipDoubt, { id: row.id });
    for (const one of now) {
      const before = old.find(row => isSame(row, one));
      const said = { slip: one.slip, claim: one.claim ?? null, row: one.row ?? null, weight: one.weight };
      if (!before) await add(tx, SlipDoubt, { ...BLANK, ...said, id: newId(this.clock.now()), caseId: found.id, evidenceId: one.evidenceId, field: one.field, at: this.clock.now() });
      else if (before.state === 'open') await change(tx, SlipDoubt, { id: before.id }, said);
    }
  }

  async count(tx: Tx, caseId: string): Promise<Pick<PapersState, 'openDoubts' | 'altered'>> {
    const rows = await tx.findBy(SlipDoubt, { caseId, weight: 'possible_alteration' });
    return { openDoubts: rows.filter(row => row.state === 'open').length, altered: rows.some(row => row.state === 'confirmed') };
  }

  async decide(tx: Tx, row: SlipDoubt, { decision, note }: DecideDoubt, actor: Actor): Promise<void> {
    const by = { actorId: actor.id, actorName: actor.name.slice(0, 60), actorRole: actor.role };
    await change(tx, SlipDoubt, { id: row.id }, { state: decision, note: maskCardData(note).text.slice(0, 500), ...by, at: this.clock.now() });
  }

  private async found(tx: Tx, found: Case): Promise<(Difference & { evidenceId: string })[]> {
    const rows = await tx.findBy(Evidence, { caseId: found.id, state: In(['ready', 'redacted', 'unchecked']) });
    if (!rows.length) return [];
    const evidenceId = In(rows.map(row => row.id));
    const readings = await tx.findBy(SlipReading, { evidenceId, isSlip: true });
    const corrections = await tx.find(SlipCorrection, { where: { evidenceId }, order: { at: 'ASC', id: 'ASC' } });
    const finding = await this.views.lastFinding(tx, found.id);
    const onFile = [...(finding?.rows ?? []), ...(finding?.relatedRows ?? [])];
    return readings.flatMap(reading => {
      const fields = putRight(reading, corrections);
      return differences({ claim: found.claim, rows: onFile, fields }).map(one => ({ ...one, evidenceId: reading.evidenceId }));
    });
  }
}

/** A colleague's correction takes the reading's place; the merchant's own stands beside it and decides nothing. */
function putRight(reading: SlipReading, corrections: readonly SlipCorrection[]): SlipReading['fields'] {
  const ours = corrections.filter(one => one.evidenceId === reading.evidenceId && one.actorRole !== 'merchant');
  return reading.fields.map(field => {
    const last = ours.findLast(one => one.field === field.field);
    return last ? { ...field, value: last.value, sure: last.value !== '' } : field;
  });
}

const BLANK = { state: 'open' as const, note: null, actorId: null, actorName: null, actorRole: null };
