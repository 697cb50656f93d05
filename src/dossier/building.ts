import { Injectable } from '@nestjs/common';
import { User } from '../accounts/user.entity.js';
import { Case } from '../cases/case.entity.js';
import { Countersign } from '../cases/countersigns/countersign.entity.js';
import { Database } from '../platform/database/database.js';
import type { DossierContent, Named } from './content.js';
import { DossierRows, PARTS } from './dossier-rows.js';
import type { Dossier } from './dossier.entity.js';
import { Collecting } from './gather/collecting.js';
import { maskName, People } from './gather/people.js';
import { Finishing, type Finished } from './pack/finishing.js';
import { Packing } from './pack/packing.js';
import type { Printing, Release } from './print/printing.js';

/** One version from the case to its files. */
@Injectable()
export class Building {
  constructor(
    private readonly db: Database,
    private readonly rows: DossierRows,
    private readonly collecting: Collecting,
    private readonly packing: Packing,
    private readonly finishing: Finishing,
  ) {}

  async draft(row: Dossier): Promise<Partial<Dossier>> {
    await this.rows.progress(row, { part: 0, parts: PARTS, sections: [] });
    const { seen, content } = await this.collecting.collect(row, () => this.rows.progress(row, { part: 1 }));
    await this.rows.progress(row, { part: 2 });
    const frozen = await this.packing.freeze(content, seen.head);
    const { sha256: frozenSha256 } = await this.packing.keep(frozen);
    await this.rows.progress(row, { part: 3, missing: [...frozen.content.missing] });
    const finished = await this.finishing.finish(frozen, { onSection: this.telling(row) });
    return { caseVersion: content.case.version, frozenSha256, missing: [...frozen.content.missing], ...columnsOf(finished) };
  }

  /** From what was frozen, so that it says what was asked and granted, whatever happened since. */
  async release(row: Dossier): Promise<Partial<Dossier>> {
    await this.rows.progress(row, { part: 3, parts: PARTS, sections: [] });
    const frozen = await this.packing.kept(row.frozenSha256!);
    const granted = await this.db.read(tx => tx.findOneByOrFail(Countersign, { id: row.countersignId! }));
    const annex = await this.packing.sealed(row.annexSha256!);
    const finished = await this.finishing.finish(frozen, { annex, release: releaseOf(granted, frozen.content, await this.people(row)), onSection: this.telling(row) });
    if (finished.evidenceRoot !== row.evidenceRoot) throw new Error('what was frozen no longer gives the root that was granted');
    return { ...columnsOf(finished), missing: frozen.content.missing.filter(one => one.code !== 'annex') };
  }

  /** Who may be named in the reason: it is printed beside what was frozen. */
  private async people({ caseId }: Dossier): Promise<People> {
    return this.db.read(async tx => {
      const found = await tx.findOneByOrFail(Case, { id: caseId });
      const { outsiders } = await this.collecting.looking.file(tx, found);
      return new People(await tx.find(User), found.merchantName, outsiders);
    });
  }

  private telling(row: Dossier): Printing['onSection'] {
    const sections: Dossier['sections'] = [];
    return (key, pages) => {
      sections.push({ key, pages });
      return this.rows.progress(row, { part: 3 + sections.length, sections: [...sections] });
    };
  }
}

const columnsOf = ({ evidenceRoot, root, pdf, zip, sections }: Finished): Partial<Dossier> => ({
  evidenceRoot, root, sections, pdfSha256: pdf.sha256, pdfBytes: pdf.bytes, zipSha256: zip.sha256, zipBytes: zip.bytes,
});

/** @returns masked like everybody in the papers, with the number they have there, if any */
export function releaseOf(granted: Countersign, { people }: Pick<DossierContent, 'people'>, words: Pick<People, 'text'>): Release {
  const named = (id: string, name: string, role: Named['role']): Named => ({ ref: people.find(one => one.id === id)?.ref ?? '', role, name: maskName(name) });
  return {
    askedBy: named(granted.askedById, granted.askedByName, granted.askedByRole), askedAt: granted.askedAt.toISOString(), reason: words.text(granted.reason),
    by: named(granted.decidedById!, granted.decidedByName!, granted.decidedByRole!), at: granted.decidedAt!.toISOString(),
  };
}
