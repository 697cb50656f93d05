import { Injectable } from '@nestjs/common';
import { CalendarBooks } from '../../cases/calendar-books.js';
import { Database } from '../../platform/database/database.js';
import { Settings } from '../../platform/settings.js';
import type { DossierContent, Exhibit, RowProof, Statement } from '../content.js';
import type { Dossier } from '../dossier.entity.js';
import { softwareVersion } from '../software.js';
import { chronologyOf } from './chronology.js';
import { accessOf, custodyOf } from './custody.js';
import { comparedFacts, reviewedFacts } from './facts.js';
import type { Seen } from './looking.js';
import { missingOf } from './missing.js';
import { moneyTable } from './money.js';
import { complaintOf, listedOf, messagesOf, ordersOf, reviewOf, roundsOf, rungsOf, termsOf, togetherOf } from './parts.js';
import { People } from './people.js';
import { CaseRows } from './rows.js';

const MOST_ACCESS = 400;

/** Turns what was seen into what the paper says: masked, numbered, in order. */
@Injectable()
export class Gathering {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly rows: CaseRows,
    private readonly books: CalendarBooks,
  ) {}

  async content(dossier: Dossier, seen: Seen, numbers: ReadonlyMap<string, string>, now: Date): Promise<DossierContent> {
    const { found, file, entries, findings, clocks, audit } = seen;
    const people = new People(seen.users, found.merchantName, file.outsiders);
    const proof = await this.db.read(tx => this.rows.proofs(tx, seen.rows, numbers));
    const calendars = await this.db.read(tx => this.books.book(tx, clocks));
    const sales = await this.db.read(tx => this.rows.sales(tx, found, proof));
    const listed = file.review?.listed ?? [];
    const named = new Map([...(file.exhibits ?? []).map(one => [one.name, numbers.get(one.id)!] as const), ...listed.map(one => [one.ref, one.number] as const)]);
    const chronology = chronologyOf({ found, merchantId: seen.users.find(user => user.role === 'merchant')?.id, entries, clocks, rows: proof, numbers: named }, people);
    const exhibits = exhibitsOf(seen, numbers, people), access = accessOf(audit, people);
    const by = people.of({ id: dossier.askedById, name: dossier.askedByName, role: dossier.askedByRole });
    const target = proof.find(row => row.part === 'target') ?? proof.find(row => row.part === 'linked');
    const bySelf = file.review && file.review.facts.length > 0;
    return {
      locale: dossier.locale, version: dossier.version, builtAt: now.toISOString(), by, issuer: this.settings.ACQUIRER_NAME, case: caseOf(seen, people),
      ...(seen.terminal ? { terminal: seen.terminal } : {}), feePlans: seen.feePlans, chronology, proof, exhibits,
      facts: bySelf ? reviewedFacts(file.review!, people) : comparedFacts(found.claim, target?.row, target?.exhibit), factsBy: bySelf ? 'legal' : 'comparison', listed: listedOf(listed, entries, people),
      messages: messagesOf(file.notices ?? [], entries, people), rounds: roundsOf(findings, people), orders: ordersOf(file.orders ?? [], people),
      together: togetherOf(seen.countersigns, people), review: reviewOf(file, people), complaint: complaintOf(file, dossier.locale, people),
      absent: (['exhibits', 'orders', 'notices', 'review', 'complaint'] as const).filter(part => !(part in file)),
      clocks: termsOf(clocks, now, calendars), escalations: rungsOf(seen.escalations, people), money: moneyTable(found, sales),
      access: access.slice(-MOST_ACCESS), accessLeft: Math.max(0, access.length - MOST_ACCESS), system: await this.statement(proof),
      missing: missingOf(found, file, { annex: false, rows: proof.length > 0 }), people: people.listed(),
    };
  }

  /** What is known before the papers and the chain are gone through. */
  private async statement(proof: readonly RowProof[]): Promise<Statement> {
    const postgres = this.db.engine === 'postgres';
    const [said] = await this.db.read(tx => tx.query(postgres ? 'SHOW server_version' : 'SELECT sqlite_version() AS "server_version"') as Promise<{ server_version: string }[]>);
    const files = new Map(proof.flatMap(({ file }) => (file ? [[file.sha256, file] as const] : [])));
    return {
      software: `Lidan ${softwareVersion()}`, runtime: `Node.js ${process.versions.node}`, engine: `${postgres ? 'PostgreSQL' : 'SQLite'} ${said?.server_version ?? ''}`.trim(),
      chain: { rows: 0, ofCase: 0, head: { seq: 0, hash: '' } }, checked: files.size, broken: [...files.values()].filter(file => !file.sealed).map(file => file.name), anchors: 0,
    };
  }
}

function caseOf({ found, file }: Seen, people: People): DossierContent['case'] {
  const { id, caseNo, kind, provenKind, status, level, ruleVersion, mid, merchantName, claimedFen, claim, receivedAt, version, holdAt } = found;
  return {
    id, caseNo, kind, ...(provenKind ? { provenKind } : {}), status, level, ruleVersion, mid, merchantName, claimedFen, story: people.text(claim.story), receivedAt: receivedAt.toISOString(), version,
    onHold: holdAt !== null || (file.review?.holds ?? []).some(hold => !hold.to),
  };
}

const exhibitsOf = ({ file, audit }: Seen, numbers: ReadonlyMap<string, string>, people: People): Exhibit[] =>
  (file.exhibits ?? []).map(one => ({
    number: numbers.get(one.id)!, id: one.id, name: people.text(one.name), mime: one.mime, bytes: one.bytes, sha256: one.sha256, by: people.of(one.by), receivedAt: one.receivedAt.toISOString(),
    originalKept: one.originalKept, ...(one.redaction ? { redaction: { ...one.redaction, at: one.redaction.at.toISOString() } } : {}), derivatives: one.derivatives, custody: custodyOf(audit, one, people),
  }));

