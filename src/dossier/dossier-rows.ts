import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DOSSIER_SECTIONS, type DossierView } from '../contract/index.js';
import type { Case } from '../cases/case.entity.js';
import { Countersign } from '../cases/countersigns/countersign.entity.js';
import { Database, type Tx } from '../platform/database/database.js';
import { change } from '../platform/database/sql.js';
import { Live } from '../platform/live/live.js';
import { Dossier } from './dossier.entity.js';

/** Gathered, numbered and described, sealed files and chain gone through, each section printed, the ZIP written. */
export const PARTS = 3 + DOSSIER_SECTIONS.length + 1;

/** Somebody stopped it, or a later try took over. */
export class Stopped extends Error {}

/** Reads and writes the versions; open pages are told of every step. */
@Injectable()
export class DossierRows {
  constructor(
    private readonly db: Database,
    private readonly live: Live,
  ) {}

  /** As far as this try is still the one that counts. @throws Stopped */
  async progress({ id, attempt, caseId }: Pick<Dossier, 'id' | 'attempt' | 'caseId'>, fields: Partial<Dossier>): Promise<void> {
    await this.db.write(async tx => {
      const { affected } = await tx.update(Dossier, { id, attempt, state: In(['queued', 'building']) }, { ...fields, state: 'building' } as never);
      if (affected !== 1) throw new Stopped();
      this.live.announce({ topic: 'case', id: caseId });
    });
  }

  /** @returns whether it was in the state it was read in */
  async set(tx: Tx, row: Dossier, fields: Partial<Dossier>): Promise<boolean> {
    const changed = await change(tx, Dossier, { id: row.id, state: row.state, attempt: row.attempt }, fields);
    if (changed !== 1) return false;
    Object.assign(row, fields);
    this.live.announce({ topic: 'case', id: row.caseId });
    return true;
  }

  /** Newest first. */
  async views(tx: Tx, found: Case): Promise<DossierView[]> {
    const rows = await tx.find(Dossier, { where: { caseId: found.id }, order: { version: 'DESC' } });
    const asked = await tx.find(Countersign, { where: { caseId: found.id, act: 'release_dossier' }, order: { askedAt: 'ASC' } });
    return rows.map(row => viewOf(row, found, asked.filter(one => one.subject === row.id)));
  }

  async view(tx: Tx, found: Case, row: Dossier): Promise<DossierView> {
    const asked = await tx.find(Countersign, { where: { caseId: found.id, act: 'release_dossier', subject: row.id }, order: { askedAt: 'ASC' } });
    return viewOf(row, found, asked);
  }
}

/** @param asked requests for its release, oldest first */
export function viewOf(row: Dossier, found: Pick<Case, 'version'>, asked: readonly Countersign[]): DossierView {
  const open = asked.find(one => !one.decidedAt), granted = asked.find(one => one.id === row.countersignId);
  const asker = (one: Countersign) => ({ id: one.askedById, name: one.askedByName, role: one.askedByRole });
  return {
    id: row.id, version: row.version, state: stateOf(row, found), locale: row.locale, part: row.part, parts: row.parts, sections: row.sections, missing: row.missing,
    ...(row.cause ? { cause: row.cause } : {}), ...(row.evidenceRoot ? { evidenceRoot: row.evidenceRoot } : {}), ...(row.root ? { root: row.root } : {}),
    ...(row.pdfSha256 ? { pdf: { sha256: row.pdfSha256, bytes: row.pdfBytes! } } : {}), ...(row.zipSha256 ? { zip: { sha256: row.zipSha256, bytes: row.zipBytes! } } : {}),
    askedBy: { id: row.askedById, name: row.askedByName, role: row.askedByRole }, askedAt: row.askedAt.toISOString(), ...(row.builtAt ? { builtAt: row.builtAt.toISOString() } : {}),
    outdated: isOutdated(row, found, open !== undefined), ...(open ? { asking: { by: asker(open), at: open.askedAt.toISOString(), root: String(open.facts['root']) } } : {}),
    ...(granted && row.releasedAt ? { released: {
      by: { id: granted.decidedById!, name: granted.decidedByName!, role: granted.decidedByRole! }, at: row.releasedAt.toISOString(), askedBy: asker(granted), askedAt: granted.askedAt.toISOString(),
    } } : {}),
  };
}

/** A request and a grant are changes of the case themselves; anything beyond them makes what was gathered old. */
export function isOutdated({ caseVersion, askedVersion, grantedVersion }: Dossier, { version }: Pick<Case, 'version'>, isAsked: boolean): boolean {
  if (caseVersion === null) return false;
  return version !== (grantedVersion ?? (isAsked ? askedVersion : caseVersion));
}

const stateOf = (row: Dossier, found: Pick<Case, 'version'>): DossierView['state'] =>
  row.state === 'released' && isOutdated(row, found, false) ? 'superseded' : row.state;
