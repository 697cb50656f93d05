import type { Locale } from './roles.js';
import type { PersonView } from './site.view.js';

export const DOSSIER_STATES = ['queued', 'building', 'ready', 'failed', 'released', 'superseded'] as const;
/** `ready` is a draft · `superseded`: released, and the case has changed since; a released version itself never changes */
export type DossierState = (typeof DOSSIER_STATES)[number];

export const DOSSIER_SECTIONS = [
  'cover', 'parties', 'chronology', 'facts', 'proof', 'exhibits', 'messages', 'basis', 'approvals', 'clocks', 'money', 'access', 'system', 'complaint', 'verify',
] as const;
export type DossierSection = (typeof DOSSIER_SECTIONS)[number];

/** What is missing, by a code with its facts; absent parts are printed as absent too. */
export class DossierMissing {
  code: string;
  facts: Record<string, string | number>;
}

export class DossierView {
  id: string;
  version: number;
  state: DossierState;
  locale: Locale;
  /** part `part` of `parts` is done; equal when built */
  part: number;
  parts: number;
  /** in the paper's order, as far as printed */
  sections: { key: DossierSection; pages: number }[];
  missing: DossierMissing[];
  /** why it failed, in the words of whatever failed, or `cancelled` */
  cause?: string;
  /** over everything but the PDF: printed in it, asked and granted at the release */
  evidenceRoot?: string;
  /** over everything */
  root?: string;
  pdf?: { sha256: string; bytes: number };
  zip?: { sha256: string; bytes: number };
  askedBy: PersonView;
  askedAt: string;
  builtAt?: string;
  /** the case has changed since this was gathered: a release needs a new version */
  outdated: boolean;
  /** somebody asked for the release and it waits for a second person; with the annex the evidence root is another than the draft's */
  asking?: { by: PersonView; at: string; root: string };
  released?: { by: PersonView; at: string; askedBy: PersonView; askedAt: string };
}

export class DossiersView {
  caseId: string;
  /** newest first */
  versions: DossierView[];
  /** what a version built now would lack */
  missing: DossierMissing[];
  /** what the reader may do */
  may: { build: boolean; take: boolean };
}

/** The answer to who asks for a release: the only time the passphrase of the sealed annex is seen. */
export class DossierReleaseView {
  dossier: DossierView;
  passphrase: string;
}
