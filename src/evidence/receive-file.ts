import { Injectable } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { UPLOAD_LIMITS, type EvidenceView } from '../contract/index.js';
import { contrabandIn } from './contraband.js';
import { FileStore, type Sealed } from '../platform/files/file-store.js';
import { defineProblems, Problem } from '../platform/http/problem.js';

defineProblems({
  'evidence.kind': { status: 415, zh: '只收 JPEG、PNG、WebP 照片和 PDF。iPhone 的 HEIC 请在相机设置里选“兼容性最佳”，或截图后上传', en: 'Only JPEG, PNG, WebP and PDF. For HEIC from an iPhone choose “Most Compatible” in the camera settings, or upload a screenshot' },
  'evidence.broken': { status: 422, zh: '照片打不开，可能没传完整，请重新拍一张', en: 'The picture cannot be opened; it may be incomplete. Please take it again' },
  'evidence.too_large': { status: 413, zh: '单个文件最大 20 MB', en: 'A file may have at most 20 MB' },
  'evidence.empty': { status: 422, zh: '文件是空的', en: 'The file is empty' },
  'evidence.mixed': { status: 422, zh: '文件里夹带了网页或压缩包等别的内容，请重新拍照或截图', en: 'The file carries something else, such as a page or an archive; please take the photo again or send a screenshot' },
  'evidence.script': { status: 422, zh: '这个 PDF 里有程序，不能收。请打印成不带程序的 PDF，或截图后上传', en: 'This PDF carries a program and cannot be taken. Please print it to a plain PDF, or upload screenshots' },
  'evidence.frames': { status: 422, zh: '动图里有好几张画面，请只截需要的那一张', en: 'The picture moves: please send only the one frame that matters' },
  'evidence.pixels': { status: 422, zh: '照片像素太多，请用普通相机重拍', en: 'The picture has too many pixels; please take it with the ordinary camera' },
});

const PREVIEW_SIDE = 1600;

export interface Received extends Sealed {
  mime: EvidenceView['mime'];
  preview?: { sha256: string; width: number; height: number };
}

/** Seals an original before anything else looks at it, and makes the preview that people see. */
@Injectable()
export class FileReceiver {
  private busy: Promise<unknown> = Promise.resolve();
  constructor(private readonly files: FileStore) {}

  /** @param opening proves a PDF by drawing it @throws Problem evidence.* ; then nothing is kept */
  async receive(content: Readable & { truncated?: boolean }, opening: (path: string) => Promise<void>): Promise<Received> {
    let found: Pick<Received, 'mime' | 'preview'> | undefined;
    const sealed = await this.files.put(content, async (path, { bytes }) => {
      if (content.truncated) throw new Problem('evidence.too_large');
      if (bytes === 0) throw new Problem('evidence.empty');
      const mime = await kindOf(path);
      found = await this.inTurn(() => this.looked(path, mime));
      if (!found.preview) await opening(path);
    });
    return { ...sealed, ...found! };
  }

  private async looked(path: string, mime: EvidenceView['mime']): Promise<Pick<Received, 'mime' | 'preview'>> {
    const smuggled = contrabandIn(await readFile(path), mime);
    if (smuggled) throw new Problem(`evidence.${smuggled}`);
    return mime === 'application/pdf' ? { mime } : { mime, preview: await this.preview(path) };
  }

  // one decoder at a time bounds the memory a flood of pictures can take
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.busy.then(work);
    this.busy = mine.catch(() => undefined);
    return mine;
  }

  private async preview(path: string): Promise<{ sha256: string; width: number; height: number }> {
    try {
      const picture = sharp(path, { limitInputPixels: UPLOAD_LIMITS.pixels, failOn: 'error' }).timeout({ seconds: 20 });
      if (((await picture.metadata()).pages ?? 1) > 1) throw new Problem('evidence.frames');
      const fitted = picture.rotate().resize({ width: PREVIEW_SIDE, height: PREVIEW_SIDE, fit: 'inside', withoutEnlargement: true });
      const { data, info } = await fitted.webp({ quality: 82 }).toBuffer({ resolveWithObject: true });
      const { sha256 } = await this.files.put(Readable.from([data]));
      return { sha256, width: info.width, height: info.height };
    } catch (error) {
      if (error instanceof Problem) throw error;
      throw new Problem(/pixel/i.test((error as Error).message) ? 'evidence.pixels' : 'evidence.broken');
    }
  }
}

/** By content alone: names, extensions and declared types are the sender's. */
async function kindOf(path: string): Promise<EvidenceView['mime']> {
  const handle = await open(path, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4100), 0, 4100, 0);
  await handle.close();
  const found = await fileTypeFromBuffer(buffer.subarray(0, bytesRead));
  if (!found || !UPLOAD_LIMITS.types.includes(found.mime)) throw new Problem('evidence.kind');
  return found.mime as EvidenceView['mime'];
}
