import { FileView, TransactionRow } from '../contract/index.js';

/** Newest first; `next` goes into `after` for the page that follows. */
export class TransactionPage {
  rows!: TransactionRow[];
  next?: string;
}
export class FilePage {
  rows!: FileView[];
  next?: string;
}
export class ConflictView {
  id!: string;
  fileId!: string;
  fileName!: string;
  kind!: FileView['kind'];
  line!: number;
  /** logNo, or the key's parts joined by `/` */
  key!: string;
  /** names of the columns that differ */
  columns!: string[];
  /** the record on file, which stands, and the line as sent; by column */
  ours!: Record<string, string>;
  theirs!: Record<string, string>;
  at!: string;
}
export class ConflictPage {
  rows!: ConflictView[];
  next?: string;
}
export class MerchantView {
  mid!: string;
  name!: string;
}
