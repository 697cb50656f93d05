import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock.js';
import { isTaken, type Tx } from '../../platform/database/database.js';
import { add, change } from '../../platform/database/sql.js';
import { maskCardData } from '../../platform/guard/card-data.js';
import type { Actor } from '../../platform/http/actor.js';
import { Problem } from '../../platform/http/problem.js';
import { newId } from '../../platform/ids.js';
import type { Signed } from './calendar.entity.js';

const STILL_A_DRAFT = { enforcedAt: IsNull() as never, withdrawnAt: IsNull() as never };
const UNSIGNED = { enforcedById: null, enforcedByName: null, enforcedByRole: null, enforcedAt: null, withdrawnAt: null };

/** What every version is made with: one writes it, another puts it in force, and both are in the audit trail. */
@Injectable()
export class TwoPeopleActs {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The columns of a fresh draft. */
  begin(actor: Actor, { version, basedOn, note }: { version: number; basedOn: number; note: string }): Signed {
    const now = this.clock.now();
    return {
      ...UNSIGNED, id: newId(now), version, basedOn, note: maskCardData(note).text, authorId: actor.id, authorName: actor.name, authorRole: actor.role, createdAt: now,
    };
  }

  /** @throws Problem overtaken where another draft took the number meanwhile */
  async keep<Row extends Signed>(tx: Tx, entity: new () => Row, row: Row, actor: Actor, subject: string): Promise<void> {
    await add(tx, entity, row).catch((error: unknown) => {
      throw isTaken(error) ? new Problem('calendar.overtaken') : error;
    });
    await this.audit.append(tx, actor, `${subject}.draft`, `${subject}:${row.id}`, { version: row.version });
  }

  /** @param inForce asked once nobody else can put a version in force. @throws Problem not_found, not_a_draft, needs_another, overtaken */
  async enforce<Row extends Signed>(tx: Tx, entity: new () => Row, id: string, actor: Actor, subject: string, inForce: (row: Row) => Promise<number>): Promise<Row> {
    // first, because on Postgres it lets one at a time go on: two drafts must not both overtake the same version
    await this.audit.append(tx, actor, `${subject}.enforce`, `${subject}:${id}`);
    const row = await draftOf(tx, entity, id);
    if (row.authorId === actor.id) throw new Problem('calendar.needs_another');
    if (row.basedOn !== (await inForce(row))) throw new Problem('calendar.overtaken');
    const fields: Partial<Signed> = { enforcedAt: this.clock.now(), enforcedById: actor.id, enforcedByName: actor.name, enforcedByRole: actor.role };
    await this.turn(tx, entity, id, fields);
    return { ...row, ...fields };
  }

  /** @throws Problem not_found, not_a_draft */
  async withdraw<Row extends Signed>(tx: Tx, entity: new () => Row, id: string, actor: Actor, subject: string): Promise<Row> {
    const row = await draftOf(tx, entity, id);
    await this.turn(tx, entity, id, { withdrawnAt: this.clock.now() });
    await this.audit.append(tx, actor, `${subject}.withdraw`, `${subject}:${id}`, { version: row.version });
    return row;
  }

  private async turn<Row extends Signed>(tx: Tx, entity: new () => Row, id: string, fields: Partial<Signed>): Promise<void> {
    if ((await change(tx, entity as new () => Signed, { id, ...STILL_A_DRAFT }, fields)) !== 1) throw new Problem('calendar.not_a_draft');
  }
}

async function draftOf<Row extends Signed>(tx: Tx, entity: new () => Row, id: string): Promise<Row> {
  const row = await tx.findOneBy(entity, { id } as never);
  if (!row) throw new Problem('request.not_found');
  if (row.enforcedAt || row.withdrawnAt) throw new Problem('calendar.not_a_draft');
  return row;
}
