import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Tx } from '../platform/database/database.js';
import { FileStore } from '../platform/files/file-store.js';
import { LoadedFile } from './loaded-file.entity.js';
import { lineAt } from './loading/raw-line.js';
import type { Encoding } from './loading/sniffer.js';
import { Transaction } from './transaction.entity.js';

export interface RowOrigin {
  file: LoadedFile;
  line: number;
}

/** Where a row stands in the acquirer's own file, and whether that file is still what came. */
@Injectable()
export class RowOrigins {
  constructor(private readonly files: FileStore) {}

  async of(tx: Tx, logNo: string): Promise<RowOrigin | null> {
    const row = await tx.findOneBy(Transaction, { logNo });
    const file = row && (await tx.findOneBy(LoadedFile, { id: row.fileId }));
    return row && file && { file, line: row.lineNo };
  }

  /** As the acquirer sent it, without its line end; null past the end. */
  line({ file, line }: RowOrigin): Promise<string | null> {
    return lineAt(this.files.read(file.sha256), file.encoding as Encoding, line);
  }

  /** The kept file's hash computed anew; false also when it is gone. */
  async isSealed({ sha256 }: Pick<LoadedFile, 'sha256'>): Promise<boolean> {
    const hash = createHash('sha256');
    try {
      for await (const piece of this.files.read(sha256)) hash.update(piece as Buffer);
    } catch {
      return false;
    }
    return hash.digest('hex') === sha256;
  }
}
