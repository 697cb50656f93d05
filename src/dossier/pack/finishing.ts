import { Injectable } from '@nestjs/common';
import sharp from 'sharp';
import { FileStore, type Sealed } from '../../platform/files/file-store.js';
import type { DossierSection } from '../../contract/index.js';
import { printDossier } from '../print/print.js';
import type { Printing, Release } from '../print/printing.js';
import { evidenceRootOf, frontOf, rootsOf, type Item, type Roots } from './manifest.js';
import { one, personOf, type Frozen } from './packing.js';
import { zipOf, type Entry } from './zip.js';

/** What a version became. */
export interface Finished extends Roots {
  pdf: Sealed;
  zip: Sealed;
  sections: { key: DossierSection; pages: number }[];
}
export interface Ending {
  /** of the release: sealed when it was asked for */
  annex?: Sealed;
  release?: Release;
  onSection?: Printing['onSection'];
}

/** A page as it is printed: enough for reading, small enough for a file with a hundred of them. */
const LONGEST_SIDE = 1240, QUALITY = 72;

/** Prints the paper and writes the ZIP; twice from the same gives the same bytes. */
@Injectable()
export class Finishing {
  constructor(private readonly files: FileStore) {}

  /** The root that is asked and granted; with the annex, since it goes out with it. */
  evidenceRoot({ content, head, items }: Frozen, annex?: Sealed): string {
    return evidenceRootOf(head, itemsOf(content, items, annex));
  }

  async finish(frozen: Frozen, { annex, release, onSection }: Ending = {}): Promise<Finished> {
    const { content, head } = frozen, items = itemsOf(content, frozen.items, annex), evidenceRoot = this.evidenceRoot(frozen, annex);
    const { pdf: printed, sections } = await printDossier(content, {
      evidenceRoot, items, pictureOf: sha256 => this.pictureOf(sha256), ...(release ? { release } : {}), ...(onSection ? { onSection } : {}),
    });
    const pdf = await this.files.put(one(printed));
    const all: Item[] = [...items, pdfItem(content, pdf, release)];
    const front = frontOf(head, all);
    const entries: Entry[] = [];
    for (const { path, content: bytes } of front) entries.push({ path, ...(await this.files.put(one(bytes))), open: () => one(bytes) });
    for (const { path, bytes, sha256 } of all) entries.push({ path, bytes, sha256, open: () => this.files.read(sha256) });
    return { ...rootsOf(head, all), pdf, zip: await this.files.put(zipOf(entries)), sections };
  }

  private async pictureOf(sha256: string): Promise<{ bytes: Buffer; width: number; height: number }> {
    const picture = sharp(this.files.pathOf(sha256)).resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    const { data, info } = await picture.flatten({ background: 'white' }).jpeg({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  }
}

const itemsOf = ({ by, builtAt }: Frozen['content'], items: readonly Item[], annex?: Sealed): Item[] => annex
  ? [...items, { path: 'annex/personal-data.json', kind: 'annex', content: 'unmasked personal data, encrypted', type: 'application/json', source: 'accounts', method: 'generated', who: personOf(by), when: builtAt, quantity: 1, ...annex }]
  : [...items];

const pdfItem = ({ builtAt, by }: Frozen['content'], pdf: Sealed, release?: Release): Item => ({
  path: 'dossier.pdf', kind: 'pdf', content: release ? 'dossier, released' : 'dossier, DRAFT', type: 'application/pdf', source: 'the case', method: 'generated', who: personOf(release?.by ?? by), when: release?.at ?? builtAt, quantity: 1, ...pdf,
});
