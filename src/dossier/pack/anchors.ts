import { basename } from 'node:path';
import { Between } from 'typeorm';
import { AuditAnchor } from '../../platform/audit/anchor.entity.js';
import type { Tx } from '../../platform/database/database.js';
import { covered } from '../gather/people.js';

/** Heads of the chain that were put outside the database within the rows a dossier has; without folders of ours, and addresses covered. */
export async function anchorsOf(tx: Tx, from: number, to: number): Promise<Record<string, unknown>[]> {
  const rows = await tx.find(AuditAnchor, { where: { seq: Between(from, to) }, order: { seq: 'ASC', anchorId: 'ASC', place: 'ASC' } });
  return rows.map(({ at, detail, ...row }) => ({ ...row, at: at.toISOString(), detail: Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, outside(name, value)])) }));
}

function outside(name: string, value: string | number): string | number {
  if (typeof value === 'number' || (name !== 'path' && name !== 'to')) return value;
  return name === 'path' ? basename(value) : covered(value);
}
