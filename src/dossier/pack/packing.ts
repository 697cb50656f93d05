import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../platform/canonical.js';
import { Database } from '../../platform/database/database.js';
import { FileStore, type Sealed } from '../../platform/files/file-store.js';
import type { DossierContent, Missing, Named } from '../content.js';
import { anchorsOf } from './anchors.js';
import { auditLines, type ChainWalk } from './audit-lines.js';
import { FORMAT, type Head, type Item } from './manifest.js';
import { verifyText } from './verify-text.js';

/** What both prints of a version are made from; kept as a file of its own. */
export interface Frozen {
  content: DossierContent;
  head: Head;
  /** everything but annex and PDF */
  items: Item[];
}
type Said = Omit<Item, 'sha256' | 'bytes' | 'quantity'>;

const EXTENSIONS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf' };
export const personOf = ({ name, role, ref }: Named): string => [name, role, ref].filter(Boolean).join(' ');

/** Puts what goes into the ZIP into the file store, checks what lies there already, and freezes the content with what was found. */
@Injectable()
export class Packing {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
  ) {}

  /** @param head seq of the chain's last row when the case was looked at */
  async freeze(gathered: DossierContent, head: number): Promise<Frozen> {
    const papers = await this.papers(gathered);
    const made = await this.made(gathered);
    const chain: ChainWalk = { rows: 0, ofCase: 0, head: { seq: 0, hash: '' } };
    const by = { who: 'system', when: gathered.builtAt };
    const audit = await this.item({ path: 'audit.jsonl', kind: 'audit', content: 'audit rows', type: 'application/x-ndjson', source: 'audit trail', method: 'extracted', ...by }, auditLines(this.db, gathered.case.id, head, chain));
    const anchors = await this.db.read(tx => anchorsOf(tx, chain.head.seq - chain.rows + 1, chain.head.seq));
    const anchored = anchors.length ? [await this.text({ path: 'anchors.json', kind: 'anchors', content: 'anchored heads', type: 'application/json', source: 'audit trail', method: 'extracted', ...by }, canonicalJson(anchors))] : [];
    const { system, missing } = gathered;
    const lost: Missing[] = papers.broken.map(name => ({ code: 'broken', facts: { name } }));
    const content: DossierContent = {
      ...gathered, missing: [...missing, ...lost, ...(chain.bad === undefined ? [] : [{ code: 'chain', facts: { seq: chain.bad } }])],
      system: { ...system, chain, checked: system.checked + papers.checked, broken: [...system.broken, ...papers.broken], anchors: anchors.length },
    };
    return { content, head: headOf(content), items: [...papers.items, ...made, audit, ...anchored] };
  }

  /** @returns what was kept: one file however often it is frozen alike */
  keep(frozen: Frozen): Promise<Sealed> {
    return this.files.put(one(Buffer.from(canonicalJson(frozen))));
  }

  async kept(sha256: string): Promise<Frozen> {
    const pieces: Buffer[] = [];
    for await (const piece of this.files.read(sha256)) pieces.push(piece as Buffer);
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as Frozen;
  }

  /** A kept file with its length. @throws Error when it is gone or changed */
  async sealed(sha256: string): Promise<Sealed> {
    const bytes = await this.sealedBytes(sha256);
    if (bytes === null) throw new Error(`the kept file ${sha256} is gone or changed`);
    return { sha256, bytes };
  }

  /** Originals and what people see of them; one that no longer has its hash is left out and named. */
  private async papers({ exhibits, builtAt }: DossierContent): Promise<{ items: Item[]; broken: string[]; checked: number }> {
    const items: Item[] = [], broken: string[] = [];
    let checked = 0;
    for (const exhibit of exhibits) {
      const { number, name, mime, by, receivedAt } = exhibit;
      const base = { exhibit: number, content: `${number} ${name}`, source: 'supplied to the case' };
      const wanted: [Said, string][] = exhibit.originalKept
        ? [[{ ...base, path: `originals/${number}.${EXTENSIONS[mime] ?? 'bin'}`, kind: 'original', type: mime, method: 'received', who: personOf(by), when: receivedAt }, exhibit.sha256]]
        : [];
      for (const { page, sha256, mime: type } of exhibit.derivatives) {
        wanted.push([{ ...base, path: `derivatives/${number}-p${page}.${EXTENSIONS[type] ?? 'bin'}`, kind: 'derivative', type, method: 'derived', who: 'system', when: builtAt }, sha256]);
      }
      for (const [said, sha256] of wanted) {
        checked += 1;
        const bytes = await this.sealedBytes(sha256);
        if (bytes === null) broken.push(said.path);
        else items.push({ ...said, quantity: 1, sha256, bytes });
      }
    }
    return { items, broken, checked };
  }

  private async made({ proof, chronology, builtAt, case: { caseNo }, version }: DossierContent): Promise<Item[]> {
    const items: Item[] = [];
    for (const { exhibit, logNo, raw, file } of proof) {
      if (raw === null || !file) continue;
      const said: Said = { exhibit, path: `rows/${logNo}.txt`, kind: 'row', content: `${exhibit} row ${logNo}`, type: 'text/plain', source: `${file.name} line ${file.line}`, method: 'extracted', who: 'acquirer', when: file.at };
      items.push(await this.text(said, `file ${file.name}\nsha256 ${file.sha256}\nline ${file.line}\nreceived ${file.at}\n\n${raw}\n`));
    }
    const by = { source: 'the case', method: 'generated' as const, who: 'system', when: builtAt };
    items.push(await this.text({ path: 'timeline.json', kind: 'timeline', content: 'chronology', type: 'application/json', ...by }, canonicalJson(chronology)));
    items.push(await this.text({ path: 'VERIFY.txt', kind: 'verification', content: 'how to verify', type: 'text/plain', ...by }, verifyText(caseNo, version)));
    return items;
  }

  private text(said: Said, content: string): Promise<Item> {
    return this.item(said, one(Buffer.from(content)));
  }

  private async item(said: Said, content: AsyncIterable<Buffer>): Promise<Item> {
    return { ...said, quantity: 1, ...(await this.files.put(content)) };
  }

  /** @returns its length, or null when the kept file is gone or changed */
  private async sealedBytes(sha256: string): Promise<number | null> {
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const piece of this.files.read(sha256)) {
        hash.update(piece as Buffer);
        bytes += (piece as Buffer).length;
      }
    } catch {
      return null;
    }
    return hash.digest('hex') === sha256 ? bytes : null;
  }
}

export async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const headOf = ({ case: { id, caseNo }, version, builtAt, by, issuer, system }: DossierContent): Head => ({
  format: FORMAT, case: { id, caseNo }, version, builtAt, by: personOf(by), place: issuer, software: system.software, chain: { head: system.chain.head },
});
