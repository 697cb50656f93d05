import { canonicalJson, sha256 } from '../../platform/canonical.js';
import { merkleRoot } from './merkle.js';

export const FORMAT = 'lidan-dossier/1';
export const ITEM_KINDS = ['original', 'derivative', 'row', 'timeline', 'audit', 'anchors', 'verification', 'annex', 'pdf'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One item with what a collection note records of it. */
export interface Item {
  path: string;
  sha256: string;
  bytes: number;
  kind: ItemKind;
  /** what it is, e.g. `E3 refund-slip.jpg` */
  content: string;
  quantity: 1;
  /** media type */
  type: string;
  /** where it comes from */
  source: string;
  /** how it got here */
  method: 'received' | 'derived' | 'extracted' | 'generated';
  /** who supplied or made it, masked */
  who: string;
  /** when it was received, or made; ISO 8601 */
  when: string;
  /** the exhibit it belongs to */
  exhibit?: string;
}

/** The head is the first leaf, so that nothing of it can be changed either. */
export interface Head {
  format: typeof FORMAT;
  case: { id: string; caseNo: string };
  version: number;
  builtAt: string;
  by: string;
  /** where it was collected: whose system */
  place: string;
  software: string;
  chain: { head: { seq: number; hash: string } };
}
export interface Roots {
  /** over head and items without the PDF, which prints it; the same in draft and release */
  evidenceRoot: string;
  /** over everything */
  root: string;
}

/** @param items the PDF last */
export function rootsOf(head: Head, items: readonly Item[]): Roots {
  const leaves = [head, ...items].map(canonicalJson);
  return { evidenceRoot: merkleRoot(leaves.slice(0, -1)), root: merkleRoot(leaves) };
}

/** Before there is a PDF. */
export const evidenceRootOf = (head: Head, items: readonly Item[]): string => merkleRoot([head, ...items].map(canonicalJson));

/** The three files that stand before the items, each one following from the items alone. */
export function frontOf(head: Head, items: readonly Item[]): { path: string; content: Buffer }[] {
  const roots = rootsOf(head, items);
  const manifest = Buffer.from(canonicalJson({ ...head, items, ...roots }));
  const root = `dossier ${head.case.caseNo} version ${head.version}\nroot ${roots.root}\nevidence-root ${roots.evidenceRoot}\nmanifest-sha256 ${sha256(manifest)}\n`;
  const sums = items.map(item => `${item.sha256}  ${item.path}\n`).join('');
  return [{ path: 'manifest.json', content: manifest }, { path: 'root.txt', content: Buffer.from(root) }, { path: 'SHA256SUMS', content: Buffer.from(sums) }];
}
