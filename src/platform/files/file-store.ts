import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { newId } from '../ids.js';
import { Settings } from '../settings.js';

export interface Sealed {
  sha256: string;
  bytes: number;
}

/** Files by the hash of their content; written and fsynced before the caller goes on. */
@Injectable()
export class FileStore {
  constructor(private readonly settings: Settings) {}

  /**
   * @param check looks at the whole file before it is kept
   * @throws whatever the stream or the check throws; then nothing is kept
   */
  async put(content: Readable | AsyncIterable<Buffer>, check?: (path: string, sealed: Sealed) => Promise<void>): Promise<Sealed> {
    const folder = join(this.settings.dataDir, 'files');
    await mkdir(join(folder, 'incoming'), { recursive: true });
    const incoming = join(folder, 'incoming', newId());
    const handle = await open(incoming, 'wx');
    try {
      const sealed = await writeHashed(handle, content);
      await handle.sync();
      await handle.close();
      await check?.(incoming, sealed);
      await this.shelve(incoming, sealed.sha256);
      return sealed;
    } catch (error) {
      await handle.close().catch(() => undefined);
      await rm(incoming, { force: true });
      throw error;
    }
  }

  read(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256));
  }

  pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a hash');
    return join(this.settings.dataDir, 'files', sha256.slice(0, 2), sha256);
  }

  /** Gone for good, also from what a crash might bring back; what is not there is no error. */
  async drop(sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    await rm(path, { force: true });
    await syncFolder(dirname(path)).catch(() => undefined);
  }

  /** Everything, also what is on its way. */
  async clear(): Promise<void> {
    for (const folder of ['files', 'uploads']) await rm(join(this.settings.dataDir, folder), { recursive: true, force: true });
  }

  private async shelve(incoming: string, sha256: string): Promise<void> {
    const folder = join(this.settings.dataDir, 'files', sha256.slice(0, 2));
    await mkdir(folder, { recursive: true });
    await rename(incoming, join(folder, sha256));
    // the name must survive a power cut as well as the content
    await syncFolder(folder);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function writeHashed(handle: FileHandle, content: AsyncIterable<Buffer>): Promise<Sealed> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
    await handle.write(chunk);
  }
  return { sha256: hash.digest('hex'), bytes };
}
