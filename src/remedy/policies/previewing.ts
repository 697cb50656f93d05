import { Injectable } from '@nestjs/common';
import type { PolicyExample, PolicyPreview, Role } from '../../contract/index.js';
import { Case } from '../../cases/case.entity.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { sql } from '../../platform/database/sql.js';
import { Problem } from '../../platform/http/problem.js';
import { RemedyOrder } from '../remedy.entity.js';
import { faultsIn } from './check-policy.js';
import type { DraftPolicyDto } from './policies.dto.js';
import { Policies } from './policies.service.js';
import { signersUnder, type Policy } from './policy.js';
import { preview, type Compared, type Staffing } from './preview.js';

const DAYS = 30;
const DAY_MS = 24 * 3600_000;
/** Beyond so many orders the newest stand for all. */
const MOST = 20_000;
const EXAMPLES = 20;

const OF_ORDER = ['id', 'caseId', 'remedy', 'amountFen', 'state', 'needs'] as const;
const OF_CASE = ['id', 'caseNo', 'merchantName', 'provenKind', 'proposal', 'level', 'referredToLegal', 'rejections', 'reopenings', 'papers'] as const;
type Found = Pick<Case, (typeof OF_CASE)[number]>;
interface Pair {
  order: Pick<RemedyOrder, (typeof OF_ORDER)[number]>;
  found: Found;
}

/** Whom a draft would affect, read from the orders as they stand. */
@Injectable()
export class Previewing {
  constructor(
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem request.invalid naming each field that is wrong */
  async of(tx: Tx, asked: DraftPolicyDto): Promise<PolicyPreview> {
    const faults = faultsIn(asked);
    if (faults.length) throw new Problem('request.invalid', {}, faults);
    const now = await this.policies.inForce(tx);
    const next: Policy = { id: null, version: now.version + 1, lines: asked.lines, automatic: asked.automatic, sampleEvery: asked.sampleEvery };
    const pairs = await this.pairs(tx);
    const whole = preview(now, next, pairs.map(compared), await staffing(tx));
    return { days: DAYS, ...whole, examples: examples(next, pairs) };
  }

  /** All that wait for a signature, and the decided ones of the last days that were not void. */
  private async pairs(tx: Tx): Promise<Pair[]> {
    const since = new Date(this.clock.now().getTime() - DAYS * DAY_MS).toISOString();
    const waiting = await ordersOf(tx).innerJoin(Case, 'c', `c.id = o.caseId AND c.status = 'proposed'`).where(`o.state = 'proposed'`).getMany();
    const past = await ordersOf(tx).where(`o.createdAt > :since AND o.state NOT IN ('proposed', 'void')`, { since }).getMany();
    const orders = [...waiting, ...past];
    const cases = new Map<string, Found>();
    for (let start = 0; start < orders.length; start += 500) {
      const ids = orders.slice(start, start + 500).map(order => order.caseId);
      for (const found of await tx.createQueryBuilder(Case, 'c').select(OF_CASE.map(column => `c.${column}`)).where('c.id IN (:...ids)', { ids }).getMany()) cases.set(found.id, found);
    }
    return orders.flatMap(order => (cases.has(order.caseId) ? [{ order, found: cases.get(order.caseId)! }] : []));
  }
}

const ordersOf = (tx: Tx) => tx.createQueryBuilder(RemedyOrder, 'o').select(OF_ORDER.map(column => `o.${column}`)).orderBy('o.id', 'DESC').take(MOST);

/** By the case as it stands now. */
const compared = ({ order, found }: Pair): Compared => ({
  kind: found.provenKind, remedy: order.remedy, amountFen: order.amountFen, proposal: found.proposal, level: found.level, referredToLegal: found.referredToLegal,
  rejections: found.rejections, reopenings: found.reopenings, papers: found.papers, waits: order.state === 'proposed',
});

function examples(next: Policy, pairs: readonly Pair[]): PolicyExample[] {
  const waiting = pairs.filter(({ order }) => order.state === 'proposed').map(({ order, found }) => ({
    id: found.id, caseNo: found.caseNo, merchantName: found.merchantName, remedy: order.remedy, amountFen: order.amountFen, before: order.needs,
    after: signersUnder(next, order.remedy, order.amountFen, found.referredToLegal),
  }));
  return waiting.filter(one => one.before.join() !== one.after.join()).sort((left, right) => Math.abs(right.amountFen) - Math.abs(left.amountFen)).slice(0, EXAMPLES);
}

async function staffing(tx: Tx): Promise<Staffing> {
  const rows = await sql<{ role: Role; people: number | string }>(tx, 'SELECT "role", COUNT(*) AS "people" FROM "user" WHERE "active" GROUP BY "role"');
  return Object.fromEntries(rows.map(row => [row.role, Number(row.people)]));
}
