import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Settings } from '../platform/settings.js';

/** The sender's connection broke or somebody took over; what arrived stays. */
export class PieceBroken extends Error {}

/** Parts of files on their way, one file each; the size on disk is how far it came. */
@Injectable()
export class UploadParts {
  private readonly receiving = new Map<string, { stream: Readable; ended: Promise<unknown> }>();

  constructor(private readonly settings: Settings) {}

  /** 0 for a part that is not there. */
  async sizeOf(id: string): Promise<number> {
    return (await stat(this.pathOf(id)).catch(() => null))?.size ?? 0;
  }

  read(id: string): Readable {
    return createReadStream(this.pathOf(id));
  }

  /** A phone that changed its network comes back before its old connection is known to be dead: the newcomer goes on. */
  async interrupt(id: string): Promise<void> {
    const before = this.receiving.get(id);
    if (!before) return;
    before.stream.destroy(new PieceBroken());
    await before.ended;
  }

  /**
   * Writes a piece from byte `from` on, fsynced before it returns, also when it breaks off.
   * @param room how many bytes may come; what is beyond is not kept
   * @returns whether more came than may
   * @throws PieceBroken
   */
  async take(id: string, stream: Readable, from: number, room: number): Promise<boolean> {
    const taking = this.write(id, stream, from, room);
    const mine = { stream, ended: taking.catch(() => undefined) };
    this.receiving.set(id, mine);
    try {
      return await taking;
    } finally {
      if (this.receiving.get(id) === mine) this.receiving.delete(id);
    }
  }

  drop(id: string): Promise<void> {
    return rm(this.pathOf(id), { force: true });
  }

  private async write(id: string, stream: Readable, from: number, room: number): Promise<boolean> {
    await mkdir(join(this.settings.dataDir, 'uploads'), { recursive: true });
    const handle = await open(this.pathOf(id), from === 0 ? 'w' : 'r+');
    try {
      return await copied(handle, stream, from, room);
    } finally {
      await handle.sync();
      await handle.close();
    }
  }

  private pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an id');
    return join(this.settings.dataDir, 'uploads', id);
  }
}

async function copied(handle: FileHandle, stream: Readable, from: number, room: number): Promise<boolean> {
  let at = from;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (at + chunk.length > from + room) return true;
      await handle.write(chunk, 0, chunk.length, at);
      at += chunk.length;
    }
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === 'write') throw error;
    throw new PieceBroken(String(error));
  }
}
