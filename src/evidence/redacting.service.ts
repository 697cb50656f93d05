import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database/database.js';
import { add, change } from '../platform/database/sql.js';
import { Evidence, EvidencePage, Redaction } from './evidence.entity.js';
import { EvidenceTrail } from './evidence-trail.js';
import type { Page } from './intaking.js';

/** Puts redacted pages in the place of what arrived, and lets the unredacted file go (domain.md 1.3). */
@Injectable()
export class Redacting {
  constructor(
    readonly trail: EvidenceTrail,
    private readonly clock: Clock,
  ) {}

  /** Every case that holds the same file gets the redacted pages; the file and its old pages go with the ledger. */
  async apply(tx: Tx, row: Evidence, pages: readonly Page[], what: { kinds: string[]; places: number }): Promise<void> {
    const before = await tx.findOneBy(Redaction, { sha256: row.sha256 });
    const kinds = [...new Set([...(before?.kinds ?? []), ...what.kinds])];
    const places = (before?.places ?? 0) + what.places;
    if (before) await change(tx, Redaction, { sha256: row.sha256 }, { kinds, places });
    else await add(tx, Redaction, { sha256: row.sha256, kinds, places, at: this.clock.now() });
    const same = await tx.findBy(Evidence, { sha256: row.sha256 });
    for (const one of same) {
      await this.replacePages(tx, one, pages);
      await change(tx, Evidence, { id: one.id }, { state: 'redacted' });
    }
    await this.trail.drop(tx, row.sha256, `${row.id}:${places}`);
  }

  /** Pages that changed take the place of the old ones, which go. */
  async replacePages(tx: Tx, row: Evidence, pages: readonly Page[]): Promise<void> {
    const old = await tx.findBy(EvidencePage, { evidenceId: row.id });
    for (const page of pages) {
      const was = old.find(one => one.n === page.n);
      if (was?.sha256 === page.sha256) continue;
      if (was) await change(tx, EvidencePage, { evidenceId: row.id, n: page.n }, page);
      else await add(tx, EvidencePage, { ...page, evidenceId: row.id });
      if (was) await this.trail.drop(tx, was.sha256, `${row.id}:${page.sha256}`);
    }
  }
}
