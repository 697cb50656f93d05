import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock.js';
import { isTaken, type Tx } from '../database/database.js';
import { add, change } from '../database/sql.js';
import { maskCardData } from '../guard/card-data.js';
import type { Actor } from '../http/actor.js';
import { Problem } from '../http/problem.js';
import { newId } from '../ids.js';
import type { DraftedVersion } from './drafted.entity.js';

const STILL_A_DRAFT = { enforcedAt: IsNull() as never, withdrawnAt: IsNull() as never };
const UNSIGNED = { enforcedById: null, enforcedByName: null, enforcedByRole: null, enforcedAt: null, withdrawnAt: null };

/** What a kind of version is called: in the audit trail, and before its problems `overtaken`, `needs_another` and `not_a_draft`. */
export interface VersionNames {
  subject: string;
  problems: string;
}

/** What every version is made with: one writes it, another puts it in force, and both are in the audit trail. */
@Injectable()
export class Drafts {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The columns of a fresh draft. */
  begin(actor: Actor, { version, basedOn, note }: { version: number; basedOn: number; note: string }): DraftedVersion {
    const now = this.clock.now();
    return {
      ...UNSIGNED, id: newId(now), version, basedOn, note: maskCardData(note).text, authorId: actor.id, authorName: actor.name, authorRole: actor.role, createdAt: now,
    };
  }

  /** @throws Problem overtaken where another draft took the number meanwhile */
  async keep<Row extends DraftedVersion>(tx: Tx, entity: new () => Row, row: Row, actor: Actor, { subject, problems }: VersionNames, facts: Record<string, string> = {}): Promise<void> {
    await add(tx, entity, row).catch((error: unknown) => {
      throw isTaken(error) ? new Problem(`${problems}.overtaken`) : error;
    });
    await this.audit.append(tx, actor, `${subject}.draft`, `${subject}:${row.id}`, { version: row.version, ...facts });
  }

  /** @param inForce asked once nobody else can put a version in force. @throws Problem not_found, not_a_draft, needs_another, overtaken */
  async enforce<Row extends DraftedVersion>(tx: Tx, entity: new () => Row, id: string, actor: Actor, { subject, problems }: VersionNames, inForce: (row: Row) => Promise<number>): Promise<Row> {
    // first, because on Postgres it lets one at a time go on: two drafts must not both overtake the same version
    await this.audit.append(tx, actor, `${subject}.enforce`, `${subject}:${id}`);
    const row = await draftOf(tx, entity, id, problems);
    if (row.authorId === actor.id) throw new Problem(`${problems}.needs_another`);
    if (row.basedOn !== (await inForce(row))) throw new Problem(`${problems}.overtaken`);
    const fields: Partial<DraftedVersion> = { enforcedAt: this.clock.now(), enforcedById: actor.id, enforcedByName: actor.name, enforcedByRole: actor.role };
    await this.turn(tx, entity, id, problems, fields);
    return { ...row, ...fields };
  }

  /** @throws Problem not_found, not_a_draft */
  async withdraw<Row extends DraftedVersion>(tx: Tx, entity: new () => Row, id: string, actor: Actor, { subject, problems }: VersionNames): Promise<Row> {
    const row = await draftOf(tx, entity, id, problems);
    await this.turn(tx, entity, id, problems, { withdrawnAt: this.clock.now() });
    await this.audit.append(tx, actor, `${subject}.withdraw`, `${subject}:${id}`, { version: row.version });
    return row;
  }

  private async turn<Row extends DraftedVersion>(tx: Tx, entity: new () => Row, id: string, problems: string, fields: Partial<DraftedVersion>): Promise<void> {
    if ((await change(tx, entity as new () => DraftedVersion, { id, ...STILL_A_DRAFT }, fields)) !== 1) throw new Problem(`${problems}.not_a_draft`);
  }
}

async function draftOf<Row extends DraftedVersion>(tx: Tx, entity: new () => Row, id: string, problems: string): Promise<Row> {
  const row = await tx.findOneBy(entity, { id } as never);
  if (!row) throw new Problem('request.not_found');
  if (row.enforcedAt || row.withdrawnAt) throw new Problem(`${problems}.not_a_draft`);
  return row;
}
