import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { FactExhibit, LegalExhibitView } from '../../contract/index.js';
import type { Case } from '../../cases/case.entity.js';
import type { CaseExhibit } from '../../cases/case-file/exhibit.entity.js';
import { ExhibitNumbers } from '../../cases/case-file/exhibit-numbers.js';
import { SealedPapers, type SealedPaper } from '../../cases/case-file/sealed-papers.js';
import { CaseViews } from '../../cases/case-views.service.js';
import { TimelineEntry } from '../../cases/timeline.entity.js';
import type { Tx } from '../../platform/database/database.js';
import { Records } from '../../records/records.service.js';

/** What a fact of this case can rest on: its papers, the lines that were found, and what the timeline says. */
@Injectable()
export class LegalExhibits {
  constructor(
    readonly numbers: ExhibitNumbers,
    readonly papers: SealedPapers,
    private readonly views: CaseViews,
    private readonly records: Records,
  ) {}

  /** Numbered ones first, in order; then what nobody has used yet. */
  async of(tx: Tx, found: Case): Promise<LegalExhibitView[]> {
    const numbered = await this.numbers.of(tx, found.id);
    const numberOf = new Map(numbered.map(one => [`${one.kind} ${one.ref}`, `E${one.n}`]));
    const all = [...(await this.rows(tx, found)), ...(await this.papers.of(tx, found.id)).map(paperView), ...(await this.entries(tx, numbered)), ...numbered.filter(one => one.kind === 'awaited').map(awaited)];
    const order = (one: LegalExhibitView) => Number(one.number?.slice(1) ?? Infinity);
    return all.map(one => ({ ...one, ...given(numberOf.get(`${one.kind} ${one.ref}`)) })).sort((left, right) => order(left) - order(right) || 0);
  }

  /** Those that are no exhibit of this case. */
  async unknown(tx: Tx, found: Case, asked: readonly FactExhibit[]): Promise<FactExhibit[]> {
    const entries = asked.filter(one => one.kind === 'entry').map(one => one.ref);
    const lines = entries.length ? await tx.findBy(TimelineEntry, { id: In(entries), caseId: found.id }) : [];
    const known = new Set([...(await this.of(tx, found)).map(one => `${one.kind} ${one.ref}`), ...lines.map(line => `entry ${line.id}`)]);
    return asked.filter(one => !known.has(`${one.kind} ${one.ref}`));
  }

  private async rows(tx: Tx, found: Case): Promise<LegalExhibitView[]> {
    const finding = await this.views.lastFinding(tx, found.id);
    const views: LegalExhibitView[] = [];
    for (const { logNo } of [...(finding?.rows ?? []), ...(finding?.relatedRows ?? [])]) {
      const line = await this.records.exhibit(tx, logNo);
      const ref = line && `${line.name} line ${line.line}`;
      if (ref && !views.some(one => one.ref === ref)) views.push({ kind: 'row', ref, name: ref, from: 'records', sha256: line.sha256, state: 'sealed' });
    }
    return views;
  }

  private async entries(tx: Tx, numbered: CaseExhibit[]): Promise<LegalExhibitView[]> {
    const ids = numbered.filter(one => one.kind === 'entry').map(one => one.ref);
    const lines = ids.length ? await tx.findBy(TimelineEntry, { id: In(ids) }) : [];
    return lines.map(line => ({ kind: 'entry' as const, ref: line.id, name: line.text ?? line.code ?? line.step ?? line.entry, from: line.actorRole, receivedAt: line.at.toISOString(), state: 'sealed' as const }));
  }
}

const given = (number: string | undefined): { number?: string } => (number ? { number } : {});

const paperView = ({ id, name, actorRole, receivedAt, sha256, bytes, state }: SealedPaper): LegalExhibitView => ({
  kind: 'evidence', ref: id, name, from: actorRole, receivedAt: receivedAt.toISOString(), sha256, bytes, state: state === 'redacted' ? 'dropped' : 'sealed', url: `/api/v1/evidence/${id}/original`,
});

const awaited = ({ ref }: CaseExhibit): LegalExhibitView => ({ kind: 'awaited', ref, name: ref, from: '', state: 'awaited' });
