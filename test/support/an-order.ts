import { Case } from '../../src/cases/case.entity.js';
import { add } from '../../src/platform/database/sql.js';
import { newId } from '../../src/platform/ids.js';
import { JobQueue } from '../../src/platform/jobs/job-queue.js';
import { Approval, RemedyOrder } from '../../src/remedy/remedy.entity.js';
import { Transaction } from '../../src/records/transaction.entity.js';
import { aCase } from './a-case.js';
import { aRow, type RowLike } from './files.js';
import { MID, type World } from './world.js';

let serial = 0;

/** A row of the acquirer's files, put where a file would have put it. */
export async function putRow(world: World, row: RowLike): Promise<Transaction> {
  const full = aRow(row);
  const stored = { ...full, txnAt: new Date(full.txnTime), fileId: newId(), lineNo: 2 };
  await world.db.write(tx => add(tx, Transaction, stored));
  return stored;
}

/** A proposed refund of ¥1 as it begins; id and number are the caller's. */
export const anOrder = (caseId: string, at: Date): Omit<RemedyOrder, 'id' | 'refundNo'> => ({
  caseId, round: 1, remedy: 'refund', amountFen: 100, mid: MID, targetLogNo: null, state: 'proposed', fingerprint: 'f'.repeat(64), needs: ['agent'], guards: [],
  knownLogNos: [], acquirerRef: null, proofLogNo: null, filesSeen: 0, createdAt: at, approvedAt: null, fence: 0, sends: 0, asked: 0,
  sentAt: null, doneAt: null, notBefore: null, heard: null, policyId: null, policyVersion: 0, automatic: false, editorId: null, assigneeId: null,
});

/** The one signature of an order that names an agent alone. */
export function agentSigns(world: Pick<World, 'people' | 'clock'>, { id: orderId, fingerprint }: Pick<RemedyOrder, 'id' | 'fingerprint'>): Approval {
  const { id: actorId, role: actorRole } = world.people['agent']!, at = world.clock.now();
  return { id: newId(at), orderId, seq: 0, actorId, actorName: 'agent', actorRole, fingerprint, at };
}

/** An approved refund of ¥1 of a sale of its own, with its job due; it names one signer, and the agent has signed. */
export async function approvedOrder(world: World, fields: Partial<RemedyOrder> = {}, sale?: Transaction): Promise<{ order: RemedyOrder; sale: Transaction }> {
  const now = world.clock.now(), n = String(++serial).padStart(4, '0');
  const target = sale ?? (await putRow(world, { txnTime: '2026-10-14T11:28:12+08:00', amtFen: 100 }));
  const found = aCase({ id: newId(now), caseNo: `26-1015-${n}-X`, status: 'executing', targetLogNo: target.logNo, remedy: 'refund', proposedFen: 100, receivedAt: now, updatedAt: now });
  const order: RemedyOrder = { ...anOrder(found.id, now), id: newId(now), targetLogNo: target.logNo, approvedAt: now, refundNo: `R261015${n}X-1`.replace('X', '0'), ...fields };
  await world.db.write(async tx => {
    await add(tx, Case, found);
    await add(tx, RemedyOrder, order);
    await add(tx, Approval, agentSigns(world, order));
    await tx.update(RemedyOrder, { id: order.id }, { state: 'approved' });
    await world.app.get(JobQueue).enqueue(tx, 'remedy.execute', `${found.id}:1`, { caseId: found.id, version: 1 });
  });
  return { order: { ...order, state: 'approved' }, sale: target };
}

export const orderNow = (world: World, id: string): Promise<RemedyOrder> => world.db.read(tx => tx.findOneByOrFail(RemedyOrder, { id }));
export const caseNow = (world: World, id: string): Promise<Case> => world.db.read(tx => tx.findOneByOrFail(Case, { id }));
