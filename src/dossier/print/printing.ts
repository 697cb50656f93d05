import type { DossierSection } from '../../contract/index.js';
import type { Named } from '../content.js';
import type { Item } from '../pack/manifest.js';

export interface Release {
  askedBy: Named;
  askedAt: string;
  by: Named;
  at: string;
  reason: string;
}

/** What a print needs beside the content. */
export interface Printing {
  evidenceRoot: string;
  /** absent for a draft: then every page says so */
  release?: Release;
  items: readonly Item[];
  /** a page of a paper as people see it */
  pictureOf: (sha256: string) => Promise<{ bytes: Buffer; width: number; height: number }>;
  /** told after each section */
  onSection?: (key: DossierSection, pages: number) => Promise<void>;
}
