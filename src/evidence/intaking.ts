import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import type { EvidenceState, EvidenceView } from '../contract/index.js';
import { FileStore } from '../platform/files/file-store.js';
import { defineProblems, Problem } from '../platform/http/problem.js';
import { Settings } from '../platform/settings.js';
import type { EvidencePage } from './evidence.entity.js';
import { ReaderRefused, SlipReader } from './reading/slip-reader.js';
import { FileReceiver } from './receive-file.js';

defineProblems({
  'evidence.pdf_locked': { status: 422, zh: '这个 PDF 有密码，打不开。请去掉密码，或截图后上传', en: 'This PDF is locked with a password. Please remove it, or upload screenshots' },
  'evidence.pdf_broken': { status: 422, zh: '这个 PDF 打不开，可能没传完整，请重新保存后再传', en: 'This PDF cannot be opened; it may be incomplete. Please save it again and retry' },
  'evidence.pdf_blank': { status: 422, zh: '这个 PDF 里什么也没有，请检查后再传', en: 'There is nothing on the pages of this PDF; please check it and send it again' },
  'evidence.pdf_heavy': { status: 422, zh: '这个 PDF 太复杂，打不开，请截图后上传', en: 'This PDF is too heavy to open; please upload screenshots' },
  'evidence.pdf_too_long': { status: 422, zh: 'PDF 最多 10 页，请只留有关的几页', en: 'A PDF may have at most 10 pages; please keep the pages that matter' },
  'evidence.checking': { status: 409, zh: '正在检查有没有卡号等信息，几秒后再看', en: 'It is being checked for card data; please look again in a few seconds' },
  'evidence.infected': { status: 409, zh: '这份文件带病毒，已隔离', en: 'This file carries malware and is kept away' },
  'evidence.doubt_decided': { status: 409, zh: '这一处已经有人判断过了', en: 'Somebody has judged this already' },
  'evidence.dropped': { status: 410, zh: '原图上有卡片信息，已按规定删除，只留遮挡后的图和校验值', en: 'The original showed card data and was deleted as the rules ask; the covered copy and the hash remain' },
});

export type Page = Omit<EvidencePage, 'evidenceId'>;
export interface Taken {
  sha256: string;
  bytes: number;
  mime: EvidenceView['mime'];
  pages: Page[];
}

/** Takes a file in: sealed first, then proved to be what it claims by being opened. */
@Injectable()
export class Intaking {
  constructor(
    private readonly receiver: FileReceiver,
    private readonly reader: SlipReader,
    private readonly files: FileStore,
    private readonly settings: Settings,
  ) {}

  /** Nothing is shown before a reader or a scanner has looked, where there is one. */
  get firstState(): EvidenceState {
    return this.reader.available || this.settings.CLAMD_URL ? 'checking' : 'unchecked';
  }

  /** @throws Problem evidence.*; then nothing is kept */
  async take(content: Readable): Promise<Taken> {
    let drawn: Page[] = [];
    const { preview, ...sealed } = await this.receiver.receive(content, async path => {
      drawn = await this.pagesOf(path);
    });
    return { ...sealed, pages: preview ? [{ n: 1, ...preview }] : drawn };
  }

  /** Without a reader a PDF is kept unseen; one that cannot be drawn is refused. */
  private async pagesOf(path: string): Promise<Page[]> {
    try {
      const drawn = await this.reader.pages({ path });
      const pages: Page[] = [];
      for (const [index, bytes] of drawn.entries()) pages.push(await this.keepPage(index + 1, bytes));
      return pages;
    } catch (error) {
      if (!(error instanceof ReaderRefused)) throw error;
      const { reason } = error;
      // without a reader that answers it is kept, unseen
      if (reason === 'off' || reason === 'busy') return [];
      throw new Problem(`evidence.${reason.startsWith('pdf_') ? reason : 'pdf_heavy'}`);
    }
  }

  /** @param bytes a re-encoded picture */
  async keepPage(n: number, bytes: Buffer): Promise<Page> {
    const { width, height } = await sharp(bytes).metadata();
    const { sha256 } = await this.files.put(Readable.from([bytes]));
    return { n, sha256, width, height };
  }
}
