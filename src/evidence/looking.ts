import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import type { EvidenceState } from '../contract/index.js';
import { Case } from '../cases/case.entity.js';
import { Database } from '../platform/database/database.js';
import { FileStore } from '../platform/files/file-store.js';
import { Records } from '../records/records.service.js';
import { Evidence, EvidencePage, Redaction } from './evidence.entity.js';
import { knownNumbers } from './known-numbers.js';
import { Intaking, type Page } from './intaking.js';
import { MalwareScan } from './malware-scan.js';
import { ReaderRefused, SlipReader } from './reading/slip-reader.js';
import { isOfFile, type Refusal } from './reading/refusal.js';
import type { Known, PictureReading } from './reading/types.js';

export interface Looked {
  state: EvidenceState;
  pages: Page[];
  reading: (PictureReading & { page: number }) | null;
  redaction: { kinds: string[]; places: number } | null;
}
interface Asked {
  row: Evidence;
  pages: EvidencePage[];
  known: Known;
}

const PATIENCE = 3;
const UNCHECKED: Looked = { state: 'unchecked', pages: [], reading: null, redaction: null };
const INFECTED: Looked = { ...UNCHECKED, state: 'infected' };
/** What no further try mends. */
const lasts = (reason: Refusal): boolean => reason === 'off' || isOfFile(reason);

/** What is on file about the paper. */
@Injectable()
export class PaperOnFile {
  constructor(
    private readonly db: Database,
    private readonly records: Records,
  ) {}

  /** @returns null when there is nothing left to look through */
  asked(id: string): Promise<Asked | null> {
    return this.db.read(async tx => {
      const row = await tx.findOneBy(Evidence, { id });
      if (row?.state !== 'checking') return null;
      const { mid } = await tx.findOneByOrFail(Case, { id: row.caseId });
      const terminals = await this.records.terminalsOf(tx, mid);
      return { row, pages: await tx.find(EvidencePage, { where: { evidenceId: id }, order: { n: 'ASC' } }), known: knownNumbers(mid, terminals) };
    });
  }

  /** The same file on another case was redacted and dropped meanwhile: its pages serve here too. */
  sibling(row: Evidence): Promise<Looked> {
    return this.db.read(async tx => {
      const other = await tx.findOneBy(Evidence, { sha256: row.sha256, state: 'redacted' });
      const record = await tx.findOneBy(Redaction, { sha256: row.sha256 });
      if (!other || !record) throw new Error(`the original of evidence ${row.id} is missing`);
      const pages = await tx.find(EvidencePage, { where: { evidenceId: other.id }, order: { n: 'ASC' } });
      const seen = pages.map(({ n, sha256, width, height }) => ({ n, sha256, width, height }));
      return { state: 'redacted', pages: seen, reading: null, redaction: { kinds: record.kinds, places: record.places } };
    });
  }
}

/** The half outside any transaction. */
@Injectable()
export class Looking {
  constructor(
    private readonly onFile: PaperOnFile,
    private readonly files: FileStore,
    private readonly reader: SlipReader,
    private readonly scan: MalwareScan,
    private readonly intaking: Intaking,
  ) {}

  async at(evidenceId: string, attempt: number): Promise<Looked | null> {
    const asked = await this.onFile.asked(evidenceId);
    if (!asked) return null;
    const path = this.files.pathOf(asked.row.sha256);
    if (!existsSync(path)) return this.onFile.sibling(asked.row);
    if (await this.scan.isInfected(path)) return INFECTED;
    try {
      return asked.row.mime === 'application/pdf' ? await this.paged(asked, path) : await this.looked(asked, [path]);
    } catch (error) {
      // a picture the reader dies on is a person's to look at
      if (error instanceof ReaderRefused && (lasts(error.reason) || attempt >= PATIENCE)) return UNCHECKED;
      throw error;
    }
  }

  /** Page images are what people see of a PDF, so they are what is read. */
  private async paged(asked: Asked, path: string): Promise<Looked> {
    if (!asked.pages.length) {
      const drawn = await this.reader.pages({ path });
      const pages: Page[] = [];
      for (const [index, bytes] of drawn.entries()) pages.push(await this.intaking.keepPage(index + 1, bytes));
      asked.pages.push(...pages.map(page => ({ ...page, evidenceId: asked.row.id })));
    }
    return this.looked(asked, asked.pages.map(page => this.files.pathOf(page.sha256)));
  }

  private async looked(asked: Asked, paths: readonly string[]): Promise<Looked> {
    const pages: Page[] = [];
    const readings: (PictureReading & { page: number })[] = [];
    for (const [index, path] of paths.entries()) {
      const reading = await this.reader.read({ path }, { known: asked.known });
      readings.push({ ...reading, page: index + 1 });
      const remade = reading.turned !== 0 || reading.forbidden.length > 0;
      const areas = reading.forbidden.map(one => one.stored);
      pages.push(remade ? await this.intaking.keepPage(index + 1, await this.reader.redact({ path }, areas, reading.turned)) : pageOf(asked, index + 1));
    }
    const forbidden = readings.flatMap(one => one.forbidden);
    const redaction = forbidden.length ? { kinds: [...new Set(forbidden.map(one => one.kind))], places: forbidden.length } : null;
    return { state: redaction ? 'redacted' : 'ready', pages, reading: readings.find(one => one.isSlip) ?? readings[0] ?? null, redaction };
  }
}

const pageOf = (asked: Asked, n: number): Page => {
  const { sha256, width, height } = asked.pages.find(page => page.n === n)!;
  return { n, sha256, width, height };
};
