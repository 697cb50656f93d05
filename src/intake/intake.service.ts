import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { ENDED, type CaseRowView, type CaseView, type Channel, type Claim } from '../contract/index.js';
import { CaseViews } from '../cases/case-views.service.js';
import { Case } from '../cases/case.entity.js';
import { Cases } from '../cases/cases.service.js';
import { claimedFenOf, guardedClaim } from '../cases/claims.js';
import type { SubmitCaseDto } from '../cases/claim.dto.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Actor } from '../platform/http/actor.js';
import { Idempotency } from '../platform/http/idempotency.js';
import { Problem } from '../platform/http/problem.js';
import { Records } from '../records/records.service.js';
import { RULES } from '../cases/rulebook/index.js';

const DAY_MS = 24 * 3600_000;

@Injectable()
export class Intake {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly cases: Cases,
    private readonly views: CaseViews,
    private readonly records: Records,
  ) {}

  /** Asking twice with one key opens one case; the second asker gets the first answer. */
  submit(asked: SubmitCaseDto, key: string | undefined, actor: Actor): Promise<CaseView> {
    return this.idempotency.once(`${actor.id}:cases`, key, asked, async tx => {
      const found = await this.open(tx, asked, actor);
      return this.views.of(tx, found, actor);
    });
  }

  /** The reader's open cases about the same thing: same kind, and the same amount or terminal within a day. */
  similar(asked: SubmitCaseDto, actor: Actor): Promise<CaseRowView[]> {
    return this.db.read(async tx => {
      const { mid } = claimOf(asked, actor);
      const open = await tx.find(Case, { where: { mid, kind: asked.kind, status: Not(In([...ENDED])) }, order: { receivedAt: 'DESC' }, take: 50 });
      return this.views.rows(tx, open.filter(found => alike(found.claim, asked)).slice(0, 5), actor);
    });
  }

  private async open(tx: Tx, asked: SubmitCaseDto, actor: Actor): Promise<Case> {
    const { claim } = guardedClaim(claimOf(asked, actor));
    const merchant = await this.records.merchant(tx, claim.mid);
    if (!merchant && actor.role !== 'merchant') {
      throw new Problem('request.invalid', {}, [{ field: 'mid', zh: '没有这个商户', en: 'There is no such merchant' }]);
    }
    const terminal = claim.tid ? await this.records.terminal(tx, claim.mid, claim.tid) : null;
    const channel: Channel = actor.role === 'merchant' ? 'web' : (asked.channel ?? 'phone');
    const opening = { kind: claim.kind, channel, mid: claim.mid, merchantName: (merchant?.name ?? actor.name).slice(0, 120), tid: claim.tid ?? null, terminal, claim };
    return this.cases.open(tx, { ...opening, claimedFen: claimedFenOf(claim), ruleVersion: RULES.version }, actor);
  }
}

/** Merchants report for themselves whatever the body says. */
function claimOf(asked: SubmitCaseDto, actor: Actor): Claim {
  const { channel: _, mid, ...facts } = asked;
  const own = actor.role === 'merchant' ? actor.mid : mid;
  if (!own) throw new Problem('request.invalid', {}, [{ field: 'mid', zh: '请选商户', en: 'Please choose a merchant' }]);
  return { ...facts, mid: own };
}

function alike(one: Claim, other: Pick<Claim, 'amountFen' | 'tid' | 'occurredAt' | 'rrn' | 'settleDate'>): boolean {
  if (one.rrn && one.rrn === other.rrn) return true;
  if (one.settleDate && one.settleDate === other.settleDate) return true;
  const near = one.occurredAt && other.occurredAt && Math.abs(dayOf(one.occurredAt) - dayOf(other.occurredAt)) <= DAY_MS;
  return Boolean(near && (one.amountFen === other.amountFen || (one.tid && one.tid === other.tid)));
}
const dayOf = (text: string): number => Date.parse(text.slice(0, 10));
